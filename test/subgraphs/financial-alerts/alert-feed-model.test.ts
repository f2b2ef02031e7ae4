import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpClient } from '../../../gateway/clients/http.ts'
import { localClient } from '../../../gateway/clients/local.ts'
import type { SubgraphClient } from '../../../gateway/clients/subgraph-client.ts'
import { identityReader } from '../../../process/signed-identity.ts'
import { fixedKeys } from '../../../process/signing-keys.ts'
import { serveSubgraph } from '../../../subgraphs/server.ts'
import { anInput, callsOf, type Input, type Told } from '../../support/alert-calls.ts'
import {
  type AskedOfFeed,
  eventOf,
  type FeedEvent,
  FOLLOW,
  MOVED,
  RANGE,
  type RangeOfFeed,
} from '../../support/alert-feed.ts'
import { type AlertsUnderTest, openAlerts } from '../../support/alert-records.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { sqlDrivers } from '../../support/drivers.ts'
import { openProxy } from '../../support/proxy.ts'

interface Sharing {
  mode: 'ALL' | 'ALLOW' | 'DENY'
  countries: string[]
}
/** What was done to an alert: when it began and when it was acknowledged, on the clock of the test; the sharing since then. */
interface Deed {
  began: number
  ended: number
  sharing: Sharing
}
interface History {
  id: string
  owner: string
  transit: string[]
  deeds: Deed[]
}
/** An event that a follower has handled, and between which moments it was read. */
interface Handled {
  event: FeedEvent
  from: number
  to: number
}
interface Follower {
  country: string
  filter: Input | undefined
  way: 'ranges' | 'subscription'
  client: SubgraphClient
  cursor: string
  handled: Handled[]
}

const FILTERS: (Input | undefined)[] = [
  undefined,
  { kinds: ['RAISED', 'WITHDRAWN'] },
  { statuses: ['STOP_PAYMENT_REQUESTED'] },
  { countries: ['ISL'] },
]
const SHARINGS: Sharing[] = [
  { mode: 'ALL', countries: [] },
  { mode: 'DENY', countries: ['KOR'] },
  { mode: 'ALLOW', countries: ['KOR', 'JPN', 'DEU'] }, // DEU is asked
  { mode: 'DENY', countries: ['JPN', 'KOR'] },
]
const WRITES = 30

const admits = ({ mode, countries }: Sharing, country: string) =>
  mode === 'ALL' || countries.includes(country) === (mode === 'ALLOW')

/** Random numbers from 0 up to 1 that a seed decides (mulberry32). */
function randomOf(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`whoever follows the log on ${driver.name}`, () => {
    const keys = fixedKeys(randomBytes(32))
    let alerts: AlertsUnderTest
    let proxy: Awaited<ReturnType<typeof openProxy>>
    let local: SubgraphClient
    let remote: SubgraphClient
    let stopServer: () => Promise<void>
    beforeAll(async () => {
      alerts = await openAlerts(driver, { options: { alertsInMemory: 20 } })
      const { subgraph } = alerts
      // The test closes it: server and clients only look at it.
      const lent = { ...subgraph, close: async () => {} }
      const server = await serveSubgraph(
        lent,
        { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'financial-alerts'), shutdownTimeoutMs: 1000 },
        silent,
      )
      stopServer = server.stop
      proxy = await openProxy({ host: '127.0.0.1', port: server.port })
      local = localClient(lent, silent)
      remote = httpClient({ name: 'financial-alerts', url: `http://127.0.0.1:${proxy.port}`, keys }, silent)
    })
    afterAll(async () => {
      await remote.close()
      await proxy.close()
      await stopServer()
      await alerts.close()
    })

    test.each([1, 2, 3])(
      'sees all that it may see, in order, once, and nothing else, whatever is cut off (%i)',
      {
        timeout: 180_000,
      },
      async (seed) => {
        const random = randomOf(seed)
        const below = (limit: number) => Math.floor(random() * limit)
        const pick = <Value>(values: readonly Value[]) => values[below(values.length)] as Value
        const calls = callsOf(alerts)
        let moment = 0
        const histories: History[] = []
        let written = false
        let over = false
        /** What waits for more, and is ended when all is written. */
        const waiting = new Set<AbortController>()
        let cutting: Promise<void> = Promise.resolve()

        const range = async (client: SubgraphClient, country: string, variables: AskedOfFeed) => {
          const { data, errors } = await askOnce(client, { query: RANGE, variables: { ...variables } }, callAs(country))
          if (errors) throw new Error(errors[0]?.message)
          return (data as { alertUpdatesRange: RangeOfFeed }).alertUpdatesRange // as RANGE selects it
        }
        const [start] = (await range(local, 'FRA', { checkpoint: true })).events
        if (!start) throw new Error('a checkpoint was asked for')

        async function deed(history: History, sharing: Sharing, work: () => Promise<unknown>) {
          const began = ++moment
          await work()
          history.deeds.push({ began, ended: ++moment, sharing })
        }

        async function write(owner: string) {
          const open: { history: History; alert: Told; sharing: Sharing }[] = []
          for (let n = 0; n < WRITES; n++) {
            if (below(8) === 0) cutting = cutting.then(() => proxy.cut()).then(() => proxy.mend())
            const what = open.length === 0 ? 0 : below(10)
            const at = below(open.length)
            const one = open[at]
            if (what < 4 || !one) {
              const transit = pick([[], ['ISL']])
              const sharing = pick(SHARINGS)
              const history: History = { id: '', owner, transit, deeds: [] }
              await deed(history, sharing, async () => {
                const alert = await calls.raise(owner, { transitCountries: transit, record: { sharing } })
                history.id = alert.id
                open.push({ history, alert, sharing })
              })
              histories.push(history)
            } else if (what < 6 && one.alert.status === 'REPORTED') {
              await deed(one.history, one.sharing, async () => {
                one.alert = await calls.advance(owner, one.alert, 'STOP_PAYMENT_REQUESTED')
              })
            } else if (what < 9) {
              const sharing = pick(SHARINGS)
              const input = anInput({ transitCountries: one.history.transit, record: { sharing } })
              await deed(one.history, sharing, () => calls.update(owner, one.alert.id, input))
              one.sharing = sharing
            } else {
              open.splice(at, 1)
              await deed(one.history, one.sharing, async () => {
                const { errors } = await calls.answerWithdraw(owner, one.alert.id)
                expect(errors).toBeUndefined()
              })
            }
          }
        }

        function handle(follower: Follower, event: FeedEvent, from: number): void {
          follower.cursor = event.cursor
          expect(event.__typename).not.toBe('AlertFeedGap')
          if (event.__typename === 'AlertUpdate') follower.handled.push({ event, from, to: ++moment })
        }

        /** Reads some ranges, and dies in the middle of one now and then. True: it was at the end after all was written. */
        async function readRanges(follower: Follower): Promise<boolean> {
          const { client, country, filter } = follower
          const gone = new AbortController()
          if (!written) waiting.add(gone)
          const moves = client
            .follow?.(MOVED)({}, callAs(country, { signal: gone.signal }))
            [Symbol.asyncIterator]()
          try {
            let { end: position } = await range(client, country, { filter, after: follower.cursor })
            for (let rounds = 1 + below(6); rounds > 0; rounds--) {
              const wasWritten = written
              const from = ++moment
              const asked = { filter, position, first: 1 + below(6), checkpoint: below(2) === 0 }
              const { end, live, events } = await range(client, country, asked)
              const survives = below(5) > 0
              for (const { event } of survives ? events : events.slice(0, below(events.length + 1))) {
                handle(follower, event, from)
              }
              if (!survives) return false
              position = end
              if (live && wasWritten) return true
              if (live) await moves?.next()
            }
            return false
          } finally {
            await moves?.return?.()
          }
        }

        /** Follows the subscription for some events, then leaves. */
        async function followSubscription(follower: Follower): Promise<boolean> {
          const { client, country, filter, cursor: after } = follower
          const wasWritten = written
          const from = ++moment
          const gone = new AbortController()
          if (!wasWritten) waiting.add(gone)
          let left = 1 + below(12)
          const answers = client.follow?.(FOLLOW)({ filter, after }, callAs(country, { signal: gone.signal })) ?? []
          for await (const answer of answers) {
            const event = eventOf(answer)
            handle(follower, event, from)
            if (event.__typename === 'AlertFeedCheckpoint' && wasWritten) return true
            left -= 1
            if (left === 0) gone.abort()
            if (left === 0 && below(2) === 0) break
          }
          return false
        }

        async function follow(follower: Follower) {
          for (let ended = false; !ended && !over; ) {
            const run = follower.way === 'ranges' ? readRanges(follower) : followSubscription(follower)
            ended = await run.catch(async (error) => {
              // A line that was cut, and nothing else; it is tried again when it is mended.
              expect(follower.client).toBe(remote)
              expect(String(error)).toMatch(/could not be asked|is broken: (?!it was closed$)/)
              await cutting
              return false
            })
          }
        }

        const followers: Follower[] = []
        for (const country of ['KOR', 'JPN', 'FRA']) {
          for (const [at, filter] of FILTERS.entries()) {
            for (const client of [local, remote]) {
              const way = (at + followers.length) % 2 === 0 ? 'ranges' : 'subscription'
              followers.push({ country, filter, way, client, cursor: start.cursor, handled: [] })
            }
          }
        }
        const writing = Promise.all(['FRA', 'KEN', 'FRA'].map(write)).then(async () => {
          await cutting
          written = true
          for (const gone of waiting) gone.abort()
        })
        await Promise.all([writing, ...followers.map(follow)]).finally(() => {
          over = true
          for (const gone of waiting) gone.abort()
        })

        // The whole log, as its two owners see it.
        const entries: { event: FeedEvent; sequence: number }[] = []
        for (const owner of ['FRA', 'KEN']) {
          for (let { end: position, live } = await range(local, owner, { after: start.cursor }); !live; ) {
            const next = await range(local, owner, { filter: { own: true }, position, first: 200 })
            entries.push(
              ...next.events.map(({ event, position }) => ({ event, sequence: Number(position.split('@')[0]) })),
            )
            ;({ end: position, live } = next)
          }
        }
        entries.sort((one, other) => one.sequence - other.sequence)
        expect(entries).toHaveLength(WRITES * 3)
        const sequenceOf = new Map(entries.map(({ event, sequence }) => [event.cursor, sequence]))

        for (const { country, filter, handled } of followers) {
          const sequences = handled.map(({ event }) => sequenceOf.get(event.cursor) ?? Number.NaN)
          for (const [at, sequence] of sequences.entries()) expect(sequence).toBeGreaterThan(sequences[at - 1] ?? 0)
          const seen = new Set(sequences)
          const done = new Map<string, number>()
          for (const { event, sequence } of entries) {
            const history = histories.find(({ id }) => id === event.alertId)
            if (!history) throw new Error('an alert that nobody has raised')
            const number = done.get(event.alertId) ?? 0
            done.set(event.alertId, number + 1)
            const sees = (sharing: Sharing) => history.owner === country || admits(sharing, country)
            const hiddenLast = history.deeds.findLastIndex(({ sharing }) => !sees(sharing))
            const isAsked = meets(event, history, filter)
            // Since it is visible for good, nothing of it may be missing.
            if (isAsked && number > hiddenLast) expect([country, filter, event, seen.has(sequence)]).toContain(true)
            if (!isAsked) expect(seen.has(sequence)).toBe(false)
          }
          for (const { event, from, to } of handled) {
            const { deeds = [], owner } = histories.find(({ id }) => id === event.alertId) ?? {}
            // At some moment while it was read the alert was, or may have been, visible.
            const mayHaveSeen = deeds.some(({ began, sharing }, at) => {
              const until = deeds[at + 1]?.ended ?? Number.POSITIVE_INFINITY
              return (owner === country || admits(sharing, country)) && began <= to && until >= from
            })
            expect([country, filter, event, mayHaveSeen]).toContain(true)
          }
        }
        expect(followers.reduce((sum, { handled }) => sum + handled.length, 0)).toBeGreaterThan(200)
      },
    )
  })
}

function meets({ kind, status }: FeedEvent, { transit }: History, filter: Input | undefined): boolean {
  const { kinds, statuses, countries } = filter ?? {}
  const admits = (asked: unknown, values: string[]) =>
    !Array.isArray(asked) || values.some((value) => asked.includes(value))
  return admits(kinds, [kind]) && admits(statuses, [status]) && admits(countries, transit)
}
