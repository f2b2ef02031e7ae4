import { parseCountry } from '../../schema/countries.ts'
import { failure } from '../../schema/errors.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import type { NoticeColour, PersonStatus, TravelDocumentInput } from '../persons/generated/schema.ts'
import type { Charge, NewNotice, NewPerson } from '../persons/records.ts'
import { LONGEST_LIST, readText } from '../text-input.ts'
import type { Entry } from './entries.ts'
import type { Tally } from './importer.ts'
import {
  centimetresOf,
  countryOf,
  countUnread,
  documentTypeOf,
  isSaid,
  kilogramsOf,
  lookUp,
  objectOf,
  partialDateOf,
  shortTextOf,
  textOf,
  textsOf,
} from './lenient-values.ts'
import { coloursOf, EYES, HAIR, languageOf, sexOf } from './notice-codes.ts'
import { NAME_FIELDS, namesOf } from './notice-names.ts'
import type { PersonFormat, PersonReader } from './persons.ts'

/** The service's lists by the part of their address, and the status of the persons in each. */
const LISTS: Record<string, { colour: NoticeColour; status: PersonStatus }> = {
  red: { colour: 'RED', status: 'WANTED' },
  yellow: { colour: 'YELLOW', status: 'MISSING' },
  un: { colour: 'UN_SPECIAL', status: 'SUSPECT' },
}

/** The notices of a page: of a list as the service answers it, or a single notice. */
export function* noticesOf(entry: Entry): Generator<Entry> {
  if (entry.problem !== undefined) yield entry
  else {
    const { notices } = objectOf(objectOf(entry.value)._embedded)
    if (!Array.isArray(notices)) yield entry
    else for (const value of notices) yield { ...entry, value }
  }
}

/** Whether a notice is complete, unlike those in lists. */
export function isDetailed(value: unknown): boolean {
  return ['sex_id', 'arrest_warrants', 'place_of_birth', 'country_of_birth_id'].some(
    (field) => field in objectOf(value),
  )
}

/** Fields that a record can hold, and those that locate the notice. */
const READ = new Set([
  ...NAME_FIELDS,
  ...['entity_id', 'sex_id', 'date_of_birth', 'place_of_birth', 'country_of_birth_id', 'nationalities'],
  ...['languages_spoken_ids', 'height', 'weight', 'eyes_colors_id', 'hairs_id', 'distinguishing_marks'],
  ...['arrest_warrants', 'identity_documents', 'summary'],
])

/** The service's names for fields of the mutation; elements of a list have the name of the list. */
const NAMES: Record<string, string> = {
  name: 'name',
  aliases: 'aliases',
  dateOfBirth: 'date_of_birth',
  placeOfBirth: 'place_of_birth',
  countryOfBirth: 'country_of_birth_id',
  languages: 'languages_spoken_ids',
  identityDocuments: 'identity_documents',
}

/** Notices of the public service, each with its person. */
export function noticeFormat(reader: PersonReader, unmapped: Tally): PersonFormat {
  return {
    read(value) {
      const notice = objectOf(value)
      const reference = referenceOf(notice)
      const { colour, status } = listOf(notice)
      if (colour === 'UN_SPECIAL' && !isOfPerson(notice)) {
        unmapped.add('companies, organisations and vessels of the UN list')
        return null
      }
      const country = (code: string) => countryOf(code, unmapped) // "914" and "922" are no country's
      const countryOfBirth = textOf(notice.country_of_birth_id)
      const { input } = reader.read({
        ...namesOf(notice, unmapped),
        sex: sexOf(textOf(notice.sex_id) ?? 'U', unmapped),
        dateOfBirth: partialDateOf(textOf(notice.date_of_birth), unmapped, 'date_of_birth'),
        placeOfBirth: shortTextOf(notice, 'place_of_birth', unmapped),
        countryOfBirth: countryOfBirth === null ? null : country(countryOfBirth),
        nationalities: textsOf(notice.nationalities).flatMap((code) => country(code) ?? []),
        languages: textsOf(notice.languages_spoken_ids).flatMap((code) => languageOf(code, unmapped)),
        description: {
          heightCm: centimetresOf(notice.height, unmapped),
          weightKg: kilogramsOf(notice.weight, unmapped),
          eyes: coloursOf(notice.eyes_colors_id, EYES, unmapped),
          hair: coloursOf(notice.hairs_id, HAIR, unmapped),
          marks: textOf(notice.distinguishing_marks),
        },
        status,
        identityDocuments: identityDocumentsOf(notice, unmapped),
      })
      countUnread(notice, (name) => READ.has(name) || name.startsWith('_'), unmapped)
      const summary = readText(textOf(notice.summary), 'summary')
      const told = { reference, colour, summary, ...warrantsOf(notice, country, unmapped) }
      const isExcerpt = !isDetailed(value)
      return { sourceId: reference, input, notice: (person, id) => noticeAbout(person, id, told), isExcerpt }
    },
    nameOf: (path) => lookUp(NAMES, path.split('.')[0] ?? ''),
  }
}

type Told = Pick<NewNotice, 'reference' | 'colour' | 'summary' | 'arrestWarrants' | 'charges'>

function noticeAbout(person: NewPerson, _id: string, told: Told): NewNotice {
  const { recordedBy, recordedAt, updatedAt, reviewBy, handling, sharing } = person
  return {
    _id,
    ...{ recordedBy, recordedAt, updatedAt, reviewBy, handling, sharing },
    ...told,
    kind: 'NOTICE',
    status: 'PUBLISHED',
    subjectId: person._id,
    publishedAt: recordedAt, // the service does not publish it
    assetKeys: [],
    recipients: [],
    nationalReference: null,
  }
}

/** "1993/27493"; addresses of the service have "1993-27493". */
function referenceOf(notice: Record<string, unknown>): string {
  const id = textOf(notice.entity_id) ?? addressOf(notice).split('/').at(-1) ?? ''
  const [, year, number] = /^([0-9]{4})[/-]([0-9]+)$/.exec(id) ?? []
  if (year === undefined || number === undefined) throw refusal('It has no `entity_id` such as "2023/12345".')
  return `${year}/${number}`
}

function listOf(notice: Record<string, unknown>) {
  const [, list = ''] = /\/notices\/v[0-9]+\/([a-z]+)\//.exec(addressOf(notice)) ?? []
  const known = lookUp(LISTS, list) ?? (Array.isArray(notice.arrest_warrants) ? LISTS.red : undefined)
  if (!known) throw refusal('Neither an arrest warrant nor the address in `_links.self.href` tells its colour.')
  return known
}

/**
 * Whether a notice of the UN list is about a person. Addresses are `.../un/persons/2011-1` and `.../un/entities/2011-1`,
 * the UN's own references "QDi.001" for individuals and "QDe.001" for entities. Refuses a notice that has neither.
 */
function isOfPerson(notice: Record<string, unknown>): boolean {
  const [, part] = /\/un\/([a-z]+)\//.exec(addressOf(notice)) ?? []
  if (part !== undefined) return part === 'persons'
  const [, letter] = /^[A-Z]{2}([ie])\.[0-9]+$/i.exec(textOf(notice.un_reference) ?? '') ?? []
  if (letter !== undefined) return letter.toLowerCase() === 'i'
  if (ENTITY_FIELDS.some((field) => isSaid(notice[field]))) return false
  const sex = textOf(notice.sex_id) ?? 'U'
  if (sex !== 'U' || PERSON_FIELDS.some((field) => isSaid(notice[field]))) return true
  throw refusal('It does not say whether it is about a person, or a company, organisation or vessel.')
}

const ENTITY_FIELDS = ['legal_form', 'registration_number', 'from_chamber_of_commerce', 'administrators', 'imo_number']
const PERSON_FIELDS = ['forename', 'date_of_birth', 'place_of_birth', 'country_of_birth_id', 'nationalities']

function addressOf(notice: Record<string, unknown>): string {
  return textOf(objectOf(objectOf(notice._links).self).href) ?? ''
}

/** A warrant becomes a charge if its country has a code of the service's own: no information is lost. */
function warrantsOf(
  notice: Record<string, unknown>,
  country: (code: string) => string | null,
  unmapped: Tally,
): Pick<Told, 'arrestWarrants' | 'charges'> {
  const arrestWarrants: Told['arrestWarrants'] = []
  const charges: Charge[] = []
  const warrants = Array.isArray(notice.arrest_warrants) ? notice.arrest_warrants.map(objectOf) : []
  for (const warrant of warrants) {
    countUnread(warrant, (name) => WARRANT.has(name), unmapped, 'arrest_warrants.')
    const text = readText(textOf(warrant.charge), 'arrest_warrants.charge')
    const translation = readText(textOf(warrant.charge_translation), 'arrest_warrants.charge_translation')
    const charge = { text: text ?? translation ?? 'Not stated.', translation: text === null ? null : translation }
    const issuedBy = country(textOf(warrant.issuing_country_id) ?? '')
    if (issuedBy === null) charges.push(charge)
    else arrestWarrants.push({ issuedBy, issuedOn: null, reference: null, charge })
  }
  return { arrestWarrants, charges }
}

const WARRANT = new Set(['issuing_country_id', 'charge', 'charge_translation'])

/** Documents with a kind and an issuer; a citizenship is no issuer. */
function identityDocumentsOf(notice: Record<string, unknown>, unmapped: Tally): TravelDocumentInput[] {
  const told = Array.isArray(notice.identity_documents) ? notice.identity_documents : [notice.identity_documents]
  const documents = told.filter(isSaid).flatMap((one) => {
    const document = objectOf(one)
    const type = documentTypeOf(textOf(document.type) ?? '')
    const number = textOf(document.nr) ?? textOf(document.number) ?? ''
    const issuedBy = parseCountry(textOf(document.issuing_country_id) ?? '') ?? ''
    if (type === null || !travelDocument({ number, type, issuedBy }).ok) {
      unmapped.add('identity_documents')
      return []
    }
    countUnread(document, (name) => DOCUMENT.has(name), unmapped, 'identity_documents.')
    return [{ number, type, issuedBy }]
  })
  for (let beyond = LONGEST_LIST; beyond < documents.length; beyond++) unmapped.add('identity_documents')
  return documents.slice(0, LONGEST_LIST)
}

const DOCUMENT = new Set(['type', 'nr', 'number', 'issuing_country_id'])

function refusal(message: string) {
  return failure('BAD_USER_INPUT', message)
}
