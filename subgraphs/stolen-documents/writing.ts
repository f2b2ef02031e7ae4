import type { Sql } from '../stores/sql.ts'
import { type DocumentRecord, rowOf, runOf } from './document.ts'
import { blocksOf } from './series-blocks.ts'
import * as statements from './statements.ts'

/** Records of one statement: some megabytes of JSON at most. */
const CHUNK = 2000

/**
 * Writes new records, and series under their blocks; leaves those alone whose id is on record. Ask for it in a
 * transaction: a series without its blocks would be a miss. BAD_USER_INPUT at a series that is too long.
 */
export async function writeDocuments(tx: Sql, records: readonly DocumentRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += CHUNK) await writeChunk(tx, records.slice(from, from + CHUNK))
}

async function writeChunk(tx: Sql, records: readonly DocumentRecord[]): Promise<void> {
  const inserted = await tx.query<{ id: string }>(statements.insertDocuments, [JSON.stringify(records.map(rowOf))])
  const added = new Set(inserted.map(({ id }) => id))
  const entries = records
    .filter(({ id }) => added.has(id))
    .flatMap((record) =>
      (record.series ? blocksOf(record, runOf(record.series)) : []).map((block) => [block, record.id]),
    )
  if (entries.length === 0) return
  await tx.query(statements.insertBlocks, [entries.map(([block]) => block), entries.map(([, id]) => id)])
}
