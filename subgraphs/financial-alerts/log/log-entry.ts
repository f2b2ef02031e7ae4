import { type Alert, type AlertRecord, type LinkKind, linksOf, type Step } from '../alert.ts'
import type { AlertSeverity, AlertStatus, AlertUpdateKind, FraudTypology } from '../generated/schema.ts'
import { severities } from '../severity.ts'

/** One change of an alert in the log: what happened, and what filters compare. */
export interface LogEntry {
  alertId: string
  kind: AlertUpdateKind
  at: string
  by: string
  previousStatus: AlertStatus | null
  status: AlertStatus
  /** The number of the step in the timeline, from 0; null for a correction. */
  step: number | null
}

/** An entry and its position in the log; `loggedAt`: when it was logged, from which its age counts. */
export interface LoggedEntry extends LogEntry {
  sequence: number
  loggedAt: string
}

/** What filters compare of an entry, besides `LogEntry`. */
export interface LogFacts {
  recordedBy: string
  severity: AlertSeverity
  typologies: readonly FraudTypology[]
  countries: readonly string[]
  /** Account keys. */
  accounts: readonly string[]
}

/** A row of `alert_log`, without its position. */
export type LogRow = Record<string, unknown>

/**
 * The row of a change: `step`, or null for a correction. It contains the facts before and after the change: a subscriber
 * that saw the old facts must learn that they changed. `before` is null for a new alert.
 */
export function logRow(before: Alert | null, after: Alert, step: Step | null): LogRow {
  const sides = before ? [before, after] : [after]
  return {
    ...factsOf(
      sides,
      sides.map(({ severity }) => severity),
    ),
    kind: kindOf(step),
    at: after.updatedAt,
    by_country: step?.by ?? after.recordedBy,
    previous_status: before?.status ?? null,
    status: after.status,
  }
}

/**
 * The history of an alert that arrives with its timeline: a row for each step. Each row has the present facts of the alert,
 * since earlier ones were not kept.
 */
export function historyOf({ alert, steps }: AlertRecord): LogRow[] {
  return steps.map((step, number) => ({
    ...factsOf([alert], [step.severity]),
    kind: kindOf(step),
    at: step.at,
    by_country: step.by,
    previous_status: step.from,
    status: step.to,
    step: number,
  }))
}

function kindOf(step: Step | null): AlertUpdateKind {
  if (step === null) return 'CORRECTED'
  if (step.from === null) return 'RAISED'
  return step.to === 'WITHDRAWN' ? 'WITHDRAWN' : 'ADVANCED'
}

function factsOf(sides: readonly Alert[], severity: readonly AlertSeverity[]) {
  const links = sides.flatMap(linksOf)
  const named = (kind: LinkKind) => [...new Set(links.filter((link) => link.kind === kind).map(({ key }) => key))]
  return {
    alert_id: sides[0]?.id,
    recorded_by: sides[0]?.recordedBy,
    severity: severities.findLast((one) => severity.includes(one)),
    typologies: named('TYPOLOGY'),
    countries: named('COUNTRY'),
    accounts: named('ACCOUNT'),
  }
}
