import anyAscii from 'any-ascii'
import { ocrClass } from '../../schema/identifiers/plate.ts'
import { plateClass } from '../../schema/identifiers/plate-lookalike.ts'
import type { Search } from './search-criteria.ts'
import type { VehicleFacts } from './vehicle.ts'

/**
 * Search tokens: what a record is found by when an identifier is known in part, or not at all. They stand in one array
 * field with an index, combinations beside single words, since MongoDB uses one index for one condition:
 *
 *     VIN8|4E114207  VIN6|114207  VIN6~|?14207 ...     the end of the VIN or chassis number, one of six masked
 *     PLATE|8N64217  PLATE|DEU/8N64217                 the plate, without and with its country
 *     MAKE|VOLKSWAGEN  MAKE|VOLKSWAGEN~GOLF  MAKE|VOLKSWAGEN~~BLUE  MAKE|VOLKSWAGEN~GOLF~BLUE
 *
 * VIN and plate in classes of characters that look alike, a plate without its accents too.
 */
export function recordTokens(vehicle: VehicleFacts): string[] {
  const tokens: string[] = []
  for (const serial of [vehicle.vin, vehicle.chassisNumber]) if (serial) tokens.push(...serialTokens(serial).flat())
  for (const { number, country } of vehicle.plates) tokens.push(plateToken(number, null), plateToken(number, country))
  const make = vehicle.make ? foldMake(vehicle.make) : ''
  if (make) tokens.push(...makeTokens(make, words(vehicle.model ?? ''), words(vehicle.colour ?? '')).flat())
  return [...new Set(tokens)]
}

/** The tokens that a search asks for, the most telling group first: records of a later group fit less well. */
export function searchTokens({ serial, plate, make, model, colour }: Search): string[][] {
  const groups: string[][] = []
  if (serial) groups.push(...serialTokens(serial))
  if (plate) groups.push([plateToken(plate.number, plate.country)])
  if (!serial && !plate && make) groups.push(...makeTokens(make, model ?? [], colour ?? []))
  return groups.filter((group) => group.length > 0)
}

/** Short forms that people write for a maker. */
const SHORT_MAKES: Record<string, string> = {
  VW: 'VOLKSWAGEN',
  MERCEDES: 'MERCEDESBENZ',
  MB: 'MERCEDESBENZ',
  CHEVY: 'CHEVROLET',
  ALFA: 'ALFAROMEO',
  HARLEY: 'HARLEYDAVIDSON',
  CAT: 'CATERPILLAR',
}

/** A maker as one word: `Mercedes-Benz`, `MERCEDES BENZ` and `Mercedes` are the same, `Škoda` is SKODA. */
export function foldMake(text: string): string {
  const make = words(text).join('')
  return SHORT_MAKES[make] ?? make
}

/** The distinct words of a text in A-Z and 0-9, transliterated. Grey is written both ways. */
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

/** What checks find plates by that look alike: a key beside those of the identifiers. "DEU/BNG4217" */
export function lookalikeKey(plate: string): string {
  const [country = '', number = ''] = plate.split('/')
  return `ALIKE|${country}/${plateClass(number)}`
}

function plateToken(number: string, country: string | null): string {
  return country ? `PLATE|${country}/${plateClass(number)}` : `PLATE|${plateClass(number)}`
}

/** Words of a model or colour that combinations are made of: more say nothing, and the tokens are their product. */
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
