import type { Sql } from '../stores/sql.ts'
import { type AlertRecord, columnsOf, linksOf } from './alert.ts'
import * as statements from './statements.ts'

/** Alerts of one statement: some megabytes of JSON at most. */
const CHUNK = 500

/** Writes new alerts with their timelines and links; leaves those alone whose id is on record. Ask for it in a transaction. */
export async function writeAlerts(tx: Sql, records: readonly AlertRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) {
    await writeChunk(tx, records.slice(from, from + CHUNK))
  }
}

async function writeChunk(tx: Sql, records: readonly AlertRecord[]): Promise<void> {
  const insert = (statement: typeof statements.insertAlerts, rows: readonly unknown[]) =>
    tx.query<{ id: string }>(statement, [JSON.stringify(rows)])
  const alertRows = records.map(({ alert }) => columnsOf(alert))
  const added = new Set((await insert(statements.insertAlerts, alertRows)).map(({ id }) => id))
  const news = records.filter(({ alert }) => added.has(alert.id))
  await insert(statements.insertSteps, news.flatMap(stepRows))
  await insert(statements.insertLinks, news.flatMap(linkRows))
}

function stepRows({ alert, steps }: AlertRecord) {
  return steps.map((step, number) => ({
    alert_id: alert.id,
    number,
    from_status: step.from,
    to_status: step.to,
    by_country: step.by,
    at: step.at,
    severity: step.severity,
    frozen: step.frozen,
    returned: step.returned,
    hold_expires_at: step.holdExpiresAt,
    reason: step.reason,
    forwarded_to: step.forwardedTo,
    note: step.note,
  }))
}

function linkRows({ alert }: AlertRecord) {
  return linksOf(alert).map(({ kind, key, sourceOnly }) => ({
    alert_id: alert.id,
    kind,
    key,
    source_only: sourceOnly,
    reported_at: alert.reportedAt,
  }))
}
