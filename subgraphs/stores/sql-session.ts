import pg from 'pg'
import { type GivenUp, givenUp, type Limits, refuseGivenUp, startWaiting, stopWaiting } from '../../process/deadline.ts'
import { sqlFailure } from './sql-failure.ts'

/** A statement by name: named statements are prepared once per connection. */
export interface Statement {
  name: string
  text: string
  /** Whether it changes something by itself, outside a transaction. */
  writes?: true
}

/** How long a cancelled statement may take to end; then its connection is given up. */
const CANCELLED_MS = 1000
/** PostgreSQL's code for a statement that was cancelled, or exceeded `statement_timeout`. */
const CANCELED = '57014'

/** One connection while it is checked out of the pool. */
export class Session {
  /** Whether it must not be used again. */
  lost = false
  readonly client: pg.PoolClient
  /** How long to wait for an answer: pg's own limit, for a silent server; missing in its types. */
  readonly #answerMs: number | undefined
  readonly #newClient: () => pg.Client

  /** `newClient`: an unconnected client of the same server. */
  constructor(client: pg.PoolClient, answerMs: number | undefined, newClient: () => pg.Client) {
    this.client = client
    this.#answerMs = answerMs
    this.#newClient = newClient
  }

  /** Returns the rows. If nobody waits, the statement does not start, or is cancelled. */
  async run<Row>({ name, text }: Statement, values?: readonly unknown[], limits?: Limits): Promise<Row[]> {
    refuseGivenUp(limits)
    // pg only reads the values.
    const query = { name, text, values: values as unknown[] | undefined, query_timeout: this.#answerMs }
    const answer = this.client.query<Row & pg.QueryResultRow>(query)
    let cancelled: { why: GivenUp; ended: Promise<void> } | undefined
    const waiting =
      limits &&
      startWaiting(limits, (why) => {
        cancelled = { why, ended: this.#cancel(answer) }
      })
    try {
      return (await answer).rows
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.lost = true
      throw cancelled && codeOf(error) === CANCELED ? givenUp(cancelled.why, error) : sqlFailure(error)
    } finally {
      if (waiting) stopWaiting(waiting)
      // A late cancel would end the statement of the connection's next user.
      await cancelled?.ended
    }
  }

  command(text: string): Promise<unknown[]> {
    return this.run({ name: '', text })
  }

  /**
   * Makes the server end the running statement, by a request on a connection of its own (PostgreSQL manual, 54.2.7): the
   * server does not answer, and closes that connection once it has signalled the other one.
   */
  async #cancel(statement: Promise<unknown>): Promise<void> {
    const { processID, secretKey } = this.client as unknown as BackendKey // pg has it, its types do not
    const client = this.#newClient()
    const connection = client.connection as unknown as { startup(): void; cancel(id: number, key: number): void }
    connection.startup = () => connection.cancel(processID, secretKey)
    client.on('error', () => undefined) // then its connection is given up below
    const late = setTimeout(() => {
      this.lost = true
      for (const one of [client, this.client]) one.connection.stream.destroy()
    }, CANCELLED_MS)
    await client.connect().catch(() => undefined)
    await statement.catch(() => undefined)
    clearTimeout(late)
  }
}

/** A server gives this to each connection: whoever knows it may cancel the connection's statements. */
interface BackendKey {
  processID: number
  secretKey: number
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
