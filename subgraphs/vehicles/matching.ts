import type { Limits } from '../../process/deadline.ts'
import { mapInSlices } from '../../process/time-slices.ts'
import { ocrClass } from '../../schema/identifiers/plate.ts'
import { misreadCharacters } from '../../schema/identifiers/plate-lookalike.ts'
import type { Position } from '../cursors.ts'
import type { MatchFeature } from './generated/schema.ts'
import type { Search } from './search-criteria.ts'
import { foldMake, words } from './tokens.ts'
import type { VehicleRecord } from './vehicle.ts'

/** A record, how well it fits, and why. */
export interface Match {
  vehicle: VehicleRecord
  /** The sum of weight times score of the features, 0 to 1, rounded to 4 decimals. */
  score: number
  features: MatchFeature[]
}

/** The weights of features: a number says more than the look of a vehicle. */
const WEIGHTS = { vin: 5, plate: 4, make: 1, model: 1, colour: 0.5 } as const

/** The cost of one character that differs, and of one that an eye or camera may have misread. */
const DIFFERENT = 0.3
const ALIKE = 0.05
/** The score of a number if only its end was given: the last 8 characters or more, or 6 and 7. */
const LAST_EIGHT = 0.95
const LAST_SIX = 0.85
/** The score of a plate if no country was given, and of words if only some agree. */
const ANY_COUNTRY = 0.8
const SOME_WORDS = 0.7

/**
 * The records that fit, best first. The weights of the given features are scaled to a sum of 1; values that are not on
 * record score 0. A record is left out if none of its finding features (VIN, plate, otherwise make) agrees. Works in
 * slices, and rejects when nobody waits any more.
 */
export async function rank(search: Search, records: readonly VehicleRecord[], limits?: Limits): Promise<Match[]> {
  const found = search.serial || search.plate ? ['vin', 'plate'] : ['make']
  const matches = await mapInSlices(records, (vehicle) => match(search, vehicle), limits)
  return matches
    .filter(({ features }) => features.some(({ name, score }) => found.includes(name) && score > 0))
    .sort((a, b) => order(positionOf(a), positionOf(b)))
}

/** Whether a match comes after a position in the order of `rank`. */
export function isBehind(match: Match, after: Position): boolean {
  return order(positionOf(match), after) > 0
}

/** The sort position of matches: better first, then newer, then by id. */
function positionOf({ score, vehicle }: Match): Position {
  return [score, vehicle.recordedAt, vehicle._id]
}

function order(a: Position, b: Position): number {
  for (const [index, value] of a.entries()) {
    const other = b[index]
    if (other !== undefined && value !== other) return value > other ? -1 : 1
  }
  return 0
}

function match(search: Search, vehicle: VehicleRecord): Match {
  const compared: { name: keyof typeof WEIGHTS; score: number; asked: string; known: string | null }[] = []
  if (search.serial) compared.push({ name: 'vin', asked: search.serial, ...serialScore(search.serial, vehicle) })
  if (search.plate)
    compared.push({ name: 'plate', asked: plateText(search.plate), ...plateScore(search.plate, vehicle) })
  if (search.make) {
    const score = vehicle.make !== null && foldMake(vehicle.make) === search.make ? 1 : 0
    compared.push({ name: 'make', asked: search.make, known: vehicle.make, score })
  }
  for (const name of ['model', 'colour'] as const) {
    const asked = search[name]
    const known = vehicle[name]
    if (asked) compared.push({ name, asked: asked.join(' '), known, score: wordScore(asked, words(known ?? '')) })
  }
  const whole = compared.reduce((sum, { name }) => sum + WEIGHTS[name], 0)
  const features = compared.map(({ name, score, asked, known }) => ({
    name,
    weight: WEIGHTS[name] / whole,
    score: rounded(score),
    detail: known === null ? `Asked ${asked}; nothing on record.` : `Asked ${asked}; on record ${known}.`,
  }))
  return { vehicle, features, score: rounded(features.reduce((sum, { weight, score }) => sum + weight * score, 0)) }
}

/** To 4 decimals: further digits come from binary fractions, and would separate equal matches. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000
}

type Compared = { score: number; known: string | null }

/** The better score of VIN and chassis number, compared from their ends. */
function serialScore(asked: string, { vin, chassisNumber }: VehicleRecord): Compared {
  let best: Compared = { score: 0, known: vin ?? chassisNumber }
  for (const known of [vin, chassisNumber]) {
    if (!known) continue
    const reach = asked.length >= known.length ? 1 : asked.length >= 8 ? LAST_EIGHT : LAST_SIX
    const score = reach * likeness(asked, known.slice(-asked.length))
    if (score > best.score) best = { score, known }
  }
  return best
}

function plateScore(asked: NonNullable<Search['plate']>, { plates }: VehicleRecord): Compared {
  let best: Compared = { score: 0, known: plates.map(plateText).join(', ') || null }
  for (const known of plates) {
    if (asked.country !== null && asked.country !== known.country) continue
    const misread = misreadCharacters(asked.number, known.number)
    if (misread === null) continue
    const score = (asked.country === null ? ANY_COUNTRY : 1) * Math.max(0, 1 - ALIKE * misread)
    if (score > best.score) best = { score, known: plateText(known) }
  }
  return best
}

function plateText({ number, country }: { number: string; country: string | null }): string {
  return country === null ? number : `${country}/${number}`
}

/** 1 for equal texts, less for each character that differs, counted from the right; never below 0. */
function likeness(asked: string, known: string): number {
  let cost = 0
  for (let place = 1; place <= Math.max(asked.length, known.length); place++) {
    const one = asked.at(-place)
    const other = known.at(-place)
    if (one === other) continue
    cost += one !== undefined && other !== undefined && ocrClass(one) === ocrClass(other) ? ALIKE : DIFFERENT
  }
  return Math.max(0, 1 - cost)
}

function wordScore(asked: readonly string[], known: readonly string[]): number {
  const common = asked.filter((word) => known.includes(word)).length
  if (common === 0) return 0
  return common === asked.length && common === known.length ? 1 : SOME_WORDS
}
