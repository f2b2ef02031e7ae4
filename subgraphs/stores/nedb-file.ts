import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { linesOf } from '../../process/read-lines.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { DamagedFile } from './nedb-failure.ts'
import { HEAD_BYTES, headOf, isTorn, lineOf, readLine, wholeOf } from './nedb-lines.ts'

/** Bytes collected per write: one write for each document would take ten times as long. */
const PART_BYTES = 256 * 1024

/**
 * The file of a collection: lines are appended, and read at the next start (nedb-lines.ts describes them). A failed write
 * leaves nothing behind. One call at a time.
 */
export class DocumentFile {
  readonly path: string
  #handle: FileHandle | undefined
  /** The offset of the next line. */
  #end = 0
  /** The checksum over all lines. */
  #checksum = 0
  /** The length in the head. */
  #whole = 0
  /** Whether a failed write may have left something behind the end. */
  #overhangs = false

  constructor(path: string) {
    this.path = path
  }

  /** Whether the file exists, with checksums; otherwise it must be rewritten before anything is appended. */
  get current(): boolean {
    return this.#handle !== undefined
  }

  /** Whether nothing of a failed write is in it. */
  get clean(): boolean {
    return !this.#overhangs
  }

  /**
   * Calls `take` with each line's value. `known`: it had checksums before; otherwise a file of an earlier version, without
   * checksums, is accepted. Throws a DamagedFile that says where. Cuts off a line that a killed process has half written.
   * Returns whether the file exists.
   */
  async read(take: (value: object) => void, known: boolean): Promise<boolean> {
    const handle = await open(this.path, 'r+').catch((error) => {
      if (error.code === 'ENOENT' && !known) return undefined
      throw error.code === 'ENOENT' ? new DamagedFile(`${this.path} is missing`) : error
    })
    if (!handle) return false
    try {
      const { size } = await handle.stat()
      const end = await this.#readLines(handle, take, known)
      if (known && this.#whole === 0) throw new DamagedFile(`${this.path} is damaged in line 1`)
      if (end < this.#whole) throw new DamagedFile(`${this.path} is damaged: its end is missing, behind byte ${end}`)
      if (end < size) await handle.truncate(end)
      this.#end = end
      if (this.#whole > 0) this.#handle = handle
    } finally {
      if (!this.#handle) await handle.close()
    }
    await rm(`${this.path}~`, { force: true }) // a process was killed while it rewrote the file
    return true
  }

  /** Returns up to where the file is intact. */
  async #readLines(handle: FileHandle, take: (value: object) => void, known: boolean): Promise<number> {
    let number = 0
    let end = 0
    for await (const { bytes, ended } of linesOf(handle)) {
      const rest = restIfDue()
      if (rest) await rest
      number += 1
      if (number === 1) this.#whole = wholeOf(bytes) ?? 0
      if (!ended && (this.#whole === 0 || isTorn(bytes))) return end
      if (number > 1 || this.#whole === 0) {
        const json = this.#whole > 0 ? this.#checked(bytes) : known ? undefined : bytes.toString()
        const value = json === undefined ? undefined : parsed(json)
        if (value === undefined) throw new DamagedFile(`${this.path} is damaged in line ${number}`)
        take(value)
      }
      end += bytes.length + 1
      if (!ended) await handle.write('\n', end - 1) // only the end of the last line was missing
    }
    return end
  }

  #checked(bytes: Buffer): string | undefined {
    const line = readLine(bytes, this.#checksum)
    if (line) this.#checksum = line.checksum
    return line?.json
  }

  /** Appends lines. */
  async append(values: readonly object[]): Promise<void> {
    const handle = this.#handle
    if (!handle) throw new TypeError(`${this.path} is to be written anew first`)
    await this.#cutOverhang(handle)
    const { size, nlink } = await handle.stat()
    if (nlink === 0 || size !== this.#end) throw new DamagedFile(`${this.path} was changed by somebody else`)
    this.#overhangs = true
    try {
      const { end, checksum } = await writeLines(handle, values, { end: this.#end, checksum: this.#checksum })
      this.#end = end
      this.#checksum = checksum
      this.#overhangs = false
    } catch (error) {
      await this.#cutOverhang(handle).catch(() => undefined) // it is tried again before the next write
      throw error
    }
  }

  async #cutOverhang(handle: FileHandle): Promise<void> {
    if (!this.#overhangs) return
    await handle.truncate(this.#end)
    this.#overhangs = false
  }

  /** Rewrites the file with only these lines; if that fails, the file stays unchanged. */
  async rewrite(values: Iterable<object>): Promise<void> {
    const draft = `${this.path}~`
    const handle = await open(draft, 'w')
    try {
      await handle.write(headOf(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const { end, checksum } = await writeLines(handle, values, { end: HEAD_BYTES, checksum: 0 })
      await handle.write(headOf(end), 0, HEAD_BYTES, 0)
      await handle.sync()
      await rename(draft, this.path)
      const old = this.#handle
      this.#handle = handle
      this.#end = end
      this.#whole = end
      this.#checksum = checksum
      this.#overhangs = false
      await old?.close().catch(() => undefined) // nobody writes to it any more
    } catch (error) {
      await handle.close().catch(() => undefined)
      await rm(draft, { force: true }).catch(() => undefined) // only the first error counts
      throw error
    }
    await syncFolder(dirname(this.path)).catch(() => undefined) // some file systems cannot
  }

  /** Writes the file's length into its head once it is on the disk: the next start notices if anything is lost. */
  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    if (!handle) return
    try {
      await this.#cutOverhang(handle)
      if (this.#end === this.#whole) return
      await handle.datasync()
      await handle.write(headOf(this.#end), 0, HEAD_BYTES, 0)
      await handle.datasync()
    } finally {
      await handle.close()
    }
  }
}

interface Place {
  end: number
  checksum: number
}

/** Writes lines from an offset on, in slices; returns the offset and checksum after them. */
async function writeLines(handle: FileHandle, values: Iterable<object>, { end, checksum }: Place): Promise<Place> {
  let at = end
  let before = checksum
  let part = ''
  const flush = async () => {
    const bytes = Buffer.from(part)
    part = ''
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at)
      written += bytesWritten
      at += bytesWritten
    }
  }
  for (const value of values) {
    const rest = restIfDue()
    if (rest) await rest
    const line = lineOf(JSON.stringify(value), before)
    before = line.checksum
    part += line.text
    if (part.length >= PART_BYTES) await flush()
  }
  await flush()
  return { end: at, checksum: before }
}

function parsed(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
