import { randomInt } from 'node:crypto'
import { type Page, readPage } from '../connection.ts'
import type { Position } from '../cursors.ts'
import { refuseLongList } from '../texts.ts'
import type { FeedQuery, Stretch } from './alert-log.ts'
import type { AlertUpdateFilter, QueryAlertUpdatesArgs } from './generated.ts'
import { type AlertContext, asked, readAccount } from './lists.ts'
import type { LoggedEntry } from './log.ts'
import { atLeast } from './severity.ts'

/** A change of an alert, as it is told. */
export interface Update extends LoggedEntry {
  __typename: 'AlertUpdate'
  cursor: () => string
}
/** See `AlertFeedGap` in the schema. */
export interface Gap {
  __typename: 'AlertFeedGap'
  cursor: () => string
  lostBefore: string
}
/** See `AlertFeedCheckpoint` in the schema. */
export interface Checkpoint {
  __typename: 'AlertFeedCheckpoint'
  cursor: () => string
  at: string
  live: boolean
}
/** See `AlertUpdatePage` in the schema. */
export interface UpdatePage {
  events: (Update | Gap | Checkpoint)[]
  cursor: () => string
  hasMore: boolean
}

/** One name for all filters and viewers: a cursor is a place in the log, and nothing else. */
const LIST = 'alert updates'
/** Then a page ends where it is, so that whoever asks for what is rare gets on in a log of any length. */
const PATIENCE_MS = 2000

/**
 * A place in the log, and an instant up to which all that is behind it cannot have been dropped: that of the entry
 * there, or the present where the place is the end of the log. So a cursor ages by the clock, and whether it is too old
 * tells nothing of entries.
 */
interface Place {
  sequence: number
  at: string
}

/** `Query.alertUpdates`. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR. */
export async function alertUpdates(
  { filter, ...args }: QueryAlertUpdatesArgs,
  { viewer, store }: AlertContext,
): Promise<UpdatePage> {
  const query = readFilter(filter ?? { own: false })
  const page = readPage(args, LIST, store.cursors)
  const cursorOf =
    ({ sequence, at }: Place, ...salt: number[]) =>
    () =>
      store.cursors.encrypt(LIST, [sequence, Date.parse(at), ...salt])
  const read = (after: number, limit: number) => store.log.stretch(viewer, query, after, limit)
  const { gap, entries, end, live, hasMore, now } = await readLog(page, read)
  const updates = entries.map((entry): Update => {
    const place = { sequence: entry.sequence, at: entry.loggedAt }
    return { __typename: 'AlertUpdate', ...entry, cursor: cursorOf(place) }
  })
  // An event has one cursor. The end of the log has another each time: else it would change with hidden events alone.
  const cursor = hasMore ? cursorOf(end) : cursorOf(end, randomInt(10_000))
  return {
    events: [
      ...(gap ? [{ __typename: 'AlertFeedGap' as const, cursor: cursorOf(gap), lostBefore: gap.at }] : []),
      ...updates,
      ...(updates.length === 0 ? [{ __typename: 'AlertFeedCheckpoint' as const, cursor, at: now, live }] : []),
    ],
    cursor,
    hasMore,
  }
}

interface LogPage {
  /** Where the log begins, where what is behind `after` is not all kept any more. */
  gap: Place | undefined
  entries: LoggedEntry[]
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
      const end = { sequence: full.sequence, at: full.loggedAt }
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

/** Where the log goes on for whoever comes from a place that it does not reach back to; undefined where it does. */
function gapAfter(given: Place, { prunedTo, lostBefore, head, now }: Stretch): Place | undefined {
  // Behind the end: the database is an older one, from a backup, and what had come since then is lost.
  if (given.sequence > head) return { sequence: head, at: now }
  return given.at < lostBefore || given.sequence < prunedTo ? { sequence: prunedTo, at: lostBefore } : undefined
}

/** Cursors are authenticated: a position of this list has two numbers. */
function placeOf([sequence, at]: Position): Place {
  return { sequence: Number(sequence), at: new Date(Number(at)).toISOString() }
}

function readFilter(filter: AlertUpdateFilter): FeedQuery {
  refuseLongList(filter.accounts ?? [], 'filter.accounts')
  refuseLongList(filter.countries ?? [], 'filter.countries')
  const accounts = asked(filter.accounts)?.map((input, at) => readAccount(input, `filter.accounts.${at}`))
  return {
    kinds: asked(filter.kinds),
    statuses: asked(filter.statuses),
    severities: filter.severityAtLeast ? atLeast(filter.severityAtLeast) : null,
    typologies: asked(filter.typologies),
    countries: asked(filter.countries),
    accounts: accounts ? [...new Set(accounts)] : null,
    own: filter.own,
  }
}
