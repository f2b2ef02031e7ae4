import { failure } from '../../schema/errors.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import type { PersonInput, PersonStatus, TravelDocumentInput } from '../persons/generated/schema.ts'
import { LONGEST_LIST, LONGEST_TEXT } from '../text-input.ts'
import { lineOf, type Properties } from './ftm-entities.ts'
import { type Holdings, READ_BEFORE } from './ftm-holdings.ts'
import { NAME_PROPERTIES, namesOf } from './ftm-names.ts'
import type { Tally } from './importer.ts'
import {
  centimetresOf,
  countryOf,
  countUnread,
  isSaid,
  kilogramsOf,
  lookUp,
  partialDateOf,
  shortTextOf,
  textsOf,
} from './lenient-values.ts'
import type { PersonFormat, PersonReader } from './persons.ts'

/** Properties of a person that a record can hold. */
const READ = new Set([
  ...NAME_PROPERTIES,
  ...['gender', 'birthDate', 'birthPlace', 'birthCountry', 'nationality', 'citizenship', 'spokenLanguage'],
  ...['height', 'weight', 'eyeColor', 'hairColor', 'appearance', 'topics', 'passportNumber'],
])

/** FollowTheMoney's names for fields of the mutation; elements of a list have the name of the list. */
const NAMES: Record<string, string> = {
  name: 'name',
  aliases: 'alias',
  dateOfBirth: 'birthDate',
  placeOfBirth: 'birthPlace',
  countryOfBirth: 'birthCountry',
  nationalities: 'nationality',
  languages: 'spokenLanguage',
  identityDocuments: 'passportNumber',
}

/** Persons in FollowTheMoney. `status`: the default for persons whose topics do not determine it. */
export function followTheMoneyFormat(
  reader: PersonReader,
  holdings: Holdings,
  status: PersonStatus,
  unmapped: Tally,
): PersonFormat {
  return {
    read(value) {
      const { op, entity } = lineOf(value)
      if (op === 'DEL') return { sourceId: entity.id, isGone: true }
      const { id, schema, properties } = entity
      if (schema !== 'Person') {
        if (!READ_BEFORE.has(schema)) unmapped.add(`${schema} entities`)
        return null
      }
      const { input } = reader.read(inputOf(id, properties, holdings, status, unmapped))
      countUnread(properties, (name) => READ.has(name), unmapped)
      return { sourceId: id || null, input, isChange: op === 'MOD' }
    },
    nameOf: (path) => lookUp(NAMES, path.split('.')[0] ?? ''),
  }
}

function inputOf(
  id: string,
  properties: Properties,
  { documents, vehicles }: Holdings,
  otherwise: PersonStatus,
  unmapped: Tally,
): Record<keyof Omit<PersonInput, 'idempotencyKey' | 'record'>, unknown> {
  const names = namesOf(properties, unmapped)
  if (!names) throw failure('BAD_USER_INPUT', 'It has no `name` with letters, and neither `firstName` nor `lastName`.')
  const country = (code: string) => countryOf(code, unmapped)
  const countryOfBirth = shortTextOf(properties, 'birthCountry', unmapped)
  const nationalities = [...textsOf(properties.nationality), ...textsOf(properties.citizenship)].flatMap(
    (code) => country(code) ?? [],
  )
  return {
    ...names,
    sex: sexOf(shortTextOf(properties, 'gender', unmapped), unmapped),
    dateOfBirth: mostPrecise(textsOf(properties.birthDate), unmapped),
    placeOfBirth: shortTextOf(properties, 'birthPlace', unmapped),
    countryOfBirth: countryOfBirth === null ? null : country(countryOfBirth),
    nationalities: [...new Set(nationalities)],
    languages: textsOf(properties.spokenLanguage).filter((code) => isLanguage(code, unmapped)),
    description: {
      heightCm: centimetresOf(shortTextOf(properties, 'height', unmapped), unmapped),
      weightKg: kilogramsOf(shortTextOf(properties, 'weight', unmapped), unmapped),
      eyes: coloursOf(properties.eyeColor, EYES, unmapped),
      hair: coloursOf(properties.hairColor, HAIR, unmapped),
      marks: marksOf(properties, unmapped),
    },
    status: statusOf(properties, unmapped) ?? otherwise,
    identityDocuments: atMost(
      [...(documents.get(id) ?? []), ...passportsOf(properties, nationalities, unmapped)],
      'document',
      unmapped,
    ),
    vehicles: atMost(vehicles.get(id) ?? [], 'vehicle', unmapped),
  }
}

/** The status that an entity's topics determine. Other topics are counted. */
function statusOf(properties: Properties, unmapped: Tally): PersonStatus | null {
  const isSuspicious = (topic: string) => topic === 'sanction' || topic.startsWith('crime')
  const topics = textsOf(properties.topics)
  const isWanted = topics.includes('wanted')
  const isDead = isSaid(properties.deathDate)
  for (const topic of topics) {
    const isTold = !isDead && (topic === 'wanted' || (!isWanted && isSuspicious(topic)))
    if (!isTold) unmapped.add(`topic "${topic}"`)
  }
  if (isDead) return 'DECEASED'
  if (isWanted) return 'WANTED'
  return topics.some(isSuspicious) ? 'SUSPECT' : null
}

function sexOf(gender: string | null, unmapped: Tally): string {
  const sex = gender === null ? 'U' : lookUp({ male: 'M', female: 'F', other: 'X' }, gender)
  if (sex === undefined) unmapped.add(`gender "${gender}"`)
  return sex ?? 'U'
}

function isLanguage(code: string, unmapped: Tally): boolean {
  const isOne = /^[a-z]{3}$/i.test(code)
  if (!isOne) unmapped.add('spokenLanguage')
  return isOne
}

function marksOf(properties: Properties, unmapped: Tally): string | null {
  const marks = textsOf(properties.appearance).join('\n')
  if (marks.length <= LONGEST_TEXT) return marks || null
  unmapped.add('appearance')
  return null
}

function atMost<Item>(items: readonly Item[], what: string, unmapped: Tally): Item[] {
  for (let beyond = LONGEST_LIST; beyond < items.length; beyond++) unmapped.add(what)
  return items.slice(0, LONGEST_LIST)
}

/** Drops dates that are part of a more precise one. */
function mostPrecise(dates: readonly string[], unmapped: Tally): string | null {
  const read = dates.flatMap((date) => partialDateOf(date, unmapped, 'birthDate') ?? [])
  const best = read.reduce((longest, other) => (other.length > longest.length ? other : longest), '')
  for (const date of new Set(read)) if (!best.startsWith(date)) unmapped.add('birthDate')
  return best || null
}

/** A passport number on the person has no issuer: if there is one nationality, that is taken. */
function passportsOf(properties: Properties, nationalities: readonly string[], unmapped: Tally): TravelDocumentInput[] {
  const [issuedBy, other] = new Set(nationalities)
  return textsOf(properties.passportNumber).flatMap((number) => {
    const document = { number, type: 'PASSPORT' as const, issuedBy: issuedBy ?? '' }
    if (issuedBy !== undefined && other === undefined && travelDocument(document).ok) return [document]
    unmapped.add('passportNumber')
    return []
  })
}

const EYES: Record<string, string> = {
  black: 'BLK',
  blue: 'BLU',
  brown: 'BRO',
  green: 'GRN',
  grey: 'GRY',
  gray: 'GRY',
  hazel: 'HAZ',
}
const HAIR: Record<string, string> = {
  bald: 'BAL',
  black: 'BLK',
  blond: 'BLN',
  blonde: 'BLN',
  brown: 'BRO',
  grey: 'GRY',
  gray: 'GRY',
  red: 'RED',
  white: 'WHI',
}

/** By words: "Dark brown" is brown. */
function coloursOf(value: unknown, codes: Record<string, string>, unmapped: Tally): string[] {
  return textsOf(value).flatMap((text) => {
    const found = (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => lookUp(codes, word) ?? [])
    if (found.length === 0) unmapped.add(`colour "${text.slice(0, 40)}"`)
    return found
  })
}
