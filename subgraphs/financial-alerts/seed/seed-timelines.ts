import type { Alert, AlertRecord, Step } from '../alert.ts'
import { transition } from '../lifecycle/lifecycle.ts'
import { afterStep, type Draft, faultOf, newAlert, type Stated, stepOf } from '../lifecycle/steps.ts'
import { severityOf } from '../severity.ts'

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

/** Takes an alert through its life, step by step, by the rules of all alerts; throws if they do not allow a step. */
export function lived(draft: Draft, moves: readonly Move[], repeatedAccount: boolean): AlertRecord {
  const { claimed, currency } = draft
  const severity = severityOf({ ...draft, claimed: { amount: claimed, currency }, repeatedAccount })
  let alert = newAlert(draft, severity)
  const steps: Step[] = []
  for (const move of moves) {
    const from = steps.at(-1)?.to ?? null
    const rule = transition(from, move.to)
    if (!rule) throw new TypeError(`${draft.id}: no step leads from ${from} to ${move.to}`)
    const at = later(alert.updatedAt, move.hoursLater)
    const stated = statedBy(move, at)
    const fault = faultOf(alert, rule, stated, at)
    if (fault) throw new TypeError(`${draft.id}, the step from ${from}: ${fault.field} ${fault.message}`)
    const step = stepOf(stated, { from, by: rule.by === 'own' ? draft.recordedBy : alert.asked, at, severity })
    steps.push(step)
    alert = afterStep(alert, step)
  }
  return { alert, steps }
}

function statedBy(move: Move, at: string): Stated {
  return {
    to: move.to,
    frozen: move.frozen ?? null,
    returned: move.returned ?? null,
    holdExpiresAt: move.holdDays === undefined ? null : later(at, move.holdDays * 24),
    reason: move.reason ?? null,
    forwardedTo: move.forwardedTo ?? null,
    note: move.note ?? null,
  }
}

/** The instant so many hours later. */
export function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + Math.round(hours * 3_600_000)).toISOString()
}
