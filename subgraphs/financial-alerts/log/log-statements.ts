import { visibleSql } from '../../record.ts'
import type { Statement } from '../../stores/sql.ts'
import { alertSelection } from '../alert.ts'

/**
 * Held from before an entry gets its position in the log until its commit: otherwise entries could be committed out of
 * order, and a reader of "all after N" would miss the late ones. Every change of alerts takes this lock first, so that no
 * deadlock is possible.
 */
export const LOG_LOCK = "pg_advisory_xact_lock(hashtextextended('ncb-graph/alert-log', 0))"

export const lockLog: Statement = { name: 'alerts_lock_log', text: `SELECT ${LOG_LOCK}` }

/** The columns of `alert_log` that `LogRow` gives. */
const rowColumns =
  'alert_id, recorded_by, kind, at, by_country, previous_status, status, step, severity, typologies, countries, accounts'

/** The keys by which the entries of the CTE `logged` are looked up. */
const keysOfLogged = `SELECT k.kind, k.key, e.sequence FROM logged e CROSS JOIN LATERAL (
    SELECT 'ACCOUNT' AS kind, unnest(e.accounts) AS key
    UNION ALL SELECT 'COUNTRY', unnest(e.countries)
    UNION ALL SELECT 'TYPOLOGY', unnest(e.typologies)
    UNION ALL SELECT 'OWNER', e.recorded_by
  ) k`
export const INSERT_KEYS = `INSERT INTO alert_log_keys (kind, key, sequence) ${keysOfLogged}`
const LOGGED = 'RETURNING sequence, recorded_by, accounts, countries, typologies'

/** Inserts log rows given as JSON, in the order of the events' times; `rest` may continue the FROM clause. */
export function insertLog(json: string, step: string, rest = ''): string {
  const columns = rowColumns
    .split(', ')
    .map((column) => (column === 'step' ? step : `r.${column}`))
    .join(', ')
  return `INSERT INTO alert_log (${rowColumns})
  SELECT ${columns} FROM json_populate_recordset(NULL::alert_log, ${json}::json) r ${rest}
  ORDER BY r.at, r.alert_id, r.step ${LOGGED}`
}

/** $1: rows as JSON (`historyOf`). Run it while holding the lock. */
export const insertHistory: Statement = {
  name: 'alerts_insert_history',
  text: `WITH logged AS (${insertLog('$1', 'r.step')}), keyed AS (${INSERT_KEYS})
  SELECT pg_notify('alerts', '') FROM (SELECT FROM logged LIMIT 1) any_at_all`,
}

/** The history of existing alerts when the log is created. Same as `historyOf`. */
export const BACKFILL = `WITH named AS MATERIALIZED (
  SELECT l.alert_id, l.kind, array_agg(l.key) AS keys FROM alert_links l
  WHERE l.kind IN ('ACCOUNT', 'COUNTRY', 'TYPOLOGY') GROUP BY l.alert_id, l.kind
), logged AS (
  INSERT INTO alert_log (${rowColumns})
  SELECT s.alert_id, a.recorded_by,
    CASE WHEN s.from_status IS NULL THEN 'RAISED' WHEN s.to_status = 'WITHDRAWN' THEN 'WITHDRAWN' ELSE 'ADVANCED' END,
    s.at, s.by_country, s.from_status, s.to_status, s.number, s.severity, typology.keys, country.keys, account.keys
  FROM alert_steps s
  JOIN alerts a ON a.id = s.alert_id
  JOIN named typology ON typology.alert_id = s.alert_id AND typology.kind = 'TYPOLOGY'
  JOIN named country ON country.alert_id = s.alert_id AND country.kind = 'COUNTRY'
  JOIN named account ON account.alert_id = s.alert_id AND account.kind = 'ACCOUNT'
  ORDER BY s.at, s.alert_id, s.number ${LOGGED}
) ${INSERT_KEYS}`

/**
 * Who sees an alert's entries: whoever may see the alert by the rule of every record. That includes withdrawn alerts, of
 * which only the owner may read anything else.
 */
const told = visibleSql('a', '$1::text', '$2::date')

/** The conditions of a filter; null has no effect. */
const conditions = `($7::text[] IS NULL OR l.kind = ANY ($7)) AND ($8::text[] IS NULL OR l.status = ANY ($8))
    AND ($9::text[] IS NULL OR l.severity = ANY ($9)) AND ($10::text[] IS NULL OR l.typologies && $10)
    AND ($11::text[] IS NULL OR l.countries && $11) AND ($12::text[] IS NULL OR l.accounts && $12)
    AND (NOT $13::boolean OR l.recorded_by = $1::text)`

/** What a page is read by: the index that gives its entries in order, one range of it for each key k.key. */
const feedSources = {
  account: keyed('ACCOUNT'),
  owner: keyed('OWNER'),
  country: keyed('COUNTRY'),
  typology: keyed('TYPOLOGY'),
  all: { from: 'alert_log l', where: 'true', sequence: 'l.sequence' },
} as const
export type FeedSource = keyof typeof feedSources

function keyed(kind: string) {
  return {
    from: 'alert_log_keys e JOIN alert_log l ON l.sequence = e.sequence',
    where: `e.kind = '${kind}' AND e.key = k.key`,
    sequence: 'e.sequence',
  }
}

/** The columns of `LogBounds`. */
const bounds = `h.pruned_to AS "prunedTo", h.lost_before AS "lostBefore", now()::timestamptz(3) AS now,
      coalesce((SELECT max(sequence) FROM alert_log), h.pruned_to) AS head`
// Without statistics, the planner takes a table for a long one.
const HORIZON = '(SELECT * FROM alert_log_horizon LIMIT 1) h'

/** The columns of a `LoggedEntry`, without `status`, which is also a column of the alert. */
const entryColumns = `l.sequence, l.logged_at AS "loggedAt", l.at, l.alert_id AS "alertId", l.kind, l.by_country AS "by",
        l.previous_status AS "previousStatus", l.step`

/**
 * The entries after the position $1, the newest `size` at most, with their present alerts; `lastAt`: the time of the entry
 * at that position. The columns of the log come with every row, and in a single row if there is no entry.
 */
export function newestEntriesStatement(size: number): Statement {
  return {
    name: `alerts_news_${size}`,
    text: `SELECT w.*, newest.*
  FROM (
    SELECT ${bounds}, (SELECT r.logged_at FROM alert_log r WHERE r.sequence = $1::bigint) AS "lastAt" FROM ${HORIZON}
  ) w LEFT JOIN LATERAL (
    SELECT ${entryColumns}, l.status AS "logStatus", l.recorded_by AS "logOwner", l.severity AS "logSeverity",
      l.typologies AS "logTypologies", l.countries AS "logCountries", l.accounts AS "logAccounts", alert.*
    FROM (SELECT * FROM alert_log WHERE sequence > $1::bigint ORDER BY sequence DESC LIMIT ${size}) l
    -- LIMIT: for a few entries the planner would read all alerts else, since it counts with as many as there may be.
    CROSS JOIN LATERAL (SELECT ${alertSelection} FROM alerts a WHERE a.id = l.alert_id LIMIT 1) alert
  ) newest ON true
  ORDER BY newest.sequence`,
  }
}

/**
 * A range of the log: $5 positions after $4, and at most $6 entries in it that the viewer may see. The columns of the log
 * itself come with every row, and in a single row if there is no entry: all from one snapshot.
 */
export function feedStatement(source: FeedSource): Statement {
  const { from, where, sequence } = feedSources[source]
  return {
    name: `alerts_feed_by_${source}`,
    text: `SELECT w.*, found.*,
    (SELECT r.logged_at FROM alert_log r WHERE r.sequence <= w.stop ORDER BY r.sequence DESC LIMIT 1) AS "stopAt"
  FROM (
    SELECT ${bounds},
      greatest($4::bigint, h.pruned_to) AS start, greatest($4::bigint, h.pruned_to) + $5::bigint AS stop
    FROM ${HORIZON}
  ) w LEFT JOIN LATERAL (
    SELECT DISTINCT ON (one.sequence) one.* FROM unnest($3::text[]) AS k(key) CROSS JOIN LATERAL (
      SELECT ${entryColumns}, l.status
      FROM ${from} JOIN alerts a ON a.id = l.alert_id
      WHERE ${where} AND ${sequence} > w.start AND ${sequence} <= w.stop AND ${conditions} AND ${told}
      ORDER BY ${sequence} LIMIT $6::int
    ) one
    ORDER BY one.sequence LIMIT $6::int
  ) found ON true
  ORDER BY found.sequence`,
  }
}

/** How many entries are dropped at once: nothing interrupts the embedded database while others wait. */
export const PRUNED_AT_ONCE = 500

/**
 * Drops the oldest entries, those more than $1 days old: always all up to a position, never single ones. The horizon moves
 * with the clock, so that it reveals nothing about entries. Returns how many were dropped.
 */
export const pruneLog: Statement = {
  name: 'alerts_prune_log',
  text: `WITH cutoff AS MATERIALIZED (SELECT (now() - make_interval(days => $1::int))::timestamptz(3) AS at),
  oldest AS MATERIALIZED (SELECT sequence, logged_at FROM alert_log ORDER BY sequence LIMIT ${PRUNED_AT_ONCE}),
  old AS MATERIALIZED (
    SELECT o.sequence, o.logged_at FROM oldest o
    WHERE o.sequence < coalesce(
      (SELECT min(young.sequence) FROM oldest young, cutoff WHERE young.logged_at >= cutoff.at), 9223372036854775807)
  ),
  logged AS (DELETE FROM alert_log WHERE sequence IN (SELECT sequence FROM old) ${LOGGED}),
  keyed AS (
    DELETE FROM alert_log_keys d USING (${keysOfLogged}) gone
    WHERE d.kind = gone.kind AND d.key = gone.key AND d.sequence = gone.sequence
  ),
  horizon AS (
    UPDATE alert_log_horizon h SET
      pruned_to = greatest(h.pruned_to, (SELECT max(sequence) FROM old)),
      lost_before = greatest(h.lost_before, CASE WHEN (SELECT count(*) FROM old) < ${PRUNED_AT_ONCE}
        THEN (SELECT at FROM cutoff) ELSE (SELECT max(logged_at) FROM old) END)
  )
  SELECT count(*) AS count FROM logged`,
}
