import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { filesOf } from './entries.ts'

/** What an import has done so far, over all runs. */
export interface Counts {
  read: number
  written: number
  /** Changes of a delta, including withdrawals of absent records; missing: none. */
  changed?: number
  withdrawn?: number
  absent?: number
  unchanged: number
  refused: number
  /** Read, but nothing to record by themselves. */
  passed: number
}

/** The progress of an import: everything before `position` is committed, or refused and in the report. */
export interface State {
  /** How many entries of the file are done. */
  position: number
  counts: Counts
  /** See `Tally`. */
  unmapped: Record<string, number>
  /** The length of the report. */
  reportBytes: number
}

/** Stores the state of an import, for runs that were interrupted. */
export interface StateFile {
  path: string
  /** The state of the interrupted run; a new one if there was none, or it was another import. */
  load(): State
  /** Call it after the state's entries were committed, never before. */
  save(state: State): void
  /** Call it when everything is done. */
  remove(): void
}

/** The version of how files are split into entries: positions of another version mean nothing. */
const READING = 2

/** `what`: everything that identifies the import; if that, or a file, has changed, the import starts anew. */
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
      renameSync(`${file}.new`, file) // atomic
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

/** Reads a state file; undefined for another file with its name. */
function read(file: string): { key?: string; state: State } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
