import { LRUCache } from 'lru-cache'
import type { Limits } from '../../../process/deadline.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import { mayBeSameCountry } from '../../../schema/countries.ts'
import { birthFeatures, isSameBirth } from './comparing/birth.ts'
import { compareNames, type NameAgreement } from './name-agreement.ts'
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

/** Many people have the same nickname. */
const WEAK_ALIAS = 0.85
/** For another sex, and for no common nationality. */
const PENALTY = { sex: -0.2, nationality: -0.2 }
/** The recorded names that were read last, by their text. */
const readLast = new LRUCache<string, ReadName>({ max: 20_000 })

/** Scores persons against a query, in slices; `asked` is the query's name, read. Rejects when nobody waits any more. */
export function scorer(query: PersonQuery, asked: ReadName, limits?: Limits): (person: PersonFacts) => Promise<Score> {
  return async (person) => {
    const name = await bestName(query, asked, person, limits)
    const features = [
      name.feature,
      ...birthFeatures(query.dateOfBirth, person.dateOfBirth, roomOf(name.feature)),
      ...sexFeature(query, person),
    ]
    features.push(...nationalityFeature(query, person))
    return { score: total(features), matchedName: name.full, features }
  }
}

function roomOf({ weight, score }: Feature): number {
  return round(1 - weight * score)
}

/** The documented sum. */
function total(features: readonly Feature[]): number {
  const sum = features.reduce((all, { weight, score }) => all + weight * (weight < 0 ? 1 - score : score), 0)
  return round(Math.min(1, Math.max(0, sum)))
}

async function bestName(
  { name: text, dateOfBirth }: PersonQuery,
  asked: ReadName,
  person: PersonFacts,
  limits: Limits | undefined,
): Promise<{ full: string; feature: Feature }> {
  let best = { full: person.name.full, kind: 'PRIMARY', weight: 1, agreement: -1 }
  let words: NameAgreement | undefined
  const isSame = isSameBirth(dateOfBirth, person.dateOfBirth)
  for (const name of [person.name, ...person.aliases]) {
    const rest = restIfDue(limits)
    if (rest) await rest
    const weight = name.kind === 'WEAK_ALIAS' ? WEAK_ALIAS : 1
    const compared = compareNames(asked, recordedName(name), isSame)
    const agreement = round(compared.agreement)
    if (weight * agreement > best.weight * best.agreement) {
      best = { full: name.full, kind: name.kind, weight, agreement }
      words = compared
    }
  }
  const feature: Feature = {
    name: 'name',
    weight: best.weight,
    score: best.agreement,
    // Written when it is read: most persons compared are not answered.
    get detail() {
      const pairs = words?.explain() ?? ''
      return `${quoted(text)} against ${quoted(best.full)} (${best.kind})${pairs === '' ? '' : `: ${pairs}`}`
    },
  }
  return { full: best.full, feature }
}

function recordedName({ full, family }: RecordedName): ReadName {
  const key = family ? `${full}\n${family}` : full
  const known = readLast.get(key)
  if (known) return known
  const name = readName({ full, family: family ?? null })
  readLast.set(key, name)
  return name
}

function sexFeature({ sex }: PersonQuery, person: PersonFacts): Feature[] {
  if ((sex !== 'F' && sex !== 'M') || (person.sex !== 'F' && person.sex !== 'M')) return []
  return [penalty('sex', sex === person.sex ? 1 : 0, `${sex} against ${person.sex}`)]
}

/** ICAO 9303: XXX is "unspecified nationality". The nationality of a former State contradicts none of its successors'. */
function nationalityFeature({ nationality }: PersonQuery, { nationalities }: PersonFacts): Feature[] {
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
