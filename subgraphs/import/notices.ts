import { parseCountry } from '../../schema/countries.ts'
import { failure } from '../../schema/errors.ts'
import type { NoticeColour, PersonInput, PersonStatus } from '../persons/generated.ts'
import type { Charge, NewNotice, NewPerson } from '../persons/records.ts'
import { readText } from '../texts.ts'
import type { Entry } from './entries.ts'
import type { Tally } from './importer.ts'
import { centimetresOf, kilogramsOf, objectOf, partialDateOf, textOf, textsOf } from './loose.ts'
import type { PersonFormat } from './persons.ts'
import type { ValueReader } from './schema-values.ts'

/** The service's lists by the part of their address, and why the persons of each are on record. */
const LISTS: Record<string, { colour: NoticeColour; status: PersonStatus }> = {
  red: { colour: 'RED', status: 'WANTED' },
  yellow: { colour: 'YELLOW', status: 'MISSING' },
  un: { colour: 'UN_SPECIAL', status: 'SUSPECT' },
}

/** Colours that the service abbreviates otherwise; a fourth letter of a code is a shade. */
const COLOURS: Record<string, string> = { BLA: 'BLK', BLO: 'BLN', GRE: 'GRN', OTH: 'XXX' }
const EYES = ['BLK', 'BLU', 'BRO', 'GRN', 'GRY', 'HAZ', 'MAR', 'MUL', 'PNK', 'XXX']
const HAIR = ['BAL', 'BLK', 'BLN', 'BLU', 'BRO', 'GRN', 'GRY', 'ONG', 'PLE', 'PNK', 'RED', 'SDY', 'WHI', 'XXX']

/** ISO 639-2 has two codes of these languages: the bibliographic one, and the one of the language's own name, which is ours. */
const LANGUAGES: Record<string, string> = {
  ALB: 'sqi',
  ARM: 'hye',
  BAQ: 'eus',
  BUR: 'mya',
  CHI: 'zho',
  CZE: 'ces',
  DUT: 'nld',
  FRE: 'fra',
  GEO: 'kat',
  GER: 'deu',
  GRE: 'ell',
  ICE: 'isl',
  MAC: 'mkd',
  MAO: 'mri',
  MAY: 'msa',
  PER: 'fas',
  RUM: 'ron',
  SLO: 'slk',
  TIB: 'bod',
  WEL: 'cym',
}

/** The notices of a page: of a list as the service answers it, or the page itself where it is a notice. */
export function* noticesOf(entry: Entry): Generator<Entry> {
  if (entry.problem !== undefined) yield entry
  else {
    const { notices } = objectOf(objectOf(entry.value)._embedded)
    if (!Array.isArray(notices)) yield entry
    else for (const value of notices) yield { ...entry, value }
  }
}

/** Whether a notice is told in full, and not only as lists tell it. */
export function isDetailed(value: unknown): boolean {
  return ['sex_id', 'arrest_warrants', 'place_of_birth', 'country_of_birth_id'].some(
    (field) => field in objectOf(value),
  )
}

/** Notices of the public service, each with its person. */
export function noticeFormat(reader: ValueReader<PersonInput>, unmapped: Tally): PersonFormat {
  return (value) => {
    const notice = objectOf(value)
    const reference = referenceOf(notice)
    const { colour, status } = listOf(notice)
    const [family, given] = [textOf(notice.name), textOf(notice.forename)]
    if (family === null && given === null) throw refusal('It has neither `name` nor `forename`.')
    const country = (code: string) => countryOf(code, unmapped)
    const countryOfBirth = textOf(notice.country_of_birth_id)
    const { input } = reader.read({
      name: { family, given },
      sex: { M: 'M', F: 'F' }[textOf(notice.sex_id) ?? ''] ?? 'U',
      dateOfBirth: partialDateOf(textOf(notice.date_of_birth), unmapped),
      placeOfBirth: textOf(notice.place_of_birth),
      countryOfBirth: countryOfBirth === null ? null : country(countryOfBirth),
      nationalities: textsOf(notice.nationalities).flatMap((code) => country(code) ?? []),
      languages: textsOf(notice.languages_spoken_ids).map((code) => LANGUAGES[code.toUpperCase()] ?? code),
      description: {
        heightCm: centimetresOf(notice.height, unmapped),
        weightKg: kilogramsOf(notice.weight, unmapped),
        eyes: coloursOf(notice.eyes_colors_id, EYES, unmapped),
        hair: coloursOf(notice.hairs_id, HAIR, unmapped),
        marks: textOf(notice.distinguishing_marks),
      },
      status,
    })
    const told = { reference, colour, ...warrantsOf(notice, country) }
    const isExcerpt = !isDetailed(value)
    return { sourceId: reference, input, notice: (person, id) => noticeAbout(person, id, told), isExcerpt }
  }
}

type Told = Pick<NewNotice, 'reference' | 'colour' | 'arrestWarrants' | 'charges'>

function noticeAbout(person: NewPerson, _id: string, told: Told): NewNotice {
  const { recordedBy, recordedAt, updatedAt, reviewBy, handling, sharing } = person
  return {
    _id,
    ...{ recordedBy, recordedAt, updatedAt, reviewBy, handling, sharing },
    ...told,
    kind: 'NOTICE',
    status: 'PUBLISHED',
    subjectId: person._id,
    publishedAt: recordedAt, // the service does not tell
    summary: null,
    assetKeys: [],
    recipients: [],
    nationalReference: null,
  }
}

/** "1993/27493"; in addresses the service writes "1993-27493". */
function referenceOf(notice: Record<string, unknown>): string {
  const id = textOf(notice.entity_id) ?? addressOf(notice).split('/').at(-1) ?? ''
  const [, year, number] = /^([0-9]{4})[/-]([0-9]+)$/.exec(id) ?? []
  if (year === undefined || number === undefined) throw refusal('It has no `entity_id` such as "2023/12345".')
  return `${year}/${number}`
}

function listOf(notice: Record<string, unknown>) {
  const [, list = ''] = /\/notices\/v[0-9]+\/([a-z]+)\//.exec(addressOf(notice)) ?? []
  const known = LISTS[list] ?? (Array.isArray(notice.arrest_warrants) ? LISTS.red : undefined)
  if (!known) throw refusal('Neither an arrest warrant nor the address in `_links.self.href` tells its colour.')
  return known
}

function addressOf(notice: Record<string, unknown>): string {
  return textOf(objectOf(objectOf(notice._links).self).href) ?? ''
}

/** A warrant whose country the service names by a code of its own becomes a charge: nothing that was told is lost. */
function warrantsOf(
  notice: Record<string, unknown>,
  country: (code: string) => string | null,
): Pick<Told, 'arrestWarrants' | 'charges'> {
  const arrestWarrants: Told['arrestWarrants'] = []
  const charges: Charge[] = []
  const warrants = Array.isArray(notice.arrest_warrants) ? notice.arrest_warrants.map(objectOf) : []
  for (const warrant of warrants) {
    const text = readText(textOf(warrant.charge), 'arrest_warrants.charge')
    const translation = readText(textOf(warrant.charge_translation), 'arrest_warrants.charge_translation')
    const charge = { text: text ?? translation ?? 'Not stated.', translation: text === null ? null : translation }
    const issuedBy = country(textOf(warrant.issuing_country_id) ?? '')
    if (issuedBy === null) charges.push(charge)
    else arrestWarrants.push({ issuedBy, issuedOn: null, reference: null, charge })
  }
  return { arrestWarrants, charges }
}

/** Two codes of the service, "914" and "922", are no country's. */
function countryOf(code: string, unmapped: Tally): string | null {
  const country = parseCountry(code)
  if (country === null) unmapped.add(`country "${code}"`)
  return country
}

function coloursOf(value: unknown, known: readonly string[], unmapped: Tally): string[] {
  return textsOf(value).flatMap((text) => {
    const letters = text.slice(0, 3).toUpperCase()
    const code = COLOURS[letters] ?? letters
    if (known.includes(code)) return [code]
    unmapped.add(`colour "${text}"`)
    return []
  })
}

function refusal(message: string) {
  return failure('BAD_USER_INPUT', message)
}
