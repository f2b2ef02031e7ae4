import type { LogConnection, LogStatement } from './postgres.ts'

/** The lock for changes of the tables: gateways make them one after the other. */
const LOCK = `pg_advisory_xact_lock(hashtext('ncb-graph processing log'))`

const LOCK_MS = 4000

/** The tables: one row for each line of the log, and one row for each writer, with its head. */
const TABLES = [
  `CREATE TABLE IF NOT EXISTS processing_log_writers (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    writer text NOT NULL UNIQUE,
    hash_key text NOT NULL,
    head text NOT NULL
  ) WITH (fillfactor = 25)`, // each commit rewrites a head, in the same page
  `CREATE TABLE IF NOT EXISTS processing_log (
    at timestamptz(3) NOT NULL,
    writer text NOT NULL,
    seq int8 NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (writer, seq, at)
  ) PARTITION BY RANGE (at)`,
  'CREATE INDEX IF NOT EXISTS processing_log_by_time ON processing_log (at, writer, seq)',
]

/** Makes the tables that are missing. Several gateways may do so at once. */
export async function makeTables(connection: LogConnection): Promise<void> {
  const there = await connection.query<{ there: boolean }>({
    text: `SELECT to_regclass('processing_log_by_time') IS NOT NULL AS there`,
  })
  if (there.rows[0]?.there) return
  await connection.transaction(LOCK_MS, async () => {
    await connection.query({ text: `SELECT ${LOCK}` })
    for (const text of TABLES) await connection.query({ text })
  })
}

/** The days that have a partition, such as `2026-03-01`, in order. */
export async function daysOf(connection: LogConnection): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(PARTITIONS)
  return rows
    .flatMap(({ name }) => {
      const [, year, month, day] = /^processing_log_(\d{4,})(\d\d)(\d\d)$/.exec(name) ?? []
      return day === undefined ? [] : [`${year}-${month}-${day}`]
    })
    .sort()
}

const PARTITIONS: LogStatement = {
  name: 'partitions',
  text: `SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'processing_log'::regclass`,
}

/** The name of a day's partition. */
export function partitionOf(day: string): string {
  return `processing_log_${day.replaceAll('-', '')}`
}

/** The day that is `days` days after `day`. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Makes the partitions of these days. Writers do not wait: each partition is made as a separate table, and then
 * attached.
 */
export async function makeDays(connection: LogConnection, days: readonly string[]): Promise<void> {
  const there = new Set(await daysOf(connection))
  for (const day of days) {
    if (there.has(day)) continue
    const name = partitionOf(day)
    await connection.transaction(LOCK_MS, async () => {
      await connection.query({ text: `SELECT ${LOCK}` })
      if ((await daysOf(connection)).includes(day)) return
      const range = `FROM ('${day}T00:00:00Z') TO ('${dayAfter(day)}T00:00:00Z')`
      await connection.query({ text: `CREATE TABLE IF NOT EXISTS ${name} (LIKE processing_log)` })
      await connection.query({ text: `ALTER TABLE processing_log ATTACH PARTITION ${name} FOR VALUES ${range}` })
    })
  }
}
