import type { Socket } from 'node:net'

/** Watches whether what waits in a socket leaves it. */
export class Backpressure {
  readonly #socket: Socket
  #left = 0
  #since = performance.now()

  constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Whether more waits in the socket than it likes. */
  get slow(): boolean {
    return this.#socket.writableNeedDrain
  }

  /** For how many milliseconds nothing has left, as far as the calls of this can tell; 0 where nothing has to. */
  stuckMs(): number {
    const now = performance.now()
    const left = this.#socket.bytesWritten - this.#socket.writableLength
    if (this.slow && left === this.#left) return now - this.#since
    this.#left = left
    this.#since = now
    return 0
  }
}
