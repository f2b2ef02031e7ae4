import type { Request } from '../changes.ts'
import { type DrawNumber, MOST_ATTEMPTS } from '../reference-number.ts'
import { isDuplicateKey, type Sql, type Statement } from '../stores/sql.ts'
import { type Alert, type AlertRecord, columnsOf, type Link, linksOf, type Step } from './alert.ts'
import { historyOf, logRow } from './log/log-entry.ts'
import { insertHistory, lockLog } from './log/log-statements.ts'
import * as statements from './write-statements.ts'

/** Alerts per statement: some megabytes of JSON at most. */
const CHUNK = 500

/** A change of an alert: its new state, and the step that leads to it; without a step, a correction. */
export interface Change {
  alert: Alert
  step: Step | null
  /** Undefined if it has no idempotency key. */
  request?: Request | undefined
  /** Why its compliance review begins or ends. */
  reviewReason?: string
}

/**
 * Writes new alerts with their timelines, links and history in the log; skips those whose id exists. Call it in a
 * transaction during which nobody else changes alerts.
 */
export async function writeAlerts(tx: Sql, records: readonly AlertRecord[]): Promise<void> {
  await tx.query(lockLog)
  const written: AlertRecord[] = []
  for (let from = 0; from < records.length; from += CHUNK) {
    written.push(...(await writeChunk(tx, records.slice(from, from + CHUNK))))
  }
  await tx.query(insertHistory, [JSON.stringify(written.flatMap(historyOf))])
}

async function writeChunk(tx: Sql, records: readonly AlertRecord[]): Promise<AlertRecord[]> {
  const insert = (statement: Statement, rows: readonly unknown[]) =>
    tx.query<{ id: string }>(statement, [JSON.stringify(rows)])
  const alertRows = records.map(({ alert }) => columnsOf(alert))
  const added = new Set((await insert(statements.insertAlerts, alertRows)).map(({ id }) => id))
  const fresh = records.filter(({ alert }) => added.has(alert.id))
  await insert(
    statements.insertSteps,
    fresh.flatMap(({ alert, steps }) => steps.map(stepRow(alert))),
  )
  await insert(
    statements.insertLinks,
    fresh.flatMap(({ alert }) => linksOf(alert).map(linkRow(alert))),
  )
  return fresh
}

/** Writes a new alert under a free reference. False: the request was carried out before. */
export async function raise(
  sql: Sql,
  drawNumber: DrawNumber,
  { alert, steps }: AlertRecord,
  request: Request,
): Promise<boolean> {
  const [first = null] = steps
  const rest = [steps.map(stepRow(alert)), linksOf(alert).map(linkRow(alert)), [logRow(null, alert, first)]].map(
    (value) => JSON.stringify(value),
  )
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const row = JSON.stringify(columnsOf({ ...alert, reference: referenceOf(alert, drawNumber(alert.id, attempt)) }))
    try {
      await sql.query(statements.raiseAlert, [row, request.id, request.hash, ...rest])
      return true
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      if (!isReferenceTaken(error)) return false
    }
  }
  throw new Error(`no free reference for the alert ${alert.id} in ${MOST_ATTEMPTS} attempts`)
}

/** "FRA-2026-04711" for a new alert; the store has drawn the number. */
function referenceOf({ recordedBy, recordedAt }: Alert, number: string): string {
  return `${recordedBy}-${recordedAt.slice(0, 4)}-${number}`
}

/** Whether the key that was taken is the reference, not the id of the alert or of the request. */
function isReferenceTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'alerts_reference_key'
}

/** Writes a change of the alert `old`. False: it has changed since it was read, or the request was carried out before. */
export function change(sql: Sql, old: Alert, { alert, step, request, reviewReason }: Change): Promise<boolean> {
  const [before, after] = [linksByName(old), linksByName(alert)]
  const gone = [...before].flatMap(([name, link]) => (after.has(name) ? [] : [link]))
  const come = [...after].flatMap(([name, link]) => (before.get(name)?.sourceOnly === link.sourceOnly ? [] : [link]))
  const values = [
    (step ? [step] : []).map(stepRow(alert)),
    gone.map(linkRow(old)),
    come.map(linkRow(alert)),
    [logRow(old, alert, step)],
  ].map((value) => JSON.stringify(value))
  const row = JSON.stringify(columnsOf(alert))
  return isDone(sql, statements.changeAlert, [row, old.updatedAt, request?.id, request?.hash, ...values, reviewReason])
}

/** Whether the statement of a change found the alert as expected. */
async function isDone(sql: Sql, statement: Statement, values: readonly unknown[]): Promise<boolean> {
  try {
    return (await sql.query(statement, values)).length > 0
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

function linksByName(alert: Alert): Map<string, Link> {
  return new Map(linksOf(alert).map((link) => [`${link.kind} ${link.key}`, link]))
}

function stepRow(alert: Alert) {
  return (step: Step, number: number) => ({
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
  })
}

function linkRow(alert: Alert) {
  return ({ kind, key, sourceOnly }: Link) => ({
    alert_id: alert.id,
    kind,
    key,
    source_only: sourceOnly,
    reported_at: alert.reportedAt,
  })
}
