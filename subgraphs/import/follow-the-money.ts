import { parseCountry } from '../../schema/countries.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import type { PersonInput, PersonStatus, TravelDocumentInput } from '../persons/generated.ts'
import { LONGEST_LIST, LONGEST_NAME } from '../texts.ts'
import { entityOf, type Holdings, type Properties, READ_BEFORE } from './ftm-holdings.ts'
import type { Tally } from './importer.ts'
import { centimetresOf, kilogramsOf, partialDateOf, textOf, textsOf } from './loose.ts'
import type { PersonFormat } from './persons.ts'
import type { ValueReader } from './schema-values.ts'

/** Persons as FollowTheMoney has them. `status`: of those whose topics say nothing of it. */
export function followTheMoneyFormat(
  reader: ValueReader<PersonInput>,
  holdings: Holdings,
  status: PersonStatus,
  unmapped: Tally,
): PersonFormat {
  return (value) => {
    const { id, schema, properties } = entityOf(value)
    if (schema !== 'Person') {
      if (!READ_BEFORE.has(schema)) unmapped.add(`${schema || 'nameless'} entities`)
      return null
    }
    const country = (code: string) => countryOf(code, unmapped)
    const [full = null, ...others] = textsOf(properties.name)
    const nationalities = [...textsOf(properties.nationality), ...textsOf(properties.citizenship)].flatMap(
      (code) => country(code) ?? [],
    )
    const countryOfBirth = textOf(properties.birthCountry)
    const { input } = reader.read({
      name: { full, family: textOf(properties.lastName), given: textOf(properties.firstName) },
      aliases: aliasesOf([...others, ...textsOf(properties.alias)], textsOf(properties.weakAlias), unmapped),
      sex: { male: 'M', female: 'F', other: 'X' }[textOf(properties.gender) ?? ''] ?? 'U',
      dateOfBirth: mostPrecise(textsOf(properties.birthDate), unmapped),
      placeOfBirth: textOf(properties.birthPlace),
      countryOfBirth: countryOfBirth === null ? null : country(countryOfBirth),
      nationalities: [...new Set(nationalities)],
      languages: textsOf(properties.spokenLanguage).filter((code) => /^[a-z]{3}$/i.test(code)),
      description: {
        heightCm: centimetresOf(properties.height, unmapped),
        weightKg: kilogramsOf(properties.weight, unmapped),
        eyes: coloursOf(properties.eyeColor, EYES, unmapped),
        hair: coloursOf(properties.hairColor, HAIR, unmapped),
        marks: textsOf(properties.appearance).join('\n') || null,
      },
      status: statusOf(properties) ?? status,
      identityDocuments: [
        ...(holdings.documents.get(id) ?? []),
        ...passportsOf(properties, nationalities, unmapped),
      ].slice(0, LONGEST_LIST),
      vehicles: (holdings.vehicles.get(id) ?? []).slice(0, LONGEST_LIST),
    })
    return { sourceId: id || null, input }
  }
}

/** What the topics of an entity say of why it is on record. */
function statusOf(properties: Properties): PersonStatus | null {
  const topics = textsOf(properties.topics)
  if (textsOf(properties.deathDate).length > 0) return 'DECEASED'
  if (topics.includes('wanted')) return 'WANTED'
  return topics.some((topic) => topic === 'sanction' || topic.startsWith('crime')) ? 'SUSPECT' : null
}

function aliasesOf(names: readonly string[], weak: readonly string[], unmapped: Tally) {
  const aliases = [
    ...names.map((full) => ({ full, kind: 'ALIAS' })),
    ...weak.map((full) => ({ full, kind: 'WEAK_ALIAS' })),
  ].filter(({ full }) => {
    const kept = full.length <= LONGEST_NAME && /\p{L}/u.test(full)
    if (!kept) unmapped.add('alias')
    return kept
  })
  for (let beyond = LONGEST_LIST; beyond < aliases.length; beyond++) unmapped.add('alias')
  return aliases.slice(0, LONGEST_LIST)
}

function mostPrecise(dates: readonly string[], unmapped: Tally): string | null {
  const read = dates.flatMap((date) => partialDateOf(date, unmapped) ?? [])
  return read.reduce((best, other) => (other.length > best.length ? other : best), '') || null
}

/** A number that stands with the person itself does not say who issued it: the one nationality does. */
function passportsOf(properties: Properties, nationalities: readonly string[], unmapped: Tally): TravelDocumentInput[] {
  const [issuedBy, other] = new Set(nationalities)
  return textsOf(properties.passportNumber).flatMap((number) => {
    const document = { number, type: 'PASSPORT' as const, issuedBy: issuedBy ?? '' }
    if (issuedBy !== undefined && other === undefined && travelDocument(document).ok) return [document]
    unmapped.add('passport number')
    return []
  })
}

function countryOf(code: string, unmapped: Tally): string | null {
  const country = parseCountry(code)
  if (country === null) unmapped.add(`country "${code}"`)
  return country
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

/** Words: "Dark brown" is brown. */
function coloursOf(value: unknown, codes: Record<string, string>, unmapped: Tally): string[] {
  return textsOf(value).flatMap((text) => {
    const found = (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => codes[word] ?? [])
    if (found.length === 0) unmapped.add(`colour "${text.slice(0, 40)}"`)
    return found
  })
}
