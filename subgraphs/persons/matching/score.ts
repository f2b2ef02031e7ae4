import type { Limits } from '../../../process/patience.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import { mayBeSameCountry } from '../../../schema/countries.ts'
import { nameAgreement } from './name-agreement.ts'
import { type Name, type ReadName, readName } from './names.ts'

/** Whom one looks for. What is left out, or unknown, contradicts nothing. */
export interface PersonQuery {
  name: string
  /** PartialDate. */
  dateOfBirth?: string | null | undefined
  sex?: Sex | null | undefined
  nationality?: string | null | undefined
}

/** What of a recorded person is compared. */
export interface PersonFacts {
  name: RecordedName
  aliases: readonly RecordedName[]
  sex: Sex
  dateOfBirth: string | null
  nationalities: readonly string[]
}
type Sex = 'F' | 'M' | 'X' | 'U'
type RecordedName = Name & { kind: string }

/** One thing compared. It adds weight x score, a penalty (negative weight) weight x (1 - score). */
export interface Feature {
  name: 'name' | 'yearOfBirth' | 'dayOfBirth' | 'sex' | 'nationality'
  weight: number
  /** How well it agreed, 0 to 1. */
  score: number
  detail: string
}

export interface Score {
  /** The sum of what the features add, never below 0; four decimals. */
  score: number
  matchedName: string
  features: Feature[]
}

/** A nickname fits many. */
const WEAK_ALIAS = 0.85
/** Another day or month of birth, another year, another sex, no common nationality. */
const PENALTY = { dayOfBirth: -0.25, yearOfBirth: -0.15, sex: -0.2, nationality: -0.2 }
/** Day and month the wrong way round: half of the penalty. */
const SWAPPED = 0.5

/** Scores persons against a query, in slices; `asked` is its name, read. Rejects when nobody waits any more. */
export function scorer(query: PersonQuery, asked: ReadName, limits?: Limits): (person: PersonFacts) => Promise<Score> {
  return async (person) => {
    const name = await bestName(query.name, asked, person, limits)
    const features = [name.feature, ...birthFeatures(query, person), ...sexFeature(query, person)]
    features.push(...nationalityFeature(query, person))
    return { score: total(features), matchedName: name.full, features }
  }
}

/** The documented sum. */
function total(features: readonly Feature[]): number {
  const sum = features.reduce((all, { weight, score }) => all + weight * (weight < 0 ? 1 - score : score), 0)
  return round(Math.max(0, sum))
}

async function bestName(
  text: string,
  asked: ReadName,
  person: PersonFacts,
  limits: Limits | undefined,
): Promise<{ full: string; feature: Feature }> {
  let best = { full: person.name.full, kind: 'PRIMARY', weight: 1, agreement: -1 }
  for (const { kind, ...name } of [person.name, ...person.aliases]) {
    const rest = restIfDue(limits)
    if (rest) await rest
    const weight = kind === 'WEAK_ALIAS' ? WEAK_ALIAS : 1
    const agreement = round(nameAgreement(asked, readName(name)))
    if (weight * agreement > best.weight * best.agreement) best = { full: name.full, kind, weight, agreement }
  }
  const detail = `${quoted(text)} against ${quoted(best.full)} (${best.kind})`
  return { full: best.full, feature: { name: 'name', weight: best.weight, score: best.agreement, detail } }
}

/** Dates at their common precision: 1974-08 contradicts neither 1974 nor 1974-08-12. */
function birthFeatures({ dateOfBirth }: PersonQuery, person: PersonFacts): Feature[] {
  if (!dateOfBirth || !person.dateOfBirth) return []
  const [askedYear = '', ...asked] = dateOfBirth.split('-')
  const [year = '', ...recorded] = person.dateOfBirth.split('-')
  const features = [penalty('yearOfBirth', askedYear === year ? 1 : 0, `${askedYear} against ${year}`)]
  const common = Math.min(asked.length, recorded.length)
  if (common > 0) {
    const [one, other] = [asked.slice(0, common).join('-'), recorded.slice(0, common).join('-')]
    const swapped = common === 2 && asked[0] === recorded[1] && asked[1] === recorded[0]
    const agreement = one === other ? 1 : swapped ? SWAPPED : 0
    const detail = `${one} against ${other}${agreement === SWAPPED ? ': day and month swapped' : ''}`
    features.push(penalty('dayOfBirth', agreement, detail))
  }
  return features
}

function sexFeature({ sex }: PersonQuery, person: PersonFacts): Feature[] {
  if ((sex !== 'F' && sex !== 'M') || (person.sex !== 'F' && person.sex !== 'M')) return []
  return [penalty('sex', sex === person.sex ? 1 : 0, `${sex} against ${person.sex}`)]
}

/** ICAO 9303: XXX is "unspecified nationality". That of a State that has ended contradicts none of its successors'. */
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
