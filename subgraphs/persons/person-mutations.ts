import { failure } from '../../schema/errors.ts'
import { shown } from '../../schema/identifiers/problem.ts'
import { changedBy, ownedBy, requestOf } from '../changes.ts'
import { readComplianceReview } from '../compliance-review.ts'
import { readBack } from '../document-changes.ts'
import { refusal, refuseFuture, refuseOutside } from '../inputs.ts'
import { LONGEST_NAME, readNeededText, readReference, readText, refuseLongList } from '../text-input.ts'
import type {
  MutationRecordPersonArgs,
  MutationUpdatePersonArgs,
  MutationWithdrawPersonArgs,
  PersonInput,
  PhysicalDescriptionInput,
  SetComplianceReviewInput,
} from './generated/schema.ts'
import { readDocumentKeys, readVehicleKeys } from './keys.ts'
import type { PersonsContext } from './loaders.ts'
import { readAliases, readPrimaryName } from './name-input.ts'
import { type NewPerson, type PersonRecord, personRecord } from './records.ts'

/** RPD: records of persons are kept for five years, then their owner reviews them. */
export const RETENTION_YEARS = 5
const HEIGHT_CM = [30, 280] as const
const WEIGHT_KG = [1, 650] as const

/** Records a person. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, IDEMPOTENCY_CONFLICT. */
export async function recordPerson({ input }: MutationRecordPersonArgs, context: PersonsContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'recordPerson', input.idempotencyKey, input)
  const id = await store.personChanges.create(request, async (_id) =>
    personRecord({
      _id,
      ...readPerson(input),
      nationalReference: readReference(input.record, 'input.record'),
      ...ownedBy(viewer, input.record, RETENTION_YEARS),
    }),
  )
  return { person: await personNow(id, context) }
}

/** Replaces the content of a record. Throws as `recordPerson`, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function updatePerson({ id, ifUpdatedAt, input }: MutationUpdatePersonArgs, context: PersonsContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'updatePerson', input.idempotencyKey, input)
  await store.personChanges.change(viewer, { id, ifUpdatedAt, request }, async (record) =>
    personRecord(
      {
        ...record,
        ...readPerson(input),
        nationalReference: readReference(input.record, 'input.record') ?? record.nationalReference ?? null,
        ...changedBy(viewer, record, input.record),
      },
      record,
    ),
  )
  return { person: await personNow(id, context) }
}

/** Puts a record under compliance review, or ends its review. Throws BAD_USER_INPUT and as `updatePerson`. */
export async function setPersonComplianceReview(input: SetComplianceReviewInput, context: PersonsContext) {
  const { store, viewer } = context
  const { target, ...review } = readComplianceReview(viewer, 'setPersonComplianceReview', input)
  await store.personChanges.review(viewer, target, review)
  return personNow(target.id, context)
}

/**
 * Withdraws a record. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, and ILLEGAL_STEP while the same owner has a
 * notice about the person: one mutation changes one document.
 */
export async function withdrawPerson(
  { id, ifUpdatedAt, reason }: MutationWithdrawPersonArgs,
  { store, viewer }: PersonsContext,
) {
  await store.personChanges.withdraw(viewer, { id, ifUpdatedAt }, readNeededText(reason, 'reason'), async () => {
    const about = await store.ownNoticesAbout(viewer, id)
    const standing = about.filter(({ status }) => STANDING.includes(status))
    if (standing.length === 0) return
    const named = standing.slice(0, 10).map(({ reference }) => reference)
    const others = standing.length > named.length ? ` and ${standing.length - named.length} more` : ''
    const sentence = `The person is the subject of your notices ${named.join(', ')}${others}: withdraw these first.`
    throw failure('ILLEGAL_STEP', sentence, { rule: 'PERSON_ON_NOTICE', notices: named })
  })
  return { id }
}

/** Statuses of an owner's notices that prevent withdrawing their subject. */
const STANDING = ['DRAFT', 'PUBLISHED', 'SUSPENDED']

function personNow(id: string, { viewer, loaders }: PersonsContext): Promise<PersonRecord> {
  return readBack(viewer, loaders, loaders.person, id)
}

type Stated = Omit<NewPerson, '_id' | 'nationalReference' | keyof ReturnType<typeof ownedBy>>

export function readPerson(input: PersonInput): Stated {
  refuseLongList(input.nationalities, 'input.nationalities')
  refuseFuture(input.dateOfBirth, 'input.dateOfBirth')
  return {
    name: readPrimaryName(input.name, 'input.name'),
    aliases: readAliases(input.aliases, 'input.aliases'),
    sex: input.sex,
    dateOfBirth: input.dateOfBirth ?? null,
    placeOfBirth: readText(input.placeOfBirth, 'input.placeOfBirth', LONGEST_NAME),
    countryOfBirth: input.countryOfBirth ?? null,
    nationalities: [...new Set(input.nationalities)],
    languages: readLanguages(input.languages, 'input.languages'),
    description: readDescription(input.description),
    status: input.status,
    identityDocumentKeys: readDocumentKeys(input.identityDocuments, 'input.identityDocuments'),
    vehicleKeys: readVehicleKeys(input.vehicles, 'input.vehicles'),
  }
}

/**
 * Codes of three letters, ISO 639-2/T or 639-3: only their form is checked, since there are eight thousand, and more each
 * year.
 */
function readLanguages(languages: readonly string[], argument: string): string[] {
  refuseLongList(languages, argument)
  const codes = languages.map((language, at) => {
    if (/^[A-Za-z]{3}$/.test(language)) return language.toLowerCase()
    const message = `\`${argument}.${at}\` must be the three letters of a language, such as "fra"; got ${shown(language)}.`
    throw refusal('LANGUAGE', `${argument}.${at}`, message)
  })
  return [...new Set(codes)]
}

/** Null if nothing is known. */
function readDescription(input: PhysicalDescriptionInput | null | undefined): NewPerson['description'] {
  if (!input) return null
  const { eyes, hair } = input
  refuseOutside(input.heightCm, HEIGHT_CM, 'input.description.heightCm')
  refuseOutside(input.weightKg, WEIGHT_KG, 'input.description.weightKg')
  refuseLongList(eyes, 'input.description.eyes')
  refuseLongList(hair, 'input.description.hair')
  const heightCm = input.heightCm ?? null
  const weightKg = input.weightKg ?? null
  const marks = readText(input.marks, 'input.description.marks')
  if (heightCm === null && weightKg === null && marks === null && eyes.length + hair.length === 0) return null
  return { heightCm, weightKg, eyes: [...new Set(eyes)], hair: [...new Set(hair)], marks }
}
