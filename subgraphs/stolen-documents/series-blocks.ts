import { failure } from '../../schema/errors.ts'
import {
  BLOCK_DIGITS,
  blockCount,
  blocksTouched,
  type DocumentSeries,
  LONGEST_SERIES,
  splitNumber,
} from '../../schema/identifiers/document-series.ts'
import { type DocumentRecord, numberKey, runOf } from './document.ts'

/**
 * The block with the number of a key, "DEU
 *
 * C01X0****"; null if the number ends with a letter, since no series contains it. A series is on record under each block
 * that it touches: so one key finds, by equality, all series that may contain a number, even overlapping ones and those of
 * other classes.
 */
export function blockOf(key: string): string | null {
  const block = key.replace(/[0-9]{1,4}$/, stars)
  return block === key ? null : block
}

/**
 * Throws BAD_USER_INPUT for more than ten million numbers: such a series is reported in parts. `argument`: its path in the
 * input.
 */
export function refuseLongSeries(series: DocumentSeries, argument?: string): void {
  const { prefix, digits: first } = splitNumber(series.low)
  const last = series.high.slice(prefix.length)
  if (BigInt(last) - BigInt(first) < LONGEST_SERIES) return
  throw failure('BAD_USER_INPUT', 'A series has at most 10,000,000 numbers. Report a longer one in parts.', {
    rule: 'SERIES_LENGTH',
    ...(argument && { argument }),
  })
}

/** The most blocks that one call writes: a few tenths of a second. */
const MAX_BLOCKS = 5000

/** Throws TOO_MANY_ITEMS, before anything is written, if the series of one call are too long together. */
export function refuseManyBlocks(series: readonly NonNullable<DocumentRecord['series']>[]): void {
  const blocks = series.reduce((total, one) => total + blockCount(runOf(one)), 0)
  if (blocks <= MAX_BLOCKS) return
  throw failure(
    'TOO_MANY_ITEMS',
    `The series of one call touch ${blocks.toLocaleString('en')} blocks of 10,000 numbers: at most ${MAX_BLOCKS.toLocaleString('en')} a call. Nothing was recorded. Split the call.`,
    { rule: 'SERIES_LENGTH' },
  )
}

/** The blocks that a series touches. BAD_USER_INPUT if it is too long. */
export function blocksOf(issuedBy: string, series: DocumentSeries): string[] {
  refuseLongSeries(series)
  const { prefix, digits, from, to } = blocksTouched(series)
  const width = digits.length - BLOCK_DIGITS
  const blocks: string[] = []
  for (let at = from; at <= to; at++) {
    const head = width > 0 ? String(at).padStart(width, '0') : ''
    blocks.push(numberKey({ issuedBy, number: prefix + head + stars(digits.slice(-BLOCK_DIGITS)) }))
  }
  return blocks
}

function stars(digits: string): string {
  return '*'.repeat(digits.length)
}
