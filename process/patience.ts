import { setTimeout as sleep } from 'node:timers/promises'
import { failure } from '../schema/errors.ts'
import type { Call } from '../schema/identity.ts'

/** How long what became of a mutation is waited for when it has been given up. */
export const OUTCOME_MS = 1000

/** How late an end may come, in milliseconds. */
const TICK_MS = 20
/** A tick that comes so late, in milliseconds, was held up: what has come in meanwhile is looked at first. */
const HELD_UP_MS = 50

/** Why a call is waited for no longer: its deadline has passed, or whoever asked has gone. */
export type GivenUp = 'SOURCE_TIMEOUT' | 'SOURCE_UNAVAILABLE'

/** For how long somebody waits: until the deadline (milliseconds since 1970), or until the signal aborts. */
export type Limits = Pick<Call, 'deadline' | 'signal'>

/** One who waits. */
export interface Waiting {
  limits: Limits
  giveUp(why: GivenUp): void
}

const waiting = new Set<Waiting>()
let clock: NodeJS.Timeout | undefined
let due = 0

/**
 * Calls `giveUp` once, soon after the deadline has passed or the signal has aborted, unless `stopWaiting` comes first.
 * One clock ticks for all who wait: a timer and a listener for each would cost as much as a small call.
 */
export function startWaiting(limits: Limits, giveUp: (why: GivenUp) => void): Waiting {
  const one = { limits, giveUp }
  waiting.add(one)
  if (clock === undefined) {
    clock = setInterval(tick, TICK_MS).unref()
    due = performance.now() + TICK_MS
  }
  return one
}

/** Takes `startWaiting` back; false where it has given up before. */
export function stopWaiting(one: Waiting): boolean {
  return waiting.delete(one)
}

/** Why nobody would wait for the call at all; undefined: somebody does. */
export function whyNotWait({ deadline, signal }: Limits): GivenUp | undefined {
  if (signal.aborted) return 'SOURCE_UNAVAILABLE'
  return deadline <= Date.now() ? 'SOURCE_TIMEOUT' : undefined
}

/** What is said of a call that nobody waits for any more. */
const GIVEN_UP: Record<GivenUp, string> = {
  SOURCE_TIMEOUT: 'There was no time left to answer, which is not "no record". Ask again later, or for less.',
  SOURCE_UNAVAILABLE: 'It was given up: whoever asked has gone, or the server stops. Ask again.',
}

/** The failure of work that was ended since nobody waits for it. */
export function givenUp(why: GivenUp, cause?: unknown) {
  return failure(why, GIVEN_UP[why], {}, { cause })
}

/** Throws SOURCE_TIMEOUT or SOURCE_UNAVAILABLE where nobody waits any more; without limits somebody always does. */
export function refuseGivenUp(limits: Limits | undefined): void {
  const why = limits && whyNotWait(limits)
  if (why) throw givenUp(why)
}

/** Sockets are read between timers and `setImmediate`: an answer that is there has then come in time. */
function tick(): void {
  const now = performance.now()
  const heldUp = now - due > HELD_UP_MS
  due = now + TICK_MS
  if (heldUp) setImmediate(giveUpLate)
  else giveUpLate()
}

function giveUpLate(): void {
  for (const one of waiting) {
    const why = whyNotWait(one.limits)
    if (why === undefined) continue
    waiting.delete(one)
    one.giveUp(why)
  }
  if (waiting.size > 0) return
  clearInterval(clock)
  clock = undefined
}

/** Resolves after a while, or when `signal` aborts. It keeps no process alive. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal, ref: false } : { ref: false }).catch(() => undefined)
}
