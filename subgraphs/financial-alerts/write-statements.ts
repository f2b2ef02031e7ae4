import type { Statement } from '../stores/sql.ts'
import { alertColumns } from './alert.ts'
import { INSERT_KEYS, insertLog, LOG_LOCK } from './log/log-statements.ts'

const columns = alertColumns.join(', ')

/** $1: the rows as JSON (`columnsOf`). Returns the ids that were new. */
export const insertAlerts: Statement = {
  name: 'alerts_insert',
  text: `INSERT INTO alerts (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::alerts, $1::json)
  ON CONFLICT (id) DO NOTHING RETURNING id`,
}

export const insertSteps: Statement = {
  name: 'alerts_insert_steps',
  text: 'INSERT INTO alert_steps SELECT * FROM json_populate_recordset(NULL::alert_steps, $1::json)',
}

export const insertLinks: Statement = {
  name: 'alerts_insert_links',
  text: 'INSERT INTO alert_links SELECT * FROM json_populate_recordset(NULL::alert_links, $1::json)',
}

/** $1: the id of a request. */
export const requestById: Statement = {
  name: 'alerts_request_by_id',
  text: 'SELECT hash, alert_id AS "recordId" FROM alert_requests WHERE id = $1::text',
}

/**
 * Whether an alert other than $1 names one of the accounts $2 as one that received money. Only alerts that everybody may
 * see on day $3 count: severities are visible, and must not reveal a hidden alert.
 */
export const isRepeated: Statement = {
  name: 'alerts_is_repeated',
  text: `SELECT EXISTS (
    SELECT FROM alert_links l JOIN alerts a ON a.id = l.alert_id
    WHERE l.kind = 'ACCOUNT' AND l.key = ANY ($2::text[]) AND NOT l.source_only AND l.alert_id <> $1::text
      AND a.sharing_mode = 'ALL' AND a.review_by > $3::date AND a.status <> 'WITHDRAWN'
      AND NOT a.under_compliance_review
  ) AS repeated`,
}

/** The CTE that all changes begin with: see LOG_LOCK. */
const lock = `lock AS MATERIALIZED (SELECT ${LOG_LOCK})`

/** The end of all changes, whose CTE `changed` has the alert: adds its entry to the log, and notifies listeners. */
const logged = (row: string, step: string) => `logged AS (${insertLog(row, step, 'CROSS JOIN changed')}),
  keyed AS (${INSERT_KEYS})
  SELECT pg_notify('alerts', '') FROM logged`

/**
 * A new alert with its first step, its links and its entry in the log, in one statement. $1: the alert as JSON, $2 and $3
 * id and hash of the request, $4 the step, $5 the links, $6 the log row. Fails with a duplicate key if the request was
 * carried out before, or if the reference is taken.
 */
export const raiseAlert: Statement = {
  name: 'alerts_raise',
  writes: true,
  text: `WITH ${lock},
  changed AS (
    INSERT INTO alerts (${columns})
    SELECT ${columns} FROM json_populate_record(NULL::alerts, $1::json) CROSS JOIN lock
    RETURNING id, reported_at
  ),
  request AS (INSERT INTO alert_requests (id, hash, alert_id) SELECT $2::text, $3::text, id FROM changed),
  step AS (
    INSERT INTO alert_steps SELECT r.* FROM json_populate_recordset(NULL::alert_steps, $4::json) r CROSS JOIN changed
  ),
  links AS (
    INSERT INTO alert_links SELECT r.* FROM json_populate_recordset(NULL::alert_links, $5::json) r CROSS JOIN changed
  ),
  ${logged('$6', '0')}`,
}

/** What no change may alter. */
const kept = ['id', 'recorded_by', 'recorded_at', 'reference']
const changing = alertColumns.filter((column) => !kept.includes(column)).join(', ')

/**
 * A change of an alert in one statement: $1 the alert as JSON, $2 its `updated_at` as it was read; if that is out of date,
 * it does nothing and returns no row (it checks the row under the lock). $3 and $4: id and hash of the request, null if it
 * has no key. $5 the step, $6 the links to remove, $7 the links to add, $8 the log row, $9 the reason for setting or ending
 * its compliance review; null keeps the stored one, which goes when the alert is withdrawn. Fails with a duplicate key if
 * the request was carried out before.
 */
export const changeAlert: Statement = {
  name: 'alerts_change',
  writes: true,
  text: `WITH ${lock},
  changed AS (
    UPDATE alerts a SET (${changing}) = (SELECT ${changing} FROM json_populate_record(NULL::alerts, $1::json)),
      compliance_review_reason = CASE WHEN $1::json ->> 'status' <> 'WITHDRAWN'
        THEN coalesce($9::text, a.compliance_review_reason) END
    FROM lock WHERE a.id = $1::json ->> 'id' AND a.updated_at = $2::timestamptz
    RETURNING a.id, a.reported_at
  ),
  request AS (
    INSERT INTO alert_requests (id, hash, alert_id) SELECT $3::text, $4::text, id FROM changed WHERE $3 IS NOT NULL
  ),
  step AS (
    INSERT INTO alert_steps (alert_id, number, from_status, to_status, by_country, at, severity, frozen, returned,
      hold_expires_at, reason, forwarded_to, note)
    SELECT c.id, (SELECT max(s.number) + 1 FROM alert_steps s WHERE s.alert_id = c.id), r.from_status, r.to_status,
      r.by_country, r.at, r.severity, r.frozen, r.returned, r.hold_expires_at, r.reason, r.forwarded_to, r.note
    FROM json_populate_recordset(NULL::alert_steps, $5::json) r CROSS JOIN changed c
    RETURNING number
  ),
  gone AS (
    DELETE FROM alert_links l USING json_populate_recordset(NULL::alert_links, $6::json) r, changed c
    WHERE l.alert_id = c.id AND l.kind = r.kind AND l.key = r.key
  ),
  come AS (
    INSERT INTO alert_links (alert_id, kind, key, source_only, reported_at)
    SELECT c.id, r.kind, r.key, r.source_only, c.reported_at
    FROM json_populate_recordset(NULL::alert_links, $7::json) r CROSS JOIN changed c
    ON CONFLICT (alert_id, kind, key) DO UPDATE SET source_only = excluded.source_only
  ),
  ${logged('$8', '(SELECT number FROM step)')}`,
}
