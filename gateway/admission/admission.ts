import type { Identity } from '../../schema/identity.ts'
import type { AdmissionLimits } from './limits.ts'
import type { SharedBudget } from './shared-budget.ts'

/** Decides when an operation may run. */
export interface Admission {
  /**
   * Waits until the caller's operation may run; `cost` in units, at least one. Rejects before anything is executed: with
   * RATE_LIMITED; with OVERLOADED, also when the deadline (milliseconds since 1970) passes first; or, when `signal` aborts,
   * with an error that nobody reads.
   */
  enter(caller: Identity, cost: number, limits: EnterLimits): Promise<Admitted>
  /**
   * Await it before sending a refusal: resolves at once for the first ones of a key in a second, a second later for the
   * others, and when `signal` aborts. `key`: `identityKey` of the caller, or the address if the caller is unknown.
   */
  beforeRefusal(key: string, signal: AbortSignal): Promise<void>
  readonly counts: Readonly<AdmissionCounts>
  /** Releases timers and connections; waiting operations still run. */
  stop(): void
}

/** When a waiting operation is given up. */
export interface EnterLimits {
  /** Milliseconds since 1970. */
  deadline: number
  signal: AbortSignal
  /** Whether the caller bounds the number itself: then any number of operations of one identity may wait. */
  countedElsewhere?: boolean
}

/** An operation that may run. */
export interface Admitted {
  /** Call it once, when the operation has ended. */
  leave(): void
  /** The standard RateLimit headers for the answer, as of now. */
  readonly headers: Record<string, string>
}

export interface AdmissionCounts {
  /** Operations running now. */
  running: number
  waiting: number
  /** Refusals since the start. */
  refused: { RATE_LIMITED: number; OVERLOADED: number }
}

export interface AdmissionOptions {
  limits: AdmissionLimits
  /** The mean delay of the event loop. */
  loopDelayMs(): number
  /** The budget that several gateways share. */
  shared?: SharedBudget | undefined
  /** Called with the milliseconds that an operation had to wait. */
  onWaited?(ms: number): void
  /** A monotonic clock in milliseconds. */
  now?(): number
}
