import { asFailure } from '../../../schema/errors.ts'
import type { SubscriptionAlertUpdatesArgs } from '../generated/schema.ts'
import type { AlertContext } from '../lists.ts'
import { readFilter } from '../log/feed-query.ts'
import { createAutoResetEvent } from './auto-reset-event.ts'
import { checkpointOf, type FeedEvent } from './feed-events.ts'
import { LIST, type Place, placeOf } from './positions.ts'
import { type Reading, readBehind, readStart } from './stretch.ts'

/** Updates that are read at once. */
const STRETCH = 200
/** What was read so long ago and not taken is read anew: whom an alert is shared with counts when it is told. */
const FRESH_MS = 250
/** How often a checkpoint comes, whatever happens. */
const CHECKPOINT_MS = 30_000
/** A log that cannot be read is tried again after so long, twice as long each time, and it is told after some time. */
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3000
const TELL_AFTER_MS = 5000
/** Of whoever follows for ever. */
const FOR_EVER = { deadline: Number.POSITIVE_INFINITY, signal: new AbortController().signal }

/** `Subscription.alertUpdates`: an error in place of an event says that the log cannot be read at the moment. */
export interface ToldEvent {
  alertUpdates: FeedEvent | Error
}

/**
 * `Subscription.alertUpdates`: what is behind the cursor, then what comes, all read in the same way, until `signal`
 * aborts. Rejects with BAD_USER_INPUT, TOO_MANY_ITEMS, BAD_CURSOR, and SOURCE_* where the log cannot be read.
 */
export async function followUpdates(
  { filter, after }: SubscriptionAlertUpdatesArgs,
  context: AlertContext,
): Promise<AsyncIterable<ToldEvent>> {
  const query = readFilter(filter)
  const { cursors } = context.store
  const start = await readStart(context, after ? placeOf(cursors.decrypt(LIST, after)) : null)
  return events(context, start, (place) => readBehind(context, query, place, STRETCH))
}

/** `Subscription.alertUpdatesMoved`: once at the start, then whenever the log has moved, until `signal` aborts. */
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
  start: Reading,
  read: (place: Place) => Promise<Reading>,
): AsyncGenerator<ToldEvent> {
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
        const { events: told, end: considered, live, now } = await read(end)
        const readAt = performance.now()
        pause = FIRST_PAUSE_MS
        failingSince = undefined
        let stale = false
        for (const { place, event } of told) {
          stale = performance.now() - readAt > FRESH_MS && place !== told[0]?.place
          if (stale) break
          yield { alertUpdates: event }
          end = place
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
        if (failed && performance.now() - failingSince > TELL_AFTER_MS) {
          failingSince = Number.POSITIVE_INFINITY // told
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
