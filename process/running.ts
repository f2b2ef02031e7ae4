/** The operations that are under way, so that whoever stops can end them. */
export class Running {
  readonly #operations = new Set<AbortController>()
  #ended = false

  /** The signal of an operation: whoever began it aborts it when nobody waits, and hands it back at its end. */
  begin(): AbortController {
    const operation = new AbortController()
    if (this.#ended) operation.abort()
    else this.#operations.add(operation)
    return operation
  }

  /** An operation has ended. */
  end(operation: AbortController): void {
    this.#operations.delete(operation)
  }

  /** Aborts all that is under way, and what begins from now on. */
  endAll(): void {
    this.#ended = true
    for (const operation of this.#operations) operation.abort()
    this.#operations.clear()
  }
}

/**
 * How the time of a stop is shared out, in milliseconds from its beginning: until `endMs` operations may end by themselves,
 * then they are ended, and answered as far as they have come; at `cutMs` connections are cut. The rest is for the stores.
 */
export function stopTimes(shutdownMs: number): { endMs: number; cutMs: number } {
  return { endMs: Math.round(shutdownMs * 0.55), cutMs: Math.round(shutdownMs * 0.85) }
}
