/** `closed`: calls go through. `open`: none does. `half-open`: one at a time, to see whether the source is back. */
export type BreakerState = 'closed' | 'open' | 'half-open'

export interface BreakerLimits {
  /** Failures in a row, none answered in between, that open it. */
  failures: number
  /** How long it stays open before it tests the water, in milliseconds. */
  openMs: number
}

/** What became of a call. `unknown`: nobody waited for the end. */
export type CallOutcome = 'answered' | 'failed' | 'unknown'

/** Keeps calls from a source that fails, so that callers need not wait for what will not come. */
export interface Breaker {
  state(): BreakerState
  /** Lets a call go as what it says, to be reported later; undefined: it must not go. */
  admit(): 'call' | 'probe' | undefined
  report(as: 'call' | 'probe', outcome: CallOutcome): void
}

/** `onChange` is told when it opens, opens anew after a probe, and closes. `now`: milliseconds. */
export function createBreaker(
  { failures, openMs }: BreakerLimits,
  onChange: (state: 'open' | 'closed') => void,
  now: () => number = Date.now,
): Breaker {
  let inARow = 0
  /** Undefined: it is closed. */
  let openUntil: number | undefined
  let probing = false

  function state(): BreakerState {
    if (openUntil === undefined) return 'closed'
    return now() < openUntil ? 'open' : 'half-open'
  }

  function open(): void {
    openUntil = now() + openMs
    onChange('open')
  }

  return {
    state,
    admit() {
      if (openUntil === undefined) return 'call'
      if (probing || state() === 'open') return undefined
      probing = true
      return 'probe'
    },
    report(as, outcome) {
      if (as === 'probe') {
        probing = false
        if (outcome === 'failed') open()
        if (outcome !== 'answered') return
        openUntil = undefined
        inARow = 0
        onChange('closed')
      } else if (outcome !== 'unknown' && openUntil === undefined) {
        inARow = outcome === 'failed' ? inARow + 1 : 0
        if (inARow >= failures) open()
      }
    },
  }
}
