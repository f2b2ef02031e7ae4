import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '../../process/folder-lock.ts'
import { StartError } from '../../process/start-error.ts'
import type { Head, LogKeys, SignedHead } from '../chain/keys.ts'
import { type ChainEnd, Draft, emptyChain, type Item, type LogWriter, timeOf } from '../chain/records.ts'
import type { Cut } from '../chain/retention.ts'
import { DISK_FULL, fileFailure, logFailure } from '../failure.ts'
import { cutBefore, removeUpTo } from './file-retention.ts'
import { HeadFile } from './head-file.ts'
import { Segment, segmentName } from './segments.ts'
import { findEnd } from './start.ts'

export interface FileLogOptions {
  folder: string
  keys: LogKeys
  /**
   * The size, in bytes, from which on a segment is full; 64 MiB by default. Each day has its own segment in any case.
   */
  segmentBytes?: number
  now?: () => number
}

const SEGMENT_BYTES = 67_108_864
/** If the disk has less room than this, in bytes, the log is not ready. */
const LEAST_ROOM = 1_048_576

/**
 * Opens the log in a folder for writing; only one process may do so. It cuts off the line that a killed process left
 * half written, and notes all other damage in the log itself.
 */
export async function openFileLog({
  folder,
  keys,
  segmentBytes = SEGMENT_BYTES,
  now = Date.now,
}: FileLogOptions): Promise<LogWriter> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  try {
    const found = await findEnd(folder, keys)
    const writer = found.writer ?? randomBytes(9).toString('base64url')
    const resume = found.resume && (await Segment.resume(folder, found.resume.name, found.resume.bytes))
    const beginning = found.isNew ? { writer, ...found.end.link, at: timeOf(now()) } : undefined
    const log = new FileLog({
      ...{ folder, keys, segmentBytes, now, writer, unlock, resume },
      day: timeOf(found.end.at).slice(0, 10),
      headFile: await HeadFile.open(folder, keys, beginning),
    })
    log.end = found.end
    await log.begin(found.notes)
    return log
  } catch (error) {
    unlock()
    if (error instanceof StartError) throw error
    throw new StartError(`the processing log in ${folder} cannot be opened: ${(error as Error).message}`, {
      cause: error,
    }) // node:fs throws Errors
  }
}

interface Parts {
  folder: string
  keys: LogKeys
  segmentBytes: number
  now: () => number
  writer: string
  unlock: () => void
  resume: Segment | undefined
  day: string
  headFile: HeadFile
}

class FileLog implements LogWriter {
  readonly #parts: Parts
  #segment: Segment | undefined
  /** The day of the segment. */
  #day: string
  #signed: SignedHead | undefined
  end: ChainEnd = emptyChain

  constructor(parts: Parts) {
    this.#parts = parts
    this.#segment = parts.resume
    this.#day = parts.day
  }

  /** Writes that a process begins, after the notes about what it found. */
  async begin(notes: readonly Item[]): Promise<void> {
    await this.#write(notes, { opened: true })
  }

  async commit(items: readonly Item[]): Promise<void> {
    try {
      await this.#write(items, { opened: false })
    } catch (error) {
      throw fileFailure(error)
    }
  }

  async #write(items: readonly Item[], { opened }: { opened: boolean }): Promise<void> {
    const { writer, keys, now } = this.#parts
    const draft = new Draft(writer, keys, this.end, now())
    const foreign = this.#segment?.isForeign()
    const segment = await this.#segmentFor(draft, foreign)
    if (foreign) {
      draft.record('damaged', { written: this.end.link, found: null, what: 'the segment was changed or removed' })
    }
    let signed: SignedHead | undefined
    for (const item of items) {
      draft.add('head' in item ? { head: (head) => (signed = head) } : item)
    }
    if (opened && segment.bytes > 0) draft.opened()
    await segment.append(`${draft.lines.join('\n')}\n`)
    this.end = draft.end
    this.#signed = signed ?? this.#signed
    const head: Head = { writer, ...this.end.link, at: draft.time }
    this.#parts.headFile.keep({ head, ...(this.#signed && { signed: this.#signed }) })
    for (const item of items) if ('head' in item && signed) item.head(signed)
  }

  /**
   * The segment to write to. It is a new one if the last is full, is of another day, is from before the clock went
   * back, was changed by others, or cannot be relied on.
   */
  async #segmentFor(draft: Draft, foreign = false): Promise<Segment> {
    const { folder, segmentBytes } = this.#parts
    const day = draft.time.slice(0, 10)
    const last = this.#segment
    const isFull = last && (last.bytes >= segmentBytes || (day !== this.#day && last.bytes > 0) || draft.wentBack)
    if (last && !foreign && !last.unsure && !isFull) {
      if (last.bytes === 0) draft.opened()
      return last
    }
    const first = this.end.link.seq + 1
    await last?.close().catch(() => undefined)
    if (last?.bytes === 0) await rm(join(folder, segmentName(first)), { force: true })
    this.#segment = undefined
    this.#segment = await Segment.create(folder, first)
    this.#day = day
    draft.opened()
    return this.#segment
  }

  async ping(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#parts.folder).catch((error) => {
      throw fileFailure(error)
    })
    if (bavail * bsize < LEAST_ROOM) throw logFailure(DISK_FULL)
  }

  async retire(before: number, record: (cuts: readonly Cut[]) => Promise<void>): Promise<void> {
    const { folder, writer } = this.#parts
    const cut = await cutBefore(folder, { writer, end: this.end, before })
    if (!cut) return
    await record([cut])
    await removeUpTo(folder, cut.last)
  }

  async close(): Promise<void> {
    try {
      await this.#segment?.close()
      await this.#parts.headFile.close()
    } finally {
      this.#parts.unlock()
    }
  }
}
