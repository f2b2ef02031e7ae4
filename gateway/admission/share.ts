import type { Waiting } from '../../process/deadline.ts'
import { Bucket, type BucketSize } from './bucket.ts'

/** The time, in milliseconds, after which half of an identity's use is forgotten. */
export const HALF_LIFE_MS = 5000
/** How long units borrowed from the gateways' shared budget may be spent, in milliseconds. */
const LEASE_MS = 1000

/** The use and the queue of one identity. Times are milliseconds of one monotonic clock. */
export class Share {
  readonly key: string
  readonly bucket: Bucket
  /** What is left in the budget shared by all gateways, as far as this one knows. */
  readonly shared: Bucket
  running = 0
  /** What the running operations cost together. */
  runningCost = 0
  /** Operations whose cost Redis is being asked for. */
  asking = 0
  /** The last half-life in which it used something. */
  activeIn = -1
  /** In the order of arrival. */
  readonly waiting: Ticket[] = []
  /** When it joined the queue for the process; undefined if it is not queued. */
  queuedAt: number | undefined
  /** Its place among shares with the same use. */
  place = 0
  #used = Number.NEGATIVE_INFINITY
  #lease = 0
  #leasedUntil = 0

  constructor(key: string, size: BucketSize, now: number) {
    this.key = key
    this.bucket = new Bucket(size, now)
    this.shared = new Bucket(size, now)
  }

  /**
   * What it has used, as a power of two on a scale that moves with time: since all shares decay at the same rate, two
   * shares compare the same at any moment, and the value does not change while they wait.
   */
  get used(): number {
    return this.#used
  }

  use(cost: number, now: number): void {
    this.#used = this.usedWith(cost, now)
  }

  /** What `used` would be with `cost` more. */
  usedWith(cost: number, now: number): number {
    return usedTogether(this.#used, cost, now)
  }

  /** Spends borrowed units; false if there are too few. */
  spendLease(cost: number, now: number): boolean {
    if (this.#lease < cost || now > this.#leasedUntil) return false
    this.#lease -= cost
    return true
  }

  lease(units: number, now: number): void {
    this.#lease = (now > this.#leasedUntil ? 0 : this.#lease) + units
    this.#leasedUntil = now + LEASE_MS
  }
}

/** One operation of a share. */
export class Ticket {
  readonly share: Share
  /** In units. */
  readonly cost: number
  state: 'new' | 'waiting' | 'running' | 'over' = 'new'
  /** Set while it waits. */
  wait: Wait | undefined
  readonly #host: TicketHost

  constructor(share: Share, cost: number, host: TicketHost) {
    this.share = share
    this.cost = cost
    this.#host = host
  }

  /** The standard headers that tell the caller its own use, as of now. */
  get headers(): Record<string, string> {
    return this.#host.headersOf(this.share)
  }

  /** Call it once, when the operation has ended. */
  leave(): void {
    if (this.state !== 'running') return
    this.state = 'over'
    this.#host.left(this)
  }
}

/** The waiting of an operation. */
export interface Wait {
  since: number
  /** Gives up at the deadline, or when the caller goes. */
  waiting: Waiting
  begin(ticket: Ticket): void
  refuse(error: Error): void
}

/** What a ticket calls. */
export interface TicketHost {
  left(ticket: Ticket): void
  headersOf(share: Share): Record<string, string>
}

/** An amount used now, on the scale of `Share.used`. */
export function usedNow(cost: number, now: number): number {
  return Math.log2(cost) + now / HALF_LIFE_MS
}

/** `used` plus a cost used now, on the scale of `Share.used`. */
export function usedTogether(used: number, cost: number, now: number): number {
  const scale = now / HALF_LIFE_MS
  return Math.log2(2 ** (used - scale) + cost) + scale
}
