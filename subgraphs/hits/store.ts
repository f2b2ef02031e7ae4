import type { Viewer } from '../../schema/identity.ts'
import type { Request } from '../changes.ts'
import type { Page } from '../connection.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import { forKeys } from '../neighbours.ts'
import { migrateSql, onceSql, sqlSecret } from '../stores/migrations.ts'
import { openSql, type Sql } from '../stores/sql.ts'
import type { Store, StoreOptions } from '../subgraph.ts'
import { type Confirmation, type ConfirmationRow, confirmationOf, type ReadRow } from './confirmation.ts'
import { type DeadlineMinutes, usualMinutes } from './deadlines.ts'
import { MOST_COUNTED, type SidedFigures } from './figures.ts'
import type { HitConfirmationPriority, HitConfirmationStatus, RecordReference } from './generated/schema.ts'
import type { Stated } from './lifecycle/legal-steps.ts'
import { partsOf } from './record-kinds.ts'
import { peerReader, type RecordReader } from './record-reader.ts'
import * as statements from './statements.ts'
import { migrations } from './tables.ts'

/** The canonical filter of `Query.hitConfirmations`. Null: no condition. */
export interface ConfirmationQuery {
  /** Whether the NCB's own requests are wanted, and those that are addressed to it. */
  asked: boolean
  addressed: boolean
  statuses: readonly HitConfirmationStatus[]
  priorities: readonly HitConfirmationPriority[]
  overdue: boolean | null
  escalated: boolean | null
  record: RecordReference | null
}

/** A request before it is made. */
export type NewConfirmation = Pick<
  Confirmation,
  'askedBy' | 'addressedTo' | 'record' | 'priority' | 'circumstances' | 'place' | 'identifiersSeen'
>

/**
 * The database of hits. Reading functions return what the viewer's NCB has asked, or was asked; a page has up to
 * `limit + 1` rows, newest first.
 */
export interface HitStore extends Store {
  cursors: Cursors
  /** Whether a caller sees a record, and whose it is. */
  records: RecordReader
  byIds(viewer: Viewer, ids: readonly string[]): Promise<Confirmation[]>
  list(viewer: Viewer, query: ConfirmationQuery, page: Page): Promise<Confirmation[]>
  /** For each record (`keyOf`), those about it. Records without any are left out. */
  about(viewer: Viewer, keys: readonly string[], page: Page): Promise<Map<string, Confirmation[]>>
  /** Figures of requests made from an instant on and before another; counts no further than `MOST_COUNTED` + 1. */
  statistics(viewer: Viewer, from: string, to: string): Promise<SidedFigures[]>
  /** How many requests of all NCBs are overdue; counts no further than `most`. */
  countOverdue(most: number): Promise<number>
  /** What a request to this server did; null if it was not carried out. */
  request(id: string): Promise<{ hash: string; recordId: string } | null>
  /** Makes a request, with the id of `request`. */
  ask(asked: NewConfirmation, request: Request): Promise<boolean>
  /** Takes a step. False: the confirmation has changed since it was read. */
  step(old: Confirmation, stated: Stated, by: string, request: Request): Promise<boolean>
  /** Writes rows, once per `name` in the life of the database, even if several processes start at the same time. */
  writeOnce(name: string, rows: () => readonly ConfirmationRow[]): Promise<void>
}

/** Opens the hits at a URL (`openSql`) and migrates their tables. */
export async function openHitStore(
  url: string,
  { hitConfirmationMinutes = usualMinutes, peers }: StoreOptions = {},
): Promise<HitStore> {
  const sql = await openSql(url)
  try {
    await migrateSql(sql, 'hits', migrations)
    const cursors = createCursors(await sqlSecret(sql, 'hits/cursors'))
    return hitStore(sql, { cursors, records: peerReader(peers) }, hitConfirmationMinutes)
  } catch (error) {
    await sql.close()
    throw error
  }
}

function hitStore(sql: Sql, parts: Pick<HitStore, 'cursors' | 'records'>, minutes: DeadlineMinutes): HitStore {
  const { cursors, records } = parts
  return {
    cursors,
    records,
    within: (limits) => hitStore(sql.within(limits), parts, minutes),
    async byIds({ country }, ids) {
      const rows = await sql.query<ReadRow>(forKeys(ids, statements.confirmationsById), [country, ids.filter(storable)])
      return rows.map(confirmationOf)
    },
    async list({ country }, { record, ...query }, page) {
      if (record && !storable(record.id)) return []
      const { asked, addressed, statuses, priorities, overdue, escalated } = query
      const values = [country, asked, addressed, statuses, priorities, overdue, escalated, ...pageValues(page)]
      const rows = record
        ? await sql.query<ReadRow>(statements.confirmationsOfRecord, [...values, record.kind, record.id])
        : await sql.query<ReadRow>(statements.confirmations, values)
      return rows.map(confirmationOf)
    },
    async about({ country }, keys, page) {
      const values = [country, ...partsOf(keys.filter(storable)), ...pageValues(page)]
      const found = new Map<string, Confirmation[]>()
      for (const row of await sql.query<ReadRow & { key: string }>(statements.confirmationsAbout, values)) {
        const known = found.get(row.key)
        if (known) known.push(confirmationOf(row))
        else found.set(row.key, [confirmationOf(row)])
      }
      return found
    },
    statistics: ({ country }, from, to) => sql.query(statements.statistics, [country, from, to, MOST_COUNTED + 1]),
    async countOverdue(most) {
      const [row] = await sql.query<{ count: number }>(statements.countOverdue, [most])
      return row?.count ?? 0
    },
    async request(id) {
      const [first] = await sql.query<{ hash: string; recordId: string }>(statements.requestById, [id])
      return first ?? null
    },
    async ask(asked, { id, hash }) {
      const { askedBy, addressedTo, record, priority, circumstances, place, identifiersSeen } = asked
      const about = [record.kind, record.id, priority, circumstances, place, identifiersSeen, minutes[priority]]
      return (await sql.query(statements.insertConfirmation, [id, hash, askedBy, addressedTo, ...about])).length > 0
    },
    async step(old, { status, instructions, until, note }, by, { id, hash }) {
      const isAnswer = by === old.addressedTo && status !== 'MORE_TIME'
      const step = [old.id, old.updatedAt, status, by, instructions, until, note, isAnswer]
      return (await sql.query(statements.changeConfirmation, [id, hash, ...step])).length > 0
    },
    async writeOnce(name, rows) {
      const written = await onceSql(sql, 'hits', name, async (tx) => {
        await tx.query(statements.insertRows, [JSON.stringify(rows())])
      })
      if (written) await sql.maintain()
    },
    ping: async () => {
      await sql.query(statements.probe)
    },
    checkChanges: () => sql.checkChanges(),
    close: () => sql.close(),
  }
}

/** The position of a page and its limit. */
function pageValues({ after, limit }: Page): unknown[] {
  const [time, id] = after ?? ['infinity', '']
  return [time, id, limit + 1]
}

/** PostgreSQL refuses a whole statement if a text has a NUL; nothing has such an id. */
function storable(key: string): boolean {
  return !key.includes('\0')
}
