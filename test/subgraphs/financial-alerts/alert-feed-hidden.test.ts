import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInput, callsOf, type Input } from '../../support/alert-calls.ts'
import { type AskedOfFeed, type FeedEvent, FOLLOW, RANGE, type RangeOfFeed } from '../../support/alert-feed.ts'
import { type AlertsUnderTest, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const hidden = { sharing: { mode: 'DENY', countries: ['KOR'] } }

/**
 * What Korea can see of an event: the same in both databases but for the clock, for cursors, which are encrypted, and for
 * references, which each database draws by a secret of its own.
 */
const shown = ({ cursor, at, ...event }: FeedEvent) => ({
  ...event,
  cursor: cursor.length,
  at: at.length,
  ...(event.alert && { alert: { ...event.alert, reference: event.alert.reference.length } }),
})

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`on ${driver.name}, whoever may not see an alert`, () => {
    /** Two databases with the same history, but for alerts that Korea may not see: the first has none. */
    let worlds: AlertsUnderTest[]
    let starts: string[]
    const given = Array.from({ length: 40 }, () => anInput())
    const ofBoth = <Result>(work: (world: AlertsUnderTest, at: number) => Promise<Result>) =>
      Promise.all(worlds.map(work))
    const range = async (world: AlertsUnderTest, asked: AskedOfFeed) =>
      (await world.ask<{ alertUpdatesRange: RangeOfFeed }>('KOR', RANGE, { ...asked })).alertUpdatesRange

    beforeAll(async () => {
      worlds = [
        await openAlerts(driver, { options: { alertsInMemory: 25 } }),
        await openAlerts(driver, { options: { alertsInMemory: 25 } }),
      ]
      starts = await ofBoth(async (world, at) => {
        const calls = callsOf(world)
        const [start] = (await range(world, { checkpoint: true })).events
        for (const [number, input] of given.entries()) {
          if (at === 1 && number % 3 === 0) {
            // Excluded from the start, excluded later, withdrawn as well; under compliance review, again and again.
            await calls.raise('KEN', { record: hidden })
            const { id } = await calls.raise('KEN')
            await calls.update('KEN', id, anInput({ record: hidden }))
            if (number % 2 === 0) await calls.answerWithdraw('KEN', id)
            const reviewed = await calls.raise('KEN')
            for (const underReview of [true, false, true]) await calls.review('KEN', reviewed.id, underReview)
            await calls.advance('KEN', reviewed, 'CLOSED')
          }
          const alert = await calls.raise('FRA', input)
          if (number % 4 === 0) await calls.advance('FRA', alert, 'STOP_PAYMENT_REQUESTED')
          if (number % 8 === 0) await calls.answerWithdraw('FRA', alert.id)
        }
        if (at === 1) await calls.raise('KEN', { record: hidden, idempotencyKey: randomUUID() })
        return start?.cursor ?? ''
      })
    })
    afterAll(() => ofBoth((world) => world.close()))

    const filters: Input[] = [{}, { kinds: ['ADVANCED'] }, { statuses: ['WITHDRAWN'] }, { countries: ['KEN'] }]
    test.each(filters.flatMap((filter) => [1, 7, 200].map((first) => [filter, first] as const)))(
      'finds in ranges what there is without it: %j by %i',
      async (filter, first) => {
        const [without, within] = await ofBoth(async (world, at) => {
          const walked: unknown[] = []
          let { end: position, live, events } = await range(world, { after: starts[at], filter })
          walked.push([live, events])
          while (!live) {
            ;({ end: position, live, events } = await range(world, { position, filter, first, checkpoint: true }))
            walked.push([live, events.map(({ cursor, event }) => [cursor.length, shown(event)])])
          }
          return walked
        })
        expect(within).toEqual(without)
        expect(without?.length).toBeGreaterThan(1)
      },
    )

    test('is told by a subscription what there is without it', async () => {
      const [without, within] = await ofBoth(async (world, at) => {
        const told: unknown[] = []
        for await (const { data, errors } of world.follow('KOR', FOLLOW, { after: starts[at] })) {
          expect(errors).toBeUndefined()
          const { alertUpdates: event } = data as { alertUpdates: FeedEvent } // as FOLLOW selects it
          told.push(shown(event))
          if (event.__typename === 'AlertFeedCheckpoint') break
        }
        return told
      })
      expect(within).toEqual(without)
      expect(without).toHaveLength(40 + 10 + 5 + 1)
    })
  })
}
