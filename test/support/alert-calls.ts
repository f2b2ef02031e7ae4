import { randomUUID } from 'node:crypto'
import type { Answer } from '../../schema/identity.ts'
import { type AlertsUnderTest, anAccount } from './alert-records.ts'

const ALERT = `id reference status severity updatedAt recordedAt reviewBy nationalReference narrative typologies uetr
  claimed { amount currency } frozen { amount currency } returned { amount currency } holdExpiresAt transferredAt reportedAt
  recordedBy { code } victimCountry { code } beneficiaryCountry { code } transitCountries { code } recipients { code }
  sharing { mode countries { code } } handling { code conditions confirmationRequired }
  origin { scheme value bic holderName institution country { code } } beneficiary { scheme value country { code } }
  intermediaries { scheme value } subjects { role name link } documents { number type issuedBy }
  vehicles { identifierType value }
  timeline { from to by { code } at frozen { amount } returned { amount } reason forwardedTo { code } severity note }`

export const RAISE = `mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { ${ALERT} } } }`
export const ADVANCE = `mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { ${ALERT} } } }`
export const UPDATE = `mutation ($id: ID!, $ifUpdatedAt: DateTime, $input: RaiseAlertInput!) {
  updateAlert(id: $id, ifUpdatedAt: $ifUpdatedAt, input: $input) { alert { ${ALERT} } } }`
export const WITHDRAW = `mutation ($id: ID!, $ifUpdatedAt: DateTime, $reason: String!) {
  withdrawAlert(id: $id, ifUpdatedAt: $ifUpdatedAt, reason: $reason) { id } }`
export const REVIEW = `mutation ($input: SetComplianceReviewInput!) {
  setAlertComplianceReview(input: $input) { ${ALERT} underComplianceReview } }`
export const READ = `query ($id: ID!) { alert(id: $id) { ${ALERT} } }`

type Code = { code: string }
type Amount = { amount: string; currency: string }
/** An alert as `ALERT` selects it. */
export interface Told {
  id: string
  reference: string
  status: string
  severity: string
  updatedAt: string
  recordedAt: string
  reviewBy: string
  reportedAt: string
  nationalReference: string | null
  claimed: Amount
  frozen: Amount
  returned: Amount
  holdExpiresAt: string | null
  beneficiaryCountry: Code
  recipients: Code[]
  sharing: { mode: string; countries: Code[] } | null
  timeline: { from: string | null; to: string; by: Code; at: string; note: string | null; severity: string }[]
  [field: string]: unknown
}

export type Input = Record<string, unknown>

const given = ({ scheme, value }: { scheme: string; value: string }) => ({ scheme, value })

/** What France says of a case whose beneficiary's NCB is Germany; it names what no other alert does. */
export function anInput(overrides: Input = {}): Input {
  return {
    idempotencyKey: randomUUID(),
    typologies: ['OTHER'],
    claimed: { amount: '1000', currency: 'EUR' },
    victimCountry: 'FRA',
    beneficiaryCountry: 'DEU',
    origin: given(anAccount()),
    beneficiary: given(anAccount()),
    ...overrides,
  }
}

/** The mutations of the alerts, as tests call them. */
export function callsOf(alerts: Pick<AlertsUnderTest, 'answer'>) {
  const told = (answer: Answer, mutation: string): Told => {
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return (answer.data as Record<string, { alert: Told }>)[mutation]?.alert as Told // as ALERT selects it
  }
  const calls = {
    answerRaise: (country: string, input: Input) => alerts.answer(country, RAISE, { input }),
    answerAdvance: (country: string, input: Input) =>
      alerts.answer(country, ADVANCE, { input: { idempotencyKey: randomUUID(), ...input } }),
    answerUpdate: (country: string, id: string, input: Input, ifUpdatedAt?: string) =>
      alerts.answer(country, UPDATE, { id, input, ifUpdatedAt }),
    answerWithdraw: (country: string, id: string, reason = 'Raised in error.', ifUpdatedAt?: string) =>
      alerts.answer(country, WITHDRAW, { id, reason, ifUpdatedAt }),
    answerReview: (country: string, id: string, underReview: boolean) =>
      alerts.answer(country, REVIEW, { input: { id, underReview, reason: 'Asked by a data subject.' } }),
    async review(country: string, id: string, underReview: boolean): Promise<Told> {
      const { data, errors } = await calls.answerReview(country, id, underReview)
      if (errors) throw new Error(JSON.stringify(errors))
      return (data as { setAlertComplianceReview: Told }).setAlertComplianceReview // as REVIEW selects it
    },
    raise: async (country: string, overrides: Input = {}) =>
      told(await calls.answerRaise(country, anInput(overrides)), 'raiseAlert'),
    advance: async (country: string, alert: Pick<Told, 'id' | 'status'>, to: string, stated: Input = {}) =>
      told(await calls.answerAdvance(country, { id: alert.id, from: alert.status, to, ...stated }), 'advanceAlert'),
    update: async (country: string, id: string, input: Input) =>
      told(await calls.answerUpdate(country, id, input), 'updateAlert'),
    async read(country: string, id: string): Promise<Told | null> {
      const { data, errors } = await alerts.answer(country, READ, { id })
      if (errors) throw new Error(JSON.stringify(errors))
      return (data as { alert: Told | null }).alert // as ALERT selects it
    },
  }
  return calls
}

/** An amount in euro. */
export const eur = (amount: string) => ({ amount, currency: 'EUR' })
/** An instant so many hours from now. */
export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
