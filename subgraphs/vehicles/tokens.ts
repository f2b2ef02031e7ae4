import anyAscii from 'any-ascii'
import { ocrClass } from '../../schema/identifiers/plate.ts'
import { plateClass } from '../../schema/identifiers/plate-lookalike.ts'
import type { Search } from './search-criteria.ts'
import type { VehicleFacts } from './vehicle.ts'

/**
 * Search tokens: what a record is found by if an identifier is known only in part, or not at all. One indexed array field
 * has them all, combinations and single words, since MongoDB uses one index for one condition:
 *
 *     VIN8|4E114207  VIN6|114207  VIN6~|?14207 ...     the end of the VIN or chassis number, one of six masked
 *     PLATE|8N64217  PLATE|DEU/8N64217                 the plate, without and with its country
 *     MAKE|VOLKSWAGEN  MAKE|VOLKSWAGEN~GOLF  MAKE|VOLKSWAGEN~~BLUE  MAKE|VOLKSWAGEN~GOLF~BLUE
 *
 * In VINs and plates, characters that look alike are one; plates are also stored without accents.
 */
export function recordTokens(vehicle: VehicleFacts): string[] {
  const tokens: string[] = []
  for (const serial of [vehicle.vin, vehicle.chassisNumber]) if (serial) tokens.push(...serialTokens(serial).flat())
  for (const { number, country } of vehicle.plates) tokens.push(plateToken(number, null), plateToken(number, country))
  const make = vehicle.make ? foldMake(vehicle.make) : ''
  if (make) tokens.push(...makeTokens(make, words(vehicle.model ?? ''), words(vehicle.colour ?? '')).flat())
  return [...new Set(tokens)]
}

/** The tokens of a search, the most specific group first: records of a later group fit less well. */
export function searchTokens({ serial, plate, make, model, colour }: Search): string[][] {
  const groups: string[][] = []
  if (serial) groups.push(...serialTokens(serial))
  if (plate) groups.push([plateToken(plate.number, plate.country)])
  if (!serial && !plate && make) groups.push(...makeTokens(make, model ?? [], colour ?? []))
  return groups.filter((group) => group.length > 0)
}

/** Common short forms of makes. */
const SHORT_MAKES: Record<string, string> = {
  VW: 'VOLKSWAGEN',
  MERCEDES: 'MERCEDESBENZ',
  MB: 'MERCEDESBENZ',
  CHEVY: 'CHEVROLET',
  ALFA: 'ALFAROMEO',
  HARLEY: 'HARLEYDAVIDSON',
  CAT: 'CATERPILLAR',
}

/** A make as one word: `Mercedes-Benz`, `MERCEDES BENZ` and `Mercedes` are the same, `Škoda` is SKODA. */
export function foldMake(text: string): string {
  const make = words(text).join('')
  return SHORT_MAKES[make] ?? make
}

/** The distinct words of a text in A-Z and 0-9, transliterated. Grey has both spellings. */
export function words(text: string): string[] {
  const found =
    anyAscii(text)
      .toUpperCase()
      .match(/[A-Z0-9]+/g) ?? []
  return [...new Set(found.map((word) => (word === 'GRAY' ? 'GREY' : word)))]
}

/** Characters at the end of a VIN that tokens are made of: the number within the series. */
export const SHORTEST_SERIAL = 6
/** Right-most characters of a VIN by which police search (NCIC practice). */
const POLICE_SERIAL = 8

function serialTokens(serial: string): string[][] {
  if (serial.length < SHORTEST_SERIAL) return []
  const classes = ocrClass(serial)
  const end = classes.slice(-SHORTEST_SERIAL)
  const masked = [...end].map((_, index) => `VIN6~|${end.slice(0, index)}?${end.slice(index + 1)}`)
  const long = serial.length < POLICE_SERIAL ? [] : [`VIN8|${classes.slice(-POLICE_SERIAL)}`]
  return [long, [`VIN6|${end}`], masked]
}

/** The key that lookalike plates share, for checks: stored with those of the identifiers. "DEU/BNG4217" */
export function lookalikeKey(plate: string): string {
  const [country = '', number = ''] = plate.split('/')
  return `ALIKE|${country}/${plateClass(number)}`
}

function plateToken(number: string, country: string | null): string {
  return country ? `PLATE|${country}/${plateClass(number)}` : `PLATE|${plateClass(number)}`
}

/** The most words of a model or colour in combinations: more say little, and multiply the tokens. */
const TELLING_WORDS = 4

function makeTokens(make: string, model: readonly string[], colour: readonly string[]): string[][] {
  const models = model.slice(0, TELLING_WORDS)
  const colours = colour.slice(0, TELLING_WORDS)
  return [
    models.flatMap((word) => colours.map((other) => `MAKE|${make}~${word}~${other}`)),
    models.map((word) => `MAKE|${make}~${word}`),
    colours.map((word) => `MAKE|${make}~~${word}`),
    [`MAKE|${make}`],
  ]
}
