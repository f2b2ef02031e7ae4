import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { numbered } from '../../subgraphs/seed/story.ts'

/** Makes updates, by mutations over HTTP as a case system does. */
export interface Writer {
  /** Corrects an alert, each time another of them, and asks again where the alerts are too busy. Rejects where that is refused. */
  update(n: number): Promise<void>
  /** The cursor of the end of the log. */
  end(): Promise<string>
  close(): Promise<void>
}

/** So many are corrected in turn: none twice in the same moment. */
const ALERTS = 200
/** As many mutations may wait for the server; see pace.ts. */
const CONNECTIONS = 64
/** A server that is overloaded is asked again: its row says that it was. */
const MAX_TRIES = 100
const PAUSE_MS = 100

const raise = 'mutation Raise($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }'
const correct = `mutation Correct($id: ID!, $input: RaiseAlertInput!) {
  updateAlert(id: $id, input: $input) { alert { id } } }`
// Nothing is withdrawn here: so the log is looked through, and nothing of it is told.
const seek = `query Seek($after: Cursor) {
  alertUpdates(filter: { kinds: [WITHDRAWN] }, first: 200, after: $after) { cursor hasMore } }`

/** Persons that everybody may see (see the seed of persons: those with even numbers). */
const everybodySees = (n: number) => numbered.personId((n * 2) % 1960)

function said(alert: number, n: number) {
  return {
    typologies: ['INVESTMENT_FRAUD'],
    claimed: { amount: `${1000 + (n % 9000)}.00`, currency: 'EUR' },
    reportedAt: '2026-11-01T00:00:00.000Z',
    victimCountry: 'ISL',
    beneficiaryCountry: 'DEU',
    origin: { scheme: 'IBAN', value: numbered.iban(20_000_000 + alert) },
    beneficiary: { scheme: 'IBAN', value: numbered.iban(40_000_000 + alert) },
    subjects: [0, ALERTS, 2 * ALERTS].map((offset) => ({ role: 'SUSPECT', personId: everybodySees(alert + offset) })),
  }
}

/** Raises the alerts that are going to be corrected, unless they are there: each links three persons. */
export async function createWriter(origin: string, token: string): Promise<Writer> {
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const body = JSON.stringify({ query, variables })
    const response = await pool.request({ method: 'POST', path: '/graphql', headers, body })
    const text = await response.body.text()
    const { data, errors }: { data?: Data; errors?: unknown } = JSON.parse(text)
    if (errors || !data) throw new Error(`The bench was answered ${text.slice(0, 500)}`)
    return data
  }
  const run = randomUUID()
  const ids: string[] = []
  for (let alert = 0; alert < ALERTS; alert++) {
    const input = { idempotencyKey: `bench-feed-${alert}`, ...said(alert, 0) }
    ids.push((await ask<{ raiseAlert: { alert: { id: string } } }>(raise, { input })).raiseAlert.alert.id)
  }
  return {
    async update(n) {
      const alert = n % ALERTS
      const variables = { id: ids[alert], input: { idempotencyKey: `${run}-${n}`, ...said(alert, n) } }
      for (let tries = 1; ; tries++) {
        try {
          await ask(correct, variables)
          return
        } catch (error) {
          // The same key again: it is done once, whatever became of the first try.
          if (tries === MAX_TRIES || !/"code":"SOURCE_/.test(String(error))) throw error
          await sleep(PAUSE_MS)
        }
      }
    },
    async end() {
      for (let after: string | null = null; ; ) {
        const { alertUpdates }: Seeked = await ask<Seeked>(seek, { after })
        if (!alertUpdates.hasMore) return alertUpdates.cursor
        after = alertUpdates.cursor
      }
    },
    close: () => pool.close(),
  }
}

interface Seeked {
  alertUpdates: { cursor: string; hasMore: boolean }
}
