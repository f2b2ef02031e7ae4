import { createReadStream, type ReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One thing that a file holds, in the order of the file: its value, or why it cannot be read. */
export interface Entry {
  file: string
  /** The line where it begins, from 1. */
  line: number
  value?: unknown
  problem?: string
}

/** What an import reads. */
export interface Source {
  /** The files, in the order in which they are read. */
  files: readonly string[]
  /** Their bytes together, and how many of them have been read. */
  bytes: number
  bytesRead(): number
  entries(): AsyncGenerator<Entry>
}

/** Stops an import with a sentence for whoever started it; what has been written stays written. */
export class Stop extends Error {}

/** The most bytes of one line, record or page: longer ones are no such thing, but a quote or bracket that nobody closed. */
export const LONGEST_ENTRY = 16 * 1024 * 1024

/** Opens a file, or the files of a folder in the order of their names, to be read by `read`. */
export function openSource(path: string, read: (file: string, stream: ReadStream) => AsyncGenerator<Entry>): Source {
  const files = filesOf(path)
  const sizes = new Map(files.map((file) => [file, statSync(file).size]))
  let before = 0
  let open: ReadStream | undefined
  return {
    files,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    bytesRead: () => before + (open?.bytesRead ?? 0),
    async *entries() {
      before = 0
      for (const file of files) {
        const stream = createReadStream(file, { highWaterMark: 256 * 1024 })
        open = stream
        try {
          yield* read(file, stream)
        } finally {
          stream.destroy()
          open = undefined
        }
        before += sizes.get(file) ?? 0
      }
    },
  }
}

/** The file itself, or what a folder holds; throws `Stop` where there is nothing to read. */
export function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Stop(`${path} does not exist.`)
  if (!found.isDirectory()) return [path]
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|jsonl|ndjson|csv)$/i.test(entry.name))
    .map(({ name }) => join(path, name))
    .sort()
  if (files.length === 0) throw new Stop(`${path} holds no .json, .jsonl, .ndjson or .csv file.`)
  return files
}
