import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import {
  absent,
  after,
  changedBy,
  conflict,
  idOf,
  ownedBy,
  type Request,
  refuseOtherInput,
  refuseStale,
  refuseStranger,
  requestOf,
} from '../changes.ts'
import { refusal, refuseNoNcb } from '../inputs.ts'
import { readNeededText, readText } from '../texts.ts'
import type { Alert } from './alert.ts'
import { readFacts, readMoney, readNationalReference } from './alert-input.ts'
import type {
  AdvanceAlertInput,
  MoneyInput,
  MutationAdvanceAlertArgs,
  MutationRaiseAlertArgs,
  MutationUpdateAlertArgs,
  MutationWithdrawAlertArgs,
} from './generated/schema.ts'
import { corrected } from './lifecycle/correction.ts'
import { legalStep, refuseBlindTurn, refuseOutsider } from './lifecycle/legal-steps.ts'
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
  const request = requestBy(context, 'raiseAlert', input.idempotencyKey, input)
  const id = await once(request, context, async () => {
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

/** Corrects what an alert says. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT, ILLEGAL_STEP. */
export async function updateAlert(args: MutationUpdateAlertArgs, context: AlertContext) {
  const { id, ifUpdatedAt, input } = args
  const request = requestBy(context, 'updateAlert', input.idempotencyKey, { id, input })
  await once(request, context, async () => {
    const old = await ownAlert(id, ifUpdatedAt, context)
    const timeline = await context.loaders.timeline.load(id)
    const forwardedTo = timeline.flatMap((step) => step.forwardedTo ?? [])
    const alert: Alert = {
      ...corrected(old, readFacts(input, old.reportedAt), forwardedTo),
      ...changedBy(old, input.record),
      nationalReference: readNationalReference(input, old.nationalReference),
    }
    alert.severity = await severityNow(alert, context.store)
    return (await context.store.change(old, { alert, step: null, request })) ? id : null
  })
  return { alert: await alertNow(id, context) }
}

/** Takes an alert one step on. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT, ILLEGAL_STEP. */
export async function advanceAlert({ input }: MutationAdvanceAlertArgs, context: AlertContext) {
  const request = requestBy(context, 'advanceAlert', input.idempotencyKey, input)
  await once(request, context, async () => {
    const alert = await alertNow(input.id, context)
    refuseOutsider(context.viewer, alert)
    if (alert.status !== input.from) return null
    const rule = legalStep(context.viewer, alert, input.to)
    return (await takeStep(alert, rule, readStated(input, alert), context, request)) ? alert.id : null
  })
  return { alert: await alertNow(input.id, context) }
}

/** Takes an alert back. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP. */
export async function withdrawAlert({ id, ifUpdatedAt, reason }: MutationWithdrawAlertArgs, context: AlertContext) {
  const note = readNeededText(reason, 'reason')
  const alert = await ownAlert(id, ifUpdatedAt, context)
  const rule = legalStep(context.viewer, alert, 'WITHDRAWN')
  if (!(await takeStep(alert, rule, { ...nothing, to: 'WITHDRAWN', note }, context))) throw conflict()
  context.loaders.clearAll()
  return { id }
}

/** The request of a key. Its id is that of the alert which it raises, and what the store knows it by. */
function requestBy({ viewer }: AlertContext, mutation: string, key: string, input: unknown): Request {
  const request = requestOf(viewer, mutation, key, input)
  if (!request) throw new TypeError('the schema asks for a key')
  return { id: idOf(request), hash: request.hash }
}

/** Does what is asked unless the same request has done it; `work` answers null where it found another state than it read. */
async function once(request: Request, { store }: AlertContext, work: () => Promise<string | null>): Promise<string> {
  const done = async () => {
    const first = await store.request(request.id)
    if (first) refuseOtherInput(request, first)
    return first?.alertId
  }
  const before = await done()
  if (before !== undefined) return before
  const changed = await work().catch((error: unknown) => ({ error }))
  if (typeof changed === 'string') return changed
  // The same request at the same time may have changed the alert, so that another one is refused.
  const meanwhile = await done()
  if (meanwhile !== undefined) return meanwhile
  throw changed === null ? conflict() : changed.error
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

/** How pressing the alert is by what is known now. */
async function severityNow(alert: Draft, store: AlertStore): Promise<Alert['severity']> {
  const receivers = [alert.beneficiary, ...alert.intermediaries].map(accountLookup)
  const facts = {
    ...alert,
    claimed: { amount: alert.claimed, currency: alert.currency },
    repeatedAccount: await store.isRepeated(alert.id, [...new Set(receivers)]),
  }
  return severityOf(facts, store.rates)
}

/** The alert as it stands, whatever was loaded before. NOT_FOUND. */
async function alertNow(id: string, { loaders }: AlertContext): Promise<Alert> {
  loaders.clearAll()
  const alert = await loaders.alert.load(id)
  if (!alert) throw absent()
  return alert
}

/** An alert that is the viewer's own to change. NOT_FOUND, FORBIDDEN, CONFLICT. */
async function ownAlert(id: string, ifUpdatedAt: string | null | undefined, context: AlertContext): Promise<Alert> {
  const alert = await alertNow(id, context)
  refuseStranger(context.viewer, alert)
  refuseStale(alert, ifUpdatedAt)
  return alert
}

function laterOf(instant: string, other: string | null | undefined): string {
  return other && other > instant ? other : instant
}
