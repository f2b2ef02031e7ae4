import { documentKey } from '../../schema/identifiers/travel-document.ts'
import type { Viewer } from '../../schema/identity.ts'
import type { Request } from '../changes.ts'
import type { Page } from '../connection.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import { forKeys } from '../neighbours.ts'
import { today } from '../record.ts'
import { migrateSql, onceSql, sqlSecret } from '../stores/migrations.ts'
import { openSql, type Sql } from '../stores/sql.ts'
import type { Store } from '../subgraph.ts'
import { type DocumentRecord, type DocumentRow, documentOf } from './document.ts'
import type { TravelDocumentFraud, TravelDocumentType } from './generated/schema.ts'
import { type Match, matchesOf } from './matches.ts'
import { replaceDocument, withdrawDocument } from './replacing.ts'
import { type AnsweredRequest, answeredRequests, type Report, writeReports } from './reports.ts'
import { blockOf } from './series-blocks.ts'
import * as statements from './statements.ts'
import { migrations } from './tables.ts'
import { type Written, writeDocuments } from './writing.ts'

/** Which of an owner's records. `number` is canonical; null: any. Frauds and types: each once. */
export interface OwnQuery {
  frauds: readonly TravelDocumentFraud[]
  types: readonly TravelDocumentType[]
  number: string | null
  recordedSince: string | null
}

/** The database of travel documents. Reading functions see what the viewer may see; each is one round trip. */
export interface DocumentStore extends Store {
  cursors: Cursors
  documentsById(viewer: Viewer, ids: readonly string[]): Promise<DocumentRecord[]>
  /** The hits for documents of canonical keys, by their own number or in a series. Records under compliance review are none. */
  matches(viewer: Viewer, keys: readonly string[]): Promise<Match[]>
  /** Up to `limit + 1` of the viewer's own records, newest first. */
  own(viewer: Viewer, query: OwnQuery, page: Page): Promise<DocumentRecord[]>
  countOwn(viewer: Viewer, query: OwnQuery): Promise<number>
  /** Writes new records in one transaction; what is on record already is left as it is. */
  write(records: readonly DocumentRecord[]): Promise<Written>
  /** Records what was reported in one transaction and gives the ids, in order. Throws `RefusedReports`: then nothing is recorded. */
  report(reports: readonly Report[]): Promise<string[]>
  /** What a request has led to, if it was answered. */
  answeredRequest(id: string): Promise<AnsweredRequest | undefined>
  /**
   * Writes `record` in place of `old`, as it was read; CONFLICT where it was changed since, BAD_USER_INPUT where another
   * record says the same. Gives the request of the same id that was answered meanwhile: then nothing is written.
   */
  replace(
    old: DocumentRecord,
    record: DocumentRecord,
    request: Request | undefined,
  ): Promise<AnsweredRequest | undefined>
  /** Takes a record back, as it was read; CONFLICT where it was changed since. */
  withdraw(old: DocumentRecord, reason: string): Promise<void>
  /** `write`, once for each `name` in the life of the database, whoever else starts at the same time. */
  writeOnce(name: string, records: () => readonly DocumentRecord[]): Promise<void>
  /** After many were written. */
  maintain(): Promise<void>
}

/** Opens the travel documents at a URL (`openSql`) and brings their tables up to date. */
export async function openDocumentStore(url: string): Promise<DocumentStore> {
  return documentStoreOn(await openSql(url))
}

/** The travel documents in a database that is open, and theirs from now on. */
export async function documentStoreOn(sql: Sql): Promise<DocumentStore> {
  try {
    await migrateSql(sql, 'stolen-documents', migrations)
    return documentStore(sql, createCursors(await sqlSecret(sql, 'stolen-documents/cursors')))
  } catch (error) {
    await sql.close()
    throw error
  }
}

function documentStore(sql: Sql, cursors: Cursors): DocumentStore {
  return {
    cursors,
    within: (limits) => documentStore(sql.within(limits), cursors),
    async documentsById(viewer, ids) {
      const values = [viewer.country, today(), ids.filter(storable)]
      return (await sql.query<DocumentRow>(forKeys(ids, statements.documentsById), values)).map(documentOf)
    },
    async matches(viewer, keys) {
      const values = [viewer.country, today(), keys, blocksAsked(keys)]
      const rows = await sql.query<DocumentRow>(forKeys(keys, statements.candidates), values)
      return matchesOf(rows.map(documentOf), keys)
    },
    async own(viewer, query, { after, limit }) {
      const [time, id] = after ?? ['infinity', '']
      const values = [...ownValues(viewer, query), time, id, limit + 1]
      const rows =
        query.number === null
          ? await sql.query<DocumentRow>(statements.ownDocuments, values)
          : await sql.query<DocumentRow>(statements.ownDocumentsOfNumber, [
              ...values,
              ...numberValues(viewer, query, query.number),
            ])
      return rows.map(documentOf)
    },
    async countOwn(viewer, query) {
      const values = ownValues(viewer, query)
      const [row] =
        query.number === null
          ? await sql.query<{ count: number }>(statements.countOwnDocuments, values)
          : await sql.query<{ count: number }>(statements.countOwnDocumentsOfNumber, [
              ...values,
              ...numberValues(viewer, query, query.number),
            ])
      return row?.count ?? 0
    },
    write: (records) => sql.transaction((tx) => writeDocuments(tx, records)),
    report: (reports) => sql.transaction((tx) => writeReports(tx, reports)),
    answeredRequest: async (id) => (await answeredRequests(sql, [id])).get(id),
    replace: (old, record, request) => replaceDocument(sql, old, record, request),
    withdraw: (old, reason) => withdrawDocument(sql, old, reason),
    async writeOnce(name, records) {
      const written = await onceSql(sql, 'stolen-documents', name, async (tx) => {
        await writeDocuments(tx, records())
      })
      if (written) await sql.maintain()
    },
    maintain: () => sql.maintain(),
    ping: async () => {
      await sql.query(statements.probe)
    },
    checkChanges: () => sql.checkChanges(),
    close: () => sql.close(),
  }
}

function blocksAsked(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => blockOf(key) ?? []))]
}

function ownValues(viewer: Viewer, { frauds, types, recordedSince }: OwnQuery): unknown[] {
  return [viewer.country, frauds, types, recordedSince ?? '-infinity']
}

/** The keys and blocks that a number has among the owner's records: an owner records what it issued. */
function numberValues(viewer: Viewer, { types }: OwnQuery, number: string): unknown[] {
  const keys = types.map((type) => documentKey({ type, issuedBy: viewer.country, number }))
  return [keys, blocksAsked(keys), number]
}

/** A text with a NUL is refused by PostgreSQL as a whole statement; no record can have it as its id. */
function storable(id: string): boolean {
  return !id.includes('\0')
}
