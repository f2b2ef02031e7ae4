import { type Page, readPage } from '../../connection.ts'
import type { QueryAlertUpdatesArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import type { Stretch, Told } from '../log/alert-log.ts'
import { readFilter } from '../log/feed-query.ts'
import { checkpointOf, cursorOfEnd, type FeedEvent, gapOf, placeOfEntry, updateOf } from './feed-events.ts'
import { gapAfter, LIST, type Place, placeOf } from './positions.ts'

/** See `AlertUpdatePage` in the schema. */
export interface UpdatePage {
  events: FeedEvent[]
  cursor: () => string
  hasMore: boolean
}

/** Then a page ends where it is, so that whoever asks for what is rare gets on in a log of any length. */
const PATIENCE_MS = 2000

/** `Query.alertUpdates`. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR. */
export async function alertUpdates(
  { filter, ...args }: QueryAlertUpdatesArgs,
  { viewer, store: { cursors, log } }: AlertContext,
): Promise<UpdatePage> {
  const query = readFilter(filter)
  const page = readPage(args, LIST, cursors)
  const read = (after: number, limit: number) => log.stretch(viewer, query, after, limit)
  const { gap, entries, end, live, hasMore, now } = await readLog(page, read)
  const cursor = cursorOfEnd(end, !hasMore, cursors)
  const events: FeedEvent[] = entries.map((told) => updateOf(told, cursors))
  if (events.length === 0) events.push({ ...checkpointOf(end, { at: now, live }, cursors), cursor })
  if (gap) events.unshift(gapOf(gap, cursors))
  return { events, cursor, hasMore }
}

interface LogPage {
  /** Where the log begins, where what is behind `after` is not all kept any more. */
  gap: Place | undefined
  entries: Told[]
  /** Up to where everything was considered. */
  end: Place
  live: boolean
  hasMore: boolean
  now: string
}

/** Reads stretch by stretch until the page is full, the log at its end, or patience. */
async function readLog(
  { after, limit }: Page,
  read: (after: number, limit: number) => Promise<Stretch>,
): Promise<LogPage> {
  const given = after && placeOf(after)
  const patient = performance.now() + PATIENCE_MS
  const first = await read(given?.sequence ?? 0, limit + 1)
  const gap = given ? gapAfter(given, first) : undefined
  const entries = [...first.entries]
  for (let last = first; ; ) {
    const { now } = last
    const full = entries[limit - 1]
    if (full && entries.length > limit) {
      const end = placeOfEntry(full.entry)
      return { gap, entries: entries.slice(0, limit), end, live: false, hasMore: true, now }
    }
    if (last.stop >= last.head) {
      return { gap, entries, end: { sequence: last.head, at: now }, live: true, hasMore: false, now }
    }
    const end = { sequence: last.stop, at: last.stopAt ?? last.lostBefore }
    if (performance.now() > patient) return { gap, entries, end, live: false, hasMore: true, now }
    const next = await read(last.stop, limit + 1 - entries.length)
    // Dropped while we read: the next page begins with a gap.
    if (next.prunedTo > last.stop) return { gap, entries, end, live: false, hasMore: true, now }
    entries.push(...next.entries)
    last = next
  }
}
