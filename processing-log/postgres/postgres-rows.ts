import type { LogRange } from '../reading/reader.ts'
import type { LogConnection, LogStatement } from './postgres.ts'

/** A line of the log as a row of the table. */
export interface LogRow {
  at: Date
  writer: string
  /** A decimal number. */
  seq: string
  line: string
}

/** Rows for each query: no transaction stays open while somebody reads. */
const PAGE = 500

const OF_WRITER: LogStatement = {
  name: 'of-writer',
  text: `SELECT at, writer, seq, line FROM processing_log
    WHERE writer = $1 AND (seq, at) > ($2::int8, $3::timestamptz) ORDER BY seq, at LIMIT ${PAGE}`,
}

/** The rows of one writer, by number. */
export async function* rowsOfWriter(connection: LogConnection, writer: string): AsyncGenerator<LogRow> {
  let after: [seq: string, at: string] = ['-9223372036854775808', '-infinity']
  for (;;) {
    const { rows } = await connection.query<LogRow & { [column: string]: unknown }>(OF_WRITER, [writer, ...after])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = [last.seq, last.at.toISOString()]
  }
}

/** `at` also has its own condition: PostgreSQL chooses partitions by it alone. */
const BY_TIME: LogStatement = {
  name: 'by-time',
  text: `SELECT at, writer, seq, line FROM processing_log
    WHERE at >= $1::timestamptz AND at < $2::timestamptz
      AND at >= $3::timestamptz AND (at, writer, seq) > ($3::timestamptz, $4, $5::int8)
    ORDER BY at, writer, seq LIMIT ${PAGE}`,
}
const NEWEST_FIRST: LogStatement = {
  name: 'newest-first',
  text: `SELECT at, writer, seq, line FROM processing_log
    WHERE at >= $1::timestamptz AND at < $2::timestamptz
      AND at <= $3::timestamptz AND (at, writer, seq) < ($3::timestamptz, $4, $5::int8)
    ORDER BY at DESC, writer DESC, seq DESC LIMIT ${PAGE}`,
}

/** The rows of a range, by time. */
export async function* rowsByTime(
  connection: LogConnection,
  { from = '-infinity', to = 'infinity', after, newestFirst = false }: LogRange,
): AsyncGenerator<LogRow> {
  const statement = newestFirst ? NEWEST_FIRST : BY_TIME
  let behind = after ? [after.at, after.writer, after.seq] : [newestFirst ? 'infinity' : '-infinity', '', 0]
  for (;;) {
    const { rows } = await connection.query<LogRow & { [column: string]: unknown }>(statement, [from, to, ...behind])
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    behind = [last.at.toISOString(), last.writer, last.seq]
  }
}

/** All writers that have a row. Each step uses the index to find the next writer after the last one. */
export async function writersIn(connection: LogConnection): Promise<string[]> {
  const { rows } = await connection.query<{ writer: string }>({
    text: `WITH RECURSIVE found AS (
        (SELECT writer FROM processing_log ORDER BY writer LIMIT 1)
        UNION ALL
        SELECT (SELECT writer FROM processing_log WHERE writer > found.writer ORDER BY writer LIMIT 1)
        FROM found WHERE found.writer IS NOT NULL
      ) SELECT writer FROM found WHERE writer IS NOT NULL`,
  })
  return rows.map(({ writer }) => writer)
}
