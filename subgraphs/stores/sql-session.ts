import pg from 'pg'
import { type GivenUp, givenUp, type Limits, refuseGivenUp, startWaiting, stopWaiting } from '../../process/patience.ts'
import { sqlFailure } from './sql-failure.ts'

/** A statement by name: named statements are prepared once per connection. */
export interface Statement {
  name: string
  text: string
  /** It changes something by itself, outside of a transaction. */
  writes?: true
}

/** How long it may take until a statement that is cancelled has ended; then its connection is given up. */
const CANCELLED_MS = 1000
/** PostgreSQL's code of a statement that was cancelled, or took longer than `statement_timeout`. */
const CANCELED = '57014'

/** One connection while it is out of the pool. */
export class Session {
  /** Not to be used again. */
  lost = false
  readonly client: pg.PoolClient
  /** How long an answer is waited for: pg's own limit, for a server that falls silent; missing in its types. */
  readonly #answerMs: number | undefined
  readonly #newClient: () => pg.Client

  /** `newClient`: of the same server, to be connected. */
  constructor(client: pg.PoolClient, answerMs: number | undefined, newClient: () => pg.Client) {
    this.client = client
    this.#answerMs = answerMs
    this.#newClient = newClient
  }

  /** The rows. What nobody waits for is not begun; what is under way is cancelled when nobody waits for it any more. */
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
      // A cancel that comes late would end the statement of whoever has the connection then.
      await cancelled?.ended
    }
  }

  command(text: string): Promise<unknown[]> {
    return this.run({ name: '', text })
  }

  /**
   * Has the server end the statement under way, by a request on a connection of its own (PostgreSQL manual, 54.2.7):
   * it says nothing, and closes the connection once it has told the one of the statement.
   */
  async #cancel(statement: Promise<unknown>): Promise<void> {
    const { processID, secretKey } = this.client as unknown as BackendKey // pg keeps it, and its types do not say so
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

/** What a server tells each connection: who knows it may cancel its statements. */
interface BackendKey {
  processID: number
  secretKey: number
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
