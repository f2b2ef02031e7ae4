/** How fast a bucket fills, and how much it holds, in units of cost. */
export interface BucketSize {
  perSecond: number
  burst: number
}

/** A token bucket: what one identity has left to use. It starts full. Times are milliseconds of one monotonic clock. */
export class Bucket {
  readonly #size: BucketSize
  #left: number
  #at: number

  constructor(size: BucketSize, now: number) {
    this.#size = size
    this.#left = size.burst
    this.#at = now
  }

  left(now: number): number {
    return Math.min(this.#size.burst, this.#left + ((now - this.#at) * this.#size.perSecond) / 1000)
  }

  /** Takes `units`, at most `burst`, and returns 0; or takes nothing, and returns the milliseconds until there are enough. */
  take(units: number, now: number): number {
    const left = this.left(now)
    if (left < units) return ((units - left) * 1000) / this.#size.perSecond
    this.set(left - units, now)
    return 0
  }

  /** Sets what is left now. */
  set(left: number, now: number): void {
    this.#left = left
    this.#at = now
  }

  /** Gives back units that were not used. */
  giveBack(units: number, now: number): void {
    this.set(Math.min(this.#size.burst, this.left(now) + units), now)
  }
}
