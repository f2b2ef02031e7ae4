import type { AlertSeverity, FraudTypology } from './generated/schema.ts'
import type { Money } from './money.ts'
import { type Rates, referenceRates } from './rates.ts'

/** From the least pressing to the most. */
export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const satisfies readonly AlertSeverity[]

/** The severities that are at least so pressing. */
export function atLeast(severity: AlertSeverity): AlertSeverity[] {
  return severities.slice(severities.indexOf(severity))
}

/** The rule, as one table: an alert's points are the sum of the four parts. */
export const severityTable = {
  /** What is claimed, in euro by the reference rates; the last band that it reaches counts. */
  amount: [
    { fromEur: 0, points: 0 },
    { fromEur: 10_000, points: 1 },
    { fromEur: 100_000, points: 2 },
    { fromEur: 1_000_000, points: 3 },
  ],
  /** A currency without a rate: neither overlooked nor always first. */
  amountUnknown: 1,
  /** Reported so soon after the transfer, the money may still be there (72 hours: the FBI's kill chain). */
  soon: { hours: 72, points: 1 },
  /** The one that gives most counts; kinds that are not named give 0. Lives are at stake in the first two. */
  typologies: { TERRORISM_FINANCING: 4, SEXTORTION: 2 } as Partial<Record<FraudTypology, number>>,
  /** Another alert, one that is shared with all, names an account or wallet that received the money as such. */
  repeatedAccount: 1,
  /** The severity of so many points and more. */
  levels: [
    { points: 0, severity: 'LOW' },
    { points: 2, severity: 'MEDIUM' },
    { points: 3, severity: 'HIGH' },
    { points: 4, severity: 'CRITICAL' },
  ],
} as const

/** What the severity is derived from: facts of the alert at one step, never the clock. Instants are ISO 8601. */
export interface SeverityFacts {
  claimed: Money
  typologies: readonly FraudTypology[]
  transferredAt: string | null
  reportedAt: string
  repeatedAccount: boolean
}

/** How pressing an alert is, by `severityTable`. */
export function severityOf(facts: SeverityFacts, rates: Rates = referenceRates) {
  const points =
    amountPoints(facts.claimed, rates) +
    soonPoints(facts) +
    Math.max(0, ...facts.typologies.map((typology) => severityTable.typologies[typology] ?? 0)) +
    (facts.repeatedAccount ? severityTable.repeatedAccount : 0)
  return severityTable.levels.findLast((level) => points >= level.points)?.severity ?? 'LOW'
}

function amountPoints({ amount, currency }: Money, rates: Rates): number {
  const rate = rates[currency]
  if (rate === undefined) return severityTable.amountUnknown
  const claimed = scaled(amount)
  const band = severityTable.amount.findLast(({ fromEur }) => claimed >= BigInt(fromEur) * scaled(rate))
  return band?.points ?? 0
}

function soonPoints({ transferredAt, reportedAt }: SeverityFacts): number {
  if (transferredAt === null) return 0
  const hours = (Date.parse(reportedAt) - Date.parse(transferredAt)) / 3_600_000
  return hours < severityTable.soon.hours ? severityTable.soon.points : 0
}

/** A decimal times 10^8, exactly: what a Decimal can have behind its point. */
function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(8, '0').slice(0, 8))
}
