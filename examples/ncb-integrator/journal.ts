import { type FileHandle, open } from 'node:fs/promises'
import { lock } from './journal-lock.ts'

/** One line of the journal: what was handled, and where to go on behind it. Lines without a cursor do not move on. */
export interface JournalLine {
  cursor?: string
  kind: string
  [fact: string]: unknown
}

/** What was handled and how far, in one place: so that a crash cannot keep the one and lose the other. */
export interface Journal {
  /** Where to go on; null at the first start. */
  readonly cursor: string | null
  /** Resolves once the line is on the disk. */
  append(line: JournalLine): Promise<void>
  close(): Promise<void>
}

const CHUNK = 64 * 1024
const NEWLINE = 0x0a

/**
 * Opens `path`, or makes it, cuts off a last line that a crash has torn, and finds the last cursor. Fails where another
 * process has it open: what looks torn is what that one is writing, and both would handle each update.
 */
export async function openJournal(path: string): Promise<Journal> {
  const file = await open(path, 'a+')
  const unlock = await lockOf(file)
  if (!unlock) {
    await file.close()
    throw new Error(`${path} is in use by another process. Stop that process, or give this one another --journal.`)
  }
  const { end, cursor: found } = await readBack(file)
  await file.truncate(end)
  let cursor = found
  return {
    get cursor() {
      return cursor
    },
    async append(line) {
      await file.appendFile(`${JSON.stringify(line)}\n`)
      await file.datasync()
      cursor = line.cursor ?? cursor
    },
    async close() {
      await file.close()
      unlock()
    },
  }
}

/** By what the file is and not by its path, of which it may have several. */
async function lockOf(file: FileHandle): Promise<(() => void) | undefined> {
  const { dev, ino } = await file.stat({ bigint: true })
  return lock(`ncb-journal-${dev}-${ino}`)
}

/** Reads from the end: a journal may be long, and its last cursor is near. `end`: where the last whole line ends. */
async function readBack(file: FileHandle): Promise<{ end: number; cursor: string | null }> {
  let start = (await file.stat()).size
  let end: number | undefined
  let rest = Buffer.alloc(0)
  while (start > 0) {
    const size = Math.min(CHUNK, start)
    start -= size
    const { buffer } = await file.read(Buffer.alloc(size), 0, size, start)
    rest = Buffer.concat([buffer, rest])
    if (end === undefined) {
      const last = rest.lastIndexOf(NEWLINE)
      if (last < 0) continue
      end = start + last + 1
      rest = rest.subarray(0, last)
    }
    // What stands before the first line break may go on in the chunk before; at the start of the file it is whole.
    for (let at = rest.lastIndexOf(NEWLINE); at >= 0 || start === 0; at = rest.lastIndexOf(NEWLINE)) {
      const text = rest.subarray(at + 1).toString()
      const line: JournalLine = JSON.parse(text === '' ? '{}' : text)
      if (line.cursor !== undefined) return { end, cursor: line.cursor }
      if (at < 0) break
      rest = rest.subarray(0, at)
    }
  }
  return { end: end ?? 0, cursor: null }
}
