import { LRUCache } from 'lru-cache'
import { type BreakerLimits, type BreakerState, Circuit } from './circuit.ts'
import { WINDOW_MS } from './sliding-window.ts'

/** How many identities have circuits of their own, and how many time-outs are remembered. */
const MAX_OWN = 1000
const MAX_TIMEOUTS = 500

/** How a call ended. `unknown`: the caller left before the end, or the delay says nothing about the source. */
export type CallOutcome = 'answered' | 'failed' | 'timed-out' | 'unknown'

/** `probe`: its outcome says whether the source is back for all; `own-probe`: for its identity. */
export type Admittance = 'call' | 'probe' | 'own-probe'

/** Keeps calls from a failing source, so that callers do not wait in vain. */
export interface Breaker {
  /** The state for all identities. */
  state(): BreakerState
  /** The state for one identity, whose own time-outs count as well. */
  stateFor(who: string): BreakerState
  /** Admits a call, whose end must be reported later; undefined: refused. */
  admit(who: string): Admittance | undefined
  report(as: Admittance, outcome: CallOutcome, who: string): void
  /** The identity whose time-out was the last to keep it open: another one must test whether the source is back. */
  readonly lastToFail: string | undefined
}

/** A change of a breaker: it has opened for all, opened for one identity, or closed for all. */
export type BreakerChange = 'open' | 'open-for-one' | 'closed'

/**
 * One circuit for all, and one for each identity that has had time-outs. A source that cannot be reached or read counts for
 * all at once. A time-out may be the caller's fault: an identity's time-outs open its own circuit. For all they count only
 * if another identity has some too, and never as more than half of what opens the circuit. `now`: milliseconds.
 */
export function createBreaker(
  limits: BreakerLimits,
  onChange: (change: BreakerChange) => void,
  now: () => number = Date.now,
): Breaker {
  const all = new Circuit(limits)
  const own = new LRUCache<string, Circuit>({ max: MAX_OWN })
  const mostOfOne = Math.ceil(limits.failures / 2)
  let timeouts: { who: string; at: number }[] = []
  let lastToFail: string | undefined

  function openForAll(who?: string): void {
    all.open(now())
    timeouts = []
    lastToFail = who
    onChange('open')
  }

  function timeoutsForAll(): number {
    const since = now() - WINDOW_MS
    const counts = new Map<string, number>()
    for (const { who, at } of timeouts) {
      if (at > since) counts.set(who, (counts.get(who) ?? 0) + 1)
    }
    if (counts.size < 2) return 0
    return [...counts.values()].reduce((sum, count) => sum + Math.min(count, mostOfOne), 0)
  }

  function endProbe(outcome: CallOutcome, who: string): void {
    if (outcome === 'unknown') all.forgetProbe()
    else if (outcome === 'answered') {
      all.close()
      own.delete(who)
      lastToFail = undefined
      onChange('closed')
    } else openForAll(outcome === 'timed-out' ? who : undefined)
  }

  function noteTimeout(who: string, circuit: Circuit): void {
    circuit.count('failed', now())
    if (circuit.hasTripped(now())) {
      circuit.open(now())
      onChange('open-for-one')
    }
    timeouts.push({ who, at: now() })
    if (timeouts.length > MAX_TIMEOUTS) timeouts = timeouts.slice(-MAX_TIMEOUTS / 2)
  }

  return {
    get lastToFail() {
      return lastToFail
    },
    state: () => all.state(now()),
    stateFor(who) {
      const state = all.state(now())
      const mine = own.size > 0 ? own.get(who)?.state(now()) : undefined
      return mine === undefined || state === 'open' || mine === 'closed' ? state : mine
    },
    admit(who) {
      const mine = own.size > 0 ? own.get(who) : undefined
      if (mine?.state(now()) === 'open') return undefined
      const admitted = all.admit(now())
      if (admitted !== 'call' || !mine) return admitted
      const mineAdmitted = mine.admit(now())
      return mineAdmitted === 'probe' ? 'own-probe' : mineAdmitted
    },
    report(as, outcome, who) {
      if (as === 'probe') return endProbe(outcome, who)
      let mine = own.size > 0 ? own.get(who) : undefined
      if (as === 'own-probe') {
        if (outcome === 'answered') own.delete(who)
        else if (outcome === 'timed-out') mine?.open(now())
        else mine?.forgetProbe()
      }
      if (outcome === 'unknown' || all.state(now()) !== 'closed') return
      if (outcome === 'timed-out') {
        mine ??= new Circuit(limits)
        own.set(who, mine)
        noteTimeout(who, mine)
      } else {
        all.count(outcome, now())
        if (outcome === 'answered') mine?.count(outcome, now())
      }
      if (outcome !== 'answered' && all.hasTripped(now(), timeoutsForAll())) openForAll()
    },
  }
}
