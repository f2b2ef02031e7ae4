import { failure } from '../../../schema/errors.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { isNcb } from '../../../schema/ncbs.ts'
import { refusal } from '../../inputs.ts'
import { today } from '../../record.ts'
import type { Alert } from '../alert.ts'
import type { AlertStatus } from '../generated/schema.ts'
import { isFinal, type Transition, transition, transitions } from './lifecycle.ts'
import type { Stated } from './steps.ts'

/** A step that is legal from where an alert stands, and whose it is. */
interface LegalStep {
  to: AlertStatus
  by: Transition['by']
  /** The NCB. */
  turnOf: string
  needs: readonly string[]
}

/** Refuses an NCB that has no part in the alert with FORBIDDEN. */
export function refuseOutsider(viewer: Viewer, { recordedBy, asked }: Alert): void {
  if (viewer.country === recordedBy || viewer.country === asked) return
  throw failure(
    'FORBIDDEN',
    `The steps of this alert are those of ${recordedBy}, which raised it, and of ${asked}, which is asked.`,
  )
}

/** The rule of the viewer's step; ILLEGAL_STEP for one that does not lead from where the alert stands, or is another NCB's. */
export function legalStep(viewer: Viewer, alert: Alert, to: AlertStatus): Transition {
  const rule = transition(alert.status, to)
  if (!rule) throw illegal(alert, `From ${alert.status} no step leads to ${to}.`)
  const turnOf = ncbOf(alert, rule)
  if (turnOf === viewer.country) return rule
  throw illegal(alert, `The step from ${alert.status} to ${to} is that of ${turnOf}; you act for ${viewer.country}.`)
}

/** Refuses to ask an NCB that may not see the alert: it could not answer. Whom it is shared with is the owner's to say. */
export function refuseBlindTurn(alert: Alert, { to, forwardedTo }: Stated): void {
  if (forwardedTo !== null) {
    if (admits(alert, forwardedTo)) return
    const message = `\`input.forwardedTo\` is ${forwardedTo}, whose NCB cannot be asked. Turn to ${alert.recordedBy}, the owner.`
    throw refusal('FORWARDED_TO', 'input.forwardedTo', message)
  }
  if (to !== 'STOP_PAYMENT_REQUESTED') return
  if (!isNcb(alert.asked)) {
    const name = 'name the country whose NCB acts for it as `beneficiaryCountry` first (updateAlert)'
    throw illegal(alert, `${alert.asked}, which would be asked, has no NCB: ${name}.`)
  }
  if (admits(alert, alert.asked)) return
  throw illegal(
    alert,
    `The NCB of ${alert.asked}, which would be asked, may not see this alert: share it first (updateAlert).`,
  )
}

/** ILLEGAL_STEP: `why`, and which steps are legal and whose turn it is. */
export function illegal(alert: Alert, why: string) {
  const legal = legalSteps(alert)
  const turnOf = [...new Set(legal.filter(({ to }) => to !== 'WITHDRAWN').map((step) => step.turnOf))]
  const steps = legal.map(({ to, turnOf }) => `${to} by ${turnOf}`).join(', ')
  const message = isFinal(alert.status) ? `${why} ${alert.status} is final.` : `${why} Legal now: ${steps}.`
  return failure('ILLEGAL_STEP', message, { from: alert.status, legal, turnOf })
}

/** Whether the owner's rule admits a country today: what `visibleSql` asks, of an alert at hand. */
function admits({ recordedBy, reviewBy, sharing }: Alert, country: string): boolean {
  if (country === recordedBy) return true
  const shared = sharing.mode === 'ALL' || sharing.countries.includes(country) === (sharing.mode === 'ALLOW')
  return shared && reviewBy > today()
}

function legalSteps(alert: Alert): LegalStep[] {
  return transitions
    .filter((rule) => rule.from.includes(alert.status))
    .flatMap((rule) => rule.to.map((to) => ({ to, by: rule.by, turnOf: ncbOf(alert, rule), needs: rule.needs })))
}

function ncbOf(alert: Alert, { by }: Transition): string {
  return by === 'own' ? alert.recordedBy : alert.asked
}
