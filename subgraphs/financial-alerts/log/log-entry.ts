import { type Alert, type AlertRecord, type LinkKind, linksOf, type Step } from '../alert.ts'
import type { AlertSeverity, AlertStatus, AlertUpdateKind, FraudTypology } from '../generated/schema.ts'
import { severities } from '../severity.ts'

/** One change of an alert as the log keeps it: what happened, and what filters ask for. */
export interface LogEntry {
  alertId: string
  kind: AlertUpdateKind
  at: string
  by: string
  previousStatus: AlertStatus | null
  status: AlertStatus
  /** The number of the step in the timeline, from 0 on; null: it was no step. */
  step: number | null
}

/** An entry in its place in the log; `loggedAt`: when it came there, by which it ages. */
export interface LoggedEntry extends LogEntry {
  sequence: number
  loggedAt: string
}

/** What filters ask of an entry, besides `LogEntry`. */
export interface LogFacts {
  recordedBy: string
  severity: AlertSeverity
  typologies: readonly FraudTypology[]
  countries: readonly string[]
  /** Account keys. */
  accounts: readonly string[]
}

/** A row of `alert_log`, but for its place. */
export type LogRow = Record<string, unknown>

/**
 * The row of a change: `step`, or null for a correction. Whoever was told of what the alert said before is told that it
 * says so no longer: of a change both sides count. `before` is null where the alert is new.
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
 * The history of an alert that comes with its timeline: a row for each step. What the alert says now counts for each,
 * since nobody has kept what it said then.
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
