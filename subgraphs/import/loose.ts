import { parseCountry } from '../../schema/countries.ts'
import { isPartialDate } from '../../schema/dates.ts'
import { LONGEST_NAME } from '../texts.ts'
import type { Tally } from './importer.ts'

// What other people's files say loosely. What cannot be read is counted, and told at the end.

/** Texts of a value that is a text or a number, or a list of them; nothing for anything else, "" and "-". */
export function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => {
    const text = typeof one === 'string' ? one.trim() : typeof one === 'number' ? String(one) : ''
    return text === '' || text === '-' ? [] : [text]
  })
}

/** The first of `textsOf`. */
export function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null
}

/** The object that a value is; an empty one for anything else. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** Whether a value says anything: "", "-", null and what holds nothing else do not. */
export function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' || isSaid(item))
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return typeof value === 'boolean' || textsOf(value).length > 0
}

/** Counts the fields of an object that nobody has read, by their names. `prefix`: whose fields they are. */
export function countUnread(
  object: Record<string, unknown>,
  isRead: (name: string) => boolean,
  unmapped: Tally,
  prefix = '',
): void {
  for (const [name, value] of Object.entries(object)) {
    if (!isRead(name) && isSaid(value)) unmapped.add(prefix + name)
  }
}

/** The first of `textsOf` a field, if it is no longer than a name may be; all others of the field are counted. */
export function shortTextOf(object: Record<string, unknown>, name: string, unmapped: Tally): string | null {
  const [first = null, ...others] = new Set(textsOf(object[name]))
  const isTooLong = first !== null && first.length > LONGEST_NAME
  if (isTooLong || others.length > 0) unmapped.add(name)
  return isTooLong ? null : first
}

/** What a table says of a word; undefined where it does not, be the word "constructor". */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** The words of a name, for telling whether another name has them all; of any script. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
}

/** Whether a name can be kept: it has letters, by which it can be found, and is not too long. */
export function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && /\p{L}/u.test(name)
}

/** "1974/08/12", "1974-08-00", "1974": as much of it as is a date, with hyphens. A time behind it is cut off. */
export function partialDateOf(text: string | null, unmapped: Tally, what = 'date'): string | null {
  if (text === null) return null
  const parts = /^([0-9]{4})(?:[/-]([0-9]{1,2})(?:[/-]([0-9]{1,2})(?:T.*)?)?)?$/.exec(text)?.slice(1) ?? []
  const known = parts.slice(
    0,
    [...parts, undefined].findIndex((part) => Number(part ?? 0) === 0),
  )
  const date = known.map((part) => part.padStart(2, '0')).join('-')
  if (isPartialDate(date)) return date
  unmapped.add(what)
  return null
}

/** The ICAO code of a country, from whichever code of it. */
export function countryOf(code: string, unmapped: Tally): string | null {
  const country = parseCountry(code)
  if (country === null) unmapped.add(`country "${code}"`)
  return country
}

/** What the words for a document say that it is: "National identification card"; null for any other kind. */
export function documentTypeOf(words: string): 'PASSPORT' | 'IDENTITY_CARD' | null {
  if (/passport/i.test(words)) return 'PASSPORT'
  return /identity|national id|id card/i.test(words) ? 'IDENTITY_CARD' : null
}

const HEIGHT_CM = [30, 280] as const
const WEIGHT_KG = [1, 650] as const

/** Centimetres of a height in metres or centimetres; null where it is 0, which says unknown. */
export function centimetresOf(value: unknown, unmapped: Tally): number | null {
  const height = numberOf(value)
  return within(height !== null && height < 3 ? height * 100 : height, HEIGHT_CM, 'height', unmapped)
}

/** Whole kilograms; null where it is 0, which says unknown. */
export function kilogramsOf(value: unknown, unmapped: Tally): number | null {
  return within(numberOf(value), WEIGHT_KG, 'weight', unmapped)
}

/** NaN where it is no number, or of a unit that is not ours: "154 lb". */
function numberOf(value: unknown): number | null {
  const text = textOf(value)?.replace(',', '.')
  if (text === undefined) return null
  const [, digits] = /^([0-9]+(?:\.[0-9]+)?)\s*(?:cm|m|kg)?$/i.exec(text) ?? []
  const number = Number(digits ?? Number.NaN)
  return number === 0 ? null : number
}

function within(value: number | null, [least, most]: readonly [number, number], what: string, unmapped: Tally) {
  if (value === null) return null
  if (value >= least && value <= most) return Math.round(value)
  unmapped.add(what) // also where it is no number
  return null
}
