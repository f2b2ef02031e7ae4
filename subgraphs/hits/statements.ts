import { atOrAfter, seenThenAsked } from '../neighbours.ts'
import type { Statement } from '../stores/sql.ts'
import { statuses } from './lifecycle/lifecycle.ts'
import { listed, open, priorities } from './tables.ts'

// All deadlines are held against `now()`, the clock of the database: whoever reads is told the truth, and no timer runs.

const columns = [
  ...['id', 'asked_by', 'addressed_to', 'record_kind', 'record_id', 'priority', 'circumstances', 'place'],
  ...['identifiers_seen', 'status', 'requested_at', 'updated_at', 'due_at', 'steps'],
]
/** As much time again as it had first. */
const escalates = 'c.due_at + make_interval(mins => c.deadline_minutes)'
// CASE, for lists: a planner that knew of the index on deadlines would read the overdue ones of all NCBs.
const overdue = `(CASE WHEN c.${open} THEN c.due_at <= now() ELSE false END)`
const escalated = `(CASE WHEN c.${open} THEN ${escalates} <= now() ELSE false END)`

/** What is read of a row `c`: see `ReadRow`. */
const selection = `${columns.map((column) => `c.${column}`).join(', ')},
    (${escalates})::timestamptz(3) AS escalates_at, ${overdue} AS overdue, now()::timestamptz(3) AS now,
    CASE WHEN NOT c.${open} THEN NULL WHEN ${escalated} THEN 'ESCALATED' WHEN ${overdue} THEN 'SECOND_REQUEST'
      ELSE 'FIRST_REQUEST' END AS stage`

/** Whether an NCB ($1 of all statements) is one of the two that read a row. */
const isParty = '(c.asked_by = $1::text OR c.addressed_to = $1::text)'

/** Rows by their ids $2. `few`: others' and absent ones take equally long (neighbours.ts). */
export const confirmationsById: { few: Statement; many: Statement } = {
  few: {
    name: 'hits_by_few_ids',
    text: `SELECT ${selection} FROM ${atOrAfter('hit_confirmations', 'id', '$2::text[]', 'c')}
    WHERE ${seenThenAsked(isParty, 'c.id')}`,
  },
  many: {
    name: 'hits_by_id',
    text: `SELECT ${selection} FROM hit_confirmations c WHERE c.id = ANY($2::text[]) AND ${isParty}`,
  },
}

/** The position to resume after, and the number of rows. */
const page = (time: string, id: string) => `(c.requested_at, c.id) < (${time}::timestamptz, ${id}::text)`
const newest = (rows: string) => `ORDER BY c.requested_at DESC, c.id DESC LIMIT ${rows}::int`

/** Both sides of an NCB, each from an index of its own. */
function bothSides(side: (column: 'asked_by' | 'addressed_to') => string): string {
  return `(${side('asked_by')}) UNION ALL (${side('addressed_to')})`
}

/** $2 kinds and $3 ids of records, $4 and $5 the position, $6 the number of rows for each. */
export const confirmationsAbout: Statement = {
  name: 'hits_about',
  text: `SELECT asked.kind || '|' || asked.id AS key, ${selection}
    FROM unnest($2::text[], $3::text[]) AS asked (kind, id) CROSS JOIN LATERAL (
      SELECT * FROM (${bothSides(
        (column) => `SELECT * FROM hit_confirmations c
        WHERE c.${column} = $1::text AND c.record_kind = asked.kind AND c.record_id = asked.id
          AND ${page('$4', '$5')} ${newest('$6')}`,
      )}) AS c ${newest('$6')}) AS c
    ORDER BY c.requested_at DESC, c.id DESC`,
}

/**
 * The filter of lists: $2 and $3 whether an NCB's own requests and those to it are wanted, $4 statuses, $5 priorities,
 * $6 and $7 whether they are overdue and escalated (null: either), $8 and $9 the position, $10 the number of rows.
 */
const wanted = (column: string) => `c.${column} = $1::text AND ${column === 'asked_by' ? '$2' : '$3'}::boolean
          AND ($6::boolean IS NULL OR ${overdue} = $6::boolean)
          AND ($7::boolean IS NULL OR ${escalated} = $7::boolean) AND ${page('$8', '$9')}`

/** An NCB's requests: takes the newest of each pair of status and priority, and the newest of those. */
export const confirmations: Statement = {
  name: 'hits_list',
  text: `SELECT ${selection} FROM (
      SELECT c.id FROM (${bothSides(
        (column) => `SELECT c.id, c.requested_at
        FROM unnest($4::text[]) AS s (status) CROSS JOIN unnest($5::text[]) AS p (priority) CROSS JOIN LATERAL (
          SELECT c.id, c.requested_at FROM hit_confirmations c
          WHERE c.status = s.status AND c.priority = p.priority AND ${wanted(column)} ${newest('$10')}) AS c`,
      )}) AS c ${newest('$10')}) AS found
    JOIN hit_confirmations c ON c.id = found.id ORDER BY c.requested_at DESC, c.id DESC`,
}

/** The same about one record: $11 its kind, $12 its id. */
export const confirmationsOfRecord: Statement = {
  name: 'hits_list_of_record',
  text: `SELECT ${selection} FROM (${bothSides(
    (column) => `SELECT * FROM hit_confirmations c
      WHERE c.record_kind = $11::text AND c.record_id = $12::text
        AND c.status = ANY($4::text[]) AND c.priority = ANY($5::text[]) AND ${wanted(column)} ${newest('$10')}`,
  )}) AS c ${newest('$10')}`,
}

/** In whole milliseconds. */
const quantile = (share: number) =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY seconds))::numeric, 3)::float8`

/** Figures by side, NCB and priority: $2 from when on, $3 before when, $4 the most rows that are looked at. */
export const statistics: Statement = {
  name: 'hits_statistics',
  text: `SELECT side, ncb, priority, count(*) AS count, count(seconds) AS answered,
      count(*) FILTER (WHERE confirmed)::float8 / nullif(count(seconds), 0) AS "confirmedShare",
      ${quantile(0.5)} AS "medianSeconds", ${quantile(0.9)} AS "p90Seconds",
      count(*) FILTER (WHERE overdue) AS overdue
    FROM (SELECT * FROM (${bothSides((column) => {
      const [side, ncb] = column === 'asked_by' ? ['asked', 'addressed_to'] : ['answered', 'asked_by']
      return `SELECT '${side}' AS side, c.${ncb} AS ncb, c.priority, c.status = 'CONFIRMED' AS confirmed,
          extract(epoch FROM c.answered_at - c.requested_at)::float8 AS seconds, ${overdue} AS overdue
        FROM unnest(ARRAY[${listed(statuses)}]) AS s (status) CROSS JOIN unnest(ARRAY[${listed(priorities)}]) AS p (priority)
        JOIN LATERAL (SELECT * FROM hit_confirmations c
          WHERE c.${column} = $1::text AND c.status = s.status AND c.priority = p.priority
            AND c.requested_at >= $2::timestamptz AND c.requested_at < $3::timestamptz LIMIT $4::int) AS c ON true`
    })}) AS both_sides LIMIT $4::int) AS looked_at
    GROUP BY side, ncb, priority ORDER BY side, ncb, priority DESC`,
}

/** How many are overdue, of all NCBs; $1: the highest count. */
export const countOverdue: Statement = {
  name: 'hits_count_overdue',
  text: `SELECT count(*) AS count FROM (
    SELECT FROM hit_confirmations c WHERE c.${open} AND c.due_at <= now() LIMIT $1::int) AS late`,
}

/** $1: the id of a request to this server. */
export const requestById: Statement = {
  name: 'hits_request_by_id',
  text: 'SELECT hash, confirmation_id AS "recordId" FROM hit_confirmation_requests WHERE id = $1::text',
}

/** The instant of a change, in whole milliseconds, as rows and steps have it. */
const clock = "clock AS MATERIALIZED (SELECT date_trunc('milliseconds', now()) AS now)"
const iso = (instant: string) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
/** $1: the id of the request, $2: its hash. */
const claimed = `claimed AS (INSERT INTO hit_confirmation_requests (id, hash, confirmation_id)
    SELECT $1::text, $2::text, id FROM changed)`

/**
 * A new request and its first step: $3 who asks, $4 whom, $5 and $6 the record, $7 the priority, $8 the circumstances,
 * $9 the place, $10 what was seen, $11 the minutes to its deadline. Its id is $1. Fails with a duplicate key if the same
 * was carried out before.
 */
export const insertConfirmation: Statement = {
  name: 'hits_request',
  writes: true,
  text: `WITH ${clock},
  changed AS (
    INSERT INTO hit_confirmations (id, asked_by, addressed_to, record_kind, record_id, priority, circumstances, place,
      identifiers_seen, status, requested_at, updated_at, deadline_minutes, due_at, steps)
    SELECT $1::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text[], 'REQUESTED',
      clock.now, clock.now, $11::int, clock.now + make_interval(mins => $11::int),
      jsonb_build_array(jsonb_build_object('status', 'REQUESTED', 'by', $3::text, 'at', ${iso('clock.now')},
        'instructions', NULL, 'until', NULL, 'note', NULL))
    FROM clock RETURNING id
  ),
  ${claimed}
  SELECT id FROM changed`,
}

/** When a change of the row `c` counts as made: no two have the same time. */
const changedAt = "greatest(clock.now, c.updated_at + interval '1 millisecond')"

/**
 * One step: $3 the row's id, $4 its `updated_at` as it was read (if that is out of date, nothing is changed, and no row is
 * returned), $5 the status, $6 who takes it, $7 instructions, $8 until when, $9 a note, $10 whether it is the owner's
 * answer. Fails with a duplicate key if the request was carried out before.
 */
export const changeConfirmation: Statement = {
  name: 'hits_change',
  writes: true,
  text: `WITH ${clock},
  changed AS (
    UPDATE hit_confirmations c SET status = $5::text, updated_at = ${changedAt},
      due_at = coalesce($8::text::timestamptz, c.due_at),
      answered_at = CASE WHEN $10::boolean THEN ${changedAt} ELSE c.answered_at END,
      steps = c.steps || jsonb_build_object('status', $5::text, 'by', $6::text, 'at', ${iso(changedAt)},
        'instructions', $7::text, 'until', $8::text, 'note', $9::text)
    FROM clock WHERE c.id = $3::text AND c.updated_at = $4::timestamptz RETURNING c.id
  ),
  ${claimed}
  SELECT id FROM changed`,
}

/** $1: whole rows as JSON. */
export const insertRows: Statement = {
  name: 'hits_insert_rows',
  text: `INSERT INTO hit_confirmations SELECT * FROM jsonb_populate_recordset(NULL::hit_confirmations, $1::jsonb)
    ON CONFLICT (id) DO NOTHING`,
}

/** Reads a row, by an index. */
export const probe: Statement = {
  name: 'hits_probe',
  text: 'SELECT c.updated_at FROM hit_confirmations c ORDER BY c.id LIMIT 1',
}
