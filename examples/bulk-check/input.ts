import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'

/** The command line or a file is not as it has to be: a sentence for whoever wrote it. */
export class Mistake extends Error {}

/** A record of the input. */
export interface Row {
  /** Its value in a column; empty where there is none. */
  cell(column: string): string
  /** All that it has, as the output begins its line. */
  text: string
}

export interface Input {
  /** The names of the columns, as the output begins. */
  text: string
  rows: AsyncGenerator<Row, void>
}

/** What this program writes behind a row; an output may be an input again. */
export const VERDICT_COLUMNS = ['verdict', 'detail']
/** A record that is longer is none: a quote was opened somewhere, and not closed. */
const LONGEST_RECORD = 100_000

/** Opens a CSV file with commas, in UTF-8, whose first line names the columns. Throws Mistake. */
export async function openInput(path: string): Promise<Input> {
  const records = readRecords(path)
  const first = await records.next()
  const names = first.value?.cells.map((name) => name.trim()) ?? []
  if (!names.includes('kind')) {
    throw new Mistake(`${path} has no column "kind": its first line names the columns, with commas between them.`)
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Mistake(`${path} has two columns "${twice}".`)
  const kept = names.flatMap((name, at) => (VERDICT_COLUMNS.includes(name) ? [] : at))
  const textOf = (cells: readonly string[]) => formatRow(kept.map((at) => cells[at] ?? ''))
  async function* rows(): AsyncGenerator<Row, void> {
    for await (const { cells, line } of records) {
      if (cells.length !== names.length) {
        throw new Mistake(`Line ${line} of ${path} has ${cells.length} values, and there are ${names.length} columns.`)
      }
      yield { cell: (column) => cells[names.indexOf(column)]?.trim() ?? '', text: textOf(cells) }
    }
  }
  return { text: textOf(names), rows: rows() }
}

/** A line of the output. It holds no line break, so that a line that a kill has torn is known by its missing end. */
export function formatRow(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/[\r\n]+/g, ' '))
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}

async function* readRecords(path: string): AsyncGenerator<{ cells: string[]; line: number }, void> {
  const options = { info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD }
  const parser = pipeline(Readable.from(readText(path)), parse(options), () => undefined) // it throws below
  try {
    for await (const { record, info } of parser) yield { cells: record, line: info.lines }
  } catch (error) {
    if (error instanceof CsvError) throw new Mistake(`${path} is no CSV as it has to be: ${error.message}`)
    throw error
  }
}

async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(path)) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new Mistake(`${path} is not UTF-8: save it as CSV UTF-8.`)
    throw error
  }
}
