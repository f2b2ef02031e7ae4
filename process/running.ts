/** The running operations, so that a stop can end them. */
export class Running {
  readonly #operations = new Set<AbortController>()
  #ended = false

  /** Begins an operation: the caller aborts the controller when nobody waits, and passes it to `end` at the end. */
  begin(): AbortController {
    const operation = new AbortController()
    if (this.#ended) operation.abort()
    else this.#operations.add(operation)
    return operation
  }

  /** Ends an operation. */
  end(operation: AbortController): void {
    this.#operations.delete(operation)
  }

  /** Aborts all running operations, and all that begin later. */
  endAll(): void {
    this.#ended = true
    for (const operation of this.#operations) operation.abort()
    this.#operations.clear()
  }
}

/**
 * How the time of a stop is divided, in milliseconds from its start: until `endMs` operations may end by themselves; then
 * they are aborted, and answered with what they have. At `cutMs` connections are cut. The rest of the time is for the
 * stores.
 */
export function stopTimes(shutdownMs: number): { endMs: number; cutMs: number } {
  return { endMs: Math.round(shutdownMs * 0.55), cutMs: Math.round(shutdownMs * 0.85) }
}
