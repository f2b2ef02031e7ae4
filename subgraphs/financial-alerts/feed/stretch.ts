import { readPage } from '../../connection.ts'
import type { QueryAlertUpdatesStretchArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import { type FeedQuery, readFilter } from '../log/feed-query.ts'
import { checkpointOf, type FeedEvent, gapOf, placeOfEntry, updateOf } from './feed-events.ts'
import { gapAfter, LIST, type Place, placeOf, placeText, readPlace } from './positions.ts'

/** See `PlacedAlertFeedEvent` in the schema. */
export interface Placed {
  place: string
  cursor: () => string
  event: FeedEvent
}
/** See `AlertUpdatesStretch` in the schema. */
export interface UpdatesStretch {
  end: string
  live: boolean
  events: Placed[]
}

/** What was read of the log: events in their order, each with its place, and up to where all was considered. */
export interface Reading {
  events: { place: Place; event: FeedEvent }[]
  end: Place
  /** Whether the log ended there. */
  live: boolean
  /** The clock of the log. */
  now: string
}

/** `Query.alertUpdatesStretch`. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR. */
export async function alertUpdatesStretch(
  { filter, place, checkpoint, ...args }: QueryAlertUpdatesStretchArgs,
  context: AlertContext,
): Promise<UpdatesStretch> {
  const { cursors } = context.store
  const query = readFilter(filter)
  const { after, limit } = readPage(args, LIST, cursors)
  const { events, end, live, now } =
    typeof place === 'string'
      ? await readBehind(context, query, readPlace(place), limit)
      : await readStart(context, after && placeOf(after))
  if (checkpoint) events.push({ place: end, event: checkpointOf(end, { at: now, live }, cursors) })
  return {
    end: placeText(end),
    live,
    events: events.map(({ place, event }) => ({ place: placeText(place), cursor: event.cursor, event })),
  }
}

/**
 * Where a subscriber begins that comes with the cursor of `given`: there, or behind the gap that it finds; without any
 * at the end of the log. What is behind is not looked at: with `given` it is not live yet.
 */
export async function readStart({ store: { log, cursors } }: AlertContext, given: Place | null): Promise<Reading> {
  const bounds = await log.bounds()
  const { now } = bounds
  if (!given) return { events: [], end: { sequence: bounds.head, at: now }, live: true, now }
  const gap = gapAfter(given, bounds)
  if (!gap) return { events: [], end: given, live: false, now }
  return { events: [{ place: gap, event: gapOf(gap, cursors) }], end: gap, live: false, now }
}

/** One stretch behind a place: at most `limit` updates, after the gap, if the log does not reach back to the place. */
export async function readBehind(
  { viewer, store: { log, cursors } }: AlertContext,
  query: FeedQuery,
  place: Place,
  limit: number,
): Promise<Reading> {
  // One more than is told: what is hidden behind the last one must not show in `live`.
  const { entries, stop, stopAt, ...bounds } = await log.stretch(viewer, query, place.sequence, limit + 1)
  const gap = gapAfter(place, bounds)
  const told = entries.slice(0, limit)
  const events: Reading['events'] = told.map((one) => ({
    place: placeOfEntry(one.entry),
    event: updateOf(one, cursors),
  }))
  if (gap) events.unshift({ place: gap, event: gapOf(gap, cursors) })
  const { now, head, lostBefore } = bounds
  const full = entries.length > limit ? told.at(-1) : undefined
  if (full) return { events, end: placeOfEntry(full.entry), live: false, now }
  if (stop >= head) return { events, end: { sequence: head, at: now }, live: true, now }
  return { events, end: { sequence: stop, at: stopAt ?? lostBefore }, live: false, now }
}
