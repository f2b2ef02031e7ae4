import pg from 'pg'
import { connectTimeoutOf } from '../../process/connect-timeout.ts'
import { refuseGivenUp } from '../../process/deadline.ts'
import { type WaitOptions, waitForServer } from '../../process/wait-for-server.ts'
import { Listeners, type Listening, type ListeningClocks, listeningClocks } from './listening.ts'
import { type CallLimits, watched } from './outcome.ts'
import { IS_READ_ONLY, sqlFailure } from './sql-failure.ts'
import { Session, type Statement } from './sql-session.ts'
import { typeParser } from './sql-types.ts'
import { storeFailure } from './store-failure.ts'

export { isDuplicateKey } from './duplicate-key.ts'
export type { CallLimits } from './outcome.ts'
export type { Statement } from './sql-session.ts'

export interface TransactionOptions {
  /** No time limit for statements: for migrations and seeding. */
  unlimited?: boolean
}

/**
 * What an SQL subgraph needs of its database. Fails with SOURCE_UNAVAILABLE or SOURCE_TIMEOUT; other errors of the database
 * pass through.
 */
export interface Sql {
  /**
   * The same database for one call: when nobody waits any more, nothing is started. A running statement is cancelled on a
   * server; on the embedded database, work ends after it. Fails with SOURCE_TIMEOUT or SOURCE_UNAVAILABLE.
   */
  within(limits: CallLimits): Sql
  /**
   * Returns the rows as objects. `date` is 'YYYY-MM-DD', `timestamptz` '2026-01-02T03:04:05.678Z' (declare timestamptz(3):
   * more digits are cut off), `numeric` a string, `int8` a number; the same inside arrays.
   */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
  /**
   * Runs `work` in one transaction on one connection; rolls back if it throws. Inside, use only `tx`: another query may
   * wait for this very transaction. A transaction of `tx` is part of the open one.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>, options?: TransactionOptions): Promise<T>
  /**
   * Calls `onNotify` at each NOTIFY on the channel, until it is closed. A lost connection is replaced, and then `onNotify`
   * is called too. Resolves once it listens, however long the database is unavailable.
   */
  listen(channel: string, onNotify: () => void): Promise<Listening>
  ping(): Promise<void>
  /** Fails with SOURCE_UNAVAILABLE if no changes are accepted: its disk is full, or it is a standby. */
  checkChanges(): Promise<void>
  /** Call it after seeding and imports: refreshes planner statistics, and checkpoints the embedded database. */
  maintain(): Promise<void>
  close(): Promise<void>
}

export interface SqlOptions extends WaitOptions {
  /**
   * The time limit of a statement on a server, by default 5,000 ms. The embedded database has none: nothing interrupts it.
   */
  statementTimeoutMs?: number
  /** The page cache of the embedded database. */
  sharedBuffers?: string
  /** How lost listening connections are noticed and replaced. */
  listening?: ListeningClocks
}

/** `postgres://...` (or postgresql:) opens a pool on a server, anything else is the folder of an embedded database. */
export async function openSql(url: string, options: SqlOptions = {}): Promise<Sql> {
  if (!/^postgres(ql)?:/.test(url)) return openEmbedded(url, options)
  const limit = options.statementTimeoutMs ?? 5000
  const config = {
    connectionString: withSettings(url),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: connectTimeoutOf(url),
    statement_timeout: limit,
    application_name: 'ncb-graph',
  }
  const sql = new PooledSql({ ...connect(config, options), answerMs: limit + 2000, maintenance: ['ANALYZE'] })
  try {
    await waitForServer(url, () => sql.ping(), options)
    return sql
  } catch (error) {
    await sql.close()
    throw error
  }
}

/**
 * Settings of every session, embedded ones too. Our statements are short and named. Compiling one whose cost a planner
 * without statistics overestimates took 0.6 s; and planning one anew for each set of keys, as PostgreSQL does if few keys
 * look cheaper than the ten that it assumes, costs as much as running it.
 */
const sessionSettings = ['jit=off', 'plan_cache_mode=force_generic_plan']

/** The URL's own `options` take precedence. */
function withSettings(url: string): string {
  const [address, query] = url.split(/\?(.*)/s)
  const parameters = new URLSearchParams(query)
  const ours = sessionSettings.map((setting) => `-c ${setting}`).join(' ')
  parameters.set('options', `${ours} ${parameters.get('options') ?? ''}`.trim())
  return `${address}?${parameters}`
}

async function openEmbedded(folder: string, options: SqlOptions): Promise<Sql> {
  const { sharedBuffers } = options
  const { openPglite } = await import('./pglite.ts')
  const pglite = await openPglite(folder, {
    settings: sessionSettings,
    ...(sharedBuffers !== undefined && { sharedBuffers }),
  })
  // Defaults that pg would otherwise take from PGHOST, PGSSLMODE and the like.
  const user = { user: 'postgres', database: 'postgres', host: 'localhost', ssl: false }
  const config = { stream: pglite.stream, connectionTimeoutMillis: 10_000, ...user }
  const maintenance = ['CHECKPOINT', 'VACUUM ANALYZE']
  return new PooledSql({ ...connect(config, options), maintenance, closeEngine: () => pglite.close() })
}

function connect(config: pg.PoolConfig, { listening = listeningClocks }: SqlOptions) {
  return {
    pool: new pg.Pool({ max: 4, types: { getTypeParser: typeParser(pg.types.getTypeParser) }, ...config }),
    listeners: new Listeners(() => new pg.Client({ ...config, query_timeout: listening.answerMs }), listening),
    newClient: () => new pg.Client(config),
  }
}

const takesNoChanges = {
  name: 'takes-no-changes',
  text: "SELECT current_setting('transaction_read_only')::bool AS refused",
}

/** Longer than any statement: the highest delay of a timer. */
const FOREVER_MS = 2 ** 31 - 1

/** A pool of connections to one database, and what else is open on it. */
interface Database {
  pool: pg.Pool
  listeners: Listeners
  newClient(): pg.Client
  /** How long to wait for a statement's answer on a server; undefined: nothing interrupts the embedded database. */
  answerMs?: number
  maintenance: readonly string[]
  closeEngine?(): Promise<void>
}

/** Provides connections. */
class Sessions {
  readonly #database: Database
  /** How often a connection was lost, in all and when each connection was made. */
  #losses = 0
  readonly #made = new WeakMap<pg.PoolClient, number>()

  constructor(database: Database) {
    this.#database = database
    const { pool } = database
    pool.on('connect', (client) => {
      this.#made.set(client, this.#losses)
      client.on('error', () => this.#losses++) // also between two statements of a transaction
    })
    pool.on('error', () => undefined) // an idle connection, which the pool has dropped
  }

  async use<T>(work: (session: Session) => Promise<T>, answerMs = this.#database.answerMs): Promise<T> {
    const session = new Session(await this.#checkOut(), answerMs, this.#database.newClient)
    try {
      return await work(session)
    } finally {
      if (session.lost) this.#losses++
      session.client.release(session.lost || this.#made.get(session.client) !== this.#losses)
    }
  }

  /** If one connection was lost, older ones may be dead unnoticed: those are not used again. */
  async #checkOut(): Promise<pg.PoolClient> {
    try {
      for (;;) {
        const client = await this.#database.pool.connect()
        if (this.#made.get(client) === this.#losses) return client
        client.release(true)
      }
    } catch (error) {
      throw sqlFailure(error)
    }
  }
}

class PooledSql implements Sql {
  readonly #database: Database
  readonly #sessions: Sessions
  readonly #limits: CallLimits | undefined

  constructor(database: Database, sessions = new Sessions(database), limits?: CallLimits) {
    this.#database = database
    this.#sessions = sessions
    this.#limits = limits
  }

  within(limits: CallLimits): Sql {
    return new PooledSql(this.#database, this.#sessions, limits)
  }

  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    const limits = this.#limits
    return this.#sessions.use((session) => {
      const run = () => session.run<Row>(statement, values, limits)
      if (!statement.writes) return run()
      return watched(limits, run, {
        hasWritten: (rows) => rows.length > 0,
        isUndone: () => !session.lost,
      })
    })
  }

  transaction<T>(work: (tx: Sql) => Promise<T>, { unlimited = false }: TransactionOptions = {}): Promise<T> {
    const { answerMs } = this.#database
    const limits = this.#limits
    const free = unlimited && answerMs !== undefined
    const inTransaction = async (session: Session) => {
      await session.run({ name: '', text: 'BEGIN' }, [], limits)
      try {
        if (free) await session.command('SET LOCAL statement_timeout = 0')
        const result = await work(transactionOn(session, limits))
        refuseGivenUp(limits)
        // Until here nothing is written, whatever happens. A running commit is awaited.
        const commit = () => session.command('COMMIT')
        await watched(limits, commit, { hasWritten: () => true, isUndone: () => !session.lost })
        return result
      } catch (error) {
        // If the rollback fails, the connection is lost, and the transaction with it.
        if (!session.lost) await session.command('ROLLBACK').catch(() => undefined)
        throw error
      }
    }
    return this.#sessions.use(inTransaction, free ? FOREVER_MS : answerMs)
  }

  listen(channel: string, onNotify: () => void): Promise<Listening> {
    return this.#database.listeners.listen(channel, onNotify)
  }

  async ping(): Promise<void> {
    await this.#sessions.use((session) => session.command('SELECT 1'))
  }

  async checkChanges(): Promise<void> {
    const [row] = await this.query<{ refused: boolean }>(takesNoChanges)
    // We set the embedded database to read-only when its disk is full.
    if (row?.refused) throw storeFailure(this.#database.closeEngine ? 'disk-full' : 'read-only', IS_READ_ONLY)
  }

  maintain(): Promise<void> {
    const { answerMs, maintenance } = this.#database
    return this.#sessions.use(
      async (session) => {
        const limited = answerMs !== undefined
        if (limited) await session.command('SET statement_timeout = 0')
        for (const text of maintenance) await session.command(text)
        if (limited) await session.command('RESET statement_timeout')
      },
      answerMs === undefined ? undefined : FOREVER_MS,
    )
  }

  async close(): Promise<void> {
    const { listeners, pool, closeEngine } = this.#database
    await listeners.close()
    await pool.end()
    await closeEngine?.()
  }
}

function transactionOn(session: Session, limits: CallLimits | undefined): Sql {
  let last: Promise<unknown> = Promise.resolve()
  const tx: Sql = {
    within: () => tx,
    query<Row>(statement: Statement, values?: readonly unknown[]) {
      const answer = last.then(() => session.run<Row>(statement, values, limits)) // pg takes one at a time
      last = answer.catch(() => undefined)
      return answer
    },
    transaction: (work) => work(tx),
    listen: () => Promise.reject(new TypeError('listen() is not for a transaction')),
    ping: async () => {
      await session.command('SELECT 1')
    },
    checkChanges: () => Promise.reject(new TypeError('checkChanges() is not for a transaction')),
    maintain: () => Promise.reject(new TypeError('maintain() is not for a transaction')),
    close: () => Promise.reject(new TypeError('a transaction ends with its work')),
  }
  return tx
}
