import type { FileHandle } from 'node:fs/promises'
import { type ChainRecord, readRecord } from '../chain/chain.ts'
import type { Opened } from '../chain/records.ts'
import { linesBackwards } from './read-backwards.ts'
import { LONGEST_LINE } from './segments.ts'

/** The search halves longer stretches. */
const NEAR_BYTES = 524_288
/** Longer than almost all lines, and shorter than half of NEAR_BYTES. */
const PROBE_BYTES = 131_072

/**
 * Finds where the records that are `isBefore`, which come first in a segment, end: between `start` and `end`, which are
 * beginnings of lines or the end of the file. It takes about twenty short reads at most.
 */
export async function findPlace(
  handle: FileHandle,
  size: number,
  isBefore: (record: ChainRecord) => boolean,
): Promise<{ start: number; end: number }> {
  let start = 0
  let end = size
  while (end - start > NEAR_BYTES) {
    const found = await probe(handle, Math.floor((start + end) / 2), end)
    if (!found) break // then the whole stretch is read
    if (isBefore(found.record)) start = found.offset
    else end = found.offset
  }
  return { start, end }
}

/** The first whole record that begins after an offset; undefined if none is near. */
async function probe(handle: FileHandle, offset: number, end: number) {
  const read = await readAt(handle, offset, Math.min(PROBE_BYTES, end - offset))
  for (const { record, begin } of wholeLines(read, read.indexOf(0x0a) + 1)) {
    if (begin > 0 && record) return { record, offset: offset + begin }
  }
  return undefined
}

/** The writer of a segment, and when it was written. */
export interface Span {
  writer: string
  /** The times of its first and last record: within a segment they do not go back. */
  from: string
  to: string
}

/** The span of a segment; undefined if it cannot be read. */
export async function spanOf(handle: FileHandle, size: number): Promise<Span | undefined> {
  const begun = await readAt(handle, 0, PROBE_BYTES)
  let from: string | undefined
  for (const { record } of wholeLines(begun, 0)) {
    if (!record) return undefined
    from ??= record.at
    if (record.kind !== 'opened') continue
    const { writer }: Opened = JSON.parse(record.json) // its record's hash is right
    for await (const bytes of linesBackwards(handle, size, LONGEST_LINE)) {
      const last = readRecord(bytes)
      return last && { writer, from, to: last.at }
    }
  }
  return undefined
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, offset)
  return buffer.subarray(0, bytesRead)
}

/** The complete lines in some bytes, from the line that begins at `begin`. */
function* wholeLines(bytes: Buffer, begin: number): Generator<{ record: ChainRecord | undefined; begin: number }> {
  for (let end = bytes.indexOf(0x0a, begin); end >= 0; end = bytes.indexOf(0x0a, begin)) {
    yield { record: readRecord(bytes.subarray(begin, end)), begin }
    begin = end + 1
  }
}
