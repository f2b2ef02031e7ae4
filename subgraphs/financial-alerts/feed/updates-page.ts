import { type Page, readPage } from '../../connection.ts'
import type { QueryAlertUpdatesArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import type { LogRange, VisibleEntry } from '../log/alert-log.ts'
import { readFilter } from '../log/feed-query.ts'
import { checkpointOf, cursorOfEnd, type FeedEvent, gapOf, positionOfEntry, updateOf } from './feed-events.ts'
import { gapAfter, LIST, type LogPosition, positionOf } from './positions.ts'

/** See `AlertUpdatePage` in the schema. */
export interface UpdatePage {
  events: FeedEvent[]
  cursor: () => string
  hasMore: boolean
}

/** After this time a page ends, so that a caller with a rare filter gets on in a log of any length. */
const MAX_READ_MS = 2000

/** `Query.alertUpdates`. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR. */
export async function alertUpdates(
  { filter, ...args }: QueryAlertUpdatesArgs,
  { viewer, store: { cursors, log } }: AlertContext,
): Promise<UpdatePage> {
  const query = readFilter(filter)
  const page = readPage(args, LIST, cursors)
  const read = (after: number, limit: number) => log.readRange(viewer, query, after, limit)
  const { gap, entries, end, live, hasMore, now } = await readLog(page, read)
  const cursor = cursorOfEnd(end, !hasMore, cursors)
  const events: FeedEvent[] = entries.map((told) => updateOf(told, cursors))
  if (events.length === 0) events.push({ ...checkpointOf(end, { at: now, live }, cursors), cursor })
  if (gap) events.unshift(gapOf(gap, cursors))
  return { events, cursor, hasMore }
}

interface LogPage {
  /** The position after the gap, if entries after `after` were dropped. */
  gap: LogPosition | undefined
  entries: VisibleEntry[]
  /** The position up to which the log was read. */
  end: LogPosition
  live: boolean
  hasMore: boolean
  now: string
}

/** Reads range by range until the page is full, the log ends, or time is up. */
async function readLog(
  { after, limit }: Page,
  read: (after: number, limit: number) => Promise<LogRange>,
): Promise<LogPage> {
  const given = after && positionOf(after)
  const until = performance.now() + MAX_READ_MS
  const first = await read(given?.sequence ?? 0, limit + 1)
  const gap = given ? gapAfter(given, first) : undefined
  const entries = [...first.entries]
  for (let last = first; ; ) {
    const { now } = last
    const full = entries[limit - 1]
    if (full && entries.length > limit) {
      const end = positionOfEntry(full.entry)
      return { gap, entries: entries.slice(0, limit), end, live: false, hasMore: true, now }
    }
    if (last.stop >= last.head) {
      return { gap, entries, end: { sequence: last.head, at: now }, live: true, hasMore: false, now }
    }
    const end = { sequence: last.stop, at: last.stopAt ?? last.lostBefore }
    if (performance.now() > until) return { gap, entries, end, live: false, hasMore: true, now }
    const next = await read(last.stop, limit + 1 - entries.length)
    // Entries were dropped during the read: the next page begins with a gap.
    if (next.prunedTo > last.stop) return { gap, entries, end, live: false, hasMore: true, now }
    entries.push(...next.entries)
    last = next
  }
}
