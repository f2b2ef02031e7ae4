import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { filesOf } from './entries.ts'

/** What an import has done so far, all runs together. */
export interface Counts {
  read: number
  written: number
  /** By a delta, or to be withdrawn by it and not on record; missing: none. */
  changed?: number
  withdrawn?: number
  absent?: number
  unchanged: number
  refused: number
  /** Read, and nothing by itself. */
  passed: number
}

/** How far an import has come: what is behind `position` is committed, or refused and in the report. */
export interface State {
  /** Entries of the file that are done with. */
  position: number
  counts: Counts
  /** See `Tally`. */
  unmapped: Record<string, number>
  /** Of the report. */
  reportBytes: number
}

/** Where the state of an import is kept between runs that were cut short. */
export interface StateFile {
  path: string
  /** Of the run that was cut short; a new one where there was none, or of something else. */
  load(): State
  /** After what it tells has been committed, never before. */
  save(state: State): void
  /** When everything is done. */
  remove(): void
}

/** Of how files are cut into entries: positions of another one mean nothing. */
const READING = 2

/** `what`: all that makes it the same import; with another, or where a file was changed since, it begins anew. */
export function stateFile(path: string, what: Record<string, unknown>): StateFile {
  const file = `${path.replace(/[/\\]+$/, '')}.progress`
  const key = JSON.stringify([READING, what, filesOf(path).map(fingerprint)])
  return {
    path: file,
    load() {
      const kept = existsSync(file) ? read(file) : undefined
      return kept?.key === key ? kept.state : newState()
    },
    save(state) {
      writeFileSync(`${file}.new`, JSON.stringify({ key, state }))
      renameSync(`${file}.new`, file) // whole, or not at all
    },
    remove: () => rmSync(file, { force: true }),
  }
}

function newState(): State {
  const counts = { read: 0, written: 0, unchanged: 0, refused: 0, passed: 0 }
  return { position: 0, counts, unmapped: {}, reportBytes: 0 }
}

function fingerprint(file: string) {
  const { size, mtimeMs } = statSync(file)
  return [file, size, mtimeMs]
}

/** A file of ours, or something else that has its name. */
function read(file: string): { key?: string; state: State } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
