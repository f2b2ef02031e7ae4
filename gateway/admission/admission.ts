import type { Identity } from '../../schema/identity.ts'
import type { AdmissionLimits } from './limits.ts'
import type { SharedBudget } from './shared-budget.ts'

/** What stands before the execution of operations. */
export interface Admission {
  /**
   * Waits for the caller's turn; `cost` in units, at least one. Rejects before anything is executed: with RATE_LIMITED,
   * with OVERLOADED, also when the deadline (milliseconds since 1970) passes before the turn has come, and with
   * something that nobody reads when `signal` aborts.
   */
  enter(caller: Identity, cost: number, limits: EnterLimits): Promise<Admitted>
  /**
   * To be waited for before a refusal is sent: resolves at once for the first ones of a key in a second, a second later
   * for the others, and when `signal` aborts. `key`: `identityKey` of the caller, or the address where nobody is known.
   */
  beforeRefusal(key: string, signal: AbortSignal): Promise<void>
  readonly counts: Readonly<AdmissionCounts>
  /** Lets go of what it holds open; operations that wait are still begun. */
  stop(): void
}

/** When and why an operation that waits is given up. */
export interface EnterLimits {
  /** Milliseconds since 1970. */
  deadline: number
  signal: AbortSignal
  /** Whether something else bounds how many there are: then any number of one identity may wait. */
  countedElsewhere?: boolean
}

/** An operation that may be executed. */
export interface Admitted {
  /** Must be called once, when the operation has ended. */
  leave(): void
  /** The standard RateLimit headers of the answer, as of now. */
  readonly headers: Record<string, string>
}

export interface AdmissionCounts {
  /** Operations now. */
  running: number
  waiting: number
  /** Refused since the start. */
  refused: { RATE_LIMITED: number; OVERLOADED: number }
}

export interface AdmissionOptions {
  limits: AdmissionLimits
  /** How late the event loop is on average. */
  loopDelayMs(): number
  /** What several gateways count together. */
  shared?: SharedBudget | undefined
  /** Told how long an operation that had to wait has waited, in milliseconds. */
  onWaited?(ms: number): void
  /** A steady clock in milliseconds. */
  now?(): number
}
