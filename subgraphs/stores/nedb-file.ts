import { open } from 'node:fs/promises'
import { failure } from '../../schema/errors.ts'

/** NeDB writes a document as a line of JSON, and reads it as several where it holds one of these characters. */
export function withoutLineEnds(line: string): string {
  return line.replace(/[\u0085\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A process that was killed while it wrote leaves half a line: never acknowledged, and to NeDB a damaged file. */
export async function cutTornLine(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return
  try {
    const { size } = await handle.stat()
    const block = Buffer.alloc(64 * 1024)
    let end = size
    while (end > 0) {
      const start = Math.max(0, end - block.length)
      const { bytesRead } = await handle.read(block, 0, end - start, start)
      const newline = block.subarray(0, bytesRead).lastIndexOf(0x0a)
      end = newline < 0 ? start : start + newline + 1
      if (newline >= 0) break
    }
    if (end < size) await handle.truncate(end)
  } finally {
    await handle.close()
  }
}

/** An error of the operating system, not of NeDB. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** What callers may read of it. */
export function unwritable(error: NodeJS.ErrnoException) {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT'
  const reason = full ? 'its disk is full' : 'its files cannot be read or written'
  return failure('SOURCE_UNAVAILABLE', `The database cannot be used: ${reason}. Ask again later.`, {}, { cause: error })
}
