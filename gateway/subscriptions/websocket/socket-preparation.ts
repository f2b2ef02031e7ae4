/** An operation of a WebSocket that is being read and planned: it is not known yet whether it is a subscription. */
export class SocketPreparation {
  readonly #givenUp = new AbortController()

  /** Aborts when its client wants no answer any more. */
  get signal(): AbortSignal {
    return this.#givenUp.signal
  }

  cancel(): void {
    this.#givenUp.abort()
  }

  /** It has nothing to say before it has begun. */
  conclude(): void {}

  drained(): void {}
}
