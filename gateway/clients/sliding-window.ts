/** The length of the window, in milliseconds, and the number of its steps. */
export const WINDOW_MS = 10_000
const BUCKETS = 10
const BUCKET_MS = WINDOW_MS / BUCKETS

/** The calls of the last seconds, by outcome. */
export class SlidingWindow {
  readonly #answered = new Array<number>(BUCKETS).fill(0)
  readonly #failed = new Array<number>(BUCKETS).fill(0)
  #newest = 0
  #totals = { answered: 0, failed: 0 }

  add(outcome: 'answered' | 'failed', now: number): void {
    this.#move(now)
    const counts = outcome === 'answered' ? this.#answered : this.#failed
    const at = this.#newest % BUCKETS
    counts[at] = (counts[at] ?? 0) + 1
    this.#totals[outcome] += 1
  }

  totals(now: number): Readonly<{ answered: number; failed: number }> {
    this.#move(now)
    return this.#totals
  }

  #move(now: number): void {
    const newest = Math.floor(now / BUCKET_MS)
    if (newest <= this.#newest) return
    const steps = Math.min(BUCKETS, newest - this.#newest)
    for (let step = 0; step < steps; step++) {
      const at = (newest - step) % BUCKETS
      this.#totals.answered -= this.#answered[at] ?? 0
      this.#totals.failed -= this.#failed[at] ?? 0
      this.#answered[at] = 0
      this.#failed[at] = 0
    }
    this.#newest = newest
  }
}
