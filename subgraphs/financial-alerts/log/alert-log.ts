import type { Viewer } from '../../../schema/identity.ts'
import { dayFor } from '../../record.ts'
import type { CallLimits, Sql } from '../../stores/sql.ts'
import type { Alert } from '../alert.ts'
import type { FeedQuery } from './feed-query.ts'
import type { LoggedEntry } from './log-entry.ts'
import { type FeedSource, feedStatement, PRUNED_AT_ONCE, pruneLog } from './log-statements.ts'

/** The beginning and end of the log. */
export interface LogBounds {
  /** The last position of the log; `now`: the clock of the database. */
  head: number
  now: string
  /** Entries up to this position have been dropped; all entries from before `lostBefore` may be lost. */
  prunedTo: number
  lostBefore: string
}

/** An entry that a viewer may see. `alert`: as the viewer may read it at that moment; undefined: not read yet. */
export interface VisibleEntry {
  entry: LoggedEntry
  alert: Alert | null | undefined
}

/** A range of the log, and the bounds of the log at the same moment. */
export interface LogRange extends LogBounds {
  entries: VisibleEntry[]
  /** The last position of the range, and the time of its last entry; null if that entry is not kept. */
  stop: number
  stopAt: string | null
}

/** The log of alerts: whoever may see an alert today sees all of its entries. */
export interface AlertLog {
  /** The same log for one call (`Sql.within`). Reads that several callers share do not end with one of the calls. */
  within(limits: CallLimits): AlertLog
  /**
   * At most `limit` entries after the position `after`. Reads to the end of the log if an index fits the query; otherwise
   * only a part.
   */
  readRange(viewer: Viewer, query: FeedQuery, after: number, limit: number): Promise<LogRange>
  /** The bounds when it is called, or later. */
  bounds(): Promise<LogBounds>
  /** Calls `listener` when the log may have grown, at most fifty times a second, until the returned function is called. */
  onMoved(listener: () => void): () => void
  /** Drops entries that are more than this many days old. */
  prune(days: number): Promise<void>
}

/** Positions searched at once without a fitting index: some 10 ms of work. */
const MAX_POSITIONS = 20_000
/** More positions than any log has. */
const ALL = 2 ** 52

/** The log in the database of the alerts. */
export function sqlLog(sql: Sql): Pick<AlertLog, 'readRange' | 'prune'> {
  return {
    async readRange(viewer, query, after, limit) {
      const { source, keys, positions } = sourceOf(viewer, query)
      const { kinds, statuses, severities, typologies, countries, accounts, own } = query
      const conditions = [kinds, statuses, severities, typologies, countries, accounts, own]
      const values = [viewer.country, dayFor(viewer), keys, after, positions, limit, ...conditions]
      const rows = await sql.query<Row>(feedStatement(source), values)
      const [log] = rows
      if (!log) throw new TypeError('the log of alerts has no horizon')
      const { stop, stopAt, head, now, prunedTo, lostBefore } = log
      return { entries: rows.flatMap(entryOf), stop, stopAt, head, now, prunedTo, lostBefore }
    },
    async prune(days) {
      for (;;) {
        const [dropped] = await sql.query<{ count: number }>(pruneLog, [days])
        if (!dropped || dropped.count < PRUNED_AT_ONCE) return
      }
    },
  }
}

type Row = Omit<LogRange, 'entries'> & (LoggedEntry | { sequence: null })

function entryOf(row: Row): VisibleEntry[] {
  if (row.sequence === null) return []
  const { sequence, loggedAt, alertId, kind, at, by, previousStatus, status, step } = row
  const entry = { sequence, loggedAt, alertId, kind, at, by, previousStatus, status, step }
  return [{ entry, alert: undefined }]
}

/** The index to read by: usually that of the most selective condition. */
function sourceOf(
  viewer: Viewer,
  query: FeedQuery,
): { source: FeedSource; keys: readonly string[]; positions: number } {
  if (query.accounts) return { source: 'account', keys: query.accounts, positions: ALL }
  if (query.own) return { source: 'owner', keys: [viewer.country], positions: ALL }
  if (query.countries) return { source: 'country', keys: query.countries, positions: ALL }
  if (query.typologies) return { source: 'typology', keys: query.typologies, positions: ALL }
  return { source: 'all', keys: ['all'], positions: MAX_POSITIONS }
}
