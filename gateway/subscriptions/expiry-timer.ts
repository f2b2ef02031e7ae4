/** The longest delay of a timer: some 24 days. */
const MOST_MS = 2 ** 31 - 1

/** Fires once, at an instant that can be moved, however far away. It keeps no process alive. */
export class ExpiryTimer {
  readonly #ring: () => void
  #timer: NodeJS.Timeout | undefined

  constructor(ring: () => void) {
    this.#ring = ring
  }

  /** In milliseconds since 1970; undefined: never. */
  set(instant: number | undefined): void {
    clearTimeout(this.#timer)
    if (instant === undefined) return
    const left = instant - Date.now()
    const next = left > MOST_MS ? () => this.set(instant) : this.#ring
    this.#timer = setTimeout(next, Math.min(Math.max(left, 0), MOST_MS)).unref()
  }
}
