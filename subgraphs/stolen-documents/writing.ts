import { restIfDue } from '../../process/time-slices.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { conflict } from '../changes.ts'
import type { Sql } from '../stores/sql.ts'
import { type DocumentRecord, rowOf, runOf } from './document.ts'
import { blocksOf } from './series-blocks.ts'
import * as statements from './statements.ts'

/** The outcome of writing records. A record in neither set existed already, perhaps as withdrawn. */
export interface Written {
  /** The ids that were added. */
  added: Set<string>
  /** The records that were left out, by id, each with the record that has the same content. */
  duplicates: Map<string, string>
}

/** Records per statement: some 10 ms of work for the embedded database, which nothing interrupts. */
const CHUNK = 250
/** Blocks per statement, likewise. */
const BLOCKS = 200

/**
 * Writes new records, and series under their blocks; skips those whose id exists, or whose document is on record for the
 * same fraud. Call it in a transaction: without its blocks, a series would be missed. BAD_USER_INPUT for a series that is
 * too long.
 */
export async function writeDocuments(tx: Sql, records: readonly DocumentRecord[]): Promise<Written> {
  const written: Written = { added: new Set(), duplicates: new Map() }
  // Always in the same order, to avoid deadlocks.
  const sorted = records.map((record) => ({ record, key: uniqueKey(record) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const ordered = sorted.map(({ record }) => record)
  for (let from = 0; from < ordered.length; from += CHUNK)
    await writeChunk(tx, ordered.slice(from, from + CHUNK), written)
  return written
}

/** The content that only one record may have: a document, or a series, and its fraud. */
export function uniqueKey({ type, issuedBy, number, series, fraud }: DocumentRecord): string {
  const numbers = number ?? (series ? `${series.prefix}|${series.from}|${series.to}` : '')
  return `${documentKey({ type, issuedBy, number: numbers })}|${fraud}`
}

async function writeChunk(tx: Sql, records: readonly DocumentRecord[], { added, duplicates }: Written): Promise<void> {
  const inserted = await tx.query<{ id: string }>(
    statements.insertDocuments,
    statements.insertValues(records.map(rowOf)),
  )
  for (const { id } of inserted) added.add(id)
  await writeBlocks(
    tx,
    records.filter(({ id }) => added.has(id)),
  )
  if (inserted.length === records.length) return
  const ids = records.map(({ id }) => id).filter((id) => !added.has(id))
  const known = new Set((await tx.query<{ id: string }>(statements.knownIds, [ids])).map(({ id }) => id))
  const others = records.filter(({ id }) => !added.has(id) && !known.has(id))
  for (const [id, other] of await sameDocuments(tx, others)) duplicates.set(id, other)
  // The conflicting record was changed between the two statements.
  if (others.some(({ id }) => !duplicates.has(id))) throw conflict()
}

/** The records with the same content, by the ids of the given ones. */
export async function sameDocuments(sql: Sql, records: readonly DocumentRecord[]): Promise<Map<string, string>> {
  if (records.length === 0) return new Map()
  const rows = await sql.query<{ id: string; other: string }>(statements.sameDocuments, [
    JSON.stringify(records.map(rowOf)),
  ])
  return new Map(rows.map(({ id, other }) => [id, other]))
}

/** Writes series under the blocks that they touch. */
export async function writeBlocks(tx: Sql, records: readonly DocumentRecord[]): Promise<void> {
  let blocks: string[] = []
  let ids: string[] = []
  const insert = async () => {
    if (blocks.length > 0) await tx.query(statements.insertBlocks, [blocks, ids])
    blocks = []
    ids = []
  }
  for (const { series, ...record } of records) {
    if (series === null) continue
    for (const block of blocksOf(record.issuedBy, runOf(series))) {
      blocks.push(block)
      ids.push(record.id)
      if (blocks.length === BLOCKS) await insert()
    }
    const rest = restIfDue()
    if (rest) await rest
  }
  await insert()
}
