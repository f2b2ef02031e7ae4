import { failure } from '../../schema/errors.ts'
import { type DocumentSeries, splitNumber } from '../../schema/identifiers/document-series.ts'
import { documentKey, type TravelDocument } from '../../schema/identifiers/travel-document.ts'

/** A block is all documents whose keys are equal but for this many digits at their end: ten thousand numbers. */
const BLOCK_DIGITS = 4
/** Numbers of one record: a longer series would stand under more than a thousand blocks. */
const LONGEST_SERIES = 10_000_000n

/**
 * The block that a document lies in, "PASSPORT|DEU|C01X0****"; null where its number ends with a letter, for no series
 * holds it then. A series is on record under each block that it touches: whichever series may hold a number, however
 * they overlap, are found by equality with one key.
 */
export function blockOf(key: string): string | null {
  const block = key.replace(/[0-9]{1,4}$/, stars)
  return block === key ? null : block
}

/** Throws BAD_USER_INPUT at more than ten million numbers: such a series is reported in parts. `argument`: its place in the input. */
export function refuseLongSeries(series: DocumentSeries, argument?: string): void {
  const { prefix, digits: first } = splitNumber(series.low)
  const last = series.high.slice(prefix.length)
  if (BigInt(last) - BigInt(first) < LONGEST_SERIES) return
  throw failure('BAD_USER_INPUT', 'A series has at most 10,000,000 numbers. Report a longer one in parts.', {
    rule: 'SERIES_LENGTH',
    ...(argument && { argument }),
  })
}

/** The blocks that a series touches. BAD_USER_INPUT where it is too long. */
export function blocksOf(issue: Pick<TravelDocument, 'type' | 'issuedBy'>, series: DocumentSeries): string[] {
  refuseLongSeries(series)
  // Digits at the end of the prefix are digits of the numbers all the same.
  const { prefix, digits: first } = splitNumber(series.low)
  const last = series.high.slice(prefix.length)
  const leading = (digits: string) => BigInt(digits.slice(0, -BLOCK_DIGITS) || '0')
  const width = first.length - BLOCK_DIGITS
  const blocks: string[] = []
  for (let at = leading(first); at <= leading(last); at++) {
    const head = width > 0 ? String(at).padStart(width, '0') : ''
    blocks.push(documentKey({ ...issue, number: prefix + head + stars(first.slice(-BLOCK_DIGITS)) }))
  }
  return blocks
}

function stars(digits: string): string {
  return '*'.repeat(digits.length)
}
