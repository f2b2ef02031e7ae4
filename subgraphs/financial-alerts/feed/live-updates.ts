import { asFailure } from '../../../schema/errors.ts'
import type { SubscriptionAlertUpdatesArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import { readFilter } from '../log/feed-query.ts'
import { createAutoResetEvent } from './auto-reset-event.ts'
import { checkpointOf, type FeedEvent } from './feed-events.ts'
import { LIST, type LogPosition, positionOf } from './positions.ts'
import { type FeedRange, readBehind, readStart } from './updates-range.ts'

/** Updates that are read at once. */
const MAX_EVENTS = 200
/** Updates that were read this long ago and not taken are read again: sharing counts at the time of delivery. */
const FRESH_MS = 250
/** How often a checkpoint comes, even between updates. */
const CHECKPOINT_MS = 30_000
/**
 * A log that cannot be read is tried again after this pause, which doubles each time; after a while, subscribers are told.
 */
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3000
const REPORT_AFTER_MS = 5000
/** The limits of a follower that never leaves. */
const FOR_EVER = { deadline: Number.POSITIVE_INFINITY, signal: new AbortController().signal }

/** An event of `Subscription.alertUpdates`, or an error: the log cannot be read at the moment. */
export interface UpdateResult {
  alertUpdates: FeedEvent | Error
}

/**
 * `Subscription.alertUpdates`: what comes after the cursor, old and new, all read in the same way, until `signal` aborts.
 * Rejects with BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR, and SOURCE_* if the log cannot be read.
 */
export async function followUpdates(
  { filter, after }: SubscriptionAlertUpdatesArgs,
  context: AlertContext,
): Promise<AsyncIterable<UpdateResult>> {
  const query = readFilter(filter)
  const { cursors } = context.store
  const start = await readStart(context, after ? positionOf(cursors.decrypt(LIST, after)) : null)
  return events(context, start, (position) => readBehind(context, query, position, MAX_EVENTS))
}

/** `Subscription.alertUpdatesMoved`: yields once at the start, then whenever the log has grown, until `signal` aborts. */
export async function* followMoves({
  store: { log },
  limits: { signal } = FOR_EVER,
}: AlertContext): AsyncGenerator<{ alertUpdatesMoved: boolean }> {
  const moved = createAutoResetEvent(signal)
  const leave = log.onMoved(moved.set)
  try {
    while (!signal.aborted) {
      yield { alertUpdatesMoved: true }
      await moved.wait()
    }
  } finally {
    leave()
    moved.stop()
  }
}

async function* events(
  { store: { log, cursors }, limits: { signal } = FOR_EVER }: AlertContext,
  start: FeedRange,
  read: (position: LogPosition) => Promise<FeedRange>,
): AsyncGenerator<UpdateResult> {
  const moved = createAutoResetEvent(signal)
  const leave = log.onMoved(moved.set)
  try {
    for (const { event } of start.events) yield { alertUpdates: event }
    let { end } = start
    let nextCheckpoint = performance.now() + CHECKPOINT_MS
    let wasLive = false
    let pause = FIRST_PAUSE_MS
    let failingSince: number | undefined
    while (!signal.aborted) {
      try {
        const { events: batch, end: considered, live, now } = await read(end)
        const readAt = performance.now()
        pause = FIRST_PAUSE_MS
        failingSince = undefined
        let stale = false
        for (const { position, event } of batch) {
          stale = performance.now() - readAt > FRESH_MS && position !== batch[0]?.position
          if (stale) break
          yield { alertUpdates: event }
          end = position
        }
        if (stale) continue
        end = considered
        const due = performance.now() >= nextCheckpoint
        if (due) nextCheckpoint = performance.now() + CHECKPOINT_MS
        if (due || (live && !wasLive)) yield { alertUpdates: checkpointOf(end, { at: now, live }, cursors) }
        wasLive ||= live
        if (live) await moved.wait(nextCheckpoint - performance.now())
      } catch (error) {
        const failed = asFailure(error)
        if (!String(failed?.extensions.code).startsWith('SOURCE_')) throw error
        failingSince ??= performance.now()
        if (failed && performance.now() - failingSince > REPORT_AFTER_MS) {
          failingSince = Number.POSITIVE_INFINITY // reported
          yield { alertUpdates: failed }
        }
        await moved.wait(pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      }
    }
  } finally {
    leave()
    moved.stop()
  }
}
