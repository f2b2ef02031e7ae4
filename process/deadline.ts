import { setTimeout as sleep } from 'node:timers/promises'
import { failure } from '../schema/errors.ts'
import type { Call } from '../schema/identity.ts'

/** How long to wait, after giving a mutation up, to learn whether it was carried out. */
export const OUTCOME_MS = 1000

/** How late the end may come, in milliseconds. */
const TICK_MS = 20
/** A tick that is later than this, in milliseconds, was held up: incoming data is handled first. */
const HELD_UP_MS = 50

/** Why nobody waits for a call any more: its deadline has passed, or the caller has gone. */
export type GivenUp = 'SOURCE_TIMEOUT' | 'SOURCE_UNAVAILABLE'

/** How long a caller waits: until the deadline (milliseconds since 1970), or until the signal aborts. */
export type Limits = Pick<Call, 'deadline' | 'signal'>

/** The signal of a caller that never leaves. */
export const NEVER = new AbortController().signal

/** A caller that waits. */
export interface Waiting {
  limits: Limits
  giveUp(why: GivenUp): void
}

const waiting = new Set<Waiting>()
let clock: NodeJS.Timeout | undefined
let due = 0

/**
 * Calls `giveUp` once, soon after the deadline has passed or the signal has aborted, unless `stopWaiting` comes first. One
 * clock ticks for all: a timer and a listener for each would cost as much as a small call.
 */
export function startWaiting(limits: Limits, giveUp: (why: GivenUp) => void): Waiting {
  const waiter = { limits, giveUp }
  waiting.add(waiter)
  if (clock === undefined) {
    clock = setInterval(tick, TICK_MS).unref()
    due = performance.now() + TICK_MS
  }
  return waiter
}

/** Cancels `startWaiting`; false if it has given up already. */
export function stopWaiting(waiter: Waiting): boolean {
  return waiting.delete(waiter)
}

/** Why nobody waits for a call any more; undefined if somebody does. */
export function whyNotWait({ deadline, signal }: Limits): GivenUp | undefined {
  if (signal.aborted) return 'SOURCE_UNAVAILABLE'
  return deadline <= Date.now() ? 'SOURCE_TIMEOUT' : undefined
}

/** The messages for calls that nobody waits for any more. */
const GIVEN_UP: Record<GivenUp, string> = {
  SOURCE_TIMEOUT: 'There was no time left to answer, which is not "no record". Ask again later, or for less.',
  SOURCE_UNAVAILABLE: 'It was given up: whoever asked has gone, or the server stops. Ask again.',
}

/** The error of work that ended because nobody waits for it. */
export function givenUp(why: GivenUp, cause?: unknown) {
  return failure(why, GIVEN_UP[why], {}, { cause })
}

/** Throws SOURCE_TIMEOUT or SOURCE_UNAVAILABLE if nobody waits any more; without limits, never. */
export function refuseGivenUp(limits: Limits | undefined): void {
  const why = limits && whyNotWait(limits)
  if (why) throw givenUp(why)
}

/** Sockets are read between timers and `setImmediate`: an answer that is already there then counts as in time. */
function tick(): void {
  const now = performance.now()
  const heldUp = now - due > HELD_UP_MS
  due = now + TICK_MS
  if (heldUp) setImmediate(giveUpLate)
  else giveUpLate()
}

function giveUpLate(): void {
  for (const waiter of waiting) {
    const why = whyNotWait(waiter.limits)
    if (why === undefined) continue
    waiting.delete(waiter)
    waiter.giveUp(why)
  }
  if (waiting.size > 0) return
  clearInterval(clock)
  clock = undefined
}

/** Resolves after a while, or when `signal` aborts. It keeps no process alive. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal, ref: false } : { ref: false }).catch(() => undefined)
}
