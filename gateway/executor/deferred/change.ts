/** Wakes whoever waits for a change. */
export class Change {
  #wake: (() => void) | undefined
  #isRaised = false
  #error: { error: unknown } | undefined

  raise(): void {
    this.#isRaised = true
    this.#wake?.()
  }

  fail(error: unknown): void {
    this.#error = { error }
    this.raise()
  }

  /** Resolves after the next change, or at once if there was one meanwhile; rejects after a failure. */
  async next(): Promise<void> {
    if (!this.#isRaised) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#isRaised = false
    if (this.#error) throw this.#error.error
  }
}
