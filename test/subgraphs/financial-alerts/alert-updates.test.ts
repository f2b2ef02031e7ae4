import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seedAlerts } from '../../../subgraphs/financial-alerts/seed/seed.ts'
import { migrations } from '../../../subgraphs/financial-alerts/tables.ts'
import { ring } from '../../../subgraphs/seed/story.ts'
import { migrateSql } from '../../../subgraphs/stores/migrations.ts'
import type { Sql } from '../../../subgraphs/stores/sql.ts'
import { anInput, callsOf, eur, type Input, inHours, type Told } from '../../support/alert-calls.ts'
import { type AlertsUnderTest, anAccount, anAlert, isVisible, openAlerts } from '../../support/alert-records.ts'
import { day } from '../../support/day.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const FOLLOW = `query ($filter: AlertUpdateFilter, $after: Cursor, $first: Int) {
  alertUpdates(filter: $filter, after: $after, first: $first) {
    events { __typename
      ... on AlertUpdate { cursor at kind by { code } previousStatus status alertId
        step { from to by { code } at note frozen { amount } } alert { id status } }
      ... on AlertFeedGap { cursor lostBefore }
      ... on AlertFeedCheckpoint { cursor at live } }
    cursor hasMore } }`

interface Event {
  __typename: 'AlertUpdate' | 'AlertFeedGap' | 'AlertFeedCheckpoint'
  cursor: string
  at: string
  kind: string
  by: { code: string }
  previousStatus: string | null
  status: string
  alertId: string
  step: { from: string | null; to: string; note: string | null; frozen: { amount: string } | null } | null
  alert: { id: string; status: string } | null
  lostBefore: string
  live: boolean
}
interface Page {
  events: Event[]
  cursor: string
  hasMore: boolean
}
interface Asked {
  filter?: Input
  after?: string | undefined
  first?: number
}
/** Pages that a walk takes at most. */
const MOST_PAGES = 500

const told = ({ kind, previousStatus, status, by }: Event) => `${kind} ${previousStatus} ${status} ${by.code}`
const given = ({ scheme, value }: { scheme: string; value: string }) => ({ scheme, value })
const sql = (text: string) => ({ name: '', text })

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`the log of alerts on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver, { seeded: true })
      calls = callsOf(alerts)
    })
    afterAll(() => alerts.close())

    const page = async (country: string, variables: Asked = {}) =>
      (await alerts.ask<{ alertUpdates: Page }>(country, FOLLOW, { ...variables })).alertUpdates

    /** All updates behind a cursor, in pages of `first`, and the cursor behind them. */
    async function follow(country: string, { first = 200, ...variables }: Asked = {}) {
      const updates: Event[] = []
      let { after } = variables
      for (let pages = 0; pages < MOST_PAGES; pages++) {
        const { events, cursor, hasMore } = await page(country, { first, ...variables, after })
        updates.push(...events.filter(({ __typename }) => __typename === 'AlertUpdate'))
        after = cursor
        if (!hasMore) return { updates, cursor }
      }
      throw new Error(`more than ${MOST_PAGES} pages`)
    }
    /** The end of the log now. */
    const end = async (country = 'FRA') => (await page(country, { filter: { accounts: [given(anAccount())] } })).cursor
    /** What a country is told of some alerts behind a cursor. */
    const toldOf = async (country: string, after: string, filter?: Input) =>
      (await follow(country, { after, ...(filter && { filter }) })).updates.map(told)

    test('each change is told once, in order, with what it was and the alert as it stands', async () => {
      const after = await end()
      const raised = await calls.raise('FRA', { claimed: eur('500') })
      const asked = await calls.advance('FRA', raised, 'STOP_PAYMENT_REQUESTED', { note: 'In haste.' })
      const part = { frozen: eur('100'), holdExpiresAt: inHours(1) }
      const frozen = await calls.advance('DEU', asked, 'PARTIALLY_FROZEN', part)
      const corrected = await calls.update('FRA', frozen.id, anInput({ claimed: eur('400') }))
      const { updates, cursor } = await follow('KOR', { after })
      expect(updates.map(told)).toEqual([
        'RAISED null REPORTED FRA',
        'ADVANCED REPORTED STOP_PAYMENT_REQUESTED FRA',
        'ADVANCED STOP_PAYMENT_REQUESTED PARTIALLY_FROZEN DEU',
        'CORRECTED PARTIALLY_FROZEN PARTIALLY_FROZEN FRA',
      ])
      expect(updates.map(({ at }) => at)).toEqual([raised, asked, frozen, corrected].map((alert) => alert.updatedAt))
      expect(updates.map(({ step }) => step && [step.from, step.to, step.note, step.frozen?.amount])).toEqual([
        [null, 'REPORTED', null, undefined],
        ['REPORTED', 'STOP_PAYMENT_REQUESTED', 'In haste.', undefined],
        ['STOP_PAYMENT_REQUESTED', 'PARTIALLY_FROZEN', null, '100.00'],
        null,
      ])
      for (const { alertId, alert } of updates) {
        expect(alertId).toBe(raised.id)
        expect(alert).toEqual({ id: raised.id, status: 'PARTIALLY_FROZEN' })
      }
      expect((await follow('KOR', { after: cursor })).updates).toEqual([])
    })

    test('a refused change, and one that is sent again, leave nothing', async () => {
      const after = await end()
      const input = anInput()
      await calls.answerRaise('FRA', input)
      await calls.answerRaise('FRA', input)
      await calls.answerRaise('FRA', { ...input, narrative: 'Other.' })
      await calls.answerAdvance('FRA', { id: 'nothing', from: 'REPORTED', to: 'CLOSED' })
      expect(await toldOf('FRA', after)).toEqual(['RAISED null REPORTED FRA'])
    })

    test('pages follow without a gap or a repeat, whatever their size; `after` is exclusive', async () => {
      const all = (await follow('FRA')).updates
      expect(all.length).toBeGreaterThan(1000)
      for (const first of [1, 7, 200]) {
        const from = Math.max(0, all.length - first * 40) // one by one only for a while
        const after = all[from]?.cursor
        expect((await follow('FRA', { first, after })).updates).toEqual(all.slice(from + 1))
      }
      const { events, hasMore, cursor } = await page('FRA', { first: 3 })
      expect([events.length, hasMore, cursor]).toEqual([3, true, events[2]?.cursor])
    })

    test('a page has 1 to 200 updates, and takes cursors of the log only', async () => {
      const code = async (variables: object) =>
        (await alerts.answer('FRA', FOLLOW, { ...variables })).errors?.[0]?.extensions.code
      expect(await code({ first: 0 })).toBe('BAD_USER_INPUT')
      expect(await code({ first: 201 })).toBe('TOO_MANY_ITEMS')
      const list = await alerts.ask<{ alerts: { edges: { cursor: string }[] } }>(
        'FRA',
        '{ alerts { edges { cursor } } }',
      )
      expect(await code({ after: list.alerts.edges[0]?.cursor })).toBe('BAD_CURSOR')
      expect(await code({ after: 'x' })).toBe('BAD_CURSOR')
      const accounts = [{ scheme: 'IBAN', value: 'x' }]
      expect(await code({ filter: { accounts } })).toBe('BAD_USER_INPUT')
      expect(await code({ filter: { accounts: Array(201).fill(accounts[0]) } })).toBe('TOO_MANY_ITEMS')
    })

    test('an event has one cursor, whoever asks and with whatever filter; cursors have one length', async () => {
      const mine = (await follow('FRA')).updates
      const theirs = (await follow('JPN', { filter: { severityAtLeast: 'MEDIUM' } })).updates
      const known = new Map(mine.map((update) => [update.cursor, update]))
      expect(known.size).toBe(mine.length)
      const shared = theirs.filter(({ cursor }) => known.has(cursor))
      expect(shared.length).toBeGreaterThan(100)
      for (const { cursor, alertId, at } of shared) expect(known.get(cursor)).toMatchObject({ alertId, at })
      const live = await page('KOR', { after: await end('KOR') })
      expect(new Set([...mine, ...theirs, ...live.events, live].map(({ cursor }) => cursor.length)).size).toBe(1)
    })

    describe('filters', () => {
      let after: string
      let ids: Record<string, string>
      const account = given(anAccount())
      const named = async (variables: Asked) => {
        const { updates } = await follow('KEN', { after, ...variables })
        const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]))
        return updates.map(({ alertId, kind, status }) => `${names[alertId]} ${kind} ${status}`)
      }
      beforeAll(async () => {
        after = await end()
        const plain = await calls.raise('FRA', { transitCountries: ['ISL'] })
        const grave = await calls.raise('KEN', {
          typologies: ['SEXTORTION', 'OTHER'],
          claimed: eur('200000'),
          intermediaries: [account],
        })
        ids = { plain: plain.id, grave: grave.id }
        await calls.advance('FRA', plain, 'CLOSED')
        await calls.advance('KEN', grave, 'STOP_PAYMENT_REQUESTED')
      })

      const GRAVE = ['grave RAISED REPORTED', 'grave ADVANCED STOP_PAYMENT_REQUESTED']
      const PLAIN = ['plain RAISED REPORTED', 'plain ADVANCED CLOSED']
      test.each<[string, Input, string[]]>([
        ['kinds', { kinds: ['ADVANCED', 'WITHDRAWN'] }, [PLAIN[1] ?? '', GRAVE[1] ?? '']],
        ['statuses', { statuses: ['CLOSED'] }, [PLAIN[1] ?? '']],
        ['severity', { severityAtLeast: 'CRITICAL' }, GRAVE],
        ['typologies', { typologies: ['SEXTORTION', 'ROMANCE_SCAM'] }, GRAVE],
        ['countries', { countries: ['ISL', 'NOR'] }, PLAIN],
        ['accounts', { accounts: [account, given(anAccount())] }, GRAVE],
        ['own alerts', { own: true }, GRAVE],
        ['all at once', { own: true, accounts: [account], countries: ['DEU'], kinds: ['RAISED'] }, [GRAVE[0] ?? '']],
        ['one that does not hold', { own: true, countries: ['ISL'] }, []],
        [
          'empty lists, which ask nothing',
          { kinds: [], accounts: [] },
          [PLAIN[0] ?? '', GRAVE[0] ?? '', PLAIN[1] ?? '', GRAVE[1] ?? ''],
        ],
      ])('by %s', async (_, filter, expected) => {
        expect(await named({ filter })).toEqual(expected)
        expect(await named({ filter, first: 1 })).toEqual(expected)
      })

      test('an alert that is found by several keys is told once', async () => {
        expect(await named({ filter: { countries: ['FRA', 'DEU', 'ISL'] }, first: 1 })).toHaveLength(4)
      })

      test('whoever was told what a correction takes back is told of the correction', async () => {
        const start = await end()
        const { id } = await calls.raise('FRA', {
          beneficiary: account,
          transitCountries: ['ISL'],
          typologies: ['SEXTORTION'],
          claimed: eur('200000'),
        })
        await calls.update('FRA', id, anInput())
        await calls.advance('FRA', { id, status: 'REPORTED' }, 'CLOSED')
        const filters = [
          { accounts: [account] },
          { countries: ['ISL'] },
          { typologies: ['SEXTORTION'] },
          { severityAtLeast: 'HIGH' },
        ]
        for (const filter of filters) {
          expect(await toldOf('KOR', start, filter)).toEqual([
            'RAISED null REPORTED FRA',
            'CORRECTED REPORTED REPORTED FRA',
          ])
        }
      })
    })

    describe('who is told', () => {
      const share = (alert: Pick<Told, 'id'>, sharing: object) =>
        calls.update('FRA', alert.id, anInput({ record: { sharing } }))

      test('a country that lost access is told nothing, also of what happened before; one that gained it is told all', async () => {
        const after = await end()
        const alert = await calls.raise('FRA')
        expect(await toldOf('KOR', after)).toHaveLength(1)
        await share(alert, { mode: 'DENY', countries: ['KOR'] })
        expect(await toldOf('KOR', after)).toEqual([])
        expect(await toldOf('KEN', after)).toHaveLength(2)
        await share(alert, { mode: 'ALLOW', countries: ['KOR'] })
        expect(await toldOf('KOR', after)).toHaveLength(3)
        expect(await toldOf('KEN', after)).toEqual([])
        expect(await toldOf('FRA', after)).toHaveLength(3)
      })

      test('an alert to be reviewed is told to its owner alone', async () => {
        const after = await end()
        await alerts.store.store.write([anAlert({ recordedBy: 'KEN', reviewBy: day(0) })])
        expect(await toldOf('FRA', after)).toEqual([])
        expect(await toldOf('KEN', after)).toHaveLength(1)
      })

      test('a withdrawn alert is told as withdrawn to those who may see it, and nothing is read of it', async () => {
        const after = await end()
        const sharing = { mode: 'DENY', countries: ['KOR'] }
        const alert = await calls.raise('FRA', { record: { sharing } })
        await calls.answerWithdraw('FRA', alert.id, 'A secret reason.')
        const { updates } = await follow('DEU', { after })
        expect(updates.map(told)).toEqual(['RAISED null REPORTED FRA', 'WITHDRAWN REPORTED WITHDRAWN FRA'])
        expect(updates.map(({ alert, step }) => [alert, step])).toEqual([
          [null, null],
          [null, null],
        ])
        expect(JSON.stringify(updates)).not.toContain('secret')
        expect(await toldOf('KOR', after)).toEqual([])
        const own = (await follow('FRA', { after })).updates
        expect(own[1]).toMatchObject({ alert: { status: 'WITHDRAWN' }, step: { note: 'A secret reason.' } })
        await share(alert, sharing).catch(() => undefined) // a withdrawn alert says what it said
        expect(await toldOf('DEU', after, { kinds: ['WITHDRAWN'] })).toHaveLength(1)
      })

      test('hidden events show in nothing: not in pages, cursors, checkpoints or hasMore', async () => {
        const start = await end('KOR')
        const hidden = { record: { sharing: { mode: 'DENY', countries: ['KOR'] } } }
        const shown = ({ events, hasMore, cursor }: Page) => ({
          hasMore,
          length: cursor.length,
          // Times go on by themselves.
          events: events.map(({ cursor, at, ...event }) => ({
            ...event,
            at: event.__typename === 'AlertUpdate' && at,
          })),
        })
        const polls: Page[] = []
        for (let round = 0; round < 6; round++) {
          if (round % 2 === 1) for (let n = 0; n < 5; n++) await calls.raise('KEN', hidden)
          polls.push(await page('KOR', { after: polls.at(-1)?.cursor ?? start, first: 2 }))
        }
        expect(new Set(polls.map((poll) => JSON.stringify(shown(poll)))).size).toBe(1)
        expect(shown(polls[0] as Page).events).toMatchObject([{ __typename: 'AlertFeedCheckpoint', live: true }]) // six polls
        // A cursor that changed only with hidden events would tell of them: it changes each time.
        expect(new Set(polls.map(({ cursor }) => cursor)).size).toBe(polls.length)

        const visible = [await calls.raise('KEN'), await calls.raise('KEN')]
        for (let n = 0; n < 5; n++) await calls.raise('KEN', hidden)
        const full = await page('KOR', { after: start, first: 2 })
        expect(full.events.map(({ alertId }) => alertId)).toEqual(visible.map(({ id }) => id))
        expect(full.hasMore).toBe(false)
        expect(full.cursor).not.toBe(full.events[1]?.cursor)
        expect((await page('KEN', { after: start, first: 2 })).hasMore).toBe(true)
      })
    })

    test('where there is nothing to tell, a checkpoint moves the cursor on over all that was considered', async () => {
      const start = await end('KOR')
      await calls.raise('FRA')
      const filter = { statuses: ['SEIZED'] }
      const { events, cursor, hasMore } = await page('KOR', { after: start, filter })
      expect(events).toMatchObject([{ __typename: 'AlertFeedCheckpoint', live: true, cursor }])
      expect(Math.abs(Date.parse(events[0]?.at ?? '') - Date.now())).toBeLessThan(60_000)
      expect(hasMore).toBe(false)
      expect(await toldOf('KOR', cursor)).toEqual([]) // considered, if only by a filter
      const { id } = await calls.raise('FRA')
      expect((await follow('KOR', { after: cursor })).updates).toMatchObject([{ alertId: id }])
    })

    test('the alerts and steps of a page are read at once', async () => {
      alerts.store.reset()
      const { events } = await page('FRA', { first: 200 })
      expect(new Set(events.map(({ alertId }) => alertId)).size).toBeGreaterThan(50)
      expect(alerts.store.names().toSorted()).toEqual(['alertsById', 'timelines'])
    })

    test('without `after` it begins with the history of the seed, in the order of its times', async () => {
      const records = seedAlerts()
      const { updates } = await follow('BGR')
      const seeded = new Set(records.map(({ alert }) => alert.id))
      const history = updates.filter(({ alertId }) => seeded.has(alertId))
      expect(updates.slice(0, history.length)).toEqual(history)
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
      const expected = records.flatMap(({ alert, steps }) => {
        const toldOf = isVisible({ ...alert, status: 'REPORTED' }, 'BGR')
        return toldOf ? steps.map((step) => `${alert.id} ${step.at} ${step.from} ${step.to} ${step.by}`) : []
      })
      const seen = history.map((one) => `${one.alertId} ${one.at} ${one.previousStatus} ${one.status} ${one.by.code}`)
      expect(seen.toSorted()).toEqual(expected.toSorted())
      const open = updates.find(({ alertId }) => alertId === ring.alerts.open.id)
      expect(open).toMatchObject({
        kind: 'RAISED',
        step: { to: 'REPORTED' },
        alert: { status: 'STOP_PAYMENT_REQUESTED' },
      })
    })

    test('writing records that are on record adds nothing', async () => {
      const after = await end()
      await alerts.store.store.write(seedAlerts().slice(0, 5))
      expect(await toldOf('FRA', after)).toEqual([])
    })
  })

  describe.skipIf(!driver.available)(`the life of the log on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
    })
    afterAll(() => alerts.close())
    const page = async (after?: string, first = 100) =>
      (await alerts.ask<{ alertUpdates: Page }>('FRA', FOLLOW, { after, first })).alertUpdates
    const age = (days: number) => (database: Sql) =>
      database.query(sql(`UPDATE alert_log SET logged_at = logged_at - interval '${days} days'`))

    test('what came more than 30 days ago is dropped at the start, and a gap says so', async () => {
      for (let n = 0; n < 3; n++) await calls.raise('FRA')
      const before = await page()
      await alerts.reopen({}, age(29))
      expect(await page(before.events[0]?.cursor)).toMatchObject({ events: [{ kind: 'RAISED' }, { kind: 'RAISED' }] })

      await alerts.reopen({}, age(2))
      const fresh = await calls.raise('FRA')
      const kept = { __typename: 'AlertUpdate', alertId: fresh.id }
      const late = await page(before.events[0]?.cursor)
      expect(late.events).toMatchObject([{ __typename: 'AlertFeedGap' }, kept])
      const [gap] = late.events
      const days = (Date.now() - Date.parse(gap?.lostBefore ?? '')) / 86_400_000
      expect(days).toBeCloseTo(30, 1)
      expect((await page(gap?.cursor)).events).toMatchObject([kept])
      expect((await page(late.cursor)).events).toMatchObject([{ __typename: 'AlertFeedCheckpoint' }])
      expect((await page()).events).toMatchObject([kept]) // from the oldest on: nothing is missing of what was asked
      const rows = await alerts.reopen({}, async (database) => {
        const counts = await database.query(
          sql(
            `SELECT (SELECT count(*) FROM alert_log) AS log, (SELECT count(DISTINCT sequence) FROM alert_log_keys) AS keys`,
          ),
        )
        expect(counts).toEqual([{ log: 1, keys: 1 }])
      })
      expect(rows).toBeUndefined()
    })

    test('a cursor ages by the clock: whether it is too old tells nothing of what happened', async () => {
      const first = (await calls.raise('FRA')).id
      await calls.raise('KEN', { record: { sharing: { mode: 'DENY', countries: ['FRA'] } } })
      await alerts.reopen({}, age(2))
      const { events, cursor: quiet } = await page()
      const last = events.at(-1)
      expect(last?.alertId).toBe(first)
      const hidden = (await alerts.ask<{ alertUpdates: Page }>('KEN', FOLLOW)).alertUpdates.events.at(-1)
      await alerts.reopen({ alertLogRetentionDays: 1 })
      // Behind the one something was dropped that France may not see, behind the other nothing: both are too old.
      for (const after of [last?.cursor, hidden?.cursor]) {
        expect((await page(after)).events.map(({ __typename }) => __typename)).toEqual([
          'AlertFeedGap',
          'AlertFeedCheckpoint',
        ])
      }
      // The poller was there today, though all is gone that the log had.
      expect((await page(quiet)).events).toMatchObject([{ __typename: 'AlertFeedCheckpoint', live: true }])
      const { id } = await calls.raise('FRA')
      expect((await page(quiet)).events).toMatchObject([{ alertId: id }])
    })

    test('the settings say how long the log is kept', async () => {
      const { id } = await calls.raise('FRA')
      await alerts.reopen({ alertLogRetentionDays: 40 }, age(35))
      expect((await page()).events.at(-1)).toMatchObject({ alertId: id })
      await alerts.reopen({ alertLogRetentionDays: 34 })
      expect((await page()).events).toMatchObject([{ __typename: 'AlertFeedCheckpoint' }])
    })

    test('what grows too old while the store is open is dropped too, by a clock that ends with the store', async () => {
      const set = vi.spyOn(globalThis, 'setInterval')
      const clear = vi.spyOn(globalThis, 'clearInterval')
      await alerts.reopen({ alertLogRetentionDays: 0 }) // at once
      const at = set.mock.calls.findIndex(([, ms]) => ms === 3_600_000)
      await calls.raise('FRA')
      expect((await page()).events).toMatchObject([{ kind: 'RAISED' }])
      set.mock.calls[at]?.[0]()
      let left = 1
      for (let asked = 0; asked < 500 && left > 0; asked++) {
        left = (await page()).events.filter(({ kind }) => kind !== undefined).length
      }
      expect(left).toBe(0)
      await alerts.reopen()
      expect(clear).toHaveBeenCalledWith(set.mock.results[at]?.value)
      set.mockRestore()
      clear.mockRestore()
    })

    test('thousands of old entries are dropped, and the keys of none is left', async () => {
      const records = Array.from({ length: 2600 }, () => anAlert({}, [{ to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1 }]))
      await alerts.store.store.write(records)
      const { id } = await calls.raise('FRA')
      await alerts.reopen({}, (database) =>
        database.query(
          sql(`UPDATE alert_log SET logged_at = logged_at - interval '31 days' WHERE alert_id <> '${id}'`),
        ),
      )
      expect((await page()).events).toMatchObject([{ alertId: id }])
      await alerts.reopen({}, async (database) => {
        const [left] = await database.query(sql('SELECT count(DISTINCT sequence) AS keys FROM alert_log_keys'))
        expect(left).toEqual({ keys: 1 })
      })
    })

    test('a cursor from a later state than that of the database finds a gap, not silence', async () => {
      const { cursor } = await calls.raise('FRA').then(() => page())
      await alerts.reopen({}, async (database) => {
        // As a restored backup: the last entry has not happened yet.
        await database.query(sql('DELETE FROM alert_log WHERE sequence = (SELECT max(sequence) FROM alert_log)'))
      })
      const { events } = await page(cursor)
      expect(events.map(({ __typename }) => __typename)).toEqual(['AlertFeedGap', 'AlertFeedCheckpoint'])
    })

    /** Does something before each range of the log is read; `stop` tells how many there were. */
    function onEachRange(work: (n: number) => unknown) {
      const { log } = alerts.store.store
      const { within } = log
      let ranges = 0
      log.within = (limits) => {
        const limited = within(limits)
        const range: typeof log.readRange = async (...args) => {
          await work(++ranges)
          return limited.readRange(...args)
        }
        return { ...limited, readRange: range }
      }
      return {
        stop() {
          log.within = within
          return ranges
        },
      }
    }

    test('a long log that has nothing to tell is looked through to its end, in ranges', async () => {
      const watch = vi.spyOn(performance, 'now').mockReturnValue(0) // a machine may be busy
      await alerts.reopen({}, async (database) => {
        await database.query(
          sql(`INSERT INTO alert_log (alert_id, recorded_by, kind, at, by_country, status, severity, typologies, countries, accounts)
            SELECT a.id, 'FRA', 'CORRECTED', now(), 'FRA', 'REPORTED', 'LOW', '{OTHER}', '{FRA}', '{}'
            FROM generate_series(1, 45000), (SELECT id FROM alerts ORDER BY id LIMIT 1) a`),
        )
      })
      const filter = { statuses: ['SEIZED'] }
      const ask = async () => (await alerts.ask<{ alertUpdates: Page }>('FRA', FOLLOW, { filter })).alertUpdates
      expect(await ask()).toMatchObject({ events: [{ __typename: 'AlertFeedCheckpoint', live: true }], hasMore: false })
      const counted = onEachRange(() => undefined)
      const { cursor } = await ask()
      await alerts.ask('FRA', FOLLOW, { filter, after: cursor })
      expect(counted.stop()).toBe(4) // three for 45,000 entries, one for the end
      watch.mockRestore()
      const { id } = await calls.raise('FRA')
      expect((await page(cursor)).events).toMatchObject([{ alertId: id }])
    })

    test('whoever looks for what is rare gets on, however long that takes', async () => {
      const filter = { statuses: ['SEIZED'] }
      let clock = performance.now()
      const slow = onEachRange(() => {
        clock += 3000
      })
      const watch = vi.spyOn(performance, 'now').mockImplementation(() => clock)
      const pages: Page[] = []
      for (let more = true; more && pages.length < 10; more = pages.at(-1)?.hasMore ?? false) {
        const variables = { filter, after: pages.at(-1)?.cursor }
        pages.push((await alerts.ask<{ alertUpdates: Page }>('FRA', FOLLOW, variables)).alertUpdates)
      }
      watch.mockRestore()
      slow.stop()
      expect(pages.map(({ events, hasMore }) => [events[0]?.__typename, events[0]?.live, hasMore])).toEqual([
        ['AlertFeedCheckpoint', false, true],
        ['AlertFeedCheckpoint', false, true],
        ['AlertFeedCheckpoint', true, false],
      ])
    })

    test('what is dropped while a page is read is not passed over: the next page has a gap', async () => {
      const filter = { kinds: ['RAISED'], statuses: ['REPORTED'] }
      const ask = async (after?: string) =>
        (await alerts.ask<{ alertUpdates: Page }>('FRA', FOLLOW, { filter, after, first: 200 })).alertUpdates
      const watch = vi.spyOn(performance, 'now').mockReturnValue(0)
      const before = await ask()
      const { log } = alerts.store.store
      const dropping = onEachRange((n) => (n === 2 ? log.prune(0) : undefined))
      const interrupted = await ask()
      dropping.stop()
      watch.mockRestore()
      expect(interrupted.hasMore).toBe(true)
      expect(interrupted.events.length).toBeLessThan(before.events.length)
      expect((await ask(interrupted.cursor)).events[0]?.__typename).toBe('AlertFeedGap')
    })
  })

  describe.skipIf(!driver.available)(`a database from before the log on ${driver.name}`, () => {
    test('gets the same history that a new one has', async () => {
      const alerts = await openAlerts(driver, { seeded: true })
      const rows = 'sequence, alert_id, recorded_by, kind, at, by_country, previous_status, status, step, severity'
      const dump = async (database: Sql) => [
        await database.query(sql(`SELECT ${rows} FROM alert_log ORDER BY sequence`)),
        await database.query(sql('SELECT kind, key, sequence FROM alert_log_keys ORDER BY kind, key, sequence')),
      ]
      await alerts.reopen({}, async (database) => {
        const before = await dump(database)
        expect(before[0]?.length).toBeGreaterThan(1500)
        const created = ['alert_log', 'alert_log_keys', 'alert_log_horizon', 'alert_requests']
        await database.query(sql(`DROP TABLE ${created.join(', ')}`))
        await database.query(sql('ALTER TABLE alerts DROP national_reference'))
        await database.query(sql("DELETE FROM schema_migrations WHERE subgraph = 'financial-alerts' AND version = 2"))
        await migrateSql(database, 'financial-alerts', migrations)
        expect(await dump(database)).toEqual(before)
      })
      await alerts.close()
    })
  })
}
