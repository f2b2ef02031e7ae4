import { constants } from 'node:fs'
import { type FileHandle, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HeadState, type KeptHead, readSealedHead, sealedHead } from '../chain/kept-head.ts'
import type { Head, LogKeys } from '../chain/keys.ts'

/** The file always has this size, in bytes: rewriting it needs no more room on the disk. */
const BYTES = 1024

/** `head.json`, beside the segments: a log that ends before the head in this file has lost its end. */
export function headFile(folder: string): string {
  return join(folder, 'head.json')
}

/** Reads the head file; tries a damaged one again, since a writer may be writing it. */
export async function readHeadFile(folder: string, keys: Pick<LogKeys, 'seal'>): Promise<HeadState> {
  for (let tries = 0; ; tries++) {
    const read = await readOnce(folder, keys)
    if (read.state !== 'damaged' || tries === 2) return read
  }
}

async function readOnce(folder: string, keys: Pick<LogKeys, 'seal'>): Promise<HeadState> {
  const handle = await open(headFile(folder), 'r').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return { state: 'missing' }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BYTES + 1), 0, BYTES + 1, 0)
    const text = buffer.toString('utf8', 0, bytesRead)
    const content = text.trimEnd()
    return text === padded(content) ? readSealedHead(content, keys) : { state: 'damaged' }
  } finally {
    await handle.close()
  }
}

function padded(content: string): string {
  return `${content.padEnd(BYTES - 1)}\n`
}

/**
 * How far the file may be behind the log, in milliseconds: writing it with each commit would cost as much as the
 * commit.
 */
const BEHIND_MS = 20

/** The head file of an open log. */
export class HeadFile {
  readonly #handle: FileHandle
  readonly #keys: Pick<LogKeys, 'seal'>
  #kept: KeptHead | undefined
  #clock: NodeJS.Timeout | undefined
  #writing: Promise<unknown> = Promise.resolve()

  private constructor(handle: FileHandle, keys: Pick<LogKeys, 'seal'>) {
    this.#handle = handle
    this.#keys = keys
  }

  /**
   * Opens the head file of a log. A new log, whose `beginning` is given, has a whole head before its first record: a
   * process that is killed at any moment leaves no log that looks as if its head had been taken away.
   */
  static async open(folder: string, keys: Pick<LogKeys, 'seal'>, beginning?: Head): Promise<HeadFile> {
    if (beginning) {
      const written = `${headFile(folder)}.new`
      await writeFile(written, padded(sealedHead({ head: beginning }, keys)), { mode: 0o600, flush: true })
      await rename(written, headFile(folder))
    }
    const flags = constants.O_RDWR | constants.O_CREAT
    return new HeadFile(await open(headFile(folder), flags, 0o600), keys)
  }

  /** Writes the head soon. Nobody waits for it: the records that it covers are already on disk. */
  keep(kept: KeptHead): void {
    this.#kept = kept
    this.#clock ??= setTimeout(() => {
      this.#clock = undefined
      this.#write()
    }, BEHIND_MS).unref()
  }

  /** Writes the newest head, and closes the file. */
  async close(): Promise<void> {
    clearTimeout(this.#clock)
    this.#write()
    await this.#writing
    await this.#handle.close()
  }

  #write(): void {
    const kept = this.#kept
    if (!kept) return
    this.#kept = undefined
    const text = padded(sealedHead(kept, this.#keys))
    this.#writing = this.#writing.then(() => this.#handle.write(text, 0)).catch(() => undefined) // an old head is valid
  }
}
