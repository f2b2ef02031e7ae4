import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { linesOf } from '../../process/read-lines.ts'
import { type ChainRecord, readRecord } from '../chain/chain.ts'
import { fileFailure } from '../failure.ts'
import type { LogRange, LogReader, LogRecord } from '../reading/reader.ts'
import { linesBackwards } from './read-backwards.ts'
import { findPlace, type Span, spanOf } from './segment-place.ts'
import { LONGEST_LINE, segmentsIn } from './segments.ts'

/** Reads the log in a folder. It takes no lock, and never waits for the writer. */
export function openFileReader(folder: string): LogReader {
  return new FileReader(folder)
}

/** An open segment. */
interface Looked {
  handle: FileHandle
  size: number
  /** Undefined if the first or the last record cannot be read. */
  span: Span | undefined
}

class FileReader implements LogReader {
  readonly #folder: string
  /** The spans of segments that get no more records. */
  readonly #spans = new Map<string, Span>()
  unreadable = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async *records(range: LogRange): AsyncGenerator<LogRecord> {
    const { after, newestFirst } = range
    const segments = await segmentsIn(this.#folder).catch((error) => {
      throw fileFailure(error)
    })
    const last = segments.at(-1)?.name
    const ahead = segments.filter(({ first }, index) => {
      if (!after) return true
      return newestFirst ? first < after.seq : (segments[index + 1]?.first ?? Number.POSITIVE_INFINITY) > after.seq
    })
    for (const { name } of newestFirst ? ahead.toReversed() : ahead) {
      const handle = await open(join(this.#folder, name), 'r').catch(notThere)
      if (!handle) continue // retention has removed it in the meantime
      try {
        const looked = await this.#look(handle, name, name === last)
        if (looked.span && isOutside(looked.span, range)) continue
        yield* this.#recordsOf(looked, range)
      } finally {
        await handle.close()
      }
    }
  }

  async ping(): Promise<void> {
    await readdir(this.#folder).catch((error) => {
      if (error.code !== 'ENOENT') throw fileFailure(error)
    })
  }

  async close(): Promise<void> {
    this.#spans.clear()
  }

  async #look(handle: FileHandle, name: string, isLast: boolean): Promise<Looked> {
    const { size } = await handle.stat()
    const known = this.#spans.get(name)
    if (known) return { handle, size, span: known }
    const span = await spanOf(handle, size)
    if (span && !isLast) this.#spans.set(name, span)
    return { handle, size, span }
  }

  async *#recordsOf({ handle, size, span }: Looked, range: LogRange): AsyncGenerator<LogRecord> {
    const { after, from, to, newestFirst } = range
    const writer = span?.writer ?? ''
    const isAhead = ({ seq }: ChainRecord) => !after || (newestFirst ? seq < after.seq : seq > after.seq)
    const isIn = (record: ChainRecord) => isAhead(record) && !(from && record.at < from) && !(to && record.at >= to)
    // Newest first, reading starts at the end of these records; oldest first, it skips them.
    const isBefore = newestFirst
      ? (record: ChainRecord) => isAhead(record) && !(to && record.at >= to)
      : (record: ChainRecord) => !isAhead(record) || (from !== undefined && record.at < from)
    const { start, end } = await findPlace(handle, size, isBefore)
    const lines = newestFirst ? linesBackwards(handle, end, LONGEST_LINE) : linesForwards(handle, start)
    for await (const bytes of lines) {
      const record = readRecord(bytes)
      if (!record) this.unreadable += 1
      else if (isPast(record, range)) return
      else if (record.kind === 'entry' && isIn(record)) {
        yield { at: record.at, writer, seq: record.seq, json: record.json }
      }
    }
  }
}

async function* linesForwards(handle: FileHandle, start: number): AsyncGenerator<Buffer> {
  for await (const { bytes, ended } of linesOf(handle, LONGEST_LINE, start)) if (ended) yield bytes
}

function isOutside(span: Span, { from, to }: LogRange): boolean {
  return (from !== undefined && span.to < from) || (to !== undefined && span.from >= to)
}

/** Whether all further records, in the direction of reading, are outside the range. */
function isPast({ at }: ChainRecord, { from, to, newestFirst }: LogRange): boolean {
  return newestFirst ? from !== undefined && at < from : to !== undefined && at >= to
}

function notThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw fileFailure(error)
}
