import { readRecord } from '../chain/chain.ts'
import type { Cut } from '../chain/retention.ts'
import type { LogConnection, LogStatement } from './postgres.ts'
import { daysOf, partitionOf } from './postgres-tables.ts'

/** The lock for retention: one gateway at a time does it. */
const LOCK = `SELECT pg_try_advisory_lock(hashtext('ncb-graph processing log retention')) AS locked`

const FIRST: LogStatement = {
  name: 'first',
  text: 'SELECT seq, at FROM processing_log WHERE writer = $1 ORDER BY seq LIMIT 1',
}
const EARLIER: LogStatement = {
  name: 'earlier',
  text: 'DELETE FROM processing_log WHERE writer = $1 AND seq <= $2',
}

/** Drops the partitions of all days before `until`, such as `2026-03-01`, after the cuts are in the log. */
export async function retireDays(
  connection: LogConnection,
  until: string,
  record: (cuts: readonly Cut[]) => Promise<void>,
): Promise<void> {
  const days = (await daysOf(connection)).filter((day) => day < until)
  if (days.length === 0) return
  const { rows } = await connection.query<{ locked: boolean }>({ text: LOCK }) // released with the connection
  if (!rows[0]?.locked) return
  const cuts = await cutsOf(connection, days, until)
  if (cuts.length > 0) await record(cuts)
  for (const day of days) {
    await connection.transaction(1000, async () => {
      await connection.query({ text: 'SET LOCAL statement_timeout = 0' })
      await connection.query({ text: `DROP TABLE IF EXISTS ${partitionOf(day)}` })
    })
  }
  // A fast clock may have put older records into later days.
  for (const { writer, last } of cuts) await connection.query(EARLIER, [writer, last])
}

async function cutsOf(connection: LogConnection, days: readonly string[], until: string): Promise<Cut[]> {
  const { rows } = await connection.query<{ writer: string }>({
    text: 'SELECT writer FROM processing_log_writers ORDER BY number',
  })
  const cuts: Cut[] = []
  for (const { writer } of rows) {
    const last = await lastOf(connection, days, writer)
    const first = last && (await connection.query<{ seq: string; at: Date }>(FIRST, [writer])).rows[0]
    if (!last || !first) continue
    const [from, end] = [first.at.toISOString(), `${until}T00:00:00.000Z`]
    cuts.push({ writer, first: Number(first.seq), ...last, from, until: end })
  }
  return cuts
}

/** The last record of a writer in these days. */
async function lastOf(connection: LogConnection, days: readonly string[], writer: string) {
  let last: { last: number; hash: string } | undefined
  for (const day of days) {
    const text = `SELECT seq, line FROM ${partitionOf(day)} WHERE writer = $1 ORDER BY seq DESC LIMIT 1`
    const { rows } = await connection.query<{ seq: string; line: string }>({ text }, [writer])
    const [row] = rows
    if (!row || (last && Number(row.seq) < last.last)) continue
    last = { last: Number(row.seq), hash: readRecord(Buffer.from(row.line))?.hash ?? '' }
  }
  return last
}
