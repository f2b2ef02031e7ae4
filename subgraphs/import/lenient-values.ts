import { parseCountry } from '../../schema/countries.ts'
import { isPartialDate } from '../../schema/dates.ts'
import { LONGEST_NAME } from '../text-input.ts'
import type { Tally } from './importer.ts'

// Reads what files of others state loosely. What cannot be read is counted, and reported at the end.

/** The texts of a value that is a text, a number or a list of them; none for anything else, "" and "-". */
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

/** The value if it is an object; otherwise an empty one. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** Whether a value has content: "", "-", null and empty containers do not. */
export function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' || isSaid(item))
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return typeof value === 'boolean' || textsOf(value).length > 0
}

/** Counts the unread fields of an object, by name. `prefix`: whose fields they are. */
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

/** The first text of a field, if it is no longer than a name may be; the other texts are counted. */
export function shortTextOf(object: Record<string, unknown>, name: string, unmapped: Tally): string | null {
  const [first = null, ...others] = new Set(textsOf(object[name]))
  const isTooLong = first !== null && first.length > LONGEST_NAME
  if (isTooLong || others.length > 0) unmapped.add(name)
  return isTooLong ? null : first
}

/** The table's entry for a word, safe for words such as "constructor". */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** The words of a name in any script, to tell whether another name contains them. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
}

/** Whether a name can be stored: it has letters to be found by, and is not too long. */
export function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && /\p{L}/u.test(name)
}

/** "1974/08/12", "1974-08-00", "1974": the part that is a date, with hyphens. A time is cut off. */
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

/** The ICAO code of a country, from any code for it. */
export function countryOf(code: string, unmapped: Tally): string | null {
  const country = parseCountry(code)
  if (country === null) unmapped.add(`country "${code}"`)
  return country
}

/** The type that the words for a document name: "National identification card"; null for any other. */
export function documentTypeOf(words: string): 'PASSPORT' | 'IDENTITY_CARD' | null {
  if (/passport/i.test(words)) return 'PASSPORT'
  return /identity|national id|id card/i.test(words) ? 'IDENTITY_CARD' : null
}

const HEIGHT_CM = [30, 280] as const
const WEIGHT_KG = [1, 650] as const

/** Centimetres, from a height in metres or centimetres; null for 0, which means unknown. */
export function centimetresOf(value: unknown, unmapped: Tally): number | null {
  const height = numberOf(value)
  return within(height !== null && height < 3 ? height * 100 : height, HEIGHT_CM, 'height', unmapped)
}

/** Whole kilograms; null for 0, which means unknown. */
export function kilogramsOf(value: unknown, unmapped: Tally): number | null {
  return within(numberOf(value), WEIGHT_KG, 'weight', unmapped)
}

/** NaN if it is no number, or has a foreign unit: "154 lb". */
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
  unmapped.add(what) // even if it is no number
  return null
}
