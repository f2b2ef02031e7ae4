import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import { absent, after, changedBy, conflict, ownedBy, type Request, refuseStale, refuseStranger } from '../changes.ts'
import { readComplianceReview } from '../compliance-review.ts'
import { refusal, refuseNoNcb } from '../inputs.ts'
import { asStored, once, requestBy } from '../requests.ts'
import { readNeededText, readText } from '../text-input.ts'
import type { Alert } from './alert.ts'
import { readFacts, readMoney, readNationalReference } from './alert-input.ts'
import type {
  AdvanceAlertInput,
  MoneyInput,
  MutationAdvanceAlertArgs,
  MutationRaiseAlertArgs,
  MutationUpdateAlertArgs,
  MutationWithdrawAlertArgs,
  SetComplianceReviewInput,
} from './generated/schema.ts'
import { corrected } from './lifecycle/correction.ts'
import { illegal, legalStep, refuseBlindTurn, refuseOutsider } from './lifecycle/legal-steps.ts'
import type { Transition } from './lifecycle/lifecycle.ts'
import { afterStep, type Draft, faultOf, newAlert, type Stated, stepOf } from './lifecycle/steps.ts'
import type { AlertContext } from './lists.ts'
import { severityOf } from './severity.ts'
import type { AlertStore } from './store.ts'

/** RPD: records of alerts are kept for five years, then their owner reviews them. */
const RETENTION_YEARS = 5

/** Raises an alert. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, IDEMPOTENCY_CONFLICT. */
export async function raiseAlert({ input }: MutationRaiseAlertArgs, context: AlertContext) {
  const { viewer, store } = context
  const request = requestBy(context.viewer, 'raiseAlert', input.idempotencyKey, input)
  const id = await once(request, context.store, async () => {
    const owner = ownedBy(viewer, input.record, RETENTION_YEARS)
    const at = owner.recordedAt
    const draft: Draft = {
      ...readFacts(input, laterOf(at, input.transferredAt)),
      ...owner,
      id: request.id,
      reference: '', // the store draws it
      nationalReference: readNationalReference(input, null),
    }
    const severity = await severityNow(draft, store)
    const step = stepOf({ ...nothing, to: 'REPORTED' }, { from: null, by: viewer.country, at, severity })
    const alert = afterStep(newAlert(draft, severity), step)
    return (await store.raise({ alert, steps: [step] }, request)) ? alert.id : null
  })
  return { alert: await alertNow(id, context) }
}

/**
 * Corrects an alert. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT,
 * ILLEGAL_STEP.
 */
export async function updateAlert(args: MutationUpdateAlertArgs, context: AlertContext) {
  const { id, ifUpdatedAt, input } = args
  const request = requestBy(context.viewer, 'updateAlert', input.idempotencyKey, { id, input })
  await once(request, context.store, async () => {
    const old = await ownAlert(id, ifUpdatedAt, context)
    const timeline = await context.loaders.timeline.load(id)
    const forwardedTo = timeline.flatMap((step) => step.forwardedTo ?? [])
    const alert: Alert = {
      ...corrected(old, readFacts(input, old.reportedAt), forwardedTo),
      ...changedBy(context.viewer, old, input.record),
      nationalReference: readNationalReference(input, old.nationalReference),
    }
    alert.severity = await severityNow(alert, context.store)
    return (await context.store.change(old, { alert, step: null, request })) ? id : null
  })
  return { alert: await alertNow(id, context) }
}

/**
 * Takes the next step of an alert. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT,
 * ILLEGAL_STEP.
 */
export async function advanceAlert({ input }: MutationAdvanceAlertArgs, context: AlertContext) {
  const request = requestBy(context.viewer, 'advanceAlert', input.idempotencyKey, input)
  await once(request, context.store, async () => {
    const alert = await alertNow(input.id, context)
    refuseOutsider(context.viewer, alert)
    if (alert.status !== input.from) return null
    const rule = legalStep(context.viewer, alert, input.to)
    return (await takeStep(alert, rule, readStated(input, alert), context, request)) ? alert.id : null
  })
  return { alert: await alertNow(input.id, context) }
}

/**
 * Puts an alert under compliance review, or ends its review. For others that is as if its sharing changed: who loses sight
 * of it is told nothing, since any word would tell that it lives on. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT,
 * IDEMPOTENCY_CONFLICT, ILLEGAL_STEP.
 */
export async function setAlertComplianceReview(input: SetComplianceReviewInput, context: AlertContext) {
  const { store, viewer } = context
  const { target, underReview, reason } = readComplianceReview(viewer, 'setAlertComplianceReview', input)
  const request = target.request && asStored(target.request)
  await once(request, context.store, async () => {
    const old = await ownAlert(target.id, target.ifUpdatedAt, context)
    if (old.status === 'WITHDRAWN')
      throw illegal(old, 'Nobody but you sees it, and it is no hit: there is nothing to review.')
    const alert = { ...old, updatedAt: after(old.updatedAt), underComplianceReview: underReview }
    return (await store.change(old, { alert, step: null, request, reviewReason: reason })) ? old.id : null
  })
  return alertNow(target.id, context)
}

/** Withdraws an alert. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP. */
export async function withdrawAlert({ id, ifUpdatedAt, reason }: MutationWithdrawAlertArgs, context: AlertContext) {
  const note = readNeededText(reason, 'reason')
  const alert = await ownAlert(id, ifUpdatedAt, context)
  const rule = legalStep(context.viewer, alert, 'WITHDRAWN')
  if (!(await takeStep(alert, rule, { ...nothing, to: 'WITHDRAWN', note }, context))) throw conflict()
  context.loaders.clearAll()
  return { id }
}

async function takeStep(
  alert: Alert,
  rule: Transition,
  stated: Stated,
  { viewer, store }: AlertContext,
  request?: Request,
): Promise<boolean> {
  const at = after(alert.updatedAt)
  const fault = faultOf(alert, rule, stated, at)
  if (fault) throw refusal('STEP', `input.${fault.field}`, `\`input.${fault.field}\` ${fault.message}`)
  refuseBlindTurn(alert, stated)
  const severity = await severityNow(alert, store)
  const step = stepOf(stated, { from: alert.status, by: viewer.country, at, severity })
  return store.change(alert, { alert: afterStep(alert, step), step, request })
}

const nothing = {
  frozen: null,
  returned: null,
  holdExpiresAt: null,
  reason: null,
  forwardedTo: null,
  note: null,
} as const satisfies Omit<Stated, 'to'>

function readStated(input: AdvanceAlertInput, { currency }: Alert): Stated {
  const amount = (field: 'frozen' | 'returned', stated: MoneyInput | null | undefined) => {
    if (!stated) return null
    const read = readMoney(stated, `input.${field}`)
    if (read.currency === currency) return read.amount
    const at = `input.${field}.currency`
    throw refusal('CURRENCY', at, `\`${at}\` is ${read.currency}: the alert claims ${currency}.`)
  }
  refuseNoNcb(input.forwardedTo ? [input.forwardedTo] : [], 'input.forwardedTo')
  return {
    to: input.to,
    frozen: amount('frozen', input.frozen),
    returned: amount('returned', input.returned),
    holdExpiresAt: input.holdExpiresAt ?? null,
    reason: input.reason ?? null,
    forwardedTo: input.forwardedTo ?? null,
    note: readText(input.note, 'input.note'),
  }
}

/** The severity of the alert by present knowledge. */
async function severityNow(alert: Draft, store: AlertStore): Promise<Alert['severity']> {
  const receivers = [alert.beneficiary, ...alert.intermediaries].map(accountLookup)
  const facts = {
    ...alert,
    claimed: { amount: alert.claimed, currency: alert.currency },
    repeatedAccount: await store.isRepeated(alert.id, [...new Set(receivers)]),
  }
  return severityOf(facts, store.rates)
}

/** The alert as it is now, not as loaded before. NOT_FOUND. */
async function alertNow(id: string, { loaders }: AlertContext): Promise<Alert> {
  loaders.clearAll()
  const alert = await loaders.alert.load(id)
  if (!alert) throw absent()
  return alert
}

/** An alert that the viewer's NCB owns and may change. NOT_FOUND, FORBIDDEN, CONFLICT. */
async function ownAlert(id: string, ifUpdatedAt: string | null | undefined, context: AlertContext): Promise<Alert> {
  const alert = await alertNow(id, context)
  refuseStranger(context.viewer, alert)
  refuseStale(alert, ifUpdatedAt)
  return alert
}

function laterOf(instant: string, other: string | null | undefined): string {
  return other && other > instant ? other : instant
}
