import { randomInt } from 'node:crypto'
import type { Cursors } from '../../cursors.ts'
import type { Alert } from '../alert.ts'
import type { Told } from '../log/alert-log.ts'
import type { LoggedEntry } from '../log/log-entry.ts'
import { cursorOf, type Place } from './positions.ts'

/** A change of an alert, as it is told. `alert`: as the viewer may read it; undefined: to be read. */
export interface Update extends LoggedEntry {
  __typename: 'AlertUpdate'
  cursor: () => string
  alert: Alert | null | undefined
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
export type FeedEvent = Update | Gap | Checkpoint

/** Entries that are kept in memory are told to many: the cursor of each is made once. */
const known = new WeakMap<LoggedEntry, string>()

/** The place of an entry. */
export function placeOfEntry({ sequence, loggedAt }: LoggedEntry): Place {
  return { sequence, at: loggedAt }
}

export function updateOf({ entry, alert }: Told, cursors: Cursors): Update {
  const cursor = () => {
    const made = known.get(entry) ?? cursorOf(cursors, placeOfEntry(entry))
    known.set(entry, made)
    return made
  }
  return { __typename: 'AlertUpdate', ...entry, alert, cursor }
}

/** The gap in front of a place (`gapAfter`). */
export function gapOf(place: Place, cursors: Cursors): Gap {
  return { __typename: 'AlertFeedGap', cursor: () => cursorOf(cursors, place), lostBefore: place.at }
}

/** `at`: the time of the log; `live`: whether `place` is the end of the log. */
export function checkpointOf(place: Place, { at, live }: { at: string; live: boolean }, cursors: Cursors): Checkpoint {
  return { __typename: 'AlertFeedCheckpoint', cursor: cursorOfEnd(place, live, cursors), at, live }
}

/**
 * The cursor up to which all was considered, made once. An event has one cursor; the end of the log has another each
 * time: else it would change with hidden events alone.
 */
export function cursorOfEnd(place: Place, live: boolean, cursors: Cursors): () => string {
  let made: string | undefined
  return () => {
    made ??= live ? cursorOf(cursors, place, randomInt(10_000)) : cursorOf(cursors, place)
    return made
  }
}
