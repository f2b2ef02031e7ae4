import { LRUCache } from 'lru-cache'
import type { Limits } from '../../../process/deadline.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import { mayBeSameCountry } from '../../../schema/countries.ts'
import {
  type BirthAgreement,
  birthFeatures,
  compareBirth,
  dayNumber,
  isSameBirth,
  PENALTY as PENALTY_OF_BIRTH,
} from './comparing/birth.ts'
import { type PreparedName, prepare } from './comparing/prepared.ts'
import { askedName, compareNames, type NameAgreement, NO_AGREEMENT } from './name-agreement.ts'
import { type Name, type ReadName, readName } from './names.ts'

/** The person that a caller looks for. Missing or unknown values contradict nothing. */
export interface PersonQuery {
  name: string
  /** PartialDate. */
  dateOfBirth?: string | null | undefined
  sex?: Sex | null | undefined
  nationality?: string | null | undefined
}

/** The compared facts of a recorded person. */
export interface PersonFacts {
  name: RecordedName
  aliases: readonly RecordedName[]
  sex: Sex
  dateOfBirth: string | null
  nationalities: readonly string[]
}
type Sex = 'F' | 'M' | 'X' | 'U'
type RecordedName = Name & { kind: string }

/** One compared thing. It adds weight x score; a penalty (negative weight) adds weight x (1 - score). */
export interface Feature {
  name: 'name' | 'dateOfBirth' | 'yearOfBirth' | 'dayOfBirth' | 'sex' | 'nationality'
  weight: number
  /** How well it agreed, 0 to 1. */
  score: number
  detail: string
}

export interface Score {
  /** The sum of what the features add, 0 to 1; four decimals. */
  score: number
  matchedName: string
  features: Feature[]
}

/** A recorded person, ready to be compared with many that are asked for. */
export interface PreparedPerson {
  /** How many names it has. */
  names: number
  /** One of its names, from 0 on. */
  nameAt(at: number): PersonName
  sex: Sex
  /** `dayNumber` of its date of birth. */
  birth: number
  nationalities: readonly string[]
}

/** A name of a person in each way in which it may be cut into words; a weak one is a nickname that many have. */
export interface PersonName {
  ways: readonly PreparedName[]
  isWeak: boolean
}

/** How well a person agrees, and by what. */
export interface Compared {
  /** 0 to 1; four decimals. */
  score: number
  /** The place of the name that agrees best, its weight, and how well it agrees. */
  name: number
  weight: number
  agreement: NameAgreement
  birth: BirthAgreement | null
  /** 1 or 0; null where nothing is known on one side. */
  sex: number | null
  nationality: number | null
}

/** Many people have the same nickname. */
const WEAK_ALIAS = 0.85
/** For another sex, and for no common nationality. */
const PENALTY = { sex: -0.2, nationality: -0.2 }
/** The recorded names that were read last, by their text. */
const readLast = new LRUCache<string, ReadName>({ max: 20_000 })

/** Makes the facts of a person ready; a name is read when it is first compared. */
export function preparedPerson({ name, aliases, sex, dateOfBirth, nationalities }: PersonFacts): PreparedPerson {
  const names = [name, ...aliases]
  const read: PersonName[] = []
  const nameAt = (at: number): PersonName => {
    read[at] ??= personName(names[at] ?? name)
    return read[at]
  }
  return { names: names.length, nameAt, sex, birth: dayNumber(dateOfBirth), nationalities }
}

function personName(name: RecordedName): PersonName {
  return { ways: prepare(recordedName(name)), isWeak: isWeak(name) }
}

/** Whether it is a name that many others have. */
export function isWeak({ kind }: Pick<RecordedName, 'kind'>): boolean {
  return kind === 'WEAK_ALIAS'
}

/** Names that are compared without a look at the clock. */
const FEW_NAMES = 8

/** Compares persons with a query, in slices; `asked` is the query's name, read. Rejects when nobody waits any more. */
export function comparer(
  query: PersonQuery,
  asked: ReadName,
  limits?: Limits,
): (person: PreparedPerson) => Compared | Promise<Compared> {
  const ways = askedName(asked)
  const birth = dayNumber(query.dateOfBirth)

  /** The name that agrees best of some, if one agrees better than the one before. */
  function bestName(person: PreparedPerson, from: number, to: number, before: BestName): BestName {
    const isSame = isSameBirth(birth, person.birth)
    let best = before
    for (let name = from; name < to; name++) {
      const { ways: recorded, isWeak } = person.nameAt(name)
      const weight = isWeak ? WEAK_ALIAS : 1
      const agreement = compareNames(ways, recorded, isSame)
      const score = round(agreement.agreement)
      if (weight * score > best.weight * best.score) best = { name, weight, score, agreement }
    }
    return best
  }

  function compared(person: PreparedPerson, { name, weight, score, agreement }: BestName): Compared {
    const births = compareBirth(birth, person.birth)
    const sex = sexAgrees(query.sex, person.sex)
    const nationality = nationalityAgrees(query.nationality, person.nationalities)
    const sum = total(weight, score, births, sex, nationality)
    return { score: sum, name, weight, agreement, birth: births, sex, nationality }
  }

  async function inSlices(person: PreparedPerson, first: Promise<void> | undefined): Promise<Compared> {
    await first
    let best = NO_NAME
    for (let name = 0; name < person.names; name++) {
      const rest = restIfDue(limits)
      if (rest) await rest
      best = bestName(person, name, name + 1, best)
    }
    return compared(person, best)
  }

  return (person) => {
    const rest = restIfDue(limits)
    if (rest || person.names > FEW_NAMES) return inSlices(person, rest)
    return compared(person, bestName(person, 0, person.names, NO_NAME))
  }
}

interface BestName {
  name: number
  weight: number
  score: number
  agreement: NameAgreement
}

const NO_NAME: BestName = { name: 0, weight: 1, score: -1, agreement: NO_AGREEMENT }

/** What all that was compared adds up to, the name first; a penalty (negative weight) adds weight x (1 - score). */
function total(
  weight: number,
  name: number,
  birth: BirthAgreement | null,
  sex: number | null,
  nationality: number | null,
): number {
  let sum = weight * name
  if (birth) {
    sum += Math.min(birth.adds, roomOf(weight, name))
    sum += PENALTY_OF_BIRTH.yearOfBirth * (1 - birth.years)
    if (birth.days !== null) sum += PENALTY_OF_BIRTH.dayOfBirth * (1 - birth.days)
  }
  if (sex !== null) sum += PENALTY.sex * (1 - sex)
  if (nationality !== null) sum += PENALTY.nationality * (1 - nationality)
  return round(Math.min(1, Math.max(0, sum)))
}

/** What the name has left of 1. */
function roomOf(weight: number, name: number): number {
  return round(1 - weight * name)
}

/** Scores persons against a query and explains it, in slices. Rejects when nobody waits any more. */
export function scorer(query: PersonQuery, asked: ReadName, limits?: Limits): (person: PersonFacts) => Promise<Score> {
  const compare = comparer(query, asked, limits)
  return async (person) => explained(query, person, await compare(preparedPerson(person)))
}

function explained(query: PersonQuery, person: PersonFacts, compared: Compared): Score {
  const { score, weight, agreement, birth, sex, nationality } = compared
  const { full, kind } = [person.name, ...person.aliases][compared.name] ?? person.name
  const name = round(agreement.agreement)
  const pairs = agreement.explain()
  const detail = `${quoted(query.name)} against ${quoted(full)} (${kind})${pairs === '' ? '' : `: ${pairs}`}`
  const features: Feature[] = [
    { name: 'name', weight, score: name, detail },
    ...birthFeatures(birth, roomOf(weight, name), query.dateOfBirth ?? '', person.dateOfBirth ?? ''),
  ]
  if (sex !== null) features.push(penalty('sex', sex, `${query.sex} against ${person.sex}`))
  if (nationality !== null) {
    const known = person.nationalities.filter(isSpecified)
    features.push(penalty('nationality', nationality, `${query.nationality} against ${known.join(', ')}`))
  }
  return { score, matchedName: full, features }
}

function recordedName({ full, family }: RecordedName): ReadName {
  const key = family ? `${full}\n${family}` : full
  const known = readLast.get(key)
  if (known) return known
  const name = readName({ full, family: family ?? null })
  readLast.set(key, name)
  return name
}

function sexAgrees(asked: Sex | null | undefined, recorded: Sex): number | null {
  if ((asked !== 'F' && asked !== 'M') || (recorded !== 'F' && recorded !== 'M')) return null
  return asked === recorded ? 1 : 0
}

/** The nationality of a former State contradicts none of its successors'. */
function nationalityAgrees(asked: string | null | undefined, recorded: readonly string[]): number | null {
  if (!asked || !isSpecified(asked) || !recorded.some(isSpecified)) return null
  return recorded.some((code) => isSpecified(code) && mayBeSameCountry(code, asked)) ? 1 : 0
}

/** ICAO 9303: XXX is "unspecified nationality". */
function isSpecified(code: string): boolean {
  return code !== 'XXX'
}

function penalty(name: keyof typeof PENALTY, score: number, detail: string): Feature {
  return { name, weight: PENALTY[name], score, detail }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function quoted(text: string): string {
  return `“${text}”`
}
