import type { Alert, Step } from '../alert.ts'
import { minorUnits, ofMinorUnits } from '../money.ts'
import type { Need, Transition } from './lifecycle.ts'

/** An alert before its first step. */
export type Draft = Omit<
  Alert,
  'status' | 'severity' | 'asked' | 'frozen' | 'returned' | 'holdExpiresAt' | 'updatedAt' | 'underComplianceReview'
>

/** What a caller states about a step. Amounts are canonical, in the alert's currency; null: not stated. */
export type Stated = Pick<Step, 'to' | Need>

/** Why a step cannot be taken as stated. `field`: what to correct; `message` continues after its name. */
export interface Fault {
  field: Need
  message: string
}

/** A new alert, with nothing frozen yet. */
export function newAlert(draft: Draft, severity: Alert['severity']): Alert {
  const none = ofMinorUnits(0n, draft.currency)
  return {
    ...draft,
    status: 'REPORTED',
    severity,
    asked: draft.beneficiaryCountry,
    frozen: none,
    returned: none,
    holdExpiresAt: null,
    updatedAt: draft.recordedAt,
    underComplianceReview: false,
  }
}

/** What is wrong with a step that `rule` allows, taken at the instant `at`; undefined if it is valid. */
export function faultOf(alert: Alert, rule: Transition, stated: Stated, at: string): Fault | undefined {
  const lacking = rule.needs.find((need) => stated[need] === null)
  if (lacking) return { field: lacking, message: `is needed for the step to ${stated.to}.` }
  const allowed: readonly Need[] = [...rule.needs, ...(rule.may ?? []), 'reason', 'note']
  const surplus = (['frozen', 'returned', 'holdExpiresAt', 'forwardedTo'] as const).find(
    (field) => stated[field] !== null && !allowed.includes(field),
  )
  if (surplus) return { field: surplus, message: `has no place in the step to ${stated.to}.` }
  if (rule.reason !== undefined && stated.reason !== rule.reason) {
    return { field: 'reason', message: `has to be ${rule.reason} for the step to ${stated.to}.` }
  }
  if (stated.holdExpiresAt !== null && stated.holdExpiresAt <= at) {
    return { field: 'holdExpiresAt', message: `is ${stated.holdExpiresAt}: it must lie ahead.` }
  }
  if (stated.forwardedTo === alert.asked) {
    return { field: 'forwardedTo', message: `is ${alert.asked}, which is asked already.` }
  }
  return frozenFault(alert, rule, stated) ?? returnedFault(alert, stated)
}

function frozenFault(alert: Alert, rule: Transition, { to, frozen }: Stated): Fault | undefined {
  if (frozen === null) return undefined
  const { claimed, currency } = alert
  const [total, before, all] = [frozen, alert.frozen, claimed].map(minorUnits) as [bigint, bigint, bigint] // of three
  const fault = (must: string) => ({ field: 'frozen' as const, message: `is ${frozen} ${currency}: ${must}` })
  if (rule.frozen === 'ALL' && total !== all) {
    return fault(`${to} means that all is frozen that is claimed, ${claimed}. If it is a part: PARTIALLY_FROZEN.`)
  }
  if (rule.frozen === 'PART' && total === 0n) return fault(`${to} means that a part is frozen.`)
  if (rule.frozen === 'PART' && total >= all) {
    return fault(`${to} means less than what is claimed, ${claimed}. If all is frozen: FROZEN.`)
  }
  if (total < before) return fault(`it is the total, and ${alert.frozen} were frozen before.`)
  return undefined
}

function returnedFault(alert: Alert, { returned }: Stated): Fault | undefined {
  if (returned === null) return undefined
  const { currency, frozen } = alert
  const fault = (must: string) => ({ field: 'returned' as const, message: `is ${returned} ${currency}: ${must}` })
  const total = minorUnits(returned)
  if (total === 0n) return fault('it must be more than nothing.')
  if (total < minorUnits(alert.returned)) {
    return fault(`it is the total, and ${alert.returned} went back before.`)
  }
  if (total > minorUnits(frozen)) return fault(`it must be at most what is frozen, ${frozen}.`)
  return undefined
}

/** The step that a statement results in. `from`: null at the first step. */
export function stepOf(
  stated: Stated,
  taken: { from: Step['from']; by: string; at: string; severity: Step['severity'] },
): Step {
  const { to, frozen, returned, holdExpiresAt, reason, forwardedTo, note } = stated
  return { to, frozen, returned, holdExpiresAt, reason, forwardedTo, note, ...taken }
}

/**
 * The alert after a step. An NCB that it is forwarded to becomes a recipient and the asked one. Withdrawing ends a
 * compliance review: whoever saw the alert before has to be told that it holds no longer.
 */
export function afterStep(alert: Alert, step: Step): Alert {
  const { forwardedTo } = step
  return {
    ...alert,
    status: step.to,
    severity: step.severity,
    updatedAt: step.at,
    frozen: step.frozen ?? alert.frozen,
    returned: step.returned ?? alert.returned,
    holdExpiresAt: step.holdExpiresAt ?? alert.holdExpiresAt,
    asked: forwardedTo ?? alert.asked,
    underComplianceReview: alert.underComplianceReview && step.to !== 'WITHDRAWN',
    recipients: forwardedTo ? [...new Set([...alert.recipients, forwardedTo])] : alert.recipients,
  }
}
