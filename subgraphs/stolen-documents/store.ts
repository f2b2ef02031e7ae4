import type { Viewer } from '../../schema/identity.ts'
import type { Request } from '../changes.ts'
import type { Page } from '../connection.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import { forKeys } from '../neighbours.ts'
import { dayFor } from '../record.ts'
import type { Reviews } from '../review.ts'
import { migrateSql, onceSql, sqlSecret } from '../stores/migrations.ts'
import { openSql, type Sql } from '../stores/sql.ts'
import type { Store } from '../subgraph.ts'
import { tableReviews } from '../table-reviews.ts'
import { type DocumentRecord, type DocumentRow, documentOf, numberKey } from './document.ts'
import type { TravelDocumentFraud, TravelDocumentType } from './generated/schema.ts'
import { type Match, matchesOf } from './matches.ts'
import { replaceDocument, withdrawDocument } from './replacing.ts'
import { type AnsweredRequest, answeredRequests, type Report, writeReports } from './reports.ts'
import { blockOf } from './series-blocks.ts'
import * as statements from './statements.ts'
import { migrations } from './tables.ts'
import { type Written, writeDocuments } from './writing.ts'

/** A filter of an owner's records. `number` is canonical; null: any. Frauds and types: each once. */
export interface OwnQuery {
  frauds: readonly TravelDocumentFraud[]
  types: readonly TravelDocumentType[]
  number: string | null
  recordedSince: string | null
}

/** The database of travel documents. Reading functions return what the viewer may see, in one round trip each. */
export interface DocumentStore extends Store {
  cursors: Cursors
  documentsById(viewer: Viewer, ids: readonly string[]): Promise<DocumentRecord[]>
  /**
   * The hits for numbers, by their keys (`numberKey`), as a document's own number or in a series, of every class. Records
   * under compliance review are no hits.
   */
  matches(viewer: Viewer, keys: readonly string[]): Promise<Match[]>
  /** Up to `limit + 1` of the viewer's own records, newest first. */
  own(viewer: Viewer, query: OwnQuery, page: Page): Promise<DocumentRecord[]>
  countOwn(viewer: Viewer, query: OwnQuery): Promise<number>
  reviews: Reviews<DocumentRecord>
  /** Writes new records in one transaction; existing ones stay unchanged. */
  write(records: readonly DocumentRecord[]): Promise<Written>
  /** Records reports in one transaction and returns the ids, in order. Throws `RefusedReports`: then nothing is recorded. */
  report(reports: readonly Report[]): Promise<string[]>
  /** The result of a request, if it was answered before. */
  answeredRequest(id: string): Promise<AnsweredRequest | undefined>
  /**
   * Replaces `old`, as it was read, by `record`; CONFLICT if it has changed since, BAD_USER_INPUT if another record has the
   * same content. If a request with the same id was answered meanwhile, returns that and writes nothing.
   * `reviewReason`: the reason for setting or ending its compliance review.
   */
  replace(
    old: DocumentRecord,
    record: DocumentRecord,
    request: Request | undefined,
    reviewReason?: string,
  ): Promise<AnsweredRequest | undefined>
  /** Withdraws a record as it was read; CONFLICT if it has changed since. */
  withdraw(old: DocumentRecord, reason: string): Promise<void>
  /** `write`, once per `name` in the life of the database, even if several processes start at the same time. */
  writeOnce(name: string, records: () => readonly DocumentRecord[]): Promise<void>
  /** Call it after writing many records. */
  maintain(): Promise<void>
}

/** Opens the travel documents at a URL (`openSql`) and migrates their tables. */
export async function openDocumentStore(url: string): Promise<DocumentStore> {
  return documentStoreOn(await openSql(url))
}

/** The travel documents in an open database, which they own from now on. */
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
      const values = [viewer.country, dayFor(viewer), ids.filter(storable)]
      return (await sql.query<DocumentRow>(forKeys(ids, statements.documentsById), values)).map(documentOf)
    },
    async matches(viewer, keys) {
      const values = [viewer.country, dayFor(viewer), keys, blocksAsked(keys)]
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
              ...numberValues(viewer, query.number),
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
              ...numberValues(viewer, query.number),
            ])
      return row?.count ?? 0
    },
    reviews: tableReviews(sql, statements.reviews, documentOf),
    write: (records) => sql.transaction((tx) => writeDocuments(tx, records)),
    report: (reports) => sql.transaction((tx) => writeReports(tx, reports)),
    answeredRequest: async (id) => (await answeredRequests(sql, [id])).get(id),
    replace: (old, record, request, reviewReason) => replaceDocument(sql, old, record, request, reviewReason),
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

/** The key and the block of a number among the owner's records: an owner records what it has issued. */
function numberValues(viewer: Viewer, number: string): unknown[] {
  const key = numberKey({ issuedBy: viewer.country, number })
  return [key, blockOf(key), number]
}

/** PostgreSQL refuses a whole statement if a text has a NUL; no record has such an id. */
function storable(id: string): boolean {
  return !id.includes('\0')
}
