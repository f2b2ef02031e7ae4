import { StartError } from '../../process/start-error.ts'
import { type WaitOptions, waitForServer, withoutPassword } from '../../process/wait-for-server.ts'
import { sealedHead } from '../chain/kept-head.ts'
import type { LogKeys, SignedHead } from '../chain/keys.ts'
import { type ChainEnd, Draft, emptyChain, type Item, type LogWriter, timeOf } from '../chain/records.ts'
import type { Cut } from '../chain/retention.ts'
import { codeOf, databaseFailure, logFailure } from '../failure.ts'
import { isUnanswered, LogConnection, type LogStatement } from './postgres.ts'
import { retireDays } from './postgres-retention.ts'
import { lockSeat, refuseOtherKey, type Seat, takeSeat } from './postgres-seat.ts'
import { dayAfter, makeDays, makeTables } from './postgres-tables.ts'

export interface PostgresLogOptions extends WaitOptions {
  /** `postgres://...` */
  url: string
  keys: LogKeys
  now?: () => number
}

/** Partitions are made this many days ahead. */
const DAYS_AHEAD = 3
const MAKE_EVERY_MS = 3_600_000

/**
 * All lines of a commit have the same time and consecutive numbers. Nothing is written if the stored head is not the
 * one that this process knows.
 */
const WRITE: LogStatement = {
  name: 'write',
  text: `WITH moved AS (
      UPDATE processing_log_writers SET head = $3 WHERE number = $1 AND head = $2 RETURNING writer
    )
    INSERT INTO processing_log (at, writer, seq, line)
    SELECT $4::timestamptz, writer, $5::int8 + place, line
    FROM moved, unnest(string_to_array($6, E'\\n')) WITH ORDINALITY AS given (line, place)`,
}
const READ_ONLY: LogStatement = {
  name: 'read-only',
  text: `SELECT current_setting('transaction_read_only')::bool AS refused`,
}
/** SQLSTATE for a row without a partition. */
const NO_PARTITION = '23514'

/**
 * Opens the log in a database for writing, beside other processes that do. Waits for a server that does not answer, also in
 * the middle of it: all that is done here can be done again.
 */
export async function openPostgresLog({ url, keys, now = Date.now, ...wait }: PostgresLogOptions): Promise<LogWriter> {
  const writing = await LogConnection.opened(url, wait)
  const log = new PostgresLog(url, writing, keys, now)
  const begin = async () => {
    try {
      await writing.connect()
      await refuseOtherEncoding(writing)
      await makeTables(writing)
      await refuseOtherKey(writing, keys)
      await log.makeAhead()
      await log.commit([]) // takes a chain, and notes in it that a process begins
    } catch (error) {
      if (error instanceof StartError) throw error
      if (isUnanswered(error)) throw databaseFailure(error)
      const why = error instanceof Error ? error.message : String(error)
      throw new StartError(`the processing log in ${withoutPassword(url)} cannot be opened: ${why}`, { cause: error })
    }
  }
  try {
    await waitForServer(url, begin, wait)
    return log
  } catch (error) {
    await log.close()
    throw error
  }
}

async function refuseOtherEncoding(connection: LogConnection): Promise<void> {
  const { rows } = await connection.query<{ server_encoding: string }>({ text: 'SHOW server_encoding' })
  const encoding = rows[0]?.server_encoding
  if (encoding !== 'UTF8') {
    throw new StartError(`the database of the processing log has the encoding ${encoding}: make one with UTF8.`)
  }
}

class PostgresLog implements LogWriter {
  readonly #url: string
  readonly #writing: LogConnection
  /** The connection for everything except writing. */
  readonly #tending: LogConnection
  readonly #keys: LogKeys
  readonly #now: () => number
  readonly #clock: NodeJS.Timeout
  readonly #days = new Set<string>()
  #seat: Seat | undefined
  #end: ChainEnd = emptyChain
  #signed: SignedHead | undefined
  /** The last commit, while it is not known whether it was written. */
  #unknown: { items: readonly Item[]; head: string; end: ChainEnd } | undefined
  #tended: Promise<unknown> = Promise.resolve()

  constructor(url: string, writing: LogConnection, keys: LogKeys, now: () => number) {
    this.#url = url
    this.#writing = writing
    this.#tending = new LogConnection(url)
    this.#keys = keys
    this.#now = now
    this.#clock = setInterval(() => this.makeAhead().catch(() => undefined), MAKE_EVERY_MS).unref()
  }

  async commit(items: readonly Item[]): Promise<void> {
    try {
      for (let tries = 0; ; tries++) {
        if ((await this.#settled()) === items) return
        await this.#sit()
        if (await this.#write(items, tries)) return
        if (tries === 2) throw logFailure('another process writes in its place')
      }
    } catch (error) {
      throw databaseFailure(error)
    }
  }

  /**
   * Reconnects if the connection is lost, and finds out whether the last commit was written; returns its items if it
   * was.
   */
  async #settled(): Promise<readonly Item[] | undefined> {
    if (this.#writing.isOpen) return undefined
    await this.#writing.connect()
    const unknown = this.#unknown
    this.#unknown = undefined
    const seat = this.#seat && (await lockSeat(this.#writing, this.#seat))
    if (seat && unknown?.head === seat.head) {
      this.#seat = seat
      this.#end = unknown.end
      return unknown.items
    }
    if (seat?.head !== this.#seat?.head) this.#seat = undefined
    return undefined
  }

  /** Takes a chain if this process has none, or has lost it. */
  async #sit(): Promise<void> {
    if (this.#seat) return
    const { seat, end, notes } = await takeSeat(this.#writing, this.#keys)
    this.#seat = seat
    this.#end = end
    this.#signed = undefined
    if (!(await this.#write(notes, 0, { opened: true }))) this.#seat = undefined
  }

  /** Writes the items; returns whether they were written. `tries`: the number of attempts before. */
  async #write(items: readonly Item[], tries: number, { opened = false } = {}): Promise<boolean> {
    const seat = this.#seat
    if (!seat) return false
    const { writer, number } = seat
    const draft = new Draft(writer, this.#keys, this.#end, this.#now())
    const day = draft.time.slice(0, 10)
    let signed: SignedHead | undefined
    // Each partition names the writer: the partitions before it may have been dropped.
    if (opened || day !== timeOf(this.#end.at).slice(0, 10)) draft.opened()
    for (const item of items) draft.add('head' in item ? { head: (head) => (signed = head) } : item)
    if (draft.lines.length === 0) return true
    const { seq, hash } = draft.end.link
    const newest = signed ?? this.#signed
    const head = sealedHead(
      { head: { writer, seq, hash, at: draft.time }, ...(newest && { signed: newest }) },
      this.#keys,
    )
    if (!this.#days.has(day)) await this.#tend(() => this.#makeDays([day]))
    const values = [number, seat.head, head, draft.time, this.#end.link.seq, draft.lines.join('\n')]
    this.#unknown = { items, head, end: draft.end }
    try {
      const { count } = await this.#writing.query(WRITE, values)
      this.#unknown = undefined
      if (count === 0) {
        this.#seat = undefined // another process has the chain, or somebody changed its head
        return false
      }
    } catch (error) {
      if (this.#writing.isOpen) this.#unknown = undefined // the server has answered that it did not write
      if (codeOf(error) === NO_PARTITION) this.#days.clear()
      else if (this.#writing.isOpen || tries > 0) throw error
      return false
    }
    this.#seat = { ...seat, head }
    this.#end = draft.end
    this.#signed = newest
    for (const item of items) if ('head' in item && signed) item.head(signed)
    return true
  }

  /** Makes the partitions of today and the next days. */
  makeAhead(): Promise<void> {
    const today = timeOf(this.#now()).slice(0, 10)
    const days = Array.from({ length: DAYS_AHEAD + 1 }, (_none, ahead) => dayAfter(today, ahead))
    return this.#tend(() => this.#makeDays(days))
  }

  async #makeDays(days: readonly string[]): Promise<void> {
    await makeDays(this.#tending, days)
    for (const day of days) this.#days.add(day)
  }

  async ping(): Promise<void> {
    try {
      const { rows } = await this.#tend(() => this.#tending.query<{ refused: boolean }>(READ_ONLY))
      if (rows[0]?.refused) throw logFailure('its database takes no changes')
    } catch (error) {
      throw databaseFailure(error)
    }
  }

  async retire(before: number, record: (cuts: readonly Cut[]) => Promise<void>): Promise<void> {
    // It needs its own connection: meanwhile the log writes what `record` gets, which may need the other two.
    const connection = new LogConnection(this.#url)
    try {
      await connection.connect()
      await retireDays(connection, timeOf(before).slice(0, 10), record)
    } finally {
      await connection.close()
    }
  }

  /** Runs work on the second connection, one piece after the other; reconnects first if the connection is lost. */
  #tend<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tended.then(async () => {
      await this.#tending.connect()
      return work()
    })
    this.#tended = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    clearInterval(this.#clock)
    await this.#tended
    await this.#tending.close()
    await this.#writing.close()
  }
}
