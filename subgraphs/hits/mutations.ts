import { NEVER } from '../../process/deadline.ts'
import { failure } from '../../schema/errors.ts'
import type { Call } from '../../schema/identity.ts'
import { isNcb } from '../../schema/ncbs.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { absent, refuseStale } from '../changes.ts'
import { refusal } from '../inputs.ts'
import { once, requestBy } from '../requests.ts'
import { LONGEST_NAME, readNeededText, readText, refuseLongList } from '../text-input.ts'
import type { Confirmation } from './confirmation.ts'
import type {
  MutationAnswerHitConfirmationArgs,
  MutationRequestHitConfirmationArgs,
  MutationWithdrawHitConfirmationArgs,
  RecordReference,
} from './generated/schema.ts'
import { refuseIllegal, type Stated } from './lifecycle/legal-steps.ts'
import type { HitContext } from './loaders.ts'
import { isFor, recordKinds } from './record-kinds.ts'

/**
 * Asks the owner of a record to confirm a hit. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, FORBIDDEN, NOT_FOUND,
 * IDEMPOTENCY_CONFLICT, SOURCE_*.
 */
export async function requestConfirmation({ input }: MutationRequestHitConfirmationArgs, context: HitContext) {
  const { viewer, store } = context
  const { record, priority } = input
  const said = {
    circumstances: readNeededText(input.circumstances, 'input.circumstances'),
    place: readText(input.place, 'input.place', LONGEST_NAME),
    identifiersSeen: readSeen(input.identifiersSeen),
  }
  const request = requestBy(viewer, 'requestHitConfirmation', input.idempotencyKey, input)
  const id = await once(request, store, async () => {
    const addressedTo = await whomToAsk(record, context)
    const asked = { askedBy: viewer.country, addressedTo, record, priority, ...said }
    return (await store.ask(asked, request)) ? request.id : null
  })
  return { confirmation: await confirmationNow(id, context) }
}

/**
 * Answers for the owner of the record. Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT, IDEMPOTENCY_CONFLICT, ILLEGAL_STEP.
 */
export async function answerConfirmation({ input }: MutationAnswerHitConfirmationArgs, context: HitContext) {
  const { answer, until, instructions, note } = input
  const confirmation = await takeStep('answerHitConfirmation', input, context, {
    status: answer,
    instructions: readText(instructions, 'input.instructions'),
    until: until ?? null,
    note: readText(note, 'input.note'),
  })
  return { confirmation, upkeep: answer === 'NO_LONGER_VALID' ? upkeepOf(confirmation) : null }
}

/** Takes a request back. Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT, IDEMPOTENCY_CONFLICT, ILLEGAL_STEP. */
export async function withdrawConfirmation({ input }: MutationWithdrawHitConfirmationArgs, context: HitContext) {
  const note = readNeededText(input.note, 'input.note')
  const stated = { status: 'WITHDRAWN', instructions: null, until: null, note } as const
  return { confirmation: await takeStep('withdrawHitConfirmation', input, context, stated) }
}

/** The NCB that confirms hits on a record that the viewer sees. NOT_FOUND whether it is hidden or does not exist. */
async function whomToAsk(record: RecordReference, context: HitContext): Promise<string> {
  const { viewer, store } = context
  if (!isFor(record.kind, viewer.purpose)) {
    throw failure('FORBIDDEN', `For ${viewer.purpose} you may not ask about records of the kind ${record.kind}.`)
  }
  const sides = await store.records.sidesOf(record, callOf(context))
  if (!sides) throw absent()
  const { recordedBy, contact } = sides
  if (recordedBy === viewer.country || contact === viewer.country) {
    throw refusal('OWN_RECORD', 'input.record', '`input.record` is a record of your own NCB: nobody else confirms it.')
  }
  if (isNcb(contact)) return contact
  const message = `\`input.record\` is a record of ${contact}, which has no NCB that could be asked here.`
  throw refusal('NO_NCB', 'input.record', message)
}

function readSeen(texts: readonly string[]): string[] {
  refuseLongList(texts, 'input.identifiersSeen')
  return texts.map((text, at) => readNeededText(text, `input.identifiersSeen.${at}`, LONGEST_NAME))
}

/** Takes a step, unless the same request has taken it, and gives the confirmation as it is then. */
async function takeStep(
  mutation: string,
  input: { id: string; ifUpdatedAt?: string | null; idempotencyKey: string },
  context: HitContext,
  stated: Stated,
): Promise<Confirmation> {
  const { viewer, store } = context
  const request = requestBy(viewer, mutation, input.idempotencyKey, input)
  await once(request, store, async () => {
    const old = await confirmationNow(input.id, context)
    refuseStale(old, input.ifUpdatedAt)
    refuseIllegal(viewer, old, stated)
    return (await store.step(old, stated, viewer.country, request)) ? old.id : null
  })
  return confirmationNow(input.id, context)
}

/** The confirmation as it is now, not as loaded before. NOT_FOUND. */
async function confirmationNow(id: string, { loaders }: HitContext): Promise<Confirmation> {
  for (const loader of Object.values(loaders)) loader.clearAll()
  const confirmation = await loaders.confirmation.load(id)
  if (!confirmation) throw absent()
  return confirmation
}

function upkeepOf({ record }: Confirmation) {
  const { withdrawBy, correctBy } = recordKinds[record.kind]
  return { record, withdrawBy, correctBy }
}

/** The call by which another subgraph is asked for the viewer. */
function callOf({ viewer, limits, requestId = newRequestId() }: HitContext): Call {
  const { deadline = Number.POSITIVE_INFINITY, signal = NEVER } = limits ?? {}
  return { identity: viewer, purpose: viewer.purpose, requestId, deadline, signal }
}
