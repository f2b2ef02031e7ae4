import type { Limits } from '../../process/deadline.ts'

/** The place of a record: by time among the records of all writers, by number among those of its writer. */
export interface Place {
  /** DateTime with milliseconds. */
  at: string
  writer: string
  seq: number
}

/** The record of an entry, or of one of its parts, as read from the log. */
export interface LogRecord extends Place {
  /** The JSON of the entry, without its time. */
  json: string
}

/** The part of a log to read. */
export interface LogRange {
  /** This time or later. */
  from?: string | undefined
  /** Before this time. */
  to?: string | undefined
  /** After this record, in the direction of reading; the record itself may be gone. */
  after?: Place | undefined
  /** The default is the oldest first. */
  newestFirst?: boolean | undefined
  /** How long the caller waits. */
  limits?: Limits | undefined
}

/**
 * Reads the entries of a log, while others may write to it. It keeps nothing that it has read: for a log of gigabytes
 * it needs a few megabytes of memory.
 */
export interface LogReader {
  /**
   * The records of entries of all writers, in order of time; records with the same time by writer and number, so the
   * parts of an entry are together. Files are read in the order of their chain: if the clock went back, so do the
   * times, but no record is missed.
   */
  records(range: LogRange): AsyncIterable<LogRecord>
  /** How many lines were left out because they were changed; `verify` names them. */
  readonly unreadable: number
  /**
   * Resolves if the log can be read, otherwise rejects with SOURCE_UNAVAILABLE. A log that does not exist yet is empty.
   */
  ping(): Promise<void>
  close(): Promise<void>
}
