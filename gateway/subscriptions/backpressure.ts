import type { Socket } from 'node:net'

/** Watches whether a socket still sends what waits in it. */
export class Backpressure {
  readonly #socket: Socket
  #left = 0
  #since = performance.now()

  constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Whether more waits in the socket than its high-water mark. */
  get slow(): boolean {
    return this.#socket.writableNeedDrain
  }

  /** For how many milliseconds nothing has been sent, as far as earlier calls can tell; 0 if nothing waits. */
  stuckMs(): number {
    const now = performance.now()
    const left = this.#socket.bytesWritten - this.#socket.writableLength
    if (this.slow && left === this.#left) return now - this.#since
    this.#left = left
    this.#since = now
    return 0
  }
}
