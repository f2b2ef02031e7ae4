import { constants, fstatSync } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { linesOf } from '../../process/read-lines.ts'
import { type ChainRecord, readRecord } from '../chain/chain.ts'
import { isFull } from '../failure.ts'

const NAME = /^([0-9]{16})\.jsonl$/

/** The longest line that is read, in bytes: lines of the log are far shorter. */
export const LONGEST_LINE = 16_777_216

/** The file name of a segment, made from the number of its first record. */
export function segmentName(first: number): string {
  return `${String(first).padStart(16, '0')}.jsonl`
}

/** The segments of a folder in order; empty if there is no folder. */
export async function segmentsIn(folder: string): Promise<{ name: string; first: number }[]> {
  const names = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const [, first] = NAME.exec(name) ?? []
      return first === undefined ? [] : { name, first: Number(first) }
    })
    .sort((one, other) => one.first - other.first)
}

/** A line of a segment. `record`: undefined if the line was changed. */
export interface SegmentLine {
  record: ChainRecord | undefined
  /** False for the text after the last line end. */
  ended: boolean
  /** Where the line begins, and its length without the line end, in bytes. */
  offset: number
  length: number
}

/** Reads the lines of a segment in order. */
export async function* linesOfSegment(folder: string, name: string): AsyncGenerator<SegmentLine> {
  const handle = await open(join(folder, name), 'r')
  try {
    let offset = 0
    for await (const { bytes, ended } of linesOf(handle, LONGEST_LINE)) {
      yield { record: readRecord(bytes), ended, offset, length: bytes.length }
      offset += bytes.length + 1
    }
  } finally {
    await handle.close()
  }
}

/** On Linux one call writes and flushes. Not on macOS: with this flag it leaves data in the memory of the disk. */
const SYNCED = process.platform === 'linux' ? constants.O_DSYNC : 0

/** A segment that is open for writing. It keeps nothing of a refused commit. */
export class Segment {
  readonly #handle: FileHandle
  /** Up to where the file is known to be on disk. */
  #end: number
  /** Whether unconfirmed bytes may follow the end. */
  #overhangs = false
  #unsure = false

  private constructor(handle: FileHandle, end: number) {
    this.#handle = handle
    this.#end = end
  }

  /** Creates a segment. */
  static async create(folder: string, first: number): Promise<Segment> {
    const { O_RDWR, O_CREAT, O_EXCL } = constants
    const handle = await open(join(folder, segmentName(first)), O_RDWR | O_CREAT | O_EXCL | SYNCED, 0o600)
    await syncFolder(folder)
    return new Segment(handle, 0)
  }

  /** Continues a segment at `end`, and cuts off everything after it. */
  static async resume(folder: string, name: string, end: number): Promise<Segment> {
    const segment = new Segment(await open(join(folder, name), constants.O_RDWR | SYNCED), end)
    await segment.#cut()
    return segment
  }

  get bytes(): number {
    return this.#end
  }

  /** Whether the file is no longer reliable after a write error: the next record goes into a new segment. */
  get unsure(): boolean {
    return this.#unsure
  }

  /** Whether somebody else has changed or removed the file. */
  isForeign(): boolean {
    if (this.#overhangs) return false
    const { size, nlink } = fstatSync(this.#handle.fd) // memory only: an asynchronous call costs 20 times as much
    return nlink === 0 || size !== this.#end
  }

  /** Resolves when the text is on disk. If it rejects, the segment has none of it. */
  async append(text: string): Promise<void> {
    if (this.#overhangs) await this.#cut()
    const bytes = Buffer.from(text)
    this.#overhangs = true
    try {
      for (let written = 0; written < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, written, bytes.length - written, this.#end + written)
        written += bytesWritten
      }
      if (SYNCED === 0) await this.#handle.datasync()
    } catch (error) {
      // After a write error the system may drop the data, and not report it again.
      if (!isFull(error)) this.#unsure = true
      await this.#cut().catch(() => undefined) // the next write tries it again
      throw error
    }
    this.#end += bytes.length
    this.#overhangs = false
  }

  async #cut(): Promise<void> {
    await this.#handle.truncate(this.#end)
    await this.#handle.datasync()
    this.#overhangs = false
  }

  /** Cuts off the rest of a refused write, and closes the file. */
  async close(): Promise<void> {
    try {
      if (this.#overhangs) await this.#cut()
    } finally {
      await this.#handle.close()
    }
  }
}

/** Flushes created and removed files of a folder to disk, if the file system can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}
