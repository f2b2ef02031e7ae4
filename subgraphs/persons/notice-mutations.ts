import { failure } from '../../schema/errors.ts'
import { after, changedBy, ownedBy, requestOf } from '../changes.ts'
import { readComplianceReview } from '../compliance-review.ts'
import { readBack } from '../document-changes.ts'
import { refusal, refuseFuture, refuseNoNcb } from '../inputs.ts'
import { LONGEST_NAME, readNeededText, readReference, readText, refuseLongList } from '../text-input.ts'
import type {
  ChargeInput,
  MutationPublishNoticeArgs,
  MutationSuspendNoticeArgs,
  MutationUpdateNoticeArgs,
  MutationWithdrawNoticeArgs,
  NoticeInput,
  SetComplianceReviewInput,
} from './generated/schema.ts'
import { readAccountKeys, readVehicleKeys } from './keys.ts'
import type { PersonsContext } from './loaders.ts'
import { refuseIncomplete } from './notice-needs.ts'
import { RETENTION_YEARS } from './person-mutations.ts'
import { type Charge, type NewNotice, type NoticeRecord, noticeRecord } from './records.ts'

/** Publishes a notice. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, IDEMPOTENCY_CONFLICT. */
export async function publishNotice({ input }: MutationPublishNoticeArgs, context: PersonsContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'publishNotice', input.idempotencyKey, input)
  const id = await store.noticeChanges.create(request, async (_id, attempt) => {
    const content = readNotice(input, viewer.country)
    const owner = ownedBy(viewer, input.record, RETENTION_YEARS)
    return noticeRecord(
      {
        _id,
        reference: referenceOf(owner.recordedAt, store.drawNumber(_id, attempt)),
        ...content,
        nationalReference: readReference(input.record, 'input.record'),
        ...owner,
        status: 'PUBLISHED',
        publishedAt: owner.recordedAt,
      },
      await nationalitiesOfSubject(content, context),
    )
  })
  return { notice: await noticeNow(id, context) }
}

/** Replaces the content of a notice, not its status. Throws as `publishNotice`, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function updateNotice({ id, ifUpdatedAt, input }: MutationUpdateNoticeArgs, context: PersonsContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'updateNotice', input.idempotencyKey, input)
  await store.noticeChanges.change(viewer, { id, ifUpdatedAt, request }, async (record) => {
    if (input.kind !== record.kind) {
      throw refusal(
        'NOTICE_KIND',
        'input.kind',
        `\`input.kind\` must be ${record.kind}, as it is: publish another one.`,
      )
    }
    const content = readNotice(input, viewer.country)
    const nationalReference = readReference(input.record, 'input.record') ?? record.nationalReference ?? null
    return noticeRecord(
      { ...record, ...content, nationalReference, ...changedBy(viewer, record, input.record) },
      await nationalitiesOfSubject(content, context, record),
    )
  })
  return { notice: await noticeNow(id, context) }
}

/** Takes a published notice out of force. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP. */
export async function suspendNotice(
  { id, ifUpdatedAt, reason }: MutationSuspendNoticeArgs,
  context: PersonsContext,
): Promise<{ notice: NoticeRecord }> {
  const why = readNeededText(reason, 'reason')
  await context.store.noticeChanges.change(context.viewer, { id, ifUpdatedAt }, async ({ status, updatedAt }) => {
    if (status !== 'PUBLISHED') {
      throw failure('ILLEGAL_STEP', `The notice is ${status}: only a PUBLISHED one is suspended.`, {
        rule: 'NOTICE_LIFE',
      })
    }
    return { status: 'SUSPENDED', suspension: { at: after(updatedAt), reason: why } }
  })
  return { notice: await noticeNow(id, context) }
}

/** Puts a notice under compliance review, or ends its review. Throws BAD_USER_INPUT and as `updateNotice`. */
export async function setNoticeComplianceReview(input: SetComplianceReviewInput, context: PersonsContext) {
  const { store, viewer } = context
  const { target, ...review } = readComplianceReview(viewer, 'setNoticeComplianceReview', input)
  await store.noticeChanges.review(viewer, target, review)
  return noticeNow(target.id, context)
}

/** Withdraws a notice. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function withdrawNotice(
  { id, ifUpdatedAt, reason }: MutationWithdrawNoticeArgs,
  { store, viewer }: PersonsContext,
) {
  await store.noticeChanges.withdraw(viewer, { id, ifUpdatedAt }, readNeededText(reason, 'reason'))
  return { id }
}

function noticeNow(id: string, { viewer, loaders }: PersonsContext): Promise<NoticeRecord> {
  return readBack(viewer, loaders, loaders.notice, id)
}

/** "YYYY/NNNNN" for a new notice; the store has drawn the number. */
function referenceOf(publishedAt: string, number: string): string {
  return `${publishedAt.slice(0, 4)}/${number}`
}

/**
 * The subject's present nationalities. Hidden and absent subjects are refused in the same words; a notice keeps its present
 * subject even if its owner may not see that any more.
 */
async function nationalitiesOfSubject(
  { subjectId }: Pick<NewNotice, 'subjectId'>,
  { store, viewer }: PersonsContext,
  before?: NoticeRecord,
): Promise<string[]> {
  if (subjectId === null) return []
  const [subject] = await store.personsById(viewer, [subjectId])
  if (subject) return subject.nationalities
  if (before?.subjectId === subjectId) return before.subjectNationalities
  const message = '`input.subjectId` names no person, or none that you may see: record the person first.'
  throw refusal('SUBJECT', 'input.subjectId', message)
}

type Stated = Omit<
  NewNotice,
  '_id' | 'reference' | 'status' | 'publishedAt' | 'nationalReference' | keyof ReturnType<typeof ownedBy>
>

function readNotice(input: NoticeInput, owner: string): Stated {
  for (const list of ['charges', 'arrestWarrants', 'recipients'] as const) refuseLongList(input[list], `input.${list}`)
  refuseNoNcb(input.recipients, 'input.recipients')
  const assetKeys = [
    ...readVehicleKeys(input.vehicles, 'input.vehicles'),
    ...readAccountKeys(input.accounts, 'input.accounts'),
  ]
  const notice = {
    kind: input.kind,
    colour: input.colour,
    subjectId: input.subjectId ?? null,
    charges: input.charges.map((charge, at) => readCharge(charge, `input.charges.${at}`)),
    arrestWarrants: input.arrestWarrants.map(({ issuedBy, issuedOn, reference, charge }, at) => {
      const argument = `input.arrestWarrants.${at}`
      refuseFuture(issuedOn, `${argument}.issuedOn`)
      return {
        issuedBy,
        issuedOn: issuedOn ?? null,
        reference: readText(reference, `${argument}.reference`, LONGEST_NAME),
        charge: readCharge(charge, `${argument}.charge`),
      }
    }),
    summary: readText(input.summary, 'input.summary'),
    assetKeys,
    recipients: [...new Set(input.recipients)],
  }
  refuseIncomplete(notice, owner)
  return notice
}

function readCharge({ text, translation }: ChargeInput, argument: string): Charge {
  return {
    text: readNeededText(text, `${argument}.text`),
    translation: readText(translation, `${argument}.translation`),
  }
}
