import { Window } from './window.ts'

/** `closed`: calls go through. `open`: none does. `half-open`: one at a time, to see whether the source is back. */
export type BreakerState = 'closed' | 'open' | 'half-open'

export interface BreakerLimits {
  /** So many failures within ten seconds open it ... */
  failures: number
  /** ... where they are at least so many of a hundred calls. */
  percent: number
  /** How long it stays open before it tests the water, in milliseconds. */
  openMs: number
}

/** One circuit breaker: it opens by the share of calls that fail. Times are milliseconds of one clock. */
export class Circuit {
  readonly #limits: BreakerLimits
  #window = new Window()
  /** Undefined: it is closed. */
  #openUntil: number | undefined
  #probing = false

  constructor(limits: BreakerLimits) {
    this.#limits = limits
  }

  state(now: number): BreakerState {
    if (this.#openUntil === undefined) return 'closed'
    return now < this.#openUntil ? 'open' : 'half-open'
  }

  /** Lets a call go as what it says; undefined: it must not go. A probe is to be ended by one of the three below. */
  admit(now: number): 'call' | 'probe' | undefined {
    if (this.#openUntil === undefined) return 'call'
    if (this.#probing || now < this.#openUntil) return undefined
    this.#probing = true
    return 'probe'
  }

  /** The water is as unknown as before. */
  forgetProbe(): void {
    this.#probing = false
  }

  open(now: number): void {
    this.#probing = false
    this.#openUntil = now + this.#limits.openMs
    this.#window = new Window()
  }

  close(): void {
    this.#probing = false
    this.#openUntil = undefined
    this.#window = new Window()
  }

  count(outcome: 'answered' | 'failed', now: number): void {
    this.#window.add(outcome, now)
  }

  /** Whether it is closed, and should open. `further`: failures that are counted elsewhere. */
  hasTripped(now: number, further = 0): boolean {
    if (this.#openUntil !== undefined) return false
    const { answered, failed } = this.#window.totals(now)
    const failures = failed + further
    return failures >= this.#limits.failures && failures * 100 >= (answered + failures) * this.#limits.percent
  }
}
