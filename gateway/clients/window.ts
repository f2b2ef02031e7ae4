/** How far back is counted, in milliseconds, and in how many steps it moves on. */
export const WINDOW_MS = 10_000
const SLOTS = 10
const SLOT_MS = WINDOW_MS / SLOTS

/** Calls of the last seconds, by how they ended. */
export class Window {
  readonly #answered = new Array<number>(SLOTS).fill(0)
  readonly #failed = new Array<number>(SLOTS).fill(0)
  #newest = 0
  #totals = { answered: 0, failed: 0 }

  add(outcome: 'answered' | 'failed', now: number): void {
    this.#move(now)
    const slots = outcome === 'answered' ? this.#answered : this.#failed
    const at = this.#newest % SLOTS
    slots[at] = (slots[at] ?? 0) + 1
    this.#totals[outcome] += 1
  }

  totals(now: number): Readonly<{ answered: number; failed: number }> {
    this.#move(now)
    return this.#totals
  }

  #move(now: number): void {
    const newest = Math.floor(now / SLOT_MS)
    if (newest <= this.#newest) return
    const steps = Math.min(SLOTS, newest - this.#newest)
    for (let step = 0; step < steps; step++) {
      const at = (newest - step) % SLOTS
      this.#totals.answered -= this.#answered[at] ?? 0
      this.#totals.failed -= this.#failed[at] ?? 0
      this.#answered[at] = 0
      this.#failed[at] = 0
    }
    this.#newest = newest
  }
}
