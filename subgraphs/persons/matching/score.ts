import { LRUCache } from 'lru-cache'
import type { Limits } from '../../../process/deadline.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import { mayBeSameCountry } from '../../../schema/countries.ts'
import { birthFeatures, dayNumber, isSameBirth } from './comparing/birth.ts'
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

/** How well a person agrees: `name` is the place of the name that agrees best. */
export interface Compared {
  score: number
  name: number
  agreement: NameAgreement
  features: Feature[]
}

/** Many people have the same nickname. */
const WEAK_ALIAS = 0.85
/** For another sex, and for no common nationality. */
const PENALTY = { sex: -0.2, nationality: -0.2 }
/** The recorded names that were read last, by their text. */
const readLast = new LRUCache<string, ReadName>({ max: 20_000 })

/** Makes the facts of a person ready; its names are read when they are compared. */
export function preparedPerson({ name, aliases, sex, dateOfBirth, nationalities }: PersonFacts): PreparedPerson {
  const nameAt = (at: number): PersonName => {
    const one = at === 0 ? name : (aliases[at - 1] ?? name)
    return { ways: prepare(recordedName(one)), isWeak: isWeak(one) }
  }
  return { names: 1 + aliases.length, nameAt, sex, birth: dayNumber(dateOfBirth), nationalities }
}

/** Whether it is a name that many others have. */
export function isWeak({ kind }: Pick<RecordedName, 'kind'>): boolean {
  return kind === 'WEAK_ALIAS'
}

/** Compares persons with a query, in slices; `asked` is the query's name, read. Rejects when nobody waits any more. */
export function comparer(
  query: PersonQuery,
  asked: ReadName,
  limits?: Limits,
): (person: PreparedPerson) => Promise<Compared> {
  const ways = askedName(asked)
  const birth = dayNumber(query.dateOfBirth)
  return async (person) => {
    const isSame = isSameBirth(birth, person.birth)
    let best = { name: 0, weight: 1, score: -1, agreement: NO_AGREEMENT }
    for (let name = 0; name < person.names; name++) {
      const rest = restIfDue(limits)
      if (rest) await rest
      const one = person.nameAt(name)
      const weight = one.isWeak ? WEAK_ALIAS : 1
      const agreement = compareNames(ways, one.ways, isSame)
      const score = round(agreement.agreement)
      if (weight * score > best.weight * best.score) best = { name, weight, score, agreement }
    }
    const { name, weight, score, agreement } = best
    const feature: Feature = { name: 'name', weight, score, detail: '' }
    const features = [
      feature,
      ...birthFeatures(birth, person.birth, roomOf(feature)),
      ...sexFeature(query, person),
      ...nationalityFeature(query, person),
    ]
    return { score: total(features), name, agreement, features }
  }
}

/** Scores persons against a query and explains it, in slices. Rejects when nobody waits any more. */
export function scorer(query: PersonQuery, asked: ReadName, limits?: Limits): (person: PersonFacts) => Promise<Score> {
  const compare = comparer(query, asked, limits)
  return async (person) => explained(query, person, await compare(preparedPerson(person)))
}

function explained(query: PersonQuery, person: PersonFacts, { score, name, agreement, features }: Compared): Score {
  const { full, kind } = name === 0 ? person.name : (person.aliases[name - 1] ?? person.name)
  const [feature, ...others] = features
  const named: Feature = {
    ...(feature as Feature), // it is the first
    // Written when it is read: most persons compared are not answered.
    get detail() {
      const pairs = agreement.explain()
      return `${quoted(query.name)} against ${quoted(full)} (${kind})${pairs === '' ? '' : `: ${pairs}`}`
    },
  }
  return { score, matchedName: full, features: [named, ...others] }
}

function roomOf({ weight, score }: Feature): number {
  return round(1 - weight * score)
}

/** The documented sum. */
function total(features: readonly Feature[]): number {
  const sum = features.reduce((all, { weight, score }) => all + weight * (weight < 0 ? 1 - score : score), 0)
  return round(Math.min(1, Math.max(0, sum)))
}

function recordedName({ full, family }: RecordedName): ReadName {
  const key = family ? `${full}\n${family}` : full
  const known = readLast.get(key)
  if (known) return known
  const name = readName({ full, family: family ?? null })
  readLast.set(key, name)
  return name
}

function sexFeature({ sex }: PersonQuery, person: PreparedPerson): Feature[] {
  if ((sex !== 'F' && sex !== 'M') || (person.sex !== 'F' && person.sex !== 'M')) return []
  return [penalty('sex', sex === person.sex ? 1 : 0, `${sex} against ${person.sex}`)]
}

/** ICAO 9303: XXX is "unspecified nationality". The nationality of a former State contradicts none of its successors'. */
function nationalityFeature({ nationality }: PersonQuery, { nationalities }: PreparedPerson): Feature[] {
  const known = nationalities.filter((code) => code !== 'XXX')
  if (!nationality || nationality === 'XXX' || known.length === 0) return []
  const detail = `${nationality} against ${known.join(', ')}`
  return [penalty('nationality', known.some((code) => mayBeSameCountry(code, nationality)) ? 1 : 0, detail)]
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
