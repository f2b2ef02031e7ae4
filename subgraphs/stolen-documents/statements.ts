import { atOrAfter, keysAtOrAfter, limitNear, seenThenAsked } from '../neighbours.ts'
import { hitSql, visibleSql } from '../record.ts'
import type { Statement } from '../stores/sql.ts'
import { reviewStatements } from '../table-reviews.ts'
import { columnTypes, type DocumentRow, documentColumns } from './document.ts'
import { reviewed } from './tables.ts'

const selection = documentColumns.map((column) => `d.${column}`).join(', ')

/** Placeholders of all statements that are not only for the owner: $1 the viewer's country, $2 today. */
const visible = `d.withdrawn_at IS NULL AND ${visibleSql('d', '$1::text', '$2::date')}`
const hit = `d.withdrawn_at IS NULL AND ${hitSql('d', '$1::text', '$2::date')}`

/** Records by id. `few`: hidden and absent records take equally long (neighbours.ts). */
export const documentsById: { few: Statement; many: Statement } = {
  few: {
    name: 'documents_by_few_ids',
    text: `SELECT ${selection} FROM ${atOrAfter('travel_documents', 'id', '$3::text[]', 'd')}
    WHERE ${seenThenAsked(visible, 'd.id')}`,
  },
  many: {
    name: 'documents_by_id',
    text: `SELECT ${selection} FROM travel_documents d WHERE d.id = ANY($3::text[]) AND ${visible}`,
  },
}

/** The `numberKey` of a row, which has an index (tables.ts). */
const numberKeyOf = (row: string) => `(${row}.issued_by || '|' || ${row}.number)`

/**
 * Records that may contain numbers: $3 their keys, $4 their blocks. A series is found by any number of its blocks: the
 * caller has to check whether it contains the number. A record under compliance review is no hit. (ARRAY, not IN: with a
 * join, the planner could choose to read the whole table.)
 */
const candidatesOfMany: Statement = {
  name: 'documents_candidates',
  text: `SELECT ${selection} FROM travel_documents d
    WHERE ${numberKeyOf('d')} = ANY($3::text[]) AND ${hit}
    UNION ALL
    SELECT ${selection} FROM travel_documents d
    WHERE d.id = ANY(ARRAY(SELECT b.document_id FROM travel_document_blocks b WHERE b.block = ANY($4::text[])))
      AND ${hit}`,
}

/** `candidatesOfMany` for a few keys and blocks: hidden and absent records take equally long (neighbours.ts). */
const candidatesOfFew: Statement = {
  name: 'documents_candidates_of_few',
  text: `SELECT ${selection} FROM ${keysAtOrAfter('travel_documents', numberKeyOf('n'), '$3::text[]')}
    CROSS JOIN LATERAL (SELECT * FROM travel_documents o WHERE ${numberKeyOf('o')} = near.key ${limitNear()}) AS d
    WHERE ${seenThenAsked(hit, 'near.key')}
    UNION ALL
    SELECT ${selection} FROM ${keysAtOrAfter('travel_document_blocks', 'n.block', '$4::text[]')}
    CROSS JOIN LATERAL (
      SELECT b.document_id FROM travel_document_blocks b WHERE b.block = near.key ${limitNear()}) AS b
    JOIN travel_documents d ON d.id = b.document_id
    WHERE ${seenThenAsked(hit, 'near.key')}`,
}

export const candidates = { few: candidatesOfFew, many: candidatesOfMany }

/** Placeholders of an owner's lists: $1 the owner, $2 frauds, $3 types, $4 since when. An owner sees all its records. */
const own = `d.withdrawn_at IS NULL AND d.recorded_by = $1::text AND d.recorded_at >= $4::timestamptz`
/** $5 and $6: the position to resume after, $7: the number of rows. */
const page = 'ORDER BY d.recorded_at DESC, d.id DESC LIMIT $7::int'
const behind = '(d.recorded_at, d.id) < ($5::timestamptz, $6::text)'

/** An owner's records, newest first: takes the newest of each pair of fraud and type, and the newest of those. */
export const ownDocuments: Statement = {
  name: 'documents_own',
  text: `SELECT ${selection}
    FROM (
      SELECT d.id
      FROM unnest($2::text[]) AS asked_fraud (fraud)
      CROSS JOIN unnest($3::text[]) AS asked_type (type)
      CROSS JOIN LATERAL (
        SELECT d.id, d.recorded_at FROM travel_documents d
        WHERE ${own} AND d.fraud = asked_fraud.fraud AND d.type = asked_type.type AND ${behind} ${page}
      ) AS d
      ${page}
    ) AS newest
    JOIN travel_documents d ON d.id = newest.id
    ${page}`,
}

export const countOwnDocuments: Statement = {
  name: 'documents_count_own',
  text: `SELECT count(*) AS count FROM travel_documents d
    WHERE ${own} AND d.fraud = ANY($2::text[]) AND d.type = ANY($3::text[])`,
}

/** The owner's records of one number. `first`: the first of three placeholders, its key, its block and the number. */
function ofNumber(first: number): string {
  const [key, block, number] = [`$${first}::text`, `$${first + 1}::text`, `$${first + 2}::text`]
  return `${own} AND d.fraud = ANY($2::text[]) AND d.type = ANY($3::text[])
    AND d.id = ANY(ARRAY(SELECT n.id FROM travel_documents n WHERE ${numberKeyOf('n')} = ${key}
      UNION ALL SELECT b.document_id FROM travel_document_blocks b WHERE b.block = ${block}))
    AND (d.number IS NOT NULL OR ${number} BETWEEN d.series_prefix || d.series_from AND d.series_prefix || d.series_to)`
}

export const ownDocumentsOfNumber: Statement = {
  name: 'documents_own_of_number',
  text: `SELECT ${selection} FROM travel_documents d WHERE ${ofNumber(8)} AND ${behind} ${page}`,
}

export const countOwnDocumentsOfNumber: Statement = {
  name: 'documents_count_own_of_number',
  text: `SELECT count(*) AS count FROM travel_documents d WHERE ${ofNumber(5)}`,
}

export const reviews = reviewStatements({ ...reviewed, row: 'd', selection })

const columns = documentColumns.join(', ')

/**
 * The parameter of `insertDocuments` for each column: an array of its values; arrays are passed as text, since they differ
 * in length.
 */
const asArrays = documentColumns.map((column, at) => {
  const type = columnTypes[column]
  return `$${at + 1}::${type === 'text[]' ? 'text' : type}[]`
})
const fromArrays = documentColumns.map((column) =>
  columnTypes[column] === 'text[]' ? `r.${column}::text[]` : `r.${column}`,
)

/**
 * Takes `insertValues`. Returns the ids that were written: not those whose id exists, even as withdrawn, or whose document
 * is on record for the same fraud. (Arrays: a third less work for the server than JSON.)
 */
export const insertDocuments: Statement = {
  name: 'documents_insert',
  text: `INSERT INTO travel_documents (${columns})
    SELECT ${fromArrays.join(', ')} FROM unnest(${asArrays.join(', ')}) AS r (${columns})
    ON CONFLICT DO NOTHING RETURNING id`,
}

/** The parameters of `insertDocuments`. */
export function insertValues(rows: readonly DocumentRow[]): unknown[][] {
  return documentColumns.map((column) =>
    rows.map((row) => {
      const value = row[column]
      return Array.isArray(value) ? arrayText(value) : value
    }),
  )
}

/** An array in PostgreSQL's notation: {"a","b"}. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** Which of the ids $1 exist, even as withdrawn. */
export const knownIds: Statement = {
  name: 'documents_known_ids',
  text: `SELECT d.id FROM travel_documents d WHERE d.id = ANY($1::text[])`,
}

/**
 * For rows as JSON ($1): records with other ids of the same document for the same fraud. The conditions follow the unique
 * indexes.
 */
export const sameDocuments: Statement = {
  name: 'documents_same',
  text: `SELECT r.id, d.id AS other
    FROM jsonb_populate_recordset(NULL::travel_documents, $1::jsonb) AS r
    JOIN travel_documents d ON ${numberKeyOf('d')} = ${numberKeyOf('r')} AND d.type = r.type AND d.fraud = r.fraud
    UNION ALL
    SELECT r.id, d.id AS other
    FROM jsonb_populate_recordset(NULL::travel_documents, $1::jsonb) AS r
    JOIN travel_documents d ON d.series_from IS NOT NULL AND d.issued_by = r.issued_by AND d.type = r.type
      AND d.series_prefix = r.series_prefix AND d.series_from = r.series_from AND d.series_to = r.series_to
      AND d.fraud = r.fraud`,
}

/**
 * $1: the row as JSON. $2: its `updated_at` as it was read; if that is out of date, nothing is updated. $3: the reason for
 * setting or ending its compliance review; null keeps the stored reason.
 */
export const updateDocument: Statement = {
  name: 'documents_update',
  text: `UPDATE travel_documents d SET (${columns}) = (
      SELECT ${columns} FROM jsonb_populate_record(NULL::travel_documents, $1::jsonb)),
      compliance_review_reason = coalesce($3::text, d.compliance_review_reason)
    WHERE d.id = $1::jsonb ->> 'id' AND d.updated_at = $2::timestamptz AND d.withdrawn_at IS NULL RETURNING d.id`,
}

/** Columns that a withdrawn record keeps; all other nullable ones become null. */
const kept = /^(id|recorded_.*|updated_at|review_by|handling_.*|sharing_.*|type|issued_by|fraud|under_.*)$/
const emptied = documentColumns.filter((column) => !kept.test(column)).map((column) => `${column} = NULL`)

/** $1 the id, $2 its `updated_at` as it was read, $3 now, $4 the reason. */
export const withdrawDocument: Statement = {
  name: 'documents_withdraw',
  text: `UPDATE travel_documents d
    SET updated_at = $3::timestamptz, withdrawn_at = $3::timestamptz, withdrawal_reason = $4::text,
      handling_conditions = '{}', compliance_review_reason = NULL, ${emptied.join(', ')}
    WHERE d.id = $1::text AND d.updated_at = $2::timestamptz AND d.withdrawn_at IS NULL RETURNING d.id`,
}

/** $1 blocks, $2 the series' id for each. */
export const insertBlocks: Statement = {
  name: 'documents_insert_blocks',
  text: `INSERT INTO travel_document_blocks (block, document_id) SELECT * FROM unnest($1::text[], $2::text[])`,
}

/** $1: the id of a series. */
export const deleteBlocks: Statement = {
  name: 'documents_delete_blocks',
  text: `DELETE FROM travel_document_blocks b WHERE b.document_id = $1::text`,
}

/**
 * $1 ids of requests, $2 their hashes, $3 the documents that they are for. Returns the ids of the new ones; waits for
 * concurrent inserts of the same id.
 */
export const insertRequests: Statement = {
  name: 'documents_insert_requests',
  text: `INSERT INTO travel_document_requests (id, hash, document_id)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING RETURNING id`,
}

/** $1: ids of requests. `stands`: the document is not withdrawn. */
export const requestsById: Statement = {
  name: 'documents_requests_by_id',
  text: `SELECT r.id, r.hash, r.document_id AS "documentId", d.withdrawn_at IS NULL AS stands
    FROM travel_document_requests r JOIN travel_documents d ON d.id = r.document_id WHERE r.id = ANY($1::text[])`,
}

/** Reads a record, by an index. */
export const probe: Statement = {
  name: 'documents_probe',
  text: 'SELECT d.updated_at FROM travel_documents d ORDER BY d.id LIMIT 1',
}
