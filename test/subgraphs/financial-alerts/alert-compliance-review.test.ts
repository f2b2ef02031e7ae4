import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInput, callsOf, type Input } from '../../support/alert-calls.ts'
import { feedOf } from '../../support/alert-feed.ts'
import { type AlertsUnderTest, anAccount, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`an alert under compliance review on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    let feed: ReturnType<typeof feedOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
      feed = feedOf(alerts)
    })
    afterAll(() => alerts.close())

    /** What a country is told behind a position, by kind, and the alert as it may read it. */
    async function told(country: string, position: string) {
      const { events, end } = await feed.range(country, { position })
      return { news: events.map(({ event }) => [event.kind, event.alert?.id ?? null]), end }
    }
    const refusal = async (answering: ReturnType<typeof calls.answerReview>) => {
      const { errors } = await answering
      const [{ message, extensions } = { message: '', extensions: { code: undefined } }] = errors ?? []
      return { code: extensions?.code, message }
    }

    test('is told of as one that is no longer shared, and shared again', async () => {
      // Each pair does the same to an alert, the first by a review, the second by its sharing.
      const shares = async (id: string, input: Input, mode: string) => {
        await calls.update('FRA', id, { ...input, record: { sharing: { mode } }, idempotencyKey: `${id} ${mode}` })
      }
      const stories: unknown[] = []
      for (const bySharing of [false, true]) {
        const start = await feed.end()
        const input = anInput()
        const { id } = await calls.raise('FRA', input)
        const story: unknown[] = []
        const notes = { FRA: start, KOR: start, DEU: start }
        const next = async (country: keyof typeof notes) => {
          const { news, end } = await told(country, notes[country])
          notes[country] = end
          story.push([country, news.map(([kind, alert]) => [kind, alert === id])])
        }
        await next('FRA')
        await next('KOR')
        await (bySharing ? shares(id, input, 'ALLOW') : calls.review('FRA', id, true))
        await next('FRA')
        await next('KOR')
        // Who comes now is not told that there ever was one.
        expect((await told('DEU', start)).news).toEqual([])
        await (bySharing ? shares(id, input, 'ALL') : calls.review('FRA', id, false))
        for (const country of ['FRA', 'KOR', 'DEU'] as const) await next(country)
        stories.push(story)
      }
      expect(stories[0]).toEqual(stories[1])
      expect(stories[0]).toEqual([
        ['FRA', [['RAISED', true]]],
        ['KOR', [['RAISED', true]]],
        ['FRA', [['CORRECTED', true]]],
        ['KOR', []],
        ['FRA', [['CORRECTED', true]]],
        ['KOR', [['CORRECTED', true]]],
        ['DEU', ['RAISED', 'CORRECTED', 'CORRECTED'].map((kind) => [kind, true])],
      ])
    })

    test('ends its review when it is withdrawn: who saw it before is told that it holds no longer', async () => {
      const start = await feed.end()
      const { id } = await calls.raise('FRA')
      await calls.review('FRA', id, true)
      expect((await told('KOR', start)).news).toEqual([])
      expect((await calls.answerWithdraw('FRA', id)).errors).toBeUndefined()
      expect((await told('KOR', start)).news).toEqual(['RAISED', 'CORRECTED', 'WITHDRAWN'].map((kind) => [kind, null]))
      const own = await calls.read('FRA', id)
      expect(own).toMatchObject({ id, status: 'WITHDRAWN' })
      expect(await refusal(calls.answerReview('FRA', id, true))).toEqual({
        code: 'ILLEGAL_STEP',
        message: expect.stringContaining('there is nothing to review'),
      })
    })

    test('takes steps of its owner, who can ask nobody; nobody else can take one', async () => {
      const raised = await calls.raise('FRA')
      await calls.review('FRA', raised.id, true)
      const asked = await calls.answerAdvance('FRA', { id: raised.id, from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED' })
      expect(asked.errors?.[0]).toMatchObject({
        message: expect.stringContaining('end its compliance review first (setAlertComplianceReview)'),
        extensions: { code: 'ILLEGAL_STEP' },
      })
      await calls.review('FRA', raised.id, false)
      const sent = await calls.advance('FRA', raised, 'STOP_PAYMENT_REQUESTED')
      await calls.review('FRA', raised.id, true)
      const { errors } = await calls.answerAdvance('DEU', { id: sent.id, from: sent.status, to: 'ACKNOWLEDGED' })
      expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
      expect((await calls.answerWithdraw('FRA', sent.id)).errors).toBeUndefined()
    })

    test('stays under review when it is corrected', async () => {
      const { id } = await calls.raise('FRA')
      await calls.review('FRA', id, true)
      await calls.update('FRA', id, anInput({ narrative: 'A correction.' }))
      expect(await calls.read('KOR', id)).toBeNull()
      expect(await calls.read('FRA', id)).toMatchObject({ narrative: 'A correction.' })
    })

    test('does not make the account of another alert a repeated one', async () => {
      const { scheme, value } = anAccount()
      const [beneficiary, typologies] = [{ scheme, value }, ['SEXTORTION']]
      const one = await calls.raise('FRA', { beneficiary, typologies })
      const withIt = await calls.raise('KEN', { beneficiary, typologies })
      await calls.review('FRA', one.id, true)
      await calls.review('KEN', withIt.id, true)
      const without = await calls.raise('KEN', { beneficiary, typologies })
      const alone = await calls.raise('KEN', { typologies })
      expect(without.severity).toBe(alone.severity)
      expect(withIt.severity).not.toBe(alone.severity)
    })

    test('keeps the last reason until it is withdrawn, and shows it to nobody', async () => {
      const { id } = await calls.raise('FRA')
      await calls.review('FRA', id, true)
      await calls.update('FRA', id, anInput())
      const reasons: unknown[] = []
      const read = (sql: { query(statement: { name: string; text: string }, values: unknown[]): Promise<object[]> }) =>
        sql
          .query({ name: '', text: 'SELECT compliance_review_reason AS reason FROM alerts WHERE id = $1' }, [id])
          .then((rows) => reasons.push(...rows))
      await alerts.reopen({}, read)
      expect((await calls.answerWithdraw('FRA', id)).errors).toBeUndefined()
      await alerts.reopen({}, read)
      expect(reasons).toEqual([{ reason: 'Asked by a data subject.' }, { reason: null }])
    })
  })
}
