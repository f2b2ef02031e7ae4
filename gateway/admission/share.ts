import type { Waiting } from '../../process/patience.ts'
import { Bucket, type BucketSize } from './bucket.ts'

/** After so many milliseconds half of what an identity has used is forgotten. */
export const HALF_LIFE_MS = 5000
/** How long what was borrowed from the budget of all gateways may be spent, in milliseconds. */
const LEASE_MS = 1000

/** What is kept of one identity. Times are in milliseconds of one steady clock. */
export class Share {
  readonly key: string
  readonly bucket: Bucket
  /** What all gateways together have left for it, as far as this one knows. */
  readonly shared: Bucket
  running = 0
  /** What these cost together. */
  runningCost = 0
  /** Operations whose cost is being asked for in Redis. */
  asking = 0
  /** The last half-life in which it has used something. */
  activeIn = -1
  /** In the order of their coming. */
  readonly waiting: Ticket[] = []
  /** When it came into the queue of those who wait for the process; undefined: it is not in it. */
  queuedAt: number | undefined
  /** Its place among those who have used as much. */
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
   * What it has used, as an exponent of two on a scale that moves with time: since all forget at the same pace, it is
   * the order of two shares at any moment, and does not change while they wait.
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

  /** Spends from what was borrowed; false where that is too little. */
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
  /** While it waits. */
  wait: Wait | undefined
  readonly #host: TicketHost

  constructor(share: Share, cost: number, host: TicketHost) {
    this.share = share
    this.cost = cost
    this.#host = host
  }

  /** The standard fields that tell the caller of its own use, as of now. */
  get headers(): Record<string, string> {
    return this.#host.headersOf(this.share)
  }

  /** To be called once, when the operation has ended. */
  leave(): void {
    if (this.state !== 'running') return
    this.state = 'over'
    this.#host.left(this)
  }
}

/** How an operation waits for its turn. */
export interface Wait {
  since: number
  /** Gives up at its deadline, or when its caller goes. */
  patience: Waiting
  begin(ticket: Ticket): void
  refuse(error: Error): void
}

/** What a ticket is of. */
export interface TicketHost {
  left(ticket: Ticket): void
  headersOf(share: Share): Record<string, string>
}

/** An amount that is used now, on the scale of `Share.used`. */
export function usedNow(cost: number, now: number): number {
  return Math.log2(cost) + now / HALF_LIFE_MS
}

/** What was used, on the scale of `Share.used`, with `cost` used now. */
export function usedTogether(used: number, cost: number, now: number): number {
  const scale = now / HALF_LIFE_MS
  return Math.log2(2 ** (used - scale) + cost) + scale
}
