import { pause } from '../../process/deadline.ts'
import { failure } from '../../schema/errors.ts'

/** Listens on a channel of the database until it is closed. */
export interface Listening {
  close(): Promise<void>
}

/** What listening needs of a client of pg, which rejects if no answer comes in time. */
export interface ListeningClient {
  connect(): Promise<unknown>
  query(text: string): Promise<unknown>
  on(event: 'notification' | 'error' | 'end', listener: () => void): unknown
  end(): Promise<unknown>
}

/** In milliseconds. */
export interface ListeningClocks {
  /** The pause after a connection was lost, doubled each time up to `maxRetryMs`. */
  retryMs: number
  maxRetryMs: number
  /** How often the database is queried: a connection that has died silently would never say so. */
  checkMs: number
  /** How long that query may take. */
  answerMs: number
}

export const listeningClocks: ListeningClocks = { retryMs: 100, maxRetryMs: 5000, checkMs: 30_000, answerMs: 10_000 }

/** How long a connection may take to close. */
const GOOD_BYE_MS = 1000

/** All listeners on one database, each with a connection of its own, which is replaced when it is lost. */
export class Listeners {
  private readonly connect: () => ListeningClient
  private readonly clocks: ListeningClocks
  private readonly open = new Set<Listener>()
  private closed = false

  constructor(connect: () => ListeningClient, clocks: ListeningClocks) {
    this.connect = connect
    this.clocks = clocks
  }

  /**
   * Calls `onNotify` at each notification on the channel, and when a lost connection is replaced, since notifications were
   * missed meanwhile. Resolves once it listens; rejects with SOURCE_UNAVAILABLE if it is closed first.
   */
  async listen(channel: string, onNotify: () => void): Promise<Listening> {
    if (this.closed) throw closedFailure()
    const listener = new Listener(this.connect, `LISTEN "${channel.replaceAll('"', '""')}"`, onNotify, this.clocks)
    this.open.add(listener)
    const close = () => {
      this.open.delete(listener)
      return listener.close()
    }
    await listener.listening
    return { close }
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.open].map((listener) => listener.close()))
  }
}

class Listener {
  /** Resolves when it first listens. */
  readonly listening: Promise<void>
  private readonly connect: () => ListeningClient
  private readonly command: string
  private readonly onNotify: () => void
  private readonly clocks: ListeningClocks
  private readonly stopped = new AbortController()
  private readonly ended: Promise<void>

  constructor(connect: () => ListeningClient, command: string, onNotify: () => void, clocks: ListeningClocks) {
    this.connect = connect
    this.command = command
    this.onNotify = onNotify
    this.clocks = clocks
    let begun = () => {}
    this.listening = new Promise((resolve, reject) => {
      begun = resolve
      this.stopped.signal.addEventListener('abort', () => reject(closedFailure()))
    })
    this.listening.catch(() => undefined) // callers need not await it
    this.ended = this.keepListening(begun)
  }

  async close(): Promise<void> {
    this.stopped.abort()
    await this.ended
  }

  private async keepListening(begun: () => void): Promise<void> {
    const { signal } = this.stopped
    let waitMs = this.clocks.retryMs
    for (let first = true; !signal.aborted; ) {
      const client = this.connect()
      const lost = new Promise<void>((resolve) => {
        client.on('error', resolve)
        client.on('end', resolve)
      })
      client.on('notification', () => {
        if (!signal.aborted) this.onNotify()
      })
      try {
        await client.connect()
        await client.query(this.command)
        waitMs = this.clocks.retryMs
        if (first) begun()
        else if (!signal.aborted) this.onNotify()
        first = false
        await this.whileAlive(client, lost)
      } catch {
        // Any error is retried; queries to the database report it themselves.
      }
      // A connection that is silent never says good-bye.
      await Promise.race([client.end().catch(() => undefined), pause(GOOD_BYE_MS)])
      await pause(waitMs, signal)
      waitMs = Math.min(waitMs * 2, this.clocks.maxRetryMs)
    }
  }

  /** Resolves when the connection is lost, or nobody listens any more; rejects when it does not answer. */
  private async whileAlive(client: ListeningClient, lost: Promise<void>): Promise<void> {
    const { signal } = this.stopped
    const gone = lost.then(() => true)
    while (!signal.aborted) {
      if (await Promise.race([gone, pause(this.clocks.checkMs, signal).then(() => false)])) return
      if (!signal.aborted) await client.query('SELECT 1')
    }
  }
}

function closedFailure() {
  return failure('SOURCE_UNAVAILABLE', 'The database is closed.')
}
