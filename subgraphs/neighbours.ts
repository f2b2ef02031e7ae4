// A record that one may not see is read before it is refused. So that it takes as long to be told nothing of one that
// does not exist, a look-up that finds nothing reads the next record in the index, which is refused as well. (The
// embedded document store does the same: stores/nedb-candidates.ts.)

/** Keys of one statement for which this is done: among more, one record that was read is lost in the noise of the others. */
const FEW_KEYS = 20

/** Of two statements that answer the same, the one for so many keys. */
export function forKeys<One>(keys: readonly string[], { few, many }: { few: One; many: One }): One {
  return keys.length > FEW_KEYS ? many : few
}

/** FROM: for each of the keys the row of a unique column, or the next one, under the name `row`. */
export function atOrAfter(table: string, column: string, keys: string, row: string): string {
  return `unnest(${keys}) AS asked(key) CROSS JOIN LATERAL (
    SELECT * FROM ${table} n WHERE n.${column} >= asked.key ORDER BY n.${column} LIMIT 1) AS ${row}`
}

/** FROM: for each of the keys (`asked.key`) that key of an index, or the next one: `near.key`. `where`: what of the index. */
export function keysAtOrAfter(table: string, column: string, keys: string, where = 'true'): string {
  return `unnest(${keys}) AS asked(key) CROSS JOIN LATERAL (
    SELECT n.${column} AS key FROM ${table} n WHERE ${where} AND n.${column} >= asked.key ORDER BY n.${column} LIMIT 1) AS near`
}

/** LIMIT of what is read of `near.key`: all, or `most`; of the next one a single row. */
export function limitNear(most = 'NULL::bigint'): string {
  return `LIMIT CASE WHEN near.key = asked.key THEN ${most} ELSE 1 END`
}

/**
 * WHERE: `visible` is asked first, of either row, and only then whether it is the one that was asked for. (CASE, since a
 * planner would ask in any order, and leave out reading what is not asked for.)
 */
export function seenThenAsked(visible: string, found: string): string {
  return `CASE WHEN ${visible} THEN ${found} = asked.key END`
}
