import { appendFileSync, existsSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { csvCell } from '../../process/csv-cell.ts'
import { type Entry, Stop } from './entries.ts'
import { beginningOf } from './file-types.ts'

/** A CSV file of refused lines: file, line and reason. */
export interface Report {
  file: string
  add(refused: readonly { entry: Pick<Entry, 'file' | 'line'>; reason: string }[]): void
  bytes(): number
}

const HEADER = 'file,line,reason\n'

/** Continues after the first `bytes` of a report: later lines belong to entries that are imported again. 0: starts anew. */
export function openReport(file: string, bytes: number): Report {
  refuseForeign(file)
  if (bytes === 0) rmSync(file, { force: true })
  else if (existsSync(file) && statSync(file).size > bytes) truncateSync(file, bytes)
  return {
    file,
    add(refused) {
      if (refused.length === 0) return
      if (!existsSync(file)) writeFileSync(file, HEADER)
      appendFileSync(
        file,
        refused.map(({ entry, reason }) => `${csvCell(entry.file)},${entry.line},${csvCell(reason)}\n`).join(''),
      )
    },
    bytes: () => (existsSync(file) ? statSync(file).size : 0),
  }
}

/** A report replaces only a report of an earlier run. */
function refuseForeign(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found || found.size === 0) return
  if (found.isFile() && beginningOf(file).toString('latin1', 0, HEADER.length) === HEADER) return
  throw new Stop(`${file} is there, and is no report of refused lines: name another place with --report.`)
}
