import { refuseGivenUp } from '../../process/deadline.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { entryOfTexts, type KeptEntry, partOf } from '../entry.ts'
import type { LogRange, LogReader, LogRecord, Place } from './reader.ts'

/** An entry as read from the log, with all its parts. */
export interface ReadEntry {
  at: string
  /** Its last record that was read: reading continues after it. */
  place: Place
  /**
   * The JSON of its parts, from the first to the last. They are not parsed yet: a search need not parse all entries.
   */
  texts: readonly string[]
}

/**
 * The entries of a range, in slices of the event loop. If parts of an entry are missing, because the log is damaged or
 * the range begins within the entry, the entry has the other parts.
 */
export async function* readEntries(reader: LogReader, range: LogRange): AsyncGenerator<ReadEntry> {
  refuseGivenUp(range.limits)
  let parts: LogRecord[] = []
  let expected: number | undefined
  for await (const record of reader.records(range)) {
    const rest = restIfDue(range.limits)
    if (rest) await rest
    const part = partOf(record.json)
    const previous = parts.at(-1)
    if (previous && !(part?.number === expected && isBeside(previous, record))) {
      yield joined(parts, range)
      parts = []
    }
    parts.push(record)
    expected = part && (range.newestFirst ? part.number - 1 : part.number + 1)
    if (expected === undefined || expected === 0 || (part && expected > part.of)) {
      yield joined(parts, range)
      parts = []
    }
  }
  if (parts.length > 0) yield joined(parts, range)
}

/** Parses an entry. */
export function entryOf({ at, texts }: ReadEntry): KeptEntry {
  return entryOfTexts(at, texts)
}

function isBeside(one: LogRecord, other: LogRecord): boolean {
  return one.writer === other.writer && Math.abs(one.seq - other.seq) === 1
}

function joined(parts: readonly LogRecord[], { newestFirst }: LogRange): ReadEntry {
  const last = parts.at(-1)
  if (!last) throw new RangeError('an entry has a part')
  const { at, writer, seq } = last
  const texts = parts.map(({ json }) => json)
  return { at, place: { at, writer, seq }, texts: newestFirst ? texts.reverse() : texts }
}
