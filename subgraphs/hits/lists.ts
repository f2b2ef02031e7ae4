import { type Connection, type Page, readPage, toConnection } from '../connection.ts'
import type { Confirmation } from './confirmation.ts'
import type { HitConfirmationFilter, QueryHitConfirmationsArgs, RecordReference } from './generated/schema.ts'
import { openStatuses, statuses } from './lifecycle/lifecycle.ts'
import type { HitContext } from './loaders.ts'
import { keyOf } from './record-kinds.ts'
import type { ConfirmationQuery, HitStore } from './store.ts'
import { priorities } from './tables.ts'

const LIST = 'hitConfirmations'
const OF_RECORD = 'confirmations of a record'

/** `Query.hitConfirmations`. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS. */
export async function listConfirmations(
  { filter, ...args }: QueryHitConfirmationsArgs & { first: number },
  { store, viewer }: HitContext,
): Promise<Connection<Confirmation>> {
  const page = readPage(args, LIST, store.cursors) // a position says where to resume, for any filter
  return connectionOf(await store.list(viewer, readFilter(filter ?? {}), page), page, LIST, store)
}

/** `confirmations` of a record: those that the viewer's NCB has asked, or was asked. */
export async function confirmationsOf(
  record: RecordReference,
  args: { first: number; after?: string | null },
  { store, loaders }: HitContext,
): Promise<Connection<Confirmation>> {
  const page = readPage(args, OF_RECORD, store.cursors)
  return connectionOf(await loaders.about.load({ key: keyOf(record), page }), page, OF_RECORD, store)
}

function connectionOf(rows: readonly Confirmation[], page: Page, list: string, { cursors }: HitStore) {
  const positionOf = ({ requestedAt, id }: Confirmation) => [requestedAt, id]
  return toConnection(rows, page, list, cursors, positionOf, (confirmation) => confirmation)
}

function readFilter(filter: HitConfirmationFilter): ConfirmationQuery {
  const { turn, priority, record, overdue, escalated } = filter
  const asked = filter.statuses && filter.statuses.length > 0 ? new Set(filter.statuses) : undefined
  const of = turn ? openStatuses : statuses
  return {
    asked: turn !== 'MINE',
    addressed: turn !== 'THEIRS',
    statuses: asked ? of.filter((status) => asked.has(status)) : of,
    priorities: priority ? [priority] : priorities,
    overdue: overdue ?? null,
    escalated: escalated ?? null,
    record: record ?? null,
  }
}
