import { SlidingWindow } from './sliding-window.ts'

/** `closed`: calls go through. `open`: no call does. `half-open`: one at a time, to test whether the source is back. */
export type BreakerState = 'closed' | 'open' | 'half-open'

export interface BreakerLimits {
  /** The circuit opens after this many failures within ten seconds ... */
  failures: number
  /** ... if they are at least this percentage of the calls. */
  percent: number
  /** How long it stays open before a probe, in milliseconds. */
  openMs: number
}

/** A circuit breaker that opens by the percentage of failed calls. Times are milliseconds of one clock. */
export class Circuit {
  readonly #limits: BreakerLimits
  #window = new SlidingWindow()
  /** Undefined while closed. */
  #openUntil: number | undefined
  #probing = false

  constructor(limits: BreakerLimits) {
    this.#limits = limits
  }

  state(now: number): BreakerState {
    if (this.#openUntil === undefined) return 'closed'
    return now < this.#openUntil ? 'open' : 'half-open'
  }

  /** Admits a call; undefined: refused. End a probe with one of the three methods below. */
  admit(now: number): 'call' | 'probe' | undefined {
    if (this.#openUntil === undefined) return 'call'
    if (this.#probing || now < this.#openUntil) return undefined
    this.#probing = true
    return 'probe'
  }

  /** The probe has shown nothing. */
  forgetProbe(): void {
    this.#probing = false
  }

  open(now: number): void {
    this.#probing = false
    this.#openUntil = now + this.#limits.openMs
    this.#window = new SlidingWindow()
  }

  close(): void {
    this.#probing = false
    this.#openUntil = undefined
    this.#window = new SlidingWindow()
  }

  count(outcome: 'answered' | 'failed', now: number): void {
    this.#window.add(outcome, now)
  }

  /** Whether it is closed and should open. `further`: failures counted elsewhere. */
  hasTripped(now: number, further = 0): boolean {
    if (this.#openUntil !== undefined) return false
    const { answered, failed } = this.#window.totals(now)
    const failures = failed + further
    return failures >= this.#limits.failures && failures * 100 >= (answered + failures) * this.#limits.percent
  }
}
