import { GraphQLError } from 'graphql'
import pg from 'pg'
import { connectTimeoutOf } from '../../process/connect-timeout.ts'
import { type WaitOptions, waitForServer } from '../../process/wait-for-server.ts'
import { databaseFailure } from '../failure.ts'

/** A statement; one with a name is prepared once. */
export interface LogStatement {
  name?: string
  text: string
}

/** The time limit of a statement, in milliseconds. */
const STATEMENT_MS = 5000
/** After this time without an answer, in milliseconds, the connection is given up. */
const ANSWER_MS = STATEMENT_MS + 2000

const settings = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  statement_timeout: STATEMENT_MS,
  query_timeout: ANSWER_MS,
  application_name: 'ncb-graph processing log',
  // Planning our statements each time costs more than running them, and much more with a thousand partitions.
  options: '-c jit=off -c plan_cache_mode=force_generic_plan',
}

/** One connection to the database of the log. */
export class LogConnection {
  readonly #url: string
  readonly #connectMs: number
  #client: pg.Client | undefined

  constructor(url: string) {
    this.#url = url
    this.#connectMs = connectTimeoutOf(url)
  }

  /** Connects, and waits until the server answers; throws a StartError. */
  static async opened(url: string, options: WaitOptions = {}): Promise<LogConnection> {
    const connection = new LogConnection(url)
    const connect = () =>
      connection.connect().catch((error) => {
        // A server that refuses us does so the next time, too; one that is not there yet may come.
        throw isUnanswered(error) ? databaseFailure(error) : error
      })
    await waitForServer(url, connect, options)
    return connection
  }

  get isOpen(): boolean {
    return this.#client !== undefined
  }

  /** Connects if there is no connection. */
  async connect(): Promise<void> {
    if (this.#client) return
    const client = new pg.Client({
      ...settings,
      connectionString: this.#url,
      connectionTimeoutMillis: this.#connectMs,
    })
    const drop = () => {
      if (this.#client === client) this.#client = undefined
    }
    client.on('error', drop)
    client.on('end', drop)
    await client.connect()
    this.#client = client
    // A commit must be on the server's disk, whatever the server's default is.
    await this.query({
      text: `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
    })
  }

  /**
   * Returns the rows, and how many were read or written. Errors are those of pg; if the connection is lost with it
   * (`isOpen`), it is not known whether the statement ran.
   */
  async query<Row extends pg.QueryResultRow>(
    { name, text }: LogStatement,
    values: unknown[] = [],
  ): Promise<{ rows: Row[]; count: number }> {
    const client = this.#client
    if (!client) throw new Error('the connection is lost')
    try {
      const { rows, rowCount } = await client.query<Row>({ text, values, ...(name !== undefined && { name }) })
      return { rows, count: rowCount ?? 0 }
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.#lose(client)
      throw error
    }
  }

  /** Runs `work` in one transaction that waits at most `lockMs` for a lock. */
  async transaction<T>(lockMs: number, work: () => Promise<T>): Promise<T> {
    await this.query({ text: 'BEGIN' })
    try {
      await this.query({ text: `SET LOCAL lock_timeout = ${lockMs}` })
      const result = await work()
      await this.query({ text: 'COMMIT' })
      return result
    } catch (error) {
      if (this.isOpen) await this.query({ text: 'ROLLBACK' }).catch(() => undefined)
      throw error
    }
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => undefined) // it is already gone
  }

  #lose(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined
    client.connection.stream.destroy()
  }
}

/** Whether the server says nothing, or nothing yet: not where it refuses. */
export function isUnanswered(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.cause : error
  return cause instanceof pg.DatabaseError ? isGone(cause.code) : cause instanceof Error
}

/** SQLSTATEs of a server that starts, stops, is slow, or has no connection left. */
function isGone(code = ''): boolean {
  return /^(08...|57P0.|57014|55P03|53300)$/.test(code)
}
