import { Duplex } from 'node:stream'
import { COPY_FAIL, message, READY, welcome } from './pglite-messages.ts'

/** What a connection needs of the engine that all connections share. */
export interface Engines {
  /** The server parameters for a client that connects. */
  parameters(): Promise<Record<string, string>>
  /** Runs a batch in the connection's turn and pushes the answer; false if it got no turn. */
  run(connection: Connection, batch: Buffer): Promise<boolean>
  /** Cancels what the connection with this number waits for. */
  cancel(id: number): void
  forget(connection: Connection): void
}

const CANCEL = 80877102
const SSL = 80877103
const GSS = 80877104

/** The socket of one `pg` client: collects messages into batches, which the engine answers as a whole. */
export class Connection extends Duplex {
  readonly id: number
  /** The client's names of its prepared statements, and their unique names in the engine. */
  readonly statements = new Map<string, string>()
  /** The channels it LISTENs to. */
  readonly channels = new Set<string>()
  /** The (UN)LISTEN commands of the open transaction. */
  pendingListens = ''
  private readonly engines: Engines
  private names = 0
  private started = false
  /** Skips messages up to the next Sync, after it got no turn. */
  private skipping = false
  private rest: Buffer = Buffer.alloc(0)
  private batch: Buffer[] = []

  constructor(engines: Engines, id: number) {
    super({ allowHalfOpen: false })
    this.engines = engines
    this.id = id
  }

  // Methods that pg calls on a net.Socket and a Duplex lacks.
  connect(): void {
    this.engines.parameters().then(
      () => this.emit('connect'),
      (error) => this.destroy(error),
    )
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.receive(Buffer.concat([this.rest, ...chunks.map(({ chunk }) => chunk)])).then(() => done(), done)
  }
  override _final(done: () => void): void {
    this.push(null)
    done()
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.engines.forget(this)
    done(error)
  }

  private async receive(input: Buffer): Promise<void> {
    for (let rest = input; ; ) {
      this.rest = rest
      const head = this.started ? 1 : 0 // a start-up packet has no type byte
      if (rest.length < head + 4) return
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return
      const packet = rest.subarray(0, length)
      rest = rest.subarray(length)
      if (this.started) await this.handle(String.fromCharCode(packet[0] ?? 0), packet)
      else await this.startUp(packet)
    }
  }

  private async startUp(packet: Buffer): Promise<void> {
    const code = packet.readInt32BE(4)
    if (code === CANCEL) {
      this.engines.cancel(packet.readInt32BE(8))
      this.end()
    } else if (code === SSL || code === GSS) this.push('N')
    else {
      this.started = true
      this.push(welcome(await this.engines.parameters(), this.id))
    }
  }

  private async handle(type: string, packet: Buffer): Promise<void> {
    if (type === 'X') {
      this.end()
      return
    }
    if ('dcf'.includes(type)) return // data for a COPY that was refused
    if (this.skipping && type !== 'S') return
    if (type === 'S') this.batch.push(COPY_FAIL)
    this.batch.push(this.withOwnNames(type, packet))
    if (type === 'Q') this.batch.push(COPY_FAIL)
    if (!'QSH'.includes(type)) return // Query, Sync and Flush want an answer: only now is the batch complete
    const batch = Buffer.concat(this.batch)
    this.batch = []
    if (!this.skipping && (await this.engines.run(this, batch))) return
    this.skipping = type === 'H' // after a Flush, READY has to wait for the Sync
    if (!this.skipping) this.push(READY)
  }

  /** Parse, Bind, Describe and Close name prepared statements; all connections share the engine's one session. */
  private withOwnNames(type: string, packet: Buffer): Buffer {
    if (type === 'P') return this.rename(packet, 5)
    if (type === 'B') return this.rename(packet, packet.indexOf(0, 5) + 1)
    if ((type !== 'D' && type !== 'C') || packet[5] !== 'S'.charCodeAt(0)) return packet
    const renamed = this.rename(packet, 6)
    if (type === 'C') this.statements.delete(packet.toString('utf8', 6, packet.length - 1))
    return renamed
  }

  /**
   * Unnamed statements do not outlive their batch; portals do not outlive the transaction, which has the engine to itself.
   */
  private rename(packet: Buffer, from: number): Buffer {
    const to = packet.indexOf(0, from)
    if (to === from) return packet
    const name = packet.toString('utf8', from, to)
    const own = this.statements.get(name) ?? `c${this.id}_${this.names++}`
    this.statements.set(name, own)
    const body = Buffer.concat([packet.subarray(5, from), Buffer.from(own), packet.subarray(to)])
    return message(String.fromCharCode(packet[0] ?? 0), body)
  }
}
