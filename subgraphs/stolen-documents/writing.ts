import { restIfDue } from '../../process/time-slices.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { conflict } from '../changes.ts'
import type { Sql } from '../stores/sql.ts'
import { type DocumentRecord, rowOf, runOf } from './document.ts'
import { blocksOf } from './series-blocks.ts'
import * as statements from './statements.ts'

/** What became of records that were to be written. One that is in neither was on record already, if only as withdrawn. */
export interface Written {
  /** The ids of those that are on record now and were not before. */
  added: Set<string>
  /** Those that were left out, by id: which record says the same of the same document. */
  duplicates: Map<string, string>
}

/** Records of one statement: some 10 ms of work for the embedded database, which nothing interrupts. */
const CHUNK = 250
/** Blocks of one statement, likewise. */
const BLOCKS = 200

/**
 * Writes new records, and series under their blocks; leaves those alone whose id is on record, or whose document is for
 * the same fraud. Ask for it in a transaction: a series without its blocks would be a miss. BAD_USER_INPUT at a series
 * that is too long.
 */
export async function writeDocuments(tx: Sql, records: readonly DocumentRecord[]): Promise<Written> {
  const written: Written = { added: new Set(), duplicates: new Map() }
  // In one order, whoever writes: two transactions that wait for each other would never end.
  const sorted = records.map((record) => ({ record, key: uniqueKey(record) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const ordered = sorted.map(({ record }) => record)
  for (let from = 0; from < ordered.length; from += CHUNK)
    await writeChunk(tx, ordered.slice(from, from + CHUNK), written)
  return written
}

/** What at most one record can say: a document, or a series, and what happened to it. */
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
  // What stood in the way was changed between the two statements.
  if (others.some(({ id }) => !duplicates.has(id))) throw conflict()
}

/** The records that say the same of the same document, by the ids of those given. */
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
    for (const block of blocksOf(record, runOf(series))) {
      blocks.push(block)
      ids.push(record.id)
      if (blocks.length === BLOCKS) await insert()
    }
    const rest = restIfDue()
    if (rest) await rest
  }
  await insert()
}
