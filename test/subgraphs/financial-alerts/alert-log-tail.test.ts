import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accountKey } from '../../../schema/identifiers/account.ts'
import type { Viewer } from '../../../schema/identity.ts'
import type { Alert, AlertRow } from '../../../subgraphs/financial-alerts/alert.ts'
import { alertOf } from '../../../subgraphs/financial-alerts/alert.ts'
import { gapAfter } from '../../../subgraphs/financial-alerts/feed/positions.ts'
import { type AlertLog, sqlLog } from '../../../subgraphs/financial-alerts/log/alert-log.ts'
import { createCachedLog } from '../../../subgraphs/financial-alerts/log/cached-log.ts'
import type { FeedQuery } from '../../../subgraphs/financial-alerts/log/feed-query.ts'
import { alertsById } from '../../../subgraphs/financial-alerts/statements.ts'
import { migrations } from '../../../subgraphs/financial-alerts/tables.ts'
import { change, writeAlerts } from '../../../subgraphs/financial-alerts/writing.ts'
import { today } from '../../../subgraphs/record.ts'
import { migrateSql } from '../../../subgraphs/stores/migrations.ts'
import type { Sql } from '../../../subgraphs/stores/sql.ts'
import { anAccount, anAlert } from '../../support/alert-records.ts'
import { callAs } from '../../support/call.ts'
import { day } from '../../support/day.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const COUNTRIES = ['FRA', 'KEN', 'KOR', 'DEU'] as const
const TYPOLOGIES = ['OTHER', 'SEXTORTION', 'MONEY_MULE'] as const
const ACCOUNTS = Array.from({ length: 4 }, () => anAccount())
const ACCOUNT_KEYS = ACCOUNTS.map(accountKey)

const everything: FeedQuery = {
  kinds: null,
  statuses: null,
  severities: null,
  typologies: null,
  countries: null,
  accounts: null,
  own: false,
}
const viewerOf = (country: string): Viewer => {
  const { identity, purpose } = callAs(country)
  return { ...identity, purpose }
}

const some = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { minLength: 1 }).map((chosen) => chosen as readonly Value[])
const anyCountry = fc.constantFrom(...COUNTRIES)
const sharing = fc.record({
  mode: fc.constantFrom('ALL' as const, 'ALLOW' as const, 'DENY' as const),
  countries: fc.subarray([...COUNTRIES]),
})
const reviewBy = fc.constantFrom(day(-1), day(0), day(2), '2036-01-01')
const said = fc.record({
  sharing,
  reviewBy,
  typologies: some(TYPOLOGIES).map((typologies) => [...typologies]),
  transitCountries: fc.subarray([...COUNTRIES]),
  beneficiary: fc.constantFrom(...ACCOUNTS),
})
const draft = fc.record({ recordedBy: anyCountry, claimed: fc.constantFrom('10.00', '900000.00') })
const write = fc.oneof(
  fc.record({ what: fc.constant('raise' as const), draft, said, steps: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ what: fc.constant('correct' as const), which: fc.nat(), said }),
  fc.record({ what: fc.constant('withdraw' as const), which: fc.nat() }),
)
const or = <Value>(asked: fc.Arbitrary<Value>) => fc.option(asked, { freq: 2, nil: null })
const query = fc.record<FeedQuery>({
  kinds: or(some(['RAISED', 'ADVANCED', 'CORRECTED', 'WITHDRAWN'] as const)),
  statuses: or(some(['REPORTED', 'STOP_PAYMENT_REQUESTED', 'WITHDRAWN'] as const)),
  severities: or(some(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const)),
  typologies: or(some(TYPOLOGIES)),
  countries: or(some(COUNTRIES)),
  accounts: or(some(ACCOUNT_KEYS)),
  own: fc.boolean(),
})
const ask = fc.record({
  country: anyCountry,
  query: fc.oneof(fc.constant(everything), query),
  /** Of the log, from the beginning to a little behind the end. */
  after: fc.double({ min: 0, max: 1.05, noNaN: true }),
  limit: fc.constantFrom(1, 2, 5, 201),
})

const MOVES = [
  { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1 },
  { to: 'ACKNOWLEDGED', hoursLater: 2 },
] as const

/** A database of which statements are told by name, whose answers may be held back, and of which nothing is heard. */
const reading = (sql: Sql, onQuery: (name: string) => void, held = async () => {}): Sql =>
  Object.assign(Object.create(sql), {
    listen: async () => ({ close: async () => {} }),
    async query(...[statement, values]: Parameters<Sql['query']>) {
      onQuery(statement.name)
      const rows = await sql.query(statement, values)
      await held()
      return rows
    },
  })

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`the newest entries in memory, over ${driver.name}`, () => {
    let sql: Sql
    const alerts: Alert[] = []
    let clock = Date.parse('2026-01-01T00:00:00Z')
    const nextInstant = () => new Date(clock++).toISOString()
    beforeAll(async () => {
      sql = await driver.open()
      await migrateSql(sql, 'financial-alerts', migrations)
    })
    afterAll(() => sql.close())

    async function carryOut(one: typeof write extends fc.Arbitrary<infer Write> ? Write : never) {
      if (one.what === 'raise') {
        const record = anAlert({ ...one.draft, ...one.said }, MOVES.slice(0, one.steps))
        await sql.transaction((tx) => writeAlerts(tx, [record]))
        alerts.push(record.alert)
        return
      }
      const at = one.which % Math.max(1, alerts.length)
      const old = alerts[at]
      if (!old || old.status === 'WITHDRAWN') return
      const updatedAt = nextInstant()
      const next: Alert =
        one.what === 'correct' ? { ...old, ...one.said, updatedAt } : { ...old, status: 'WITHDRAWN', updatedAt }
      const { severity, recordedBy: by } = old
      const nothing = { frozen: null, returned: null, holdExpiresAt: null, reason: null, forwardedTo: null, note: null }
      const step =
        one.what === 'correct'
          ? null
          : { from: old.status, to: 'WITHDRAWN' as const, by, at: updatedAt, severity, ...nothing }
      expect(await change(sql, old, { alert: next, step })).toBe(true)
      alerts[at] = next
    }

    /** Who may read what, as the statement of every loader has it. */
    async function readable(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Alert>> {
      const rows = await sql.query<AlertRow>(alertsById.few, [viewer.country, today(), ids])
      return new Map(rows.map((row) => [row.id, alertOf(row)]))
    }

    test('answer as the database does: every entry, for every viewer and filter, from every place', {
      timeout: 180_000,
    }, async () => {
      const inSql = sqlLog(sql)
      const whole = createCachedLog(sql, 100_000)
      const part = createCachedLog(sql, 30)
      let [answered, fromMemory] = [0, 0]
      const check = fc.asyncProperty(
        fc.array(write, { minLength: 1, maxLength: 12 }),
        fc.array(ask, { minLength: 10, maxLength: 25 }),
        async (writes, asks) => {
          for (const one of writes) await carryOut(one)
          const { head } = await whole.bounds()
          for (const { country, query, after: share, limit } of asks) {
            const viewer = viewerOf(country)
            const after = Math.floor(head * share)
            const expected = await inSql.readRange(viewer, query, after, limit)
            const entries = expected.entries.map(({ entry }) => entry)
            const read = await readable(viewer, [...new Set(entries.map(({ alertId }) => alertId))])
            for (const reader of [whole, part]) {
              const answer = await reader.readRange(viewer, query, after, limit)
              expect(answer.entries.map(({ entry }) => entry)).toEqual(entries)
              expect(Math.min(answer.stop, answer.head)).toBe(Math.min(expected.stop, expected.head))
              const bounds = ({ head, prunedTo, lostBefore }: typeof answer) => ({ head, prunedTo, lostBefore })
              expect(bounds(answer)).toEqual(bounds(expected))
              for (const { entry, alert } of answer.entries) {
                answered += 1
                if (alert === undefined) continue // read by a loader, by that very statement
                fromMemory += 1
                expect(alert).toEqual(read.get(entry.alertId) ?? null)
              }
            }
          }
        },
      )
      await fc.assert(check, { numRuns: 40, endOnFailure: true })
      // Both ways were taken.
      expect(fromMemory).toBeGreaterThan(answered / 2)
      expect(fromMemory).toBeLessThan(answered)
    })

    test('serve all who ask in the same moment by one statement, which begins after each has asked', async () => {
      const asked: string[] = []
      let letGo: (() => void) | undefined
      let held = Promise.resolve()
      const reader = createCachedLog(
        reading(
          sql,
          (name) => asked.push(name),
          () => held,
        ),
      )
      const { head } = await reader.bounds()
      asked.length = 0
      const ask = (country: string) => reader.readRange(viewerOf(country), everything, head, 200)
      await Promise.all(Array.from({ length: 100 }, (_, n) => ask(COUNTRIES[n % 4] ?? '')))
      expect(asked).toEqual(['alerts_news_2000'])

      // Who asks while a statement is under way gets another, for it may have begun before what was committed since.
      held = new Promise((resolve) => {
        letGo = resolve
      })
      const record = anAlert()
      const early = ask('FRA')
      while (asked.length === 1) await new Promise((resolve) => setImmediate(resolve))
      await sql.transaction((tx) => writeAlerts(tx, [record]))
      const late = [ask('FRA'), ask('KEN')]
      for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve))
      expect(asked).toHaveLength(2) // one at a time
      letGo?.()
      expect((await early).entries.length).toBeLessThanOrEqual(1)
      for (const { entries } of [...(await Promise.all(late)), await ask('KOR')]) {
        expect(entries.map(({ entry }) => entry.alertId)).toEqual([record.alert.id])
      }
      expect(asked).toHaveLength(4)
    })

    test('find no gap behind a position that another process gave, however new it is', async () => {
      const here = createCachedLog(sql)
      const elsewhere = createCachedLog(sql)
      await here.bounds()
      for (let n = 0; n < 5; n++) {
        const under = here.bounds() // under way, or about to be, while the other one is ahead
        await sql.transaction((tx) => writeAlerts(tx, [anAlert()]))
        const { head, now } = await elsewhere.bounds()
        const given = { sequence: head, at: now }
        expect(gapAfter(given, await here.readRange(viewerOf('FRA'), everything, head, 10))).toBeUndefined()
        expect(gapAfter(given, await here.bounds())).toBeUndefined()
        await under
      }
    })

    test('are begun anew where more came than they hold, and where the database is an older one', async () => {
      const reader = createCachedLog(sql, 10)
      const viewer = viewerOf('FRA')
      const whole = sqlLog(sql)
      const same = async (after: number) => {
        const expected = await whole.readRange(viewer, everything, after, 500)
        const { entries, head } = await reader.readRange(viewer, everything, after, 500)
        expect(entries.map(({ entry }) => entry)).toEqual(expected.entries.map(({ entry }) => entry))
        return { entries, head }
      }
      const { head } = await reader.bounds()
      const records = Array.from({ length: 25 }, () => anAlert())
      await sql.transaction((tx) => writeAlerts(tx, records))
      expect((await same(head)).entries).toHaveLength(25) // from the database: ten are in memory
      expect((await same(head + 20)).entries.map(({ alert }) => alert?.id)).toEqual(
        records.slice(20).map(({ alert }) => alert.id),
      )
      // As a restored backup: what came last has not happened, and other things happen instead.
      const drop = { name: '', text: `DELETE FROM alert_log WHERE sequence > ${head + 20}` }
      await sql.query(drop)
      expect((await same(head)).entries).toHaveLength(20)
      await sql.query({ name: '', text: `ALTER TABLE alert_log ALTER sequence RESTART WITH ${head + 18}` })
      await sql.query({ name: '', text: `DELETE FROM alert_log WHERE sequence >= ${head + 18}` })
      await sql.query({ name: '', text: `DELETE FROM alert_log_keys WHERE sequence >= ${head + 18}` })
      await sql.transaction((tx) =>
        writeAlerts(
          tx,
          Array.from({ length: 8 }, () => anAlert()),
        ),
      )
      expect((await same(head + 15)).head).toBe(head + 25)
    })

    test('call whoever waits: at once where the database says so, and by the clock where it does not', async () => {
      const raise = () => sql.transaction((tx) => writeAlerts(tx, [anAlert()]))
      const clock = vi.spyOn(globalThis, 'setInterval').mockImplementation(() => setTimeout(() => {}, 0))
      const hearing = createCachedLog(sql)
      await calledBy(hearing, raise)
      hearing.stop()
      clock.mockRestore()
      const deaf = createCachedLog(reading(sql, () => undefined))
      await calledBy(deaf, raise)
      deaf.stop()
    })

    /** That a change is seen after a call, whatever calls came before. */
    async function calledBy(log: AlertLog, work: () => Promise<unknown>): Promise<void> {
      const { head } = await log.bounds()
      await new Promise<void>((resolve, reject) => {
        const leave = log.onMoved(() => {
          log.bounds().then((bounds) => {
            if (bounds.head === head) return
            leave()
            resolve()
          }, reject)
        })
        work().catch(reject)
      })
    }
  })
}
