import { failure } from '../../../schema/errors.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { isNcb } from '../../../schema/ncbs.ts'
import { refusal } from '../../inputs.ts'
import { isVisibleTo, today } from '../../record.ts'
import type { Alert } from '../alert.ts'
import type { AlertStatus } from '../generated/schema.ts'
import { isFinal, type Transition, transition, transitions } from './lifecycle.ts'
import type { Stated } from './steps.ts'

/** A step that is legal from an alert's status, and the NCB that may take it. */
interface LegalStep {
  to: AlertStatus
  by: Transition['by']
  /** The NCB that may take it. */
  turnOf: string
  needs: readonly string[]
}

/** Refuses, with FORBIDDEN, an NCB that has no part in the alert. */
export function refuseOutsider(viewer: Viewer, { recordedBy, asked }: Alert): void {
  if (viewer.country === recordedBy || viewer.country === asked) return
  throw failure(
    'FORBIDDEN',
    `The steps of this alert are those of ${recordedBy}, which raised it, and of ${asked}, which is asked.`,
  )
}

/**
 * The rule of the viewer's step; ILLEGAL_STEP if the step does not lead on from the alert's status, or is for another NCB
 * to take.
 */
export function legalStep(viewer: Viewer, alert: Alert, to: AlertStatus): Transition {
  const rule = transition(alert.status, to)
  if (!rule) throw illegal(alert, `From ${alert.status} no step leads to ${to}.`)
  const turnOf = ncbOf(alert, rule)
  if (turnOf === viewer.country) return rule
  throw illegal(alert, `The step from ${alert.status} to ${to} is that of ${turnOf}; you act for ${viewer.country}.`)
}

/** Refuses to ask an NCB that may not see the alert, since it could not answer. Only the owner decides on sharing. */
export function refuseBlindTurn(alert: Alert, { to, forwardedTo }: Stated): void {
  if (forwardedTo !== null) {
    if (isVisibleTo(forwardedTo, alert, today())) return
    const message = `\`input.forwardedTo\` is ${forwardedTo}, whose NCB cannot be asked. Turn to ${alert.recordedBy}, the owner.`
    throw refusal('FORWARDED_TO', 'input.forwardedTo', message)
  }
  if (to !== 'STOP_PAYMENT_REQUESTED') return
  if (!isNcb(alert.asked)) {
    const name = 'name the country whose NCB acts for it as `beneficiaryCountry` first (updateAlert)'
    throw illegal(alert, `${alert.asked}, which would be asked, has no NCB: ${name}.`)
  }
  if (isVisibleTo(alert.asked, alert, today())) return
  const first = alert.underComplianceReview
    ? 'end its compliance review first (setAlertComplianceReview)'
    : 'share it first (updateAlert)'
  throw illegal(alert, `The NCB of ${alert.asked}, which would be asked, may not see this alert: ${first}.`)
}

/** ILLEGAL_STEP: `why`, which steps are legal, and which NCB may take them. */
export function illegal(alert: Alert, why: string) {
  const legal = legalSteps(alert)
  const turnOf = [...new Set(legal.filter(({ to }) => to !== 'WITHDRAWN').map((step) => step.turnOf))]
  const steps = legal.map(({ to, turnOf }) => `${to} by ${turnOf}`).join(', ')
  const message = isFinal(alert.status) ? `${why} ${alert.status} is final.` : `${why} Legal now: ${steps}.`
  return failure('ILLEGAL_STEP', message, { from: alert.status, legal, turnOf })
}

function legalSteps(alert: Alert): LegalStep[] {
  return transitions
    .filter((rule) => rule.from.includes(alert.status))
    .flatMap((rule) => rule.to.map((to) => ({ to, by: rule.by, turnOf: ncbOf(alert, rule), needs: rule.needs })))
}

function ncbOf(alert: Alert, { by }: Transition): string {
  return by === 'own' ? alert.recordedBy : alert.asked
}
