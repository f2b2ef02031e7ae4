import { randomInt } from 'node:crypto'
import type { Cursors } from '../../cursors.ts'
import type { Alert } from '../alert.ts'
import type { VisibleEntry } from '../log/alert-log.ts'
import type { LoggedEntry } from '../log/log-entry.ts'
import { cursorOf, type LogPosition } from './positions.ts'

/** A change of an alert, for a subscriber. `alert`: as the viewer may read it; undefined: still to be read. */
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

/** Entries in memory go to many subscribers: each entry's cursor is made once. */
const known = new WeakMap<LoggedEntry, string>()

/** The position of an entry. */
export function positionOfEntry({ sequence, loggedAt }: LoggedEntry): LogPosition {
  return { sequence, at: loggedAt }
}

export function updateOf({ entry, alert }: VisibleEntry, cursors: Cursors): Update {
  const cursor = () => {
    const made = known.get(entry) ?? cursorOf(cursors, positionOfEntry(entry))
    known.set(entry, made)
    return made
  }
  return { __typename: 'AlertUpdate', ...entry, alert, cursor }
}

/** The gap before a position (`gapAfter`). */
export function gapOf(position: LogPosition, cursors: Cursors): Gap {
  return { __typename: 'AlertFeedGap', cursor: () => cursorOf(cursors, position), lostBefore: position.at }
}

/** `at`: the time of the log; `live`: whether `position` is the end of the log. */
export function checkpointOf(
  position: LogPosition,
  { at, live }: { at: string; live: boolean },
  cursors: Cursors,
): Checkpoint {
  return { __typename: 'AlertFeedCheckpoint', cursor: cursorOfEnd(position, live, cursors), at, live }
}

/**
 * The cursor of the position up to which the log was read, made once. An event always has the same cursor; the end of the
 * log gets a new one each time: otherwise its changes would reveal hidden events.
 */
export function cursorOfEnd(position: LogPosition, live: boolean, cursors: Cursors): () => string {
  let made: string | undefined
  return () => {
    made ??= live ? cursorOf(cursors, position, randomInt(10_000)) : cursorOf(cursors, position)
    return made
  }
}
