import { isPartialDate } from '../../schema/dates.ts'
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

/** "1974/08/12", "1974-08-00", "1974": as much of it as is a date, with hyphens. A time behind it is cut off. */
export function partialDateOf(text: string | null, unmapped: Tally): string | null {
  if (text === null) return null
  const parts = /^([0-9]{4})(?:[/-]([0-9]{1,2})(?:[/-]([0-9]{1,2})(?:T.*)?)?)?$/.exec(text)?.slice(1) ?? []
  const known = parts.slice(
    0,
    [...parts, undefined].findIndex((part) => Number(part ?? 0) === 0),
  )
  const date = known.map((part) => part.padStart(2, '0')).join('-')
  if (isPartialDate(date)) return date
  unmapped.add('date')
  return null
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

function numberOf(value: unknown): number | null {
  const text = textOf(value)?.replace(',', '.')
  return text === undefined || Number(text) === 0 ? null : Number.parseFloat(text)
}

function within(value: number | null, [least, most]: readonly [number, number], what: string, unmapped: Tally) {
  if (value === null) return null
  if (value >= least && value <= most) return Math.round(value)
  unmapped.add(what) // also where it is no number
  return null
}
