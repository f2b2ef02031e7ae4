import { createReadStream, type ReadStream, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** One thing in a file, in order: its value, or why it cannot be read. */
export interface Entry {
  file: string
  /** The line where it begins, counted from 1. */
  line: number
  value?: unknown
  problem?: string
}

/** The input of an import. */
export interface Source {
  /** The files, in reading order. */
  files: readonly string[]
  /** How many bytes are to be read, over all passes, and how many have been read; never more than that. */
  bytes: number
  bytesRead(): number
  entries(): AsyncGenerator<Entry>
}

/** Stops an import with a sentence for its operator; what is already written stays. */
export class Stop extends Error {}

/** Stops an import before anything is written: the file is not what the command says. */
export class WrongFile extends Stop {}

/** The largest line, record or page, in bytes: a larger one has an unclosed quote or bracket. */
export const LONGEST_ENTRY = 16 * 1024 * 1024

/**
 * Opens a file, or the files of a folder in name order, to be read by `read`; `passes`: how often. Throws `Stop` at the end
 * of a file that was changed meanwhile.
 */
export function openSource(
  path: string,
  read: (file: string, stream: ReadStream) => AsyncGenerator<Entry>,
  passes = 1,
): Source {
  const files = filesOf(path)
  const found = new Map(files.map((file) => [file, statSync(file)]))
  const once = [...found.values()].reduce((sum, { size }) => sum + size, 0)
  let pass = 0
  let before = 0
  let open: ReadStream | undefined
  return {
    files,
    bytes: passes * once,
    bytesRead: () => Math.min(passes * once, before + (open?.bytesRead ?? 0)),
    async *entries() {
      before = Math.min(pass++, passes - 1) * once
      for (const [file, stats] of found) {
        const stream = createReadStream(file, { highWaterMark: 256 * 1024 })
        open = stream
        try {
          yield* read(file, stream)
        } finally {
          stream.destroy()
          open = undefined
        }
        refuseChanged(file, stats)
        before += stats.size
      }
    },
  }
}

function refuseChanged(file: string, { size, mtimeMs }: Stats): void {
  const now = statSync(file, { throwIfNoEntry: false })
  if (now?.size === size && now.mtimeMs === mtimeMs) return
  throw new Stop(`${file} was changed while it was read: wait until it is complete, then import it again.`)
}

/** The file itself, or the files of a folder; throws `Stop` if there are none. */
export function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Stop(`${path} does not exist.`)
  if (found.isFile()) return [path]
  if (!found.isDirectory()) {
    throw new WrongFile(
      `${path} is a pipe or a device, which cannot be read twice: save what it gives as a file first.`,
    )
  }
  const files = contentOf(path).filter(isRead)
  if (files.length === 0) throw new WrongFile(`${path} is a folder that holds no .json, .jsonl, .ndjson or .csv file.`)
  return files.map((name) => join(path, name))
}

/** What an import ignores in a folder, besides files of earlier imports. Empty for a file. */
export function leftOutOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return contentOf(path).filter((name) => !isRead(name) && !/^\.|\.(progress|refused\.csv)$/i.test(name))
}

/** Names in order, those of folders with a trailing slash. */
function contentOf(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ? name : `${name}/`))
    .sort()
}

function isRead(name: string): boolean {
  return /\.(json|jsonl|ndjson|csv)$/i.test(name) && !/\.refused\.csv$/i.test(name)
}
