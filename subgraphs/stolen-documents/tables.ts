import { TRAVEL_DOCUMENT_TYPES } from '../../schema/identifiers/travel-document.ts'
import { ownerColumns } from '../record.ts'
import type { SqlMigration } from '../stores/migrations.ts'
import { reviewIndex } from '../table-reviews.ts'
import { bySeriousness } from './document.ts'

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')

/** What is reviewed: all records except withdrawn ones. */
export const reviewed = { table: 'travel_documents', stands: 'withdrawn_at IS NULL' }

/** The migrations of the tables. A released one never changes: the next change is the next version. */
export const migrations: readonly SqlMigration[] = [
  {
    version: 1,
    name: 'travel documents, and the blocks of numbers that series touch',
    statements: [
      // `theft_on` is a partial date. `key` is what a check looks up; it is null for a series, which has no number.
      `CREATE TABLE travel_documents (
  id text COLLATE "C" PRIMARY KEY,
  ${ownerColumns},
  type text COLLATE "C" NOT NULL CHECK (type IN (${oneOf(TRAVEL_DOCUMENT_TYPES)})),
  issued_by text COLLATE "C" NOT NULL,
  number text COLLATE "C" CHECK (number ~ '^[A-Z0-9]{1,20}$'),
  series_prefix text COLLATE "C" CHECK (series_prefix ~ '^[A-Z0-9]*$'),
  series_from text COLLATE "C" CHECK (series_from ~ '^[0-9]+$'),
  series_to text COLLATE "C" CHECK (series_to ~ '^[0-9]+$'),
  subtype text,
  fraud text COLLATE "C" NOT NULL CHECK (fraud IN (${oneOf(bySeriousness)})),
  theft_country text,
  theft_place text,
  theft_on text,
  issued_on date,
  expires_on date,
  national_reference text,
  note text,
  under_compliance_review boolean NOT NULL DEFAULT false,
  key text COLLATE "C" GENERATED ALWAYS AS (type || '|' || issued_by || '|' || number) STORED,
  CONSTRAINT only_the_issuer_records CHECK (recorded_by = issued_by),
  CONSTRAINT number_or_series CHECK (num_nonnulls(number, series_from) = 1),
  CONSTRAINT series_is_whole CHECK (num_nonnulls(series_prefix, series_from, series_to) IN (0, 3)),
  CONSTRAINT series_is_a_run CHECK (length(series_from) = length(series_to) AND series_from <= series_to
    AND length(series_prefix) + length(series_from) <= 20)
)`,
      'CREATE INDEX travel_documents_by_key ON travel_documents (key)',
      // The lists of an owner: each pair of fraud and type is one range of this index, the newest at its end.
      'CREATE INDEX travel_documents_by_owner ON travel_documents (recorded_by, fraud, type, recorded_at, id)',
      // See series-blocks.ts.
      `CREATE TABLE travel_document_blocks (
  block text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL REFERENCES travel_documents ON DELETE CASCADE,
  PRIMARY KEY (block, document_id)
)`,
      'CREATE INDEX travel_document_blocks_by_document ON travel_document_blocks (document_id)',
    ],
  },
  {
    version: 2,
    name: 'withdrawn documents, one record for each fraud of a document, and requests that may be sent again',
    statements: [
      // A withdrawn record leaves its id, so that it is never used again. It has no number and no series.
      `ALTER TABLE travel_documents
  ADD withdrawn_at timestamptz(3),
  ADD withdrawal_reason text,
  DROP CONSTRAINT number_or_series,
  ADD CONSTRAINT number_or_series
    CHECK (num_nonnulls(number, series_from) = CASE WHEN withdrawn_at IS NULL THEN 1 ELSE 0 END)`,
      'DROP INDEX travel_documents_by_key',
      'CREATE UNIQUE INDEX travel_documents_by_key ON travel_documents (key, fraud)',
      `CREATE UNIQUE INDEX travel_documents_by_series
  ON travel_documents (issued_by, type, series_prefix, series_from, series_to, fraud) WHERE series_from IS NOT NULL`,
      'DROP INDEX travel_documents_by_owner',
      `CREATE INDEX travel_documents_by_owner
  ON travel_documents (recorded_by, fraud, type, recorded_at, id) WHERE withdrawn_at IS NULL`,
      // `id` is that of changes.ts: mutation, NCB and key. Written in the transaction of the requested change.
      `CREATE TABLE travel_document_requests (
  id text COLLATE "C" PRIMARY KEY,
  hash text NOT NULL,
  document_id text COLLATE "C" NOT NULL REFERENCES travel_documents DEFERRABLE INITIALLY DEFERRED,
  requested_at timestamptz(3) NOT NULL DEFAULT now()
)`,
    ],
  },
  {
    version: 3,
    name: 'documents are found by issuer and number, whatever their class',
    statements: [
      // `numberKey`. Not a column: adding one would rewrite the whole table.
      `CREATE UNIQUE INDEX travel_documents_by_number ON travel_documents ((issued_by || '|' || number), type, fraud)`,
      'ALTER TABLE travel_documents DROP COLUMN key',
      "UPDATE travel_document_blocks SET block = substr(block, strpos(block, '|') + 1)",
      'ANALYZE travel_documents', // the new index has no statistics yet
    ],
  },
  { version: 4, name: 'by review date', statements: [reviewIndex(reviewed)] },
  {
    version: 5,
    name: 'why a document is under compliance review, or no longer',
    statements: ['ALTER TABLE travel_documents ADD compliance_review_reason text'],
  },
]
