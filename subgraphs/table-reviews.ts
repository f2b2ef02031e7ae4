import type { Reviews } from './review.ts'
import type { Sql, Statement } from './stores/sql.ts'

/** The statements of `tableReviews`; `table`: the name of the table. */
export interface ReviewStatements {
  /** $1 the owner, $2 the day, $3 and $4 the position to resume after, $5 the number of rows. */
  due: Statement
  /** $1 the owners, $2 the day, $3 the highest count. */
  count: Statement
}

/** A table that has `ownerColumns`. `stands`: which rows count, if not all; `selection`: what to read of the row `row`. */
interface Reviewed {
  table: string
  stands?: string
  row: string
  selection: string
}

/** The statements that read the reviews of a table, by the index of `reviewIndex`. */
export function reviewStatements({ table, stands, row, selection }: Reviewed): ReviewStatements {
  const due = `${row}.review_by < $2::date${stands ? ` AND ${stands}` : ''}`
  return {
    due: {
      name: `${table}_to_review`,
      text: `SELECT ${selection} FROM ${table} ${row}
    WHERE ${row}.recorded_by = $1::text AND ${due} AND (${row}.review_by, ${row}.id) > ($3::date, $4::text)
    ORDER BY ${row}.review_by, ${row}.id LIMIT $5::int`,
    },
    count: {
      name: `${table}_count_to_review`,
      text: `SELECT count(*) AS count FROM (
      SELECT FROM unnest($1::text[]) AS o(owner) CROSS JOIN LATERAL (
        SELECT FROM ${table} ${row} WHERE ${row}.recorded_by = o.owner AND ${due} LIMIT $3::int) AS of_owner
      LIMIT $3::int) AS counted`,
    },
  }
}

/** Creates the index of `reviewStatements`. */
export function reviewIndex({ table, stands }: Pick<Reviewed, 'table' | 'stands'>): string {
  return `CREATE INDEX ${table}_by_review ON ${table} (recorded_by, review_by, id)${stands ? ` WHERE ${stands}` : ''}`
}

/** The reviews of a table. */
export function tableReviews<Row extends object, Kept>(
  sql: Pick<Sql, 'query'>,
  statements: ReviewStatements,
  recordOf: (row: Row) => Kept,
): Reviews<Kept> {
  return {
    async due(owner, before, { limit, after }) {
      const [reviewBy, id] = after ?? ['-infinity', '']
      return (await sql.query<Row>(statements.due, [owner, before, reviewBy, id, limit + 1])).map(recordOf)
    },
    async count(owners, before, most) {
      const [row] = await sql.query<{ count: number }>(statements.count, [owners, before, most])
      return row?.count ?? 0
    },
  }
}
