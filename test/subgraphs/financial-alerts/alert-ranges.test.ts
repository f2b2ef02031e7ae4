import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anInput, callsOf, inHours } from '../../support/alert-calls.ts'
import { eventOf, FOLLOW, feedOf, MOVED, RANGE, told } from '../../support/alert-feed.ts'
import { type AlertsUnderTest, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const sql = (text: string) => ({ name: '', text })
const sequenceOf = (position: string) => Number(position.split('@')[0])
const atOf = (position: string) => Number(position.split('@')[1])

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`ranges of the log on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    let feed: ReturnType<typeof feedOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
      feed = feedOf(alerts)
    })
    afterAll(() => alerts.close())

    test('without a position it tells where the log ends, and nothing else', async () => {
      await calls.raise('FRA')
      const { end, live, events } = await feed.range('FRA')
      expect([live, events]).toEqual([true, []])
      expect(end).toMatch(/^\d+@\d+$/)
      expect(Math.abs(atOf(end) - Date.now())).toBeLessThan(60_000)
      await calls.raise('FRA')
      expect(sequenceOf(await feed.end())).toBe(sequenceOf(end) + 1)
    })

    test('behind a position it tells what came, with positions in order, the cursors of the twin, and the alert as it stands', async () => {
      const position = await feed.end()
      const raised = await calls.raise('FRA')
      const asked = await calls.advance('FRA', raised, 'STOP_PAYMENT_REQUESTED', { note: 'In haste.' })
      const { events, end, live } = await feed.range('KOR', { position })
      expect(events.map(({ event }) => told(event))).toEqual([
        'RAISED null REPORTED FRA',
        'ADVANCED REPORTED STOP_PAYMENT_REQUESTED FRA',
      ])
      expect(events.map(({ event }) => event.step?.note)).toEqual([null, 'In haste.'])
      expect(events.map(({ event }) => event.alert)).toEqual(
        Array(2).fill({ id: raised.id, status: asked.status, reference: raised.reference, sharing: null }),
      )
      const sequences = events.map(({ position }) => sequenceOf(position))
      expect(sequences).toEqual([sequenceOf(position) + 1, sequenceOf(position) + 2])
      expect([live, sequenceOf(end)]).toEqual([true, sequences[1]])
      for (const { cursor, event } of events) expect(cursor).toBe(event.cursor)
      const query =
        'query ($after: Cursor) { alertUpdates(after: $after) { events { ... on AlertUpdate { cursor } } } }'
      const after = events[0]?.cursor
      expect(await alerts.ask('KOR', query, { after })).toEqual({
        alertUpdates: { events: [{ cursor: events[1]?.cursor }] },
      })
    })

    test('what is asked in parts is the same as at once, and what is hidden behind a part does not show', async () => {
      const position = await feed.end()
      for (let n = 0; n < 5; n++) await calls.raise('FRA')
      for (let n = 0; n < 3; n++)
        await calls.raise('KEN', { record: { sharing: { mode: 'DENY', countries: ['KOR'] } } })
      const whole = await feed.range('KOR', { position })
      expect([whole.live, whole.events.length]).toEqual([true, 5])
      const parts = [await feed.range('KOR', { position, first: 3 })]
      expect(parts[0]).toMatchObject({ live: false, end: whole.events[2]?.position })
      parts.push(await feed.range('KOR', { position: parts[0]?.end, first: 2 }))
      expect(parts[1]).toMatchObject({ live: true })
      expect(parts.flatMap(({ events }) => events)).toEqual(whole.events)
      expect(sequenceOf(whole.end)).toBe(sequenceOf(whole.events[4]?.position ?? '') + 3)
    })

    test('a checkpoint stands last where it is asked for, at the position of the end', async () => {
      const position = await feed.end()
      await calls.raise('FRA')
      const { end, events } = await feed.range('KOR', { position, checkpoint: true })
      expect(events.map(({ event }) => told(event))).toEqual(['RAISED null REPORTED FRA', 'AlertFeedCheckpoint'])
      expect(events[1]).toMatchObject({ position: end, cursor: events[1]?.event.cursor, event: { live: true } })
      expect((await feed.range('KOR', { position: end, checkpoint: true, filter: { own: true } })).events).toHaveLength(
        1,
      )
      const [alone] = (await feed.range('KOR', { checkpoint: true })).events
      expect(alone?.event).toMatchObject({ __typename: 'AlertFeedCheckpoint', live: true })
    })

    test('a cursor leads to its position, from where all goes on', async () => {
      const position = await feed.end()
      await calls.raise('FRA')
      await calls.raise('FRA')
      const { events } = await feed.range('KOR', { position, checkpoint: true })
      const [first, second, checkpoint] = events
      const start = await feed.range('KOR', { after: first?.cursor })
      expect(start).toEqual({ end: first?.position, live: false, events: [] })
      expect((await feed.range('KOR', { position: start.end })).events).toEqual([second])
      const quiet = await feed.range('KOR', { after: checkpoint?.cursor })
      expect(quiet.end).toBe(checkpoint?.position)
    })

    test('refuses what is no position, no cursor and no filter, as the polling twin does', async () => {
      const code = async (asked: object) =>
        (await alerts.answer('FRA', RANGE, { ...asked })).errors?.[0]?.extensions.code
      for (const position of ['', 'x', '1', '@', '1@', '-1@5', '1@2@3', '9'.repeat(20)]) {
        expect([position, await code({ position })]).toEqual([position, 'BAD_USER_INPUT'])
      }
      expect(await code({ after: 'x' })).toBe('BAD_CURSOR')
      expect(await code({ first: 201 })).toBe('TOO_MANY_ITEMS')
      expect(await code({ filter: { accounts: [{ scheme: 'IBAN', value: 'x' }] } })).toBe('BAD_USER_INPUT')
    })

    test('a position and a cursor that the log no longer reaches back to find a gap; the gap is the position to go on from', async () => {
      const position = await feed.end()
      await calls.raise('FRA')
      const [event] = (await feed.range('FRA', { position })).events
      await alerts.reopen({}, (database) =>
        database.query(sql("UPDATE alert_log SET logged_at = logged_at - interval '31 days'")),
      )
      const { id } = await calls.raise('FRA')
      const old = `${sequenceOf(position)}@${Date.now() - 31 * 86_400_000}`
      const late = await feed.range('FRA', { position: old })
      expect(late.events.map(({ event }) => [event.__typename, event.alertId])).toEqual([
        ['AlertFeedGap', undefined],
        ['AlertUpdate', id],
      ])
      const [gap, kept] = late.events
      expect(gap?.event).toMatchObject({
        cursor: gap?.cursor,
        lostBefore: new Date(atOf(gap?.position ?? '')).toISOString(),
      })
      expect((await feed.range('FRA', { position: gap?.position })).events).toEqual([kept])
      const start = await feed.range('FRA', { after: event?.cursor })
      expect(start.events).toEqual([]) // a cursor from a moment ago, as the clock has it
      const beforeAll = await feed.range('FRA', { position: `${sequenceOf(position)}@${Date.now()}` })
      expect(beforeAll.events[0]?.event.__typename).toBe('AlertFeedGap')
    })

    test('the alerts of the newest entries are told without another query, and their steps by one', async () => {
      const position = await feed.end()
      for (let n = 0; n < 5; n++) await calls.raise('FRA')
      alerts.store.reset()
      expect((await feed.range('KOR', { position })).events.map(({ event }) => event.alert?.status)).toEqual(
        Array(5).fill('REPORTED'),
      )
      expect(alerts.store.names()).toEqual(['timelines'])
    })

    test('a position from a later state than that of the database finds a gap at the end of the log', async () => {
      const end = await feed.end()
      const later = `${sequenceOf(end) + 5}@${atOf(end)}`
      const { events, live, end: now } = await feed.range('FRA', { position: later, checkpoint: true })
      expect(events.map(({ event }) => event.__typename)).toEqual(['AlertFeedGap', 'AlertFeedCheckpoint'])
      expect([live, sequenceOf(now)]).toEqual([true, sequenceOf(end)])
    })
  })

  describe.skipIf(!driver.available)(`following the log on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    let feed: ReturnType<typeof feedOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
      feed = feedOf(alerts)
    })
    afterAll(() => alerts.close())

    test('a subscription tells what was, where the log ends, and what comes, without a seam', async () => {
      const position = await feed.end()
      const first = await calls.raise('FRA')
      const asked = await calls.advance('FRA', first, 'STOP_PAYMENT_REQUESTED')
      const after = (await feed.range('KOR', { position })).events[0]?.cursor
      const events = await feed.followed('KOR', { after }, (events) => {
        const last = events.at(-1)
        if (last?.__typename === 'AlertFeedCheckpoint') {
          const stated = { frozen: { amount: '1000', currency: 'EUR' }, holdExpiresAt: inHours(5) }
          calls.advance('DEU', asked, 'FROZEN', stated).catch((error) => expect(error).toBeUndefined())
        }
        return last?.status === 'FROZEN'
      })
      expect(events.map(told)).toEqual([
        'ADVANCED REPORTED STOP_PAYMENT_REQUESTED FRA',
        'AlertFeedCheckpoint',
        'ADVANCED STOP_PAYMENT_REQUESTED FROZEN DEU',
      ])
      expect(events[1]?.live).toBe(true)
      expect(events[2]?.alert?.status).toBe('FROZEN')
    })

    test('a subscription that is refused answers why, and ends', async () => {
      const answers = []
      for await (const answer of alerts.follow('FRA', FOLLOW, { after: 'x' })) answers.push(answer)
      for await (const answer of alerts.follow('FRA', 'subscription { nothing }')) answers.push(answer)
      for await (const answer of alerts.follow('FRA', '{ alert(id: "x") { id } }')) answers.push(answer)
      expect(answers.map(({ data, errors }) => [data ?? null, errors?.[0]?.extensions.code])).toEqual([
        [null, 'BAD_CURSOR'],
        [null, 'GRAPHQL_VALIDATION_FAILED'],
        [null, 'BAD_REQUEST'],
      ])
      const { data, errors } = await alerts.answer('FRA', MOVED)
      expect([data, errors?.[0]?.extensions.code]).toEqual([undefined, 'BAD_REQUEST'])
    })

    test('a subscription that is left or aborted while it waits leaves nothing behind', async () => {
      const { log } = alerts.store.store
      const { within } = log
      let listening = 0
      const onMoved: typeof log.onMoved = (listener) => {
        listening += 1
        const leave = log.onMoved(listener)
        return () => {
          listening -= 1
          leave()
        }
      }
      log.within = (limits) => ({ ...within(limits), onMoved })
      for (const query of [FOLLOW, MOVED]) {
        const left = alerts.follow('FRA', query)[Symbol.asyncIterator]()
        await left.next()
        const waiting = left.next()
        expect(listening).toBe(1)
        await left.return?.()
        expect(await waiting).toMatchObject({ done: true })
        expect(listening).toBe(0)

        const gone = new AbortController()
        const aborted = alerts.follow('FRA', query, {}, gone.signal)[Symbol.asyncIterator]()
        await aborted.next()
        const last = aborted.next()
        gone.abort()
        expect(await last).toMatchObject({ done: true })
        expect(listening).toBe(0)
      }
      log.within = within
    })

    test('whoever waits is told at once, and whenever the log has moved', async () => {
      const moves = alerts.follow('FRA', MOVED)[Symbol.asyncIterator]()
      expect(await moves.next()).toEqual({ done: false, value: { data: { alertUpdatesMoved: true } } })
      for (let n = 0; n < 3; n++) {
        const position = await feed.end()
        await calls.raise('FRA')
        await moves.next()
        expect((await feed.range('FRA', { position })).events).toHaveLength(1)
      }
      await moves.return?.()
    })

    test('what was read and not taken for a while is read anew: an alert that was hidden meanwhile is not told', async () => {
      const position = await feed.end()
      const [, second, third] = [await calls.raise('FRA'), await calls.raise('FRA'), await calls.raise('FRA')]
      const [before] = (await feed.range('KOR', { position, first: 1 })).events
      const followed = alerts.follow('KOR', FOLLOW, { after: before?.cursor })[Symbol.asyncIterator]()
      const fourth = await calls.raise('FRA')
      expect(eventOf((await followed.next()).value).alertId).toBe(second?.id)
      await calls.update('FRA', third?.id ?? '', anInput({ record: { sharing: { mode: 'DENY', countries: ['KOR'] } } }))
      const later = performance.now() + 1000
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => later)
      expect(eventOf((await followed.next()).value).alertId).toBe(fourth.id)
      clock.mockRestore()
      await followed.return?.()
    })
  })
}
