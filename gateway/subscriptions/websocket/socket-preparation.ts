/** An operation of a WebSocket while it is read and planned: until then, nobody knows whether it is a subscription. */
export class SocketPreparation {
  readonly #givenUp = new AbortController()

  /** Aborts when the client wants no answer any more. */
  get signal(): AbortSignal {
    return this.#givenUp.signal
  }

  cancel(): void {
    this.#givenUp.abort()
  }

  /** It has not begun: there is nothing to conclude. */
  conclude(): void {}

  /** The operation begins later, with the connection's rights at that time. */
  admit(): void {}

  drained(): void {}
}
