import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { Backpressure } from '../backpressure.ts'
import type { SubscriptionLimits } from '../limits.ts'
import { type CloseCode, closeCodes } from './close-codes.ts'

/** Pings that a client may leave without any sign of life. */
const MOST_SILENT = 2
/** The bytes of a close frame that its reason may take (RFC 6455, section 5.5). */
const MAX_REASON = 123

/** The events of a transport. */
export interface TransportEvents {
  message(text: string, isBinary: boolean): void
  /** The socket has sent everything. */
  drained(): void
  /** Nothing is sent or received any more. Called once. */
  closed(): void
}

/** A WebSocket and its socket: sends, limits how much is read, and notices when the client is gone. */
export class SocketTransport {
  readonly #webSocket: WebSocket
  readonly #socket: Socket
  readonly #limits: SubscriptionLimits
  readonly #events: TransportEvents
  readonly #backpressure: Backpressure
  #over = false
  /** Messages being handled. */
  #busy = 0
  #bytesRead = 0
  #silent = 0

  constructor(webSocket: WebSocket, socket: Socket, limits: SubscriptionLimits, events: TransportEvents) {
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
    webSocket.on('error', () => this.#finish()) // `ws` closes it, with the fitting code
    webSocket.on('close', () => this.#finish())
    socket.on('drain', () => {
      this.#throttle()
      if (!this.#over) events.drained()
    })
  }

  /** Whether no message is being handled. */
  get idle(): boolean {
    return this.#busy === 0
  }

  /** Sends a message. */
  send(message: string): void {
    if (this.#isOpen()) this.#webSocket.send(message)
  }

  /** Sends whole frames, past `ws`. False: send no more until `drained`. */
  write(frames: Buffer): boolean {
    return !this.#isOpen() || this.#socket.write(frames)
  }

  /** Counts as busy until `done`, which never rejects. */
  work(done: Promise<void>): void {
    this.#busy++
    done.finally(() => {
      this.#busy--
      this.#throttle()
    })
  }

  /** Only the first call counts. A reason that is too long for a close frame is cut. */
  close(code: CloseCode, reason: string): void {
    if (this.#over) return
    this.#finish()
    let fitting = reason
    while (Buffer.byteLength(fitting) > MAX_REASON) fitting = fitting.slice(0, -1)
    this.#webSocket.close(code, fitting)
  }

  /** Pings, and ends a connection that is gone or stuck. Called at an interval. */
  beat(): void {
    if (this.#over) return
    if (this.#backpressure.stuckMs() > this.#limits.stuckMs) {
      this.#webSocket.terminate()
      return
    }
    const { bytesRead } = this.#socket
    // A client that has much to read, or whose messages are being handled, need not give signs of life.
    const excused = this.#backpressure.slow || this.#webSocket.isPaused
    this.#silent = excused || bytesRead !== this.#bytesRead ? 0 : this.#silent + 1
    this.#bytesRead = bytesRead
    if (this.#silent >= MOST_SILENT) this.close(closeCodes.GONE, 'No ping was answered.')
    else if (!excused) this.#webSocket.ping()
  }

  #isOpen(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN
  }

  /** Stops reading while enough is being handled or waits to be sent. */
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
