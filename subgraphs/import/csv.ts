import type { ReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { type Entry, LONGEST_ENTRY, Stop } from './entries.ts'

/** A line of a CSV file. All rows of a file share one array of columns. */
export class Row {
  readonly columns: readonly string[]
  readonly cells: readonly string[]

  constructor(columns: readonly string[], cells: readonly string[]) {
    this.columns = columns
    this.cells = cells
  }
}

/**
 * Reads CSV (RFC 4180, UTF-8) with a line of column names; separated by whichever of comma, semicolon and tab that line
 * has most of. A stray quote counts as a character; `Stop` at one that opens a cell and is never closed.
 */
export async function* readCsv(file: string, stream: ReadStream): AsyncGenerator<Entry> {
  let broken: CsvError | undefined
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(stream),
    info: true,
    max_record_size: LONGEST_ENTRY,
    // Else the parser would end with the error, and drop what it has read before.
    on_skip: (error) => {
      broken ??= error
    },
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  pipeline(stream, parser, () => undefined) // an error of the stream is one of the parser
  let columns: readonly string[] | undefined
  let end = 0
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    // with `info`, the parser gives these two
    end = info.lines
    const line = end - record.reduce((sum, cell) => sum + lineEndsIn(cell), 0)
    const cells = record.map((cell) => cell.trim())
    if (columns) yield rowOf(file, line, columns, cells)
    else columns = header(file, cells)
  }
  if (broken) {
    const where = `${file}, line ${end + 1} or a later one`
    throw new Stop(`${where}: a quote is opened and never closed, so nothing behind it can be read.`, { cause: broken })
  }
}

function rowOf(file: string, line: number, columns: readonly string[], cells: readonly string[]): Entry {
  if (cells.length !== columns.length) {
    return problem(
      file,
      line,
      `The line has ${cells.length} cells, and the first line names ${columns.length} columns.`,
    )
  }
  if (cells.some((cell) => cell.includes('\ufffd'))) return problem(file, line, NOT_UTF8)
  return { file, line, value: new Row(columns, cells) }
}

function header(file: string, names: readonly string[]): readonly string[] {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Stop(`${file}: the first line names the column "${twice}" twice.`)
  return names
}

/** What a byte that is no UTF-8 looks like after reading. */
export const NOT_UTF8 = 'The line is not UTF-8: save the file in that encoding.'

function problem(file: string, line: number, problem: string): Entry {
  return { file, line, problem }
}

function lineEndsIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}

/** Looks at the first line without taking it from the stream. */
async function delimiterOf(stream: ReadStream): Promise<string> {
  const text = (await firstChunk(stream)).toString('utf8')
  const line = text.slice(0, text.search(/[\r\n]/) + 1 || text.length)
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counts.reduce((most, other) => (other.count > most.count ? other : most)).delimiter
}

async function firstChunk(stream: ReadStream): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    stream.once('readable', resolve).once('end', resolve).once('error', reject)
  })
  const chunk: Buffer | null = stream.read() // no encoding is set on it
  if (chunk) stream.unshift(chunk)
  return chunk ?? Buffer.alloc(0)
}
