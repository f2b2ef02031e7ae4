import { csvCell } from '../../process/csv-cell.ts'
import type { LogKeys } from '../chain/keys.ts'
import { openLogReader } from '../reading/open-reader.ts'
import { type Found, searchLog } from '../reading/search.ts'
import { type Statistic, Statistics } from '../reading/statistics.ts'
import { isRecord } from '../reading/subject.ts'
import { print } from './print.ts'
import { readSubjects, readTimes, readWho, type SearchValues } from './search-options.ts'
import { UsageError } from './usage.ts'

/** The address of the log, and its hash function. */
export interface SearchedLog {
  url: string
  keys: Pick<LogKeys, 'hashesOf'>
}

const LIMIT = 100

/** Runs `search`; returns the exit code. */
export async function searchCommand(log: SearchedLog, values: SearchValues & { limit?: string | undefined }) {
  const limit = values.limit === undefined ? LIMIT : Number(values.limit)
  if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError(`--limit ${values.limit}: a number from 1 on.`)
  const filter = { ...readWho(values), subjects: readSubjects(values, log.keys.hashesOf) }
  const range = { ...readTimes(values), newestFirst: true }
  const reader = await openLogReader(log.url)
  let told = 0
  let more = false
  async function* lines() {
    for await (const found of searchLog(reader, filter, range)) {
      more = told === limit
      if (more) return
      told += 1
      yield `${JSON.stringify({ ...found.entry, receivedBy: found.receivedBy })}\n`
    }
  }
  try {
    await print(lines())
  } finally {
    await reader.close()
  }
  console.error(`${told} entries, the newest first.${more ? ' There are more: see --limit.' : ''}`)
  return tellUnreadable(reader.unreadable)
}

type ExportValues = SearchValues & { statistics?: boolean | undefined; format?: string | undefined }

/** Runs `export`; returns the exit code. */
export async function exportCommand(log: SearchedLog, values: ExportValues): Promise<number> {
  const { format = 'json', statistics = false, record: ids = [] } = values
  const write = format === 'csv' ? csv : format === 'json' ? json : undefined
  if (!write) throw new UsageError(`--format ${format}: json or csv.`)
  const subjects = readSubjects(values, log.keys.hashesOf)
  if (subjects.length === 0 && !statistics) {
    throw new UsageError('Say whom or what: --person, --document, --vehicle, --account, --record, or --statistics.')
  }
  const filter = { ...readWho(values), anySubject: subjects.length > 0 ? subjects : undefined }
  const reader = await openLogReader(log.url)
  const found = searchLog(reader, filter, readTimes(values))
  const named = subjects.length === ids.length ? ids : []
  try {
    await print(statistics ? write(statisticColumns, counted(found)) : write(exportColumns, exported(found, named)))
  } finally {
    await reader.close()
  }
  return tellUnreadable(reader.unreadable)
}

const exportColumns = ['time', 'outcome', 'country', 'organisations', 'purpose', 'records'] as const
const statisticColumns = ['country', 'purpose', 'operations', 'refused', 'deliveries', 'records'] as const

type Cell = string | number | null | undefined | readonly string[]
type Row<Column extends string> = Readonly<Record<Column, Cell>>

/**
 * `ids`: set if the search names only records. Then the other records of the same answers are left out: they concern
 * others.
 */
async function* exported(
  all: AsyncIterable<Found>,
  ids: readonly string[],
): AsyncGenerator<Row<(typeof exportColumns)[number]>> {
  for await (const { entry, receivedBy } of all) {
    const { at, outcome, country, purpose, given = {} } = entry
    const who = receivedBy ?? [entry]
    const organisations = new Set(who.flatMap(({ organisation }) => (organisation === undefined ? [] : [organisation])))
    const records = Object.values(given).flat()
    const named = ids.length > 0 ? records.filter((record) => ids.some((id) => isRecord(record, id))) : records
    yield { time: at, outcome, country, organisations: [...organisations], purpose, records: named }
  }
}

async function* counted(all: AsyncIterable<Found>): AsyncGenerator<Row<keyof Statistic>> {
  const statistics = new Statistics()
  for await (const { entry } of all) statistics.add(entry)
  yield* statistics.rows().map((row) => ({ ...row }))
}

async function* json<Column extends string>(_columns: readonly Column[], rows: AsyncIterable<Row<Column>>) {
  let before = '[\n'
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* csv<Column extends string>(columns: readonly Column[], rows: AsyncIterable<Row<Column>>) {
  yield `${columns.join(',')}\r\n`
  for await (const row of rows) yield `${columns.map((column) => csvCell(textOf(row[column]))).join(',')}\r\n`
}

function textOf(cell: Cell): string {
  return Array.isArray(cell) ? cell.join('; ') : String(cell ?? '')
}

function tellUnreadable(lines: number): number {
  if (lines === 0) return 0
  console.error(`${lines} lines are not as they were written, and were left out: npm run log -- verify names them.`)
  return 1
}
