import { createReadStream } from 'node:fs'
import { type CsvError, type Info, type Parser, parse } from 'csv-parse'
import { shown } from '../../schema/identifiers/problem.ts'
import { type Entry, LONGEST_ENTRY, Stop, WrongFile } from './entries.ts'

/** A line of a CSV file. All rows of a file share one array of columns; an unnamed one is "". */
export class Row {
  readonly columns: readonly string[]
  readonly cells: readonly string[]

  constructor(columns: readonly string[], cells: readonly string[]) {
    this.columns = columns
    this.cells = cells
  }

  /** The column for a path of the input: `nationalities` for `nationalities.1`. */
  nameOf(path: string): string {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      if (this.columns.includes(at)) return at
    }
    return path
  }
}

/**
 * Reads CSV (RFC 4180, UTF-8) with a header line. The separator is what a first line `sep=;` says; otherwise comma,
 * semicolon, tab or bar, whichever the header has most of. Empty rows and trailing separators are ignored. A stray quote is
 * a character; a quote that opens a cell and never closes is a `Stop`.
 */
export async function* readCsv(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  let columns: readonly string[] | undefined
  for await (const record of recordsOf(file, stream)) {
    if (columns) yield rowOf(file, record, columns)
    else columns = header(file, record.cells)
  }
}

/** The columns of a file; none if it is empty. Throws `WrongFile` if the first line cannot be a header. */
export async function columnsOf(file: string): Promise<readonly string[]> {
  const stream = createReadStream(file)
  try {
    for await (const { cells } of recordsOf(file, stream)) return header(file, cells)
    return []
  } finally {
    stream.destroy()
  }
}

interface CsvRecord {
  /** The first and last line. */
  line: number
  end: number
  cells: string[]
}

/** Every row that is not empty. */
async function* recordsOf(file: string, stream: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  let broken: CsvError | undefined
  let parser: Parser | undefined
  let toSkip = 0
  let head: Buffer[] = []
  let ends = 0 // the end, in lines, of the last record

  function recordOf({ record, info }: Parsed): CsvRecord | undefined {
    const line = ends + info.empty_lines + 1
    ends += 1 + record.reduce((sum, cell) => sum + lineEndsIn(cell), 0)
    if (toSkip > 0) {
      toSkip--
      return undefined
    }
    const cells = record.map((cell) => cell.trim())
    return cells.every((cell) => cell === '') ? undefined : { line, end: ends + info.empty_lines, cells }
  }
  /** Yields what the parser has read. After an error, the rest would be a guess. */
  function* parsed(from: Parser): Generator<CsvRecord> {
    for (let item: Parsed | null = from.read(); item !== null; item = from.read()) {
      const record = recordOf(item)
      if (record) yield record
    }
    if (broken) throw unreadable(file, ends + Number(broken.empty_lines) + 1, broken)
  }
  function open(): Parser {
    const bytes = Buffer.concat(head)
    const { delimiter, isStated } = dialectOf(bytes)
    toSkip = isStated ? 1 : 0
    parser = parse({
      bom: true,
      delimiter,
      info: true,
      ltrim: true,
      max_record_size: LONGEST_ENTRY,
      // Otherwise the parser would end with the error, and drop what it has read.
      on_skip: (error) => {
        broken ??= error
      },
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    })
    parser.write(bytes)
    head = []
    return parser
  }

  let length = 0
  for await (const chunk of stream) {
    if (parser) parser.write(chunk)
    else {
      head.push(chunk)
      length += chunk.length
      if (length < LOOKED_AT && !/[\r\n]/.test(chunk.toString('latin1'))) continue
      open()
    }
    if (parser) yield* parsed(parser)
  }
  const last = parser ?? open()
  last.end()
  for await (const item of last as AsyncIterable<Parsed>) {
    const record = recordOf(item)
    if (record) yield record
  }
  yield* parsed(last)
}

/** With `info`, the parser gives these two. */
interface Parsed {
  record: string[]
  info: Info
}

const LOOKED_AT = 64 * 1024

function unreadable(file: string, line: number, cause: CsvError): Stop {
  const why =
    cause.code === 'CSV_MAX_RECORD_SIZE'
      ? `a record is longer than ${LONGEST_ENTRY / 1024 / 1024} MiB, or a quote is opened and never closed`
      : 'a quote is opened and never closed'
  return new Stop(`${file}, line ${line} or a later one: ${why}, so nothing behind it can be read.`, { cause })
}

function rowOf(file: string, { line, end, cells }: CsvRecord, columns: readonly string[]): Entry {
  const problem = (problem: string): Entry => ({ file, line, problem })
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== '')) {
    const counts = `The line has ${cells.length} cells, and the first line names ${columns.length} columns.`
    return problem(end > line ? `${counts} A quote opens a cell that goes on to line ${end}.` : counts)
  }
  if (cells.some((cell) => cell.includes('\ufffd'))) return problem(NOT_UTF8)
  if (cells.some((cell) => cell.includes('\0'))) return problem('The line has a NUL byte, which is no text.')
  const nameless = columns.findIndex((column, at) => column === '' && cells[at] !== '')
  if (nameless < 0)
    return {
      file,
      line,
      value: new Row(columns, cells.length > columns.length ? cells.slice(0, columns.length) : cells),
    }
  return problem(
    `The line says ${shown(cells[nameless])} in column ${nameless + 1}, which has no name in the first line.`,
  )
}

const MOST_COLUMNS = 10_000

function header(file: string, cells: readonly string[]): readonly string[] {
  const names = cells.slice(0, cells.findLastIndex((name) => name !== '') + 1)
  if (names.length > MOST_COLUMNS) throw new WrongFile(`${file}: the first line names ${names.length} columns.`)
  if (names.some((name) => name.includes('\ufffd'))) throw new WrongFile(`${file}, first line: ${NOT_UTF8}`)
  const known = new Set<string>()
  for (const name of names) {
    if (known.has(name)) throw new WrongFile(`${file}: the first line names the column ${shown(name)} twice.`)
    if (name !== '') known.add(name)
  }
  return names
}

/** The error for a byte that is not UTF-8. */
export const NOT_UTF8 = 'The line is not UTF-8, but in an older encoding such as Windows-1252: save the file as UTF-8.'

function lineEndsIn(cell: string): number {
  return /[\r\n]/.test(cell) ? cell.split(/\r\n|[\r\n]/).length - 1 : 0
}

/** How a file separates cells, by its first line. `isStated`: that line states it, and nothing else. */
function dialectOf(bytes: Buffer): { delimiter: string; isStated: boolean } {
  const text = bytes
    .toString('utf8', 0, LOOKED_AT)
    .replace(/^\ufeff/, '')
    .trimStart()
  const [line = ''] = text.split(/[\r\n]/, 1)
  const [, stated] = /^"?sep=(.)"?[ ]*$/iu.exec(line) ?? []
  if (stated !== undefined) return { delimiter: stated, isStated: true }
  const outside = line.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }))
  return { ...counts.reduce((most, other) => (other.count > most.count ? other : most)), isStated: false }
}
