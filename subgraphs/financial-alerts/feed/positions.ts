import { failure } from '../../../schema/errors.ts'
import type { Cursors, Position } from '../../cursors.ts'
import type { LogBounds } from '../log/alert-log.ts'

/** One name for all filters and viewers: a cursor is a place in the log, and nothing else. */
export const LIST = 'alert updates'

/**
 * A place in the log, and an instant up to which all that is behind it cannot have been dropped: that of the entry
 * there, or the present where the place is the end of the log. So a cursor ages by the clock, and whether it is too old
 * tells nothing of entries.
 */
export interface Place {
  sequence: number
  at: string
}

/** The cursor of a place. `salt`: numbers that make it another one of the same place. */
export function cursorOf(cursors: Cursors, { sequence, at }: Place, ...salt: number[]): string {
  return cursors.encrypt(LIST, [sequence, Date.parse(at), ...salt])
}

/** Cursors are authenticated: a position of this list has two numbers. */
export function placeOf([sequence, at]: Position): Place {
  return { sequence: Number(sequence), at: new Date(Number(at)).toISOString() }
}

/** `SEQUENCE@MILLISECONDS`, as gateways are told it. */
export function placeText({ sequence, at }: Place): string {
  return `${sequence}@${Date.parse(at)}`
}

/** Reads what `placeText` wrote. Throws BAD_USER_INPUT. */
export function readPlace(text: string): Place {
  const [, sequence, at] = /^(\d{1,15})@(\d{1,15})$/.exec(text) ?? []
  if (sequence !== undefined && at !== undefined) return placeOf([sequence, at])
  throw failure('BAD_USER_INPUT', '`place` is none: give one that a stretch has given, as it came.', { rule: 'PLACE' })
}

/** Where the log goes on for whoever comes from a place that it does not reach back to; undefined where it does. */
export function gapAfter(given: Place, { prunedTo, lostBefore, head, now }: LogBounds): Place | undefined {
  // Behind the end: the database is an older one, from a backup, and what had come since then is lost.
  if (given.sequence > head) return { sequence: head, at: now }
  return given.at < lostBefore || given.sequence < prunedTo ? { sequence: prunedTo, at: lostBefore } : undefined
}
