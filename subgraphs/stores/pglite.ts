import type { Duplex } from 'node:stream'
import { DiskRoom } from './disk-room.ts'
import { Connection, type Engines } from './pglite-connection.ts'
import type { Engine } from './pglite-engine.ts'
import { cannotOpen, takeFolder } from './pglite-folder.ts'
import { closeStatement, errorResponse, messagesOf, SYNC, simpleQuery } from './pglite-messages.ts'
import { breakSeal, seal } from './pglite-seal.ts'
import { SessionLock } from './pglite-session-lock.ts'
import { startEngine } from './pglite-worker.ts'

export interface PgliteOptions {
  /** Additional PostgreSQL settings, such as `jit=off`. */
  settings?: readonly string[]
  /** How long a connection waits for the engine while another one has a transaction open; by default 20,000 ms. */
  turnMs?: number
  /** The page cache inside the engine, by default '16MB'. */
  sharedBuffers?: string
}

/** The pause after an engine could not be opened, doubled each time up to the second value. */
const REOPEN_MS = 500
const MAX_REOPEN_MS = 8000
/**
 * The free bytes that changes require: the engine dies if it cannot create the next 16 MB of its log, and then it cannot be
 * opened for reading either.
 */
const LEAST_ROOM = 48 * 1024 * 1024

/** PGlite in the form of a server for `pg`: `new pg.Pool({ stream: pglite.stream })`. */
export interface Pglite {
  stream(): Duplex
  close(): Promise<void>
}

/** Opens the database in the folder, for this process only; creates it the first time, which takes seconds. */
export async function openPglite(folder: string, options: PgliteOptions = {}): Promise<Pglite> {
  const { dataDir, unlock } = await takeFolder(folder)
  const shared = new SharedEngine(dataDir, options)
  try {
    const damage = await breakSeal(dataDir)
    if (damage) throw new Error(damage)
    await shared.parameters()
  } catch (error) {
    unlock()
    throw cannotOpen(folder, error)
  }
  return {
    stream: () => shared.connect(),
    async close() {
      await shared.close()
      await seal(dataDir).catch(() => undefined) // a full disk: then nothing is known at the next start
      unlock()
    },
  }
}

/**
 * PGlite has one session. This class separates prepared statements, LISTEN and open transactions by connection; SET,
 * temporary tables and advisory locks are not separated: they act on all connections.
 */
class SharedEngine implements Engines {
  private readonly dataDir: string
  private readonly options: PgliteOptions
  private readonly connections = new Set<Connection>()
  private engine: Promise<Engine> | undefined
  /** Why it could not be opened, and until when it is not tried again: trying takes a second of the event loop. */
  private failed: { error: Error; until: number; pauseMs: number } | undefined
  private readonly room: DiskRoom
  /** Whether the engine was last set to read-only. */
  private readOnly = false
  private count = 0
  private closed = false
  /** A turn is a batch, or a transaction. */
  private readonly lock = new SessionLock<Connection | SharedEngine>()

  constructor(dataDir: string, options: PgliteOptions) {
    this.dataDir = dataDir
    this.options = options
    this.room = new DiskRoom(dataDir, LEAST_ROOM)
  }

  connect(): Connection {
    const connection = new Connection(this, ++this.count)
    this.connections.add(connection)
    return connection
  }

  async parameters(): Promise<Record<string, string>> {
    return (await this.opened()).parameters
  }

  async close(): Promise<void> {
    for (const connection of this.connections) connection.destroy()
    await this.lock.acquire(this)
    this.closed = true
    await (await this.engine)?.close()
  }

  async run(connection: Connection, batch: Buffer): Promise<boolean> {
    const limit = this.options.turnMs ?? 20_000
    const inTransaction = this.lock.owner === connection
    const outcome = inTransaction ? 'come' : await this.lock.acquire(connection, limit)
    if (outcome === 'cancelled') {
      connection.push(errorResponse('57014', 'canceling statement due to user request')) // query_canceled
      return false
    }
    if (outcome === 'late') {
      const { owner } = this.lock
      const holder = owner instanceof Connection ? `connection ${owner.id}` : 'close()'
      const text =
        `no turn on the PGlite engine within ${limit} ms: ${holder} has held it for ${this.lock.heldMs()} ms. ` +
        'Is a transaction left open, or waiting for this very query?'
      connection.push(errorResponse('55P03', text)) // lock_not_available
      return false
    }
    if (!inTransaction) await this.watchRoom()
    const answer = await this.exec(batch)
    const own: Buffer[] = []
    const notifications: Buffer[] = []
    let status = ''
    let kept = 0
    for (const { type, start, end } of messagesOf(answer)) {
      if (type === 'Z') status = String.fromCharCode(answer[start + 5] ?? 0)
      const tag = type === 'C' ? answer.toString('latin1', start + 5, end - 1) : ''
      if (tag === 'LISTEN' || tag === 'UNLISTEN') connection.pendingListens += batch.toString()
      if (type === 'E' || tag === 'ROLLBACK') connection.pendingListens = ''
      if (type === 'A') notifications.push(answer.subarray(start, end))
      if (type === 'A' || type === 'G') {
        own.push(answer.subarray(kept, start)) // without notifications, and without the CopyInResponse of a COPY that is refused
        kept = end
      }
    }
    if (status === 'I' && connection.pendingListens) await this.listen(connection)
    if (!connection.destroyed) connection.push(kept ? Buffer.concat([...own, answer.subarray(kept)]) : answer)
    for (const notification of notifications) this.notify(connection, notification)
    if (status === 'I') this.lock.release(connection) // otherwise its transaction is open, or, after a Flush, its batch
    return true
  }

  /** Nothing interrupts the engine: what has started ends by itself, and what waits for its turn does not start. */
  cancel(id: number): void {
    for (const connection of this.connections) if (connection.id === id) this.lock.cancel(connection)
  }

  /** The client is gone: rolls back its open transaction, and drops its prepared statements. */
  forget(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.lock.abandon(connection)
    this.cleanUp(connection).catch(() => undefined) // fails only with the engine, and then all connections get the error
  }

  private async cleanUp(connection: Connection): Promise<void> {
    if (this.lock.owner !== connection) {
      if (connection.statements.size === 0 && connection.channels.size === 0) return
      await this.lock.acquire(connection)
    }
    const closes = [...connection.statements.values()].map(closeStatement)
    await this.exec(Buffer.concat([SYNC, simpleQuery('ROLLBACK'), ...closes, SYNC, this.listenToAll()]))
    this.lock.release(connection)
  }

  /** Reading continues on a full disk. */
  private async watchRoom(): Promise<void> {
    const short = this.room.isShort()
    if (short === this.readOnly) return
    await this.exec(simpleQuery(`SET default_transaction_read_only = ${short ? 'on' : 'off'}`))
    this.readOnly = short
  }

  /** The engine; opens it again if it crashed, or could not be opened. */
  private opened(): Promise<Engine> {
    if (this.closed) return Promise.reject(new Error(`${this.dataDir} is closed`))
    if (!this.engine) {
      const { failed } = this
      if (failed && Date.now() < failed.until) return Promise.reject(failed.error)
      const { sharedBuffers = '16MB', settings = [] } = this.options
      const opening = startEngine({ dataDir: this.dataDir, sharedBuffers, settings })
      this.readOnly = false
      const engine = opening.catch((cause) => {
        if (this.engine === engine) this.engine = undefined
        const error = new Error(`the PGlite engine cannot be started: ${reasonOf(cause)}`, { cause })
        const pauseMs = Math.min(2 * (failed?.pauseMs ?? REOPEN_MS / 2), MAX_REOPEN_MS)
        this.failed = { error, pauseMs, until: Date.now() + pauseMs }
        throw error
      })
      this.engine = engine
      engine.then(
        () => {
          this.failed = undefined
        },
        () => undefined,
      )
    }
    return this.engine
  }

  private async exec(batch: Buffer): Promise<Buffer> {
    const { engine } = this
    if (!engine) throw new Error('the PGlite engine is down')
    try {
      const { buffer, byteOffset, byteLength } = await (await engine).exec(batch)
      return Buffer.from(buffer, byteOffset, byteLength)
    } catch (error) {
      if (engine === this.engine) this.dropAll(error)
      throw error
    }
  }

  /** As PostgreSQL does when a backend crashes: drops all connections; the next one recovers from the log. */
  private dropAll(cause: unknown): void {
    const connections = [...this.connections]
    this.connections.clear()
    this.lock.reset()
    this.engine = undefined
    for (const connection of connections) {
      const text = `the PGlite engine crashed, this connection is terminated: ${reasonOf(cause)}`
      connection.destroy(new Error(text, { cause }))
    }
  }

  private async listen(connection: Connection): Promise<void> {
    const commands = connection.pendingListens.matchAll(/\b(UN)?LISTEN\s+(\*|"(?:[^"]|"")+"|[^\s;\0]+)/gi)
    for (const [, un, word = ''] of commands) {
      const channel = word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase()
      if (!un) connection.channels.add(channel)
      else if (word === '*') connection.channels.clear()
      else connection.channels.delete(channel)
    }
    connection.pendingListens = ''
    await this.exec(this.listenToAll()) // one client's UNLISTEN must not silence another
  }

  private listenToAll(): Buffer {
    const channels = new Set([...this.connections].flatMap((connection) => [...connection.channels]))
    const listens = [...channels].map((channel) => `LISTEN "${channel.replaceAll('"', '""')}"`)
    return simpleQuery(['UNLISTEN *', ...listens].join('; '))
  }

  private notify(sender: Connection, notification: Buffer): void {
    notification.writeInt32BE(sender.id, 5) // with the engine's pid, clients could not tell their own notifications
    const channel = notification.toString('utf8', 9, notification.indexOf(0, 9))
    for (const connection of this.connections) if (connection.channels.has(channel)) connection.push(notification)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
