import type { Alert, AlertRecord, Step } from './alert.ts'
import { type Need, transition } from './lifecycle.ts'
import { ofMinorUnits } from './money.ts'
import { severityOf } from './severity.ts'

/** An alert before its first step. */
export type Draft = Omit<Alert, 'status' | 'severity' | 'asked' | 'frozen' | 'returned' | 'holdExpiresAt' | 'updatedAt'>

/** One step to take. `frozen` and `returned` are totals; `holdDays` counts from the step. */
export interface Move {
  to: Alert['status']
  hoursLater: number
  frozen?: string
  returned?: string
  holdDays?: number
  reason?: Step['reason']
  forwardedTo?: string
  note?: string
}

/** Takes an alert through its life, step by step as the table of lifecycle.ts allows; throws where it does not, or lacks a need. */
export function lived(draft: Draft, moves: readonly Move[], repeatedAccount: boolean): AlertRecord {
  const { claimed, currency } = draft
  const none = ofMinorUnits(0n, currency)
  const severity = severityOf({ ...draft, claimed: { amount: claimed, currency }, repeatedAccount })
  const alert: Alert = {
    ...draft,
    status: 'REPORTED',
    severity,
    asked: draft.beneficiaryCountry,
    frozen: none,
    returned: none,
    holdExpiresAt: null,
    updatedAt: draft.recordedAt,
  }
  const steps: Step[] = []
  for (const move of moves) {
    const from = steps.at(-1)?.to ?? null
    const rule = transition(from, move.to)
    if (!rule) throw new TypeError(`${draft.id}: no step leads from ${from} to ${move.to}`)
    const step = stepOf(move, alert, from, rule.by === 'own' ? draft.recordedBy : alert.asked)
    const lacking = rule.needs.find((need) => !states(step, need))
    if (lacking) throw new TypeError(`${draft.id}: the step from ${from} to ${move.to} has to state ${lacking}`)
    steps.push(step)
    apply(step, alert)
  }
  return { alert, steps }
}

function stepOf(move: Move, alert: Alert, from: Step['from'], by: string): Step {
  const at = later(alert.updatedAt, move.hoursLater)
  return {
    from,
    to: move.to,
    by,
    at,
    severity: alert.severity,
    frozen: move.frozen ?? null,
    returned: move.returned ?? null,
    holdExpiresAt: move.holdDays === undefined ? null : later(at, move.holdDays * 24),
    reason: move.reason ?? null,
    forwardedTo: move.forwardedTo ?? null,
    note: move.note ?? null,
  }
}

function apply(step: Step, alert: Alert): void {
  alert.status = step.to
  alert.updatedAt = step.at
  alert.frozen = step.frozen ?? alert.frozen
  alert.returned = step.returned ?? alert.returned
  alert.holdExpiresAt = step.holdExpiresAt ?? alert.holdExpiresAt
  if (step.forwardedTo) {
    alert.asked = step.forwardedTo
    alert.recipients = [...new Set([...alert.recipients, step.forwardedTo])]
  }
}

function states(step: Step, need: Need): boolean {
  return step[need] !== null
}

/** The instant so many hours later. */
export function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + Math.round(hours * 3_600_000)).toISOString()
}
