import { failure } from '../../../schema/errors.ts'
import type { Cursors, Position } from '../../cursors.ts'
import type { LogBounds } from '../log/alert-log.ts'

/** One name for all filters and viewers: a cursor is only a position in the log. */
export const LIST = 'alert updates'

/**
 * A position in the log, and an instant up to which nothing after the position can have been dropped: that of the entry
 * there, or the present if the position is the end of the log. So a cursor ages by the clock, and its age reveals nothing
 * about entries.
 */
export interface LogPosition {
  sequence: number
  at: string
}

/** The cursor of a position. `salt`: numbers that make another cursor of the same position. */
export function cursorOf(cursors: Cursors, { sequence, at }: LogPosition, ...salt: number[]): string {
  return cursors.encrypt(LIST, [sequence, Date.parse(at), ...salt])
}

/** Cursors are authenticated: a position of this list has two numbers. */
export function positionOf([sequence, at]: Position): LogPosition {
  return { sequence: Number(sequence), at: new Date(Number(at)).toISOString() }
}

/** `SEQUENCE@MILLISECONDS`, as gateways get it. */
export function positionText({ sequence, at }: LogPosition): string {
  return `${sequence}@${Date.parse(at)}`
}

/** Reads the result of `positionText`. Throws BAD_USER_INPUT. */
export function readPosition(text: string): LogPosition {
  const [, sequence, at] = /^(\d{1,15})@(\d{1,15})$/.exec(text) ?? []
  if (sequence !== undefined && at !== undefined) return positionOf([sequence, at])
  throw failure('BAD_USER_INPUT', '`position` is none: give one that a range has given, as it came.', {
    rule: 'POSITION',
  })
}

/** The position after the gap, if the log does not reach back to the given position; undefined if it does. */
export function gapAfter(given: LogPosition, { prunedTo, lostBefore, head, now }: LogBounds): LogPosition | undefined {
  // Beyond the end: the database was restored from a backup, and later entries are lost.
  if (given.sequence > head) return { sequence: head, at: now }
  return given.at < lostBefore || given.sequence < prunedTo ? { sequence: prunedTo, at: lostBefore } : undefined
}
