import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { Backpressure } from '../backpressure.ts'
import type { SubscriptionLimits } from '../limits.ts'
import { type CloseCode, closeCodes } from './close-codes.ts'

/** Pings that a client may leave without any sign. */
const MOST_SILENT = 2
/** Bytes of a close frame that are left for its reason (RFC 6455, section 5.5). */
const MAX_REASON = 123

/** What happens on a line. */
export interface LineEvents {
  message(text: string, isBinary: boolean): void
  /** All that was handed to the socket has left it. */
  drained(): void
  /** Nothing is sent or received any more. Comes once. */
  closed(): void
}

/** A WebSocket, and the socket below it: what is sent, how much is read, and whether anybody is there. */
export class SocketLine {
  readonly #webSocket: WebSocket
  readonly #socket: Socket
  readonly #limits: SubscriptionLimits
  readonly #events: LineEvents
  readonly #backpressure: Backpressure
  #over = false
  /** Messages that are worked on. */
  #busy = 0
  #bytesRead = 0
  #silent = 0

  constructor(webSocket: WebSocket, socket: Socket, limits: SubscriptionLimits, events: LineEvents) {
    this.#webSocket = webSocket
    this.#socket = socket
    this.#limits = limits
    this.#events = events
    this.#backpressure = new Backpressure(socket)
    webSocket.on('message', (data, isBinary) => {
      if (this.#over) return
      events.message(String(data), isBinary)
      this.#throttle()
    })
    webSocket.on('ping', () => this.#throttle())
    webSocket.on('error', () => this.#finish()) // `ws` closes it, with the code that fits
    webSocket.on('close', () => this.#finish())
    socket.on('drain', () => {
      this.#throttle()
      if (!this.#over) events.drained()
    })
  }

  /** Whether nothing is worked on. */
  get idle(): boolean {
    return this.#busy === 0
  }

  /** Sends a message. */
  say(message: string): void {
    if (this.#isOpen()) this.#webSocket.send(message)
  }

  /** Sends whole frames, past `ws`. False: enough for the moment, until `drained`. */
  write(frames: Buffer): boolean {
    return !this.#isOpen() || this.#socket.write(frames)
  }

  /** Counts as worked on until `done`, which does not reject. */
  work(done: Promise<void>): void {
    this.#busy++
    done.finally(() => {
      this.#busy--
      this.#throttle()
    })
  }

  /** Only the first call counts. What does not fit into a close frame of the reason is left out. */
  close(code: CloseCode, reason: string): void {
    if (this.#over) return
    this.#finish()
    let fitting = reason
    while (Buffer.byteLength(fitting) > MAX_REASON) fitting = fitting.slice(0, -1)
    this.#webSocket.close(code, fitting)
  }

  /** Pings, and ends what has gone or is stuck. Called on a clock. */
  beat(): void {
    if (this.#over) return
    if (this.#backpressure.stuckMs() > this.#limits.stuckMs) {
      this.#webSocket.terminate()
      return
    }
    const { bytesRead } = this.#socket
    // A client that has much to read, or whose messages are worked on, is not asked for signs.
    const excused = this.#backpressure.slow || this.#webSocket.isPaused
    this.#silent = excused || bytesRead !== this.#bytesRead ? 0 : this.#silent + 1
    this.#bytesRead = bytesRead
    if (this.#silent >= MOST_SILENT) this.close(closeCodes.GONE, 'No ping was answered.')
    else if (!excused) this.#webSocket.ping()
  }

  #isOpen(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN
  }

  /** Reads no more while enough is worked on, or waits to be sent. */
  #throttle(): void {
    const { maxBusy, maxWaiting } = this.#limits
    const enough = !this.#over && (this.#busy > maxBusy || this.#socket.writableLength > maxWaiting)
    if (enough === this.#webSocket.isPaused) return
    if (enough) this.#webSocket.pause()
    else this.#webSocket.resume()
  }

  #finish(): void {
    if (this.#over) return
    this.#over = true
    this.#events.closed()
    this.#throttle()
  }
}
