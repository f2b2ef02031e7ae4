import { restIfDue } from '../../process/time-slices.ts'
import { readRecord } from '../chain/chain.ts'
import { codeOf, databaseFailure } from '../failure.ts'
import type { LogRange, LogReader, LogRecord } from '../reading/reader.ts'
import { LogConnection } from './postgres.ts'
import { type LogRow, rowsByTime } from './postgres-rows.ts'

/** SQLSTATE for a missing table: no log has been written yet. */
const NO_TABLE = '42P01'

/**
 * Reads the log in a database, page by page. It connects on the first read, and again after the connection was lost.
 */
export function openPostgresReader(url: string): LogReader {
  return new PostgresReader(url)
}

class PostgresReader implements LogReader {
  readonly #connection: LogConnection
  #connecting: Promise<void> | undefined
  unreadable = 0

  constructor(url: string) {
    this.#connection = new LogConnection(url)
  }

  async *records(range: LogRange): AsyncGenerator<LogRecord> {
    try {
      await this.#connect()
      for await (const row of rowsByTime(this.#connection, range)) {
        const rest = restIfDue(range.limits)
        if (rest) await rest
        const record = readRecord(Buffer.from(row.line))
        if (!record) this.unreadable += 1
        else if (record.kind === 'entry') yield recordOf(row, record.json)
      }
    } catch (error) {
      if (codeOf(error) !== NO_TABLE) throw databaseFailure(error)
    }
  }

  async ping(): Promise<void> {
    try {
      await this.#connect()
      await this.#connection.query({ text: 'SELECT 1' })
    } catch (error) {
      throw databaseFailure(error)
    }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  /** Concurrent readers share one attempt to connect. */
  #connect(): Promise<void> {
    this.#connecting ??= this.#connection.connect().finally(() => {
      this.#connecting = undefined
    })
    return this.#connecting
  }
}

function recordOf({ at, writer, seq }: LogRow, json: string): LogRecord {
  return { at: at.toISOString(), writer, seq: Number(seq), json }
}
