// A hidden record is read before it is refused, so a lookup that finds nothing reads the next record in the index, and
// refuses that: then hidden and absent records take equally long. (The embedded document store does the same:
// stores/nedb-candidates.ts.)

/** The most keys of a statement for which this is done: among more keys, the time of one record does not show. */
const FEW_KEYS = 20

/** Chooses between two equivalent statements by the number of keys. */
export function forKeys<One>(keys: readonly string[], { few, many }: { few: One; many: One }): One {
  return keys.length > FEW_KEYS ? many : few
}

/** FROM: for each key the row of a unique column with this key, or the next one, under the name `row`. */
export function atOrAfter(table: string, column: string, keys: string, row: string): string {
  return `unnest(${keys}) AS asked(key) CROSS JOIN LATERAL (
    SELECT * FROM ${table} n WHERE n.${column} >= asked.key ORDER BY n.${column} LIMIT 1) AS ${row}`
}

/**
 * FROM: for each key (`asked.key`) this key of an index, or the next one: `near.key`. `key`: the indexed expression, on the
 * row `n`. `where`: a condition on the index.
 */
export function keysAtOrAfter(table: string, key: string, keys: string, where = 'true'): string {
  return `unnest(${keys}) AS asked(key) CROSS JOIN LATERAL (
    SELECT ${key} AS key FROM ${table} n WHERE ${where} AND ${key} >= asked.key ORDER BY ${key} LIMIT 1) AS near`
}

/** LIMIT of the rows read for `near.key`: all, or `most`; one row for a key that was not asked for. */
export function limitNear(most = 'NULL::bigint'): string {
  return `LIMIT CASE WHEN near.key = asked.key THEN ${most} ELSE 1 END`
}

/**
 * WHERE: checks `visible` first, for either row, and only then whether it is the row asked for. (CASE fixes the order: a
 * planner would choose its own, and skip reading rows that were not asked for.)
 */
export function seenThenAsked(visible: string, found: string): string {
  return `CASE WHEN ${visible} THEN ${found} = asked.key END`
}
