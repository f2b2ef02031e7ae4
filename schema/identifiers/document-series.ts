import { accepted, type Result, refused, shown } from './problem.ts'
import { alphanumeric } from './travel-document.ts'

/**
 * Consecutive numbers of blank documents that were stolen together. Numbers of one length and one prefix sort as text as
 * they do as numbers, so an index on (length, low, high), in byte order (COLLATE "C"), tells whether it contains a number:
 * `length = $length AND low <= $number AND high >= $number AND prefixLength >= $lettersEnd`.
 */
export type DocumentSeries = {
  /** The first and last number, canonical, of the same length and with the same prefix. */
  low: string
  high: string
  /** Characters of each number, prefix included. */
  length: number
  /** Characters of the prefix; all characters after it are digits. The prefix may itself end with digits. */
  prefixLength: number
}

/** A series from the owner's input: `from` and `to` are digits of the same width, `prefix` may be empty. */
export function documentSeries(input: { prefix?: string | null; from: string; to: string }): Result<DocumentSeries> {
  const prefix = input.prefix ? alphanumeric(input.prefix, 'prefix') : accepted('')
  if (!prefix.ok) return prefix
  const from = alphanumeric(input.from, 'from')
  if (!from.ok) return from
  const to = alphanumeric(input.to, 'to')
  if (!to.ok) return to
  for (const [field, part] of [['from', from.value] as const, ['to', to.value] as const]) {
    if (!/^[0-9]+$/.test(part)) {
      return refused(
        'MALFORMED',
        field,
        `The ends of a series are digits, letters go in the prefix; got ${shown(part)}.`,
      )
    }
  }
  if (from.value.length !== to.value.length) {
    return refused(
      'WRONG_LENGTH',
      'to',
      'Both ends of a series have the same number of digits, leading zeros included.',
    )
  }
  if (from.value > to.value) return refused('MALFORMED', 'to', 'The last number of a series is not before its first.')
  const low = alphanumeric(prefix.value + from.value, 'from')
  if (!low.ok) return low
  return accepted({
    low: low.value,
    high: prefix.value + to.value,
    length: low.value.length,
    prefixLength: prefix.value.length,
  })
}

/** The numbers of a block differ only in this many digits at their end: ten thousand numbers. */
export const BLOCK_DIGITS = 4
/** The most numbers in one series; they touch a thousand and one blocks. A longer one is reported in parts. */
export const LONGEST_SERIES = 10_000_000n

/**
 * The first and last block that a series touches: its numbers without their last four digits. A series is recorded under
 * each block, so their number is what recording costs. Digits at the end of the prefix count.
 */
export function blocksTouched(series: DocumentSeries): { prefix: string; digits: string; from: bigint; to: bigint } {
  const { prefix, digits } = splitNumber(series.low)
  const leading = (number: string) => BigInt(number.slice(0, -BLOCK_DIGITS) || '0')
  return { prefix, digits, from: leading(digits), to: leading(series.high.slice(prefix.length)) }
}

/** How many blocks a series touches. */
export function blockCount(series: DocumentSeries): number {
  const { from, to } = blocksTouched(series)
  return Number(to - from) + 1
}

/** Whether a canonical number belongs to the series: the exact test that an indexed lookup must agree with. */
export function seriesHolds(series: DocumentSeries, number: string): boolean {
  return (
    number.length === series.length &&
    series.low <= number &&
    number <= series.high &&
    series.prefixLength >= splitNumber(number).prefix.length
  )
}

/** Splits a canonical number into its trailing digits and what comes before: { prefix: "C01X00T", digits: "47" }. */
export function splitNumber(number: string): { prefix: string; digits: string } {
  const digits = /[0-9]*$/.exec(number)?.[0] ?? ''
  return { prefix: number.slice(0, number.length - digits.length), digits }
}
