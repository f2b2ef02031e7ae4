import { readPage } from '../../connection.ts'
import type { QueryAlertUpdatesRangeArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import { type FeedQuery, readFilter } from '../log/feed-query.ts'
import { checkpointOf, type FeedEvent, gapOf, positionOfEntry, updateOf } from './feed-events.ts'
import { gapAfter, LIST, type LogPosition, positionOf, positionText, readPosition } from './positions.ts'

/** See `PositionedAlertFeedEvent` in the schema. */
export interface PositionedEvent {
  position: string
  cursor: () => string
  event: FeedEvent
}
/** See `AlertUpdatesRange` in the schema. */
export interface UpdatesRange {
  end: string
  live: boolean
  events: PositionedEvent[]
}

/** A part of the log: events in order, each with its position, and the position up to which the log was read. */
export interface FeedRange {
  events: { position: LogPosition; event: FeedEvent }[]
  end: LogPosition
  /** Whether the log ended there. */
  live: boolean
  /** The clock of the log. */
  now: string
}

/** `Query.alertUpdatesRange`. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR. */
export async function alertUpdatesRange(
  { filter, position, checkpoint, ...args }: QueryAlertUpdatesRangeArgs,
  context: AlertContext,
): Promise<UpdatesRange> {
  const { cursors } = context.store
  const query = readFilter(filter)
  const { after, limit } = readPage(args, LIST, cursors)
  const { events, end, live, now } =
    typeof position === 'string'
      ? await readBehind(context, query, readPosition(position), limit)
      : await readStart(context, after && positionOf(after))
  if (checkpoint) events.push({ position: end, event: checkpointOf(end, { at: now, live }, cursors) })
  return {
    end: positionText(end),
    live,
    events: events.map(({ position, event }) => ({ position: positionText(position), cursor: event.cursor, event })),
  }
}

/**
 * Where a subscriber with the cursor of `given` begins: there, or after its gap; without a cursor, at the end of the log.
 * What follows is not read yet: with `given`, it is not live.
 */
export async function readStart(
  { store: { log, cursors } }: AlertContext,
  given: LogPosition | null,
): Promise<FeedRange> {
  const bounds = await log.bounds()
  const { now } = bounds
  if (!given) return { events: [], end: { sequence: bounds.head, at: now }, live: true, now }
  const gap = gapAfter(given, bounds)
  if (!gap) return { events: [], end: given, live: false, now }
  return { events: [{ position: gap, event: gapOf(gap, cursors) }], end: gap, live: false, now }
}

/** One range after a position: at most `limit` updates, preceded by a gap if the log does not reach back to the position. */
export async function readBehind(
  { viewer, store: { log, cursors } }: AlertContext,
  query: FeedQuery,
  position: LogPosition,
  limit: number,
): Promise<FeedRange> {
  // Reads one more than it returns: hidden entries after the last one must not show in `live`.
  const { entries, stop, stopAt, ...bounds } = await log.readRange(viewer, query, position.sequence, limit + 1)
  const gap = gapAfter(position, bounds)
  const told = entries.slice(0, limit)
  const events: FeedRange['events'] = told.map((one) => ({
    position: positionOfEntry(one.entry),
    event: updateOf(one, cursors),
  }))
  if (gap) events.unshift({ position: gap, event: gapOf(gap, cursors) })
  const { now, head, lostBefore } = bounds
  const full = entries.length > limit ? told.at(-1) : undefined
  if (full) return { events, end: positionOfEntry(full.entry), live: false, now }
  if (stop >= head) return { events, end: { sequence: head, at: now }, live: true, now }
  return { events, end: { sequence: stop, at: stopAt ?? lostBefore }, live: false, now }
}
