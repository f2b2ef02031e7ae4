import pg from 'pg'
import { Listeners, type Listening, type ListeningClocks, listeningClocks } from './listening.ts'
import { sqlFailure } from './sql-failure.ts'
import { typeParser } from './sql-types.ts'
import { type WaitOptions, waitForServer } from './wait-for-server.ts'

export { isDuplicateKey } from './duplicate-key.ts'

/** A statement by name: named statements are prepared once per connection. */
export interface Statement {
  name: string
  text: string
}

export interface TransactionOptions {
  /** No limit on the time of a statement: for migrations and seeding. */
  unlimited?: boolean
}

/** What an SQL subgraph needs of its database. Fails with SOURCE_UNAVAILABLE or SOURCE_TIMEOUT; other errors of the database pass. */
export interface Sql {
  /**
   * The rows as objects. `date` is 'YYYY-MM-DD', `timestamptz` '2026-01-02T03:04:05.678Z' (declare timestamptz(3): what is
   * finer is cut off), `numeric` a string, `int8` a number; the same inside arrays.
   */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
  /**
   * Runs `work` in one transaction on one connection; rolls back when it throws. Inside, ask `tx` only: a query elsewhere
   * may wait for this very transaction. A transaction of `tx` is part of the one that is open.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>, options?: TransactionOptions): Promise<T>
  /**
   * Calls `onNotify` at each NOTIFY on the channel, until it is closed. A connection that is lost is made anew, and then
   * `onNotify` is called too. Resolves once it listens, however long the database is away.
   */
  listen(channel: string, onNotify: () => void): Promise<Listening>
  ping(): Promise<void>
  /** After seeding and imports: fresh planner statistics, and on the embedded database a checkpoint. */
  maintain(): Promise<void>
  close(): Promise<void>
}

export interface SqlOptions extends WaitOptions {
  /** The limit of a statement on a server, 5,000 ms unless told. The embedded database has none: nothing interrupts it. */
  statementTimeoutMs?: number
  /** The page cache of the embedded database. */
  sharedBuffers?: string
  /** How lost connections that listen are noticed and made anew. */
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
    connectionTimeoutMillis: 2000,
    statement_timeout: limit,
    application_name: 'ncb-graph',
  }
  const listeners = newListeners(config, options)
  const sql = new PooledSql(newPool(config), listeners, limit + 2000, ['ANALYZE'], async () => undefined)
  try {
    await waitForServer(url, () => sql.ping(), options)
    return sql
  } catch (error) {
    await sql.close()
    throw error
  }
}

/**
 * What every session is told, embedded ones too. Our statements are short and named. Compiling one whose cost a planner
 * without statistics overrates took 0.6 s; and planning one anew for each set of keys, as PostgreSQL does where few keys
 * look cheaper than the ten that it assumes, costs as much as running it.
 */
const sessionSettings = ['jit=off', 'plan_cache_mode=force_generic_plan']

/** What the URL's own `options` say counts last. */
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
  // All that pg would otherwise take from PGHOST, PGSSLMODE and the like.
  const user = { user: 'postgres', database: 'postgres', host: 'localhost', ssl: false }
  const config = { stream: pglite.stream, connectionTimeoutMillis: 10_000, ...user }
  const maintenance = ['CHECKPOINT', 'VACUUM ANALYZE']
  return new PooledSql(newPool(config), newListeners(config, options), undefined, maintenance, () => pglite.close())
}

function newPool(config: pg.PoolConfig): pg.Pool {
  return new pg.Pool({ max: 4, types: { getTypeParser: typeParser(pg.types.getTypeParser) }, ...config })
}

function newListeners(config: pg.PoolConfig, { listening = listeningClocks }: SqlOptions): Listeners {
  return new Listeners(() => new pg.Client({ ...config, query_timeout: listening.answerMs }), listening)
}

/** Longer than any statement; a timer takes no more. */
const FOREVER_MS = 2 ** 31 - 1

/** One connection while it is out of the pool. */
class Session {
  /** Not to be used again. */
  lost = false
  readonly client: pg.PoolClient
  /** How long an answer is waited for: pg's own limit, for a server that falls silent; missing in its types. */
  private readonly answerMs: number | undefined

  constructor(client: pg.PoolClient, answerMs: number | undefined) {
    this.client = client
    this.answerMs = answerMs
  }

  async run<Row>({ name, text }: Statement, values?: readonly unknown[]): Promise<Row[]> {
    // pg only reads the values.
    const query = { name, text, values: values as unknown[] | undefined, query_timeout: this.answerMs }
    try {
      return (await this.client.query<Row & pg.QueryResultRow>(query)).rows
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.lost = true
      throw sqlFailure(error)
    }
  }

  command(text: string): Promise<unknown[]> {
    return this.run({ name: '', text })
  }
}

class PooledSql implements Sql {
  private readonly pool: pg.Pool
  private readonly listeners: Listeners
  /** On a server; nothing interrupts the embedded database. */
  private readonly answerMs: number | undefined
  private readonly maintenance: readonly string[]
  private readonly closeEngine: () => Promise<void>
  /** How often a connection was lost, and how often that was when each connection was made. */
  private losses = 0
  private readonly made = new WeakMap<pg.PoolClient, number>()

  constructor(
    pool: pg.Pool,
    listeners: Listeners,
    answerMs: number | undefined,
    maintenance: readonly string[],
    closeEngine: () => Promise<void>,
  ) {
    this.pool = pool
    this.listeners = listeners
    this.answerMs = answerMs
    this.maintenance = maintenance
    this.closeEngine = closeEngine
    pool.on('connect', (client) => {
      this.made.set(client, this.losses)
      client.on('error', () => this.losses++) // also between two statements of a transaction
    })
    pool.on('error', () => undefined) // an idle connection, which the pool has dropped
  }

  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    return this.withSession((session) => session.run<Row>(statement, values))
  }

  transaction<T>(work: (tx: Sql) => Promise<T>, { unlimited = false }: TransactionOptions = {}): Promise<T> {
    const free = unlimited && this.answerMs !== undefined
    return this.withSession(
      async (session) => {
        await session.command('BEGIN')
        try {
          if (free) await session.command('SET LOCAL statement_timeout = 0')
          const result = await work(transactionOn(session))
          await session.command('COMMIT')
          return result
        } catch (error) {
          // A rollback that fails has lost the connection, and the transaction with it.
          if (!session.lost) await session.command('ROLLBACK').catch(() => undefined)
          throw error
        }
      },
      free ? FOREVER_MS : this.answerMs,
    )
  }

  listen(channel: string, onNotify: () => void): Promise<Listening> {
    return this.listeners.listen(channel, onNotify)
  }

  async ping(): Promise<void> {
    await this.withSession((session) => session.command('SELECT 1'))
  }

  maintain(): Promise<void> {
    return this.withSession(
      async (session) => {
        const limited = this.answerMs !== undefined
        if (limited) await session.command('SET statement_timeout = 0')
        for (const text of this.maintenance) await session.command(text)
        if (limited) await session.command('RESET statement_timeout')
      },
      this.answerMs === undefined ? undefined : FOREVER_MS,
    )
  }

  async close(): Promise<void> {
    await this.listeners.close()
    await this.pool.end()
    await this.closeEngine()
  }

  private async withSession<T>(work: (session: Session) => Promise<T>, answerMs = this.answerMs): Promise<T> {
    const session = new Session(await this.checkOut(), answerMs)
    try {
      return await work(session)
    } finally {
      if (session.lost) this.losses++
      session.client.release(session.lost || this.made.get(session.client) !== this.losses)
    }
  }

  /** Where one connection was lost, older ones may be dead too and not know it yet: those are not used again. */
  private async checkOut(): Promise<pg.PoolClient> {
    try {
      for (;;) {
        const client = await this.pool.connect()
        if (this.made.get(client) === this.losses) return client
        client.release(true)
      }
    } catch (error) {
      throw sqlFailure(error)
    }
  }
}

function transactionOn(session: Session): Sql {
  let last: Promise<unknown> = Promise.resolve()
  const tx: Sql = {
    query<Row>(statement: Statement, values?: readonly unknown[]) {
      const answer = last.then(() => session.run<Row>(statement, values)) // pg takes one at a time
      last = answer.catch(() => undefined)
      return answer
    },
    transaction: (work) => work(tx),
    listen: () => Promise.reject(new TypeError('listen() is not for a transaction')),
    ping: async () => {
      await session.command('SELECT 1')
    },
    maintain: () => Promise.reject(new TypeError('maintain() is not for a transaction')),
    close: () => Promise.reject(new TypeError('a transaction ends with its work')),
  }
  return tx
}
