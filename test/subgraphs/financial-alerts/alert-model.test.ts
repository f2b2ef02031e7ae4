import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInput, callsOf, eur, type Input, inHours } from '../../support/alert-calls.ts'
import { type AlertsUnderTest, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const NCBS = ['FRA', 'DEU', 'KOR'] as const
type Ncb = (typeof NCBS)[number]

type By = 'own' | 'asked'
/** The life of an alert, told a second time: whose step leads where. */
const LIFE: Record<string, Record<string, By>> = (() => {
  const asked = ['FROZEN', 'PARTIALLY_FROZEN', 'REFUSED', 'FUNDS_GONE', 'FORWARDED']
  const by = (by: By, to: readonly string[]) => Object.fromEntries(to.map((status) => [status, by]))
  const answers = { ...by('asked', asked), ...by('own', ['WITHDRAWN']) }
  const back = by('own', ['STOP_PAYMENT_REQUESTED', 'CLOSED', 'WITHDRAWN'])
  return {
    REPORTED: back,
    STOP_PAYMENT_REQUESTED: { ...answers, ACKNOWLEDGED: 'asked' },
    ACKNOWLEDGED: answers,
    FORWARDED: { ...answers, ACKNOWLEDGED: 'asked' },
    FROZEN: { RELEASED: 'asked', SEIZED: 'asked', RETURNED: 'asked', WITHDRAWN: 'own' },
    PARTIALLY_FROZEN: {
      ...{ PARTIALLY_FROZEN: 'asked', FROZEN: 'asked', FORWARDED: 'asked', RELEASED: 'asked', SEIZED: 'asked' },
      ...{ RETURNED: 'asked', WITHDRAWN: 'own' },
    },
    REFUSED: back,
    FUNDS_GONE: { ...back, FORWARDED: 'asked' },
    RELEASED: { CLOSED: 'own', WITHDRAWN: 'own' },
    SEIZED: { RETURNED: 'asked', CLOSED: 'own', WITHDRAWN: 'own' },
    RETURNED: { RETURNED: 'asked', CLOSED: 'own', WITHDRAWN: 'own' },
    CLOSED: {},
    WITHDRAWN: {},
  }
})()
const STATUSES = Object.keys(LIFE)
interface ModelAlert {
  id: string
  owner: Ncb
  asked: Ncb
  status: string
  claimed: number
  frozen: number
  returned: number
  /** Who may not see it. */
  denied: readonly Ncb[]
  forwarded: boolean
  steps: number
}
interface Told {
  alert: ModelAlert
  kind: string
  by: Ncb
  from: string | null
  to: string
}

const sees = (alert: ModelAlert, ncb: Ncb) => alert.owner === ncb || !alert.denied.includes(ncb)
const reads = (alert: ModelAlert, ncb: Ncb) =>
  alert.owner === ncb || (!alert.denied.includes(ncb) && alert.status !== 'WITHDRAWN')

interface Step {
  from: string
  to: string
  frozen: number | null
  returned: number | null
  forwardedTo: Ncb | null
  reason: string | null
  hold: boolean
  note: boolean
}

/** What the model answers to a step: a code, OK where it is taken. */
function answerTo(alert: ModelAlert, ncb: Ncb, step: Step): string {
  if (!reads(alert, ncb)) return 'NOT_FOUND'
  if (ncb !== alert.owner && ncb !== alert.asked) return 'FORBIDDEN'
  if (step.from !== alert.status) return 'CONFLICT'
  const by = LIFE[alert.status]?.[step.to]
  if (by === undefined || ncb !== (by === 'own' ? alert.owner : alert.asked)) return 'ILLEGAL_STEP'
  const { to, from, frozen, returned, forwardedTo, reason, hold, note } = step
  const freezes = to === 'FROZEN' || to === 'PARTIALLY_FROZEN'
  const sound = [
    freezes === (frozen !== null),
    frozen === null || (frozen >= alert.frozen && frozen > 0),
    to !== 'FROZEN' || frozen === alert.claimed,
    to !== 'PARTIALLY_FROZEN' || (frozen ?? 0) < alert.claimed,
    freezes ? hold || from === 'PARTIALLY_FROZEN' : !hold,
    (to === 'RETURNED') === (returned !== null),
    returned === null || (returned > 0 && returned >= alert.returned && returned <= alert.frozen),
    (to === 'FORWARDED') === (forwardedTo !== null),
    forwardedTo === null || (forwardedTo !== alert.asked && sees(alert, forwardedTo)),
    to !== 'FORWARDED' || reason === 'PTNA',
    (to !== 'REFUSED' && to !== 'FUNDS_GONE') || reason !== null,
    !(to === 'WITHDRAWN' || (to === 'STOP_PAYMENT_REQUESTED' && from !== 'REPORTED')) || note,
  ]
  if (sound.includes(false)) return 'BAD_USER_INPUT'
  return to === 'STOP_PAYMENT_REQUESTED' && !sees(alert, alert.asked) ? 'ILLEGAL_STEP' : 'OK'
}

/** What the model answers to a correction. */
function answerToCorrection(alert: ModelAlert, ncb: Ncb, claimed: number, asked: Ncb): string {
  if (!reads(alert, ncb)) return 'NOT_FOUND'
  if (ncb !== alert.owner) return 'FORBIDDEN'
  if (alert.status === 'CLOSED' || alert.status === 'WITHDRAWN') return 'ILLEGAL_STEP' // each correction has other accounts
  if (claimed < alert.frozen) return 'BAD_USER_INPUT'
  if (alert.status === 'FROZEN' && claimed !== alert.frozen) return 'BAD_USER_INPUT'
  if (alert.status === 'PARTIALLY_FROZEN' && claimed === alert.frozen) return 'BAD_USER_INPUT'
  const idle = ['REPORTED', 'STOP_PAYMENT_REQUESTED', 'REFUSED', 'FUNDS_GONE'].includes(alert.status)
  return asked === beneficiaryOf.get(alert) || (idle && !alert.forwarded) ? 'OK' : 'BAD_USER_INPUT'
}
/** The country of the beneficiary: whom the alert was addressed to first. */
const beneficiaryOf = new WeakMap<ModelAlert, Ncb>()

const ncb = fc.constantFrom(...NCBS)
const denied = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...NCBS]) })
const amount = fc.integer({ min: 0, max: 4 })
const action = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('raise' as const),
      ncb,
      asked: ncb,
      claimed: fc.constantFrom(1, 2, 3, 4),
      denied,
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      /** Whom it is done by: the one whose turn it is, most of the time. */
      who: fc.oneof({ weight: 6, arbitrary: fc.constant('turn') }, { weight: 1, arbitrary: ncb }),
      which: fc.nat({ max: 3 }),
      /** Where it goes: one of the legal steps, most of the time. */
      to: fc.oneof(
        { weight: 6, arbitrary: fc.nat({ max: 20 }) },
        { weight: 1, arbitrary: fc.constantFrom(...STATUSES) },
      ),
      stale: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
      /** Whether the step states what it has to, and nothing else; else what was drawn. */
      fitting: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
      frozen: fc.option(amount, { nil: null }),
      returned: fc.option(amount, { nil: null }),
      forwardedTo: fc.option(ncb, { nil: null }),
      reason: fc.option(fc.constantFrom('PTNA', 'LEGL'), { nil: null }),
      hold: fc.boolean(),
      note: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      who: fc.constantFrom('owner', 'owner', 'owner', ...NCBS),
      which: fc.nat({ max: 3 }),
      claimed: fc.constantFrom(1, 2, 3, 4),
      asked: fc.option(ncb, { nil: null }),
      denied: fc.option(denied, { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw' as const), ncb, which: fc.nat({ max: 3 }) }),
  },
)

const RUNS = 15
const FOLLOW = `query ($after: Cursor) { alertUpdates(after: $after, first: 200) { cursor hasMore events { __typename
  ... on AlertUpdate { alertId kind by { code } previousStatus status alert { id } step { to } } } } }`

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`alerts as a model has them, on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let calls: ReturnType<typeof callsOf>
    beforeAll(async () => {
      alerts = await openAlerts(driver)
      calls = callsOf(alerts)
    })
    afterAll(() => alerts.close())

    const feed = async (country: string, after: string | null) =>
      (
        await alerts.ask<{ alertUpdates: { cursor: string; events: Record<string, unknown>[]; hasMore: boolean } }>(
          ...([country, FOLLOW, { after }] as const),
        )
      ).alertUpdates
    const sharing = (countries: readonly Ncb[]) => ({ record: { sharing: { mode: 'DENY', countries } } })

    test('random changes by several NCBs: rights, amounts, the log, and what each may see', {
      timeout: 120_000,
    }, async () => {
      let starts: string | null = null
      for (let more = true; more; ) {
        const page: Awaited<ReturnType<typeof feed>> = await feed('FRA', starts)
        ;[starts, more] = [page.cursor, page.hasMore]
      }
      const reached = new Set<string>()
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 60, size: 'max' }), async (actions) => {
          const world: ModelAlert[] = []
          const log: Told[] = []
          const keep = (alert: ModelAlert, kind: string, by: Ncb, from: string | null) =>
            log.push({ alert, kind, by, from, to: alert.status })
          for (const one of actions) {
            if (one.do === 'raise' || world.length === 0) {
              const { ncb, asked, claimed, denied } = one.do === 'raise' ? one : { ...FIRST, denied: [] }
              const input = { beneficiaryCountry: asked, claimed: eur(String(claimed)), ...sharing(denied) }
              const { id } = await calls.raise(ncb, input)
              const none = { frozen: 0, returned: 0, forwarded: false, steps: 1 }
              const alert = { id, owner: ncb, asked, status: 'REPORTED', claimed, denied, ...none }
              beneficiaryOf.set(alert, asked)
              world.push(alert)
              keep(alert, 'RAISED', ncb, null)
              continue
            }
            const alert = world[one.which % world.length] as ModelAlert // there is at least one
            if (one.do === 'withdraw') {
              const who = one.ncb
              const expected = withdrawal(alert, who)
              const answer = await calls.answerWithdraw(who, alert.id)
              expect(codeOf(answer), 'withdraw').toBe(expected)
              if (expected !== 'OK') continue
              const from = alert.status
              Object.assign(alert, { status: 'WITHDRAWN', steps: alert.steps + 1 })
              keep(alert, 'WITHDRAWN', who, from)
            } else if (one.do === 'correct') {
              const who = whoOf(one.who, alert, '')
              const asked = one.asked ?? (beneficiaryOf.get(alert) as Ncb) // set when it was raised
              const expected = answerToCorrection(alert, who, one.claimed, asked)
              const input: Input = { beneficiaryCountry: asked, claimed: eur(String(one.claimed)) }
              const answer = await calls.answerUpdate(
                ...([who, alert.id, anInput({ ...input, ...(one.denied && sharing(one.denied)) })] as const),
              )
              expect(codeOf(answer), `correct ${alert.status}`).toBe(expected)
              if (expected !== 'OK') continue
              if (asked !== beneficiaryOf.get(alert)) alert.asked = asked
              beneficiaryOf.set(alert, asked)
              Object.assign(alert, { claimed: one.claimed, denied: one.denied ?? alert.denied })
              keep(alert, 'CORRECTED', who, alert.status)
            } else {
              const drawn = { ...one, to: toOf(one.to, alert) }
              const step = one.fitting ? fitted(alert, drawn) : { ...drawn, from: one.stale ? 'SEIZED' : alert.status }
              const who = whoOf(one.who, alert, step.to)
              const expected = answerTo(alert, who, step)
              const answer = await calls.answerAdvance(who, {
                idempotencyKey: randomUUID(),
                id: alert.id,
                ...statedOf(step),
              })
              expect(codeOf(answer), `${who}: ${JSON.stringify({ ...alert, step })}`).toBe(expected)
              if (expected !== 'OK') continue
              const from = alert.status
              alert.status = step.to
              alert.steps++
              alert.frozen = step.frozen ?? alert.frozen
              alert.returned = step.returned ?? alert.returned
              alert.asked = step.forwardedTo ?? alert.asked
              alert.forwarded ||= step.forwardedTo !== null
              keep(alert, step.to === 'WITHDRAWN' ? 'WITHDRAWN' : 'ADVANCED', who, from)
              reached.add(step.to)
            }
          }
          for (const country of NCBS) {
            for (const alert of world) {
              const told = await calls.read(country, alert.id)
              if (!reads(alert, country)) expect(told).toBeNull()
              else {
                expect(told).toMatchObject({ status: alert.status, timeline: { length: alert.steps } })
                const amounts = [told?.claimed, told?.frozen, told?.returned].map((money) => Number(money?.amount))
                expect(amounts).toEqual([alert.claimed, alert.frozen, alert.returned])
              }
            }
            const { events, hasMore } = await feed(country, starts)
            expect(hasMore).toBe(false)
            const expected = log.filter(({ alert }) => sees(alert, country))
            const updates = events.filter(({ __typename }) => __typename === 'AlertUpdate')
            expect(updates.map(({ __typename, ...update }) => update)).toEqual(
              expected.map(({ alert, kind, by, from, to }) => ({
                ...{ alertId: alert.id, kind, by: { code: by }, previousStatus: from, status: to },
                alert: reads(alert, country) ? { id: alert.id } : null,
                step: reads(alert, country) && kind !== 'CORRECTED' ? { to } : null,
              })),
            )
          }
          starts = (await feed('FRA', starts)).cursor
        }),
        { numRuns: RUNS, endOnFailure: true, verbose: 1 },
      )
      // The model has been where it matters.
      for (const status of ['FROZEN', 'PARTIALLY_FROZEN', 'RETURNED', 'FORWARDED']) expect(reached).toContain(status)
    })
  })
}

const FIRST = { ncb: 'FRA', asked: 'DEU', claimed: 3 } as const

function whoOf(who: string, alert: ModelAlert, to: string): Ncb {
  if (who === 'owner') return alert.owner
  if (who === 'turn') return LIFE[alert.status]?.[to] === 'own' ? alert.owner : alert.asked
  return who as Ncb // the rest of what is drawn
}

/** One of the steps that lead on, or what was drawn. An alert is seldom ended, so that much can happen to it. */
function toOf(to: string | number, alert: ModelAlert): string {
  if (typeof to === 'string') return to
  const onwards = Object.keys(LIFE[alert.status] ?? {}).filter((status) => to === 0 || !/CLOSED|WITHDRAWN/.test(status))
  return onwards[to % onwards.length] ?? 'CLOSED'
}

function withdrawal(alert: ModelAlert, ncb: Ncb): string {
  if (!reads(alert, ncb)) return 'NOT_FOUND'
  if (ncb !== alert.owner) return 'FORBIDDEN'
  return alert.status === 'CLOSED' || alert.status === 'WITHDRAWN' ? 'ILLEGAL_STEP' : 'OK'
}

/** The step with what it has to state, as far as the alert lets it. */
function fitted(alert: ModelAlert, one: Omit<Step, 'from'>): Step {
  const { to } = one
  const freezes = to === 'FROZEN' || to === 'PARTIALLY_FROZEN'
  const part = Math.min(alert.claimed - 1, Math.max(alert.frozen, one.frozen ?? 1))
  const forwardedTo = NCBS.find((ncb) => ncb !== alert.asked && sees(alert, ncb)) ?? null
  return {
    from: alert.status,
    to,
    frozen: freezes ? (to === 'FROZEN' ? alert.claimed : part) : null,
    returned: to === 'RETURNED' ? Math.max(alert.returned, Math.min(alert.frozen, one.returned ?? 1)) : null,
    forwardedTo: to === 'FORWARDED' ? forwardedTo : null,
    reason: to === 'FORWARDED' ? 'PTNA' : 'LEGL',
    hold: freezes,
    note: true,
  }
}

function statedOf({ from, to, frozen, returned, forwardedTo, reason, hold, note }: Step): Input {
  return {
    ...{ from, to, forwardedTo, reason },
    frozen: frozen === null ? null : eur(String(frozen)),
    returned: returned === null ? null : eur(String(returned)),
    holdExpiresAt: hold ? inHours(1) : null,
    note: note ? 'What is new.' : null,
  }
}

function codeOf({ errors }: { errors?: readonly { extensions: { code: string } }[] }): string {
  return errors?.[0]?.extensions.code ?? 'OK'
}
