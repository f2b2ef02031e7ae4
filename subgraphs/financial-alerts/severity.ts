import type { AlertSeverity, FraudTypology } from './generated/schema.ts'
import type { Money } from './money.ts'
import { type Rates, referenceRates } from './rates.ts'

/** From the lowest to the highest. */
export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const satisfies readonly AlertSeverity[]

/** This severity and all higher ones. */
export function atLeast(severity: AlertSeverity): AlertSeverity[] {
  return severities.slice(severities.indexOf(severity))
}

/** The rule in one table: an alert's points are the sum of the four parts. */
export const severityTable = {
  /** The claim, in euro by the reference rates; the last band that it reaches counts. */
  amount: [
    { fromEur: 0, points: 0 },
    { fromEur: 10_000, points: 1 },
    { fromEur: 100_000, points: 2 },
    { fromEur: 1_000_000, points: 3 },
  ],
  /** For a currency without a rate: a middle value. */
  amountUnknown: 1,
  /** Points if it was reported soon after the transfer: the money may still be there (72 hours: the FBI's kill chain). */
  soon: { hours: 72, points: 1 },
  /** The highest one counts; other kinds give 0. In the first two, lives are at stake. */
  typologies: { TERRORISM_FINANCING: 4, SEXTORTION: 2 } as Partial<Record<FraudTypology, number>>,
  /** Points if another alert that is shared with all names a receiving account or wallet of this one as such. */
  repeatedAccount: 1,
  /** The severity from so many points on. */
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

/** The severity of an alert, by `severityTable`. */
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

/** A decimal times 10^8, exactly: a Decimal has at most so many decimals. */
function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(8, '0').slice(0, 8))
}
