import { visibleSql } from '../record.ts'
import type { Statement } from '../stores/sql.ts'
import { documentColumns } from './document.ts'

const selection = documentColumns.map((column) => `d.${column}`).join(', ')

/** Placeholders of all statements that others than the owner may be answered by: $1 the viewer's country, $2 today. */
const visible = visibleSql('d', '$1::text', '$2::date')

/** Records by id. One under compliance review exists for its owner alone. */
export const documentsById: Statement = {
  name: 'documents_by_id',
  text: `SELECT ${selection} FROM travel_documents d
    WHERE d.id = ANY($3::text[]) AND ${visible} AND (NOT d.under_compliance_review OR d.recorded_by = $1::text)`,
}

/**
 * Records that may hold documents: $3 their keys, $4 the blocks that they lie in. A series is given for any number of
 * its blocks: whether it holds the number is for the caller to see. One under compliance review is a hit for nobody.
 * (ARRAY, not IN: a join would let the planner choose to read the whole table.)
 */
export const candidates: Statement = {
  name: 'documents_candidates',
  text: `SELECT ${selection} FROM travel_documents d
    WHERE d.key = ANY($3::text[]) AND ${visible} AND NOT d.under_compliance_review
    UNION ALL
    SELECT ${selection} FROM travel_documents d
    WHERE d.id = ANY(ARRAY(SELECT b.document_id FROM travel_document_blocks b WHERE b.block = ANY($4::text[])))
      AND ${visible} AND NOT d.under_compliance_review`,
}

/** Placeholders of an owner's lists: $1 the owner, $2 frauds, $3 types, $4 since when. All that is the owner's own is visible. */
const own = `d.recorded_by = $1::text AND d.recorded_at >= $4::timestamptz`
/** $5 and $6: the position behind which to go on, $7: how many. */
const page = 'ORDER BY d.recorded_at DESC, d.id DESC LIMIT $7::int'
const behind = '(d.recorded_at, d.id) < ($5::timestamptz, $6::text)'

/** An owner's records, newest first: the newest of each pair of fraud and type, and of those the newest. */
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

/** The owner's records of one number. `first`: three placeholders, the keys and the blocks that it may have, and the number. */
function ofNumber(first: number): string {
  const [keys, blocks, number] = [`$${first}::text[]`, `$${first + 1}::text[]`, `$${first + 2}::text`]
  return `${own} AND d.fraud = ANY($2::text[]) AND d.type = ANY($3::text[])
    AND d.id = ANY(ARRAY(SELECT n.id FROM travel_documents n WHERE n.key = ANY(${keys})
      UNION ALL SELECT b.document_id FROM travel_document_blocks b WHERE b.block = ANY(${blocks})))
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

const columns = documentColumns.join(', ')

/** $1: rows as JSON. Gives the ids that were not on record before. */
export const insertDocuments: Statement = {
  name: 'documents_insert',
  text: `INSERT INTO travel_documents (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::travel_documents, $1::jsonb)
    ON CONFLICT (id) DO NOTHING RETURNING id`,
}

/** $1 blocks, $2 the id of the series of each. */
export const insertBlocks: Statement = {
  name: 'documents_insert_blocks',
  text: `INSERT INTO travel_document_blocks (block, document_id) SELECT * FROM unnest($1::text[], $2::text[])`,
}
