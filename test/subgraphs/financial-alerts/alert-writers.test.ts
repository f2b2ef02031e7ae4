import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { after } from '../../../subgraphs/changes.ts'
import type { AlertRecord } from '../../../subgraphs/financial-alerts/alert.ts'
import { financialAlerts } from '../../../subgraphs/financial-alerts/subgraph.ts'
import { change, raise, writeAlerts } from '../../../subgraphs/financial-alerts/writing.ts'
import { openSql, type Sql } from '../../../subgraphs/stores/sql.ts'
import { createSubgraph, type Subgraph } from '../../../subgraphs/subgraph.ts'
import { anInput, callsOf, eur, inHours, type Told } from '../../support/alert-calls.ts'
import { type AlertsUnderTest, anAlert, openAlerts } from '../../support/alert-records.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const WRITERS = 32
/** Pages that the poller asks for at most. */
const MOST_PAGES = 20_000
const FOLLOW = `query ($after: Cursor) { alertUpdates(after: $after, first: 50) {
  events { ... on AlertUpdate { cursor kind alertId previousStatus status } } cursor hasMore } }`

interface Event {
  cursor?: string
  kind: string
  alertId: string
  previousStatus: string | null
  status: string
}
interface Page {
  events: Event[]
  cursor: string
  hasMore: boolean
}

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`${WRITERS} writers at the same time on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    const others: Subgraph[] = []
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      // Other processes on the same server; an embedded database is one process's.
      for (let n = 0; n < (driver.name === 'PostgreSQL' ? 3 : 0); n++) {
        others.push(createSubgraph(financialAlerts, await financialAlerts.openStore(alerts.url), silent))
      }
    })
    afterAll(async () => {
      await Promise.all(others.map((other) => other.close()))
      await alerts.close()
    })

    /** The mutations of one writer, through one of the processes. */
    function callsOfWriter(n: number) {
      const other = others[n % (others.length + 1)]
      if (!other) return callsOf(alerts)
      return callsOf({
        answer: (country, query, variables = {}) => askOnce(other, { query, variables }, callAs(country)),
      })
    }

    /** Two alerts from their report to their end: what was acknowledged, in the order of each alert. */
    async function write(n: number): Promise<string[]> {
      const { raise, advance, update } = callsOfWriter(n)
      const done: string[] = []
      const note = (kind: string, alert: Told) => {
        done.push(`${alert.id} ${kind} ${alert.status}`)
        return alert
      }
      for (let round = 0; round < 2; round++) {
        let alert = note('RAISED', await raise('FRA'))
        alert = note('ADVANCED', await advance('FRA', alert, 'STOP_PAYMENT_REQUESTED'))
        const hold = { holdExpiresAt: inHours(1) }
        alert = note('ADVANCED', await advance('DEU', alert, 'PARTIALLY_FROZEN', { frozen: eur('1'), ...hold }))
        alert = note('CORRECTED', await update('FRA', alert.id, anInput()))
        alert = note('ADVANCED', await advance('DEU', alert, 'FROZEN', { frozen: eur('1000') }))
        alert = note('ADVANCED', await advance('DEU', alert, 'RETURNED', { returned: eur('1000') }))
        note('ADVANCED', await advance('FRA', alert, 'CLOSED'))
      }
      return done
    }

    test('a poller by cursor misses no change, has each once, and in the order of the log', async () => {
      const seen: Event[] = []
      let after: string | null = null
      let writing = true
      const poller = (async () => {
        for (let pages = 0; pages < MOST_PAGES; pages++) {
          const stopped = !writing
          const { alertUpdates }: { alertUpdates: Page } = await alerts.ask('KOR', FOLLOW, { after })
          seen.push(...alertUpdates.events.filter(({ kind }) => kind !== undefined))
          after = alertUpdates.cursor
          if (stopped && !alertUpdates.hasMore) return
        }
        throw new Error(`more than ${MOST_PAGES} pages`)
      })()
      const written = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n))).finally(() => {
        writing = false
      })
      await poller
      const acknowledged = written.flat()
      expect(acknowledged).toHaveLength(WRITERS * 14)
      const told = seen.map(({ alertId, kind, status }) => `${alertId} ${kind} ${status}`)
      expect(told.toSorted()).toEqual(acknowledged.toSorted())
      expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(seen.length)
      // Each alert's own changes in their order, and all in that which whoever comes later finds.
      for (const alertId of new Set(seen.map((event) => event.alertId))) {
        const mine = acknowledged.filter((change) => change.startsWith(alertId))
        expect(told.filter((change) => change.startsWith(alertId))).toEqual(mine)
      }
      const late: Event[] = []
      for (
        let page: Page | undefined;
        page?.hasMore !== false && late.length <= seen.length;
        late.push(...page.events)
      ) {
        const { alertUpdates }: { alertUpdates: Page } = await alerts.ask('KOR', FOLLOW, { after: page?.cursor })
        page = alertUpdates
      }
      expect(late).toEqual(seen)
      const references = await alerts.ask<{ alerts: { edges: { node: { reference: string } }[] } }>(
        'FRA',
        '{ alerts(first: 200, filter: { own: true }) { edges { node { reference } } } }',
      )
      expect(new Set(references.alerts.edges.map(({ node }) => node.reference)).size).toBe(WRITERS * 2)
    })
  })

  describe.skipIf(!driver.available || driver.name !== 'PostgreSQL')(
    'a change that is not committed yet on PostgreSQL',
    () => {
      let alerts: AlertsUnderTest
      let sql: Sql
      beforeAll(async () => {
        alerts = await openAlerts(driver)
        sql = await openSql(alerts.url)
      })
      afterAll(async () => {
        await sql.close()
        await alerts.close()
      })
      const request = () => ({ id: randomUUID(), hash: '' })

      /** The ways to the log; each makes one entry of the alert that it is given. */
      const ways: [string, (tx: Sql, record: AlertRecord) => Promise<unknown>][] = [
        ['raised', (tx, record) => raise(tx, alerts.store.store.drawNumber, record, request())],
        ['written by an import', (tx, record) => writeAlerts(tx, [record])],
        [
          'changed',
          async (tx) => {
            const { id } = await callsOf(alerts).raise('SWE')
            const [old] = await alerts.store.store.alertsById(
              { ...callAs('SWE').identity, purpose: 'CRIMINAL_INVESTIGATION' },
              [id],
            )
            if (!old) throw new Error('just raised')
            await change(tx, old, { alert: { ...old, updatedAt: after(old.updatedAt) }, step: null })
          },
        ],
      ]

      test.each(ways)(
        '%s: nobody gets a later place in the log before it is, and no poller passes over it',
        async (_, way) => {
          const end = async (cursor?: string) =>
            (await alerts.ask<{ alertUpdates: Page }>('KOR', FOLLOW, { after: cursor ?? null })).alertUpdates
          const start = (await end()).cursor
          let second: Promise<Told> | undefined
          let finished = false
          let passedOver = ''
          await sql.transaction(async (tx) => {
            await way(tx, anAlert())
            second = callsOf(alerts).raise('NOR')
            second.then(
              () => {
                finished = true
              },
              () => undefined,
            )
            // Until the second one is through, or waits for the first.
            const waiting = { name: '', text: "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted" }
            for (let n = 0; n < 5000 && !finished; n++) if ((await tx.query(waiting)).length > 0) break
            passedOver = (await end(start)).cursor
          })
          expect(finished).toBe(false)
          await second
          const { events } = await end(passedOver)
          expect(events.at(-1)?.alertId).toBe((await second)?.id)
          expect(events.length).toBeGreaterThan(1)
        },
      )
    },
  )
}
