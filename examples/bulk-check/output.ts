import { type FileHandle, open } from 'node:fs/promises'
import { lock } from '../ncb-integrator/journal-lock.ts'
import { Mistake } from './input.ts'

/** The answers, a line each: how many there are says where to go on. */
export interface Output {
  /** The whole lines of earlier runs. Read them to their end before anything is appended. */
  lines: AsyncGenerator<string, void>
  /** Resolves once the lines are on the disk. */
  append(lines: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Opens a file, or makes it. Throws Mistake where another process writes it: both would ask for the same. */
export async function openOutput(path: string): Promise<Output> {
  const file = await open(path, 'a+')
  const { dev, ino } = await file.stat({ bigint: true })
  const unlock = await lock(`ncb-bulk-check-${dev}-${ino}`)
  if (!unlock) {
    await file.close()
    throw new Mistake(`${path} is in use by another process. Stop that process, or give this one another --out.`)
  }
  return {
    lines: wholeLines(file),
    async append(lines) {
      await file.appendFile(lines.map((line) => `${line}\n`).join(''))
      await file.datasync()
    },
    async close() {
      await file.close()
      unlock()
    },
  }
}

/** A last line that a kill has torn is cut off: it is asked for again. */
async function* wholeLines(file: FileHandle): AsyncGenerator<string, void> {
  let end = 0
  let rest = Buffer.alloc(0)
  for await (const bytes of file.createReadStream({ start: 0, autoClose: false })) {
    rest = Buffer.concat([rest, bytes])
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
      yield rest.subarray(0, at).toString()
      end += at + 1
      rest = rest.subarray(at + 1)
    }
  }
  if (rest.length > 0) await file.truncate(end)
}
