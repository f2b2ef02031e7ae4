import type { Viewer } from '../../../schema/identity.ts'
import { today } from '../../record.ts'
import type { CallLimits, Sql } from '../../stores/sql.ts'
import type { Alert } from '../alert.ts'
import type { FeedQuery } from './feed-query.ts'
import type { LoggedEntry } from './log-entry.ts'
import { type FeedSource, feedStatement, PRUNED_AT_ONCE, pruneLog } from './log-statements.ts'

/** Where the log begins and ends. */
export interface LogBounds {
  /** The last place of the log; `now`: the clock of the database. */
  head: number
  now: string
  /** Entries up to this place are not kept any more; all that came before `lostBefore` may be lost. */
  prunedTo: number
  lostBefore: string
}

/** An entry that a viewer is told of. `alert`: as it may read it at that moment; undefined: it was not read along. */
export interface Told {
  entry: LoggedEntry
  alert: Alert | null | undefined
}

/** A stretch of the log, and the log as it was at the same moment. */
export interface Stretch extends LogBounds {
  entries: Told[]
  /** The last place of the stretch, and when its last entry came; null where none is kept. */
  stop: number
  stopAt: string | null
}

/** The log of alerts: who may see an alert today is told of it. */
export interface AlertLog {
  /** The same for one call (`Sql.within`). What is read for all who ask at the same moment is nobody's alone. */
  within(limits: CallLimits): AlertLog
  /** At most `limit` entries behind the place `after`. All of the log where an index leads to what is asked; else a part. */
  stretch(viewer: Viewer, query: FeedQuery, after: number, limit: number): Promise<Stretch>
  /** As they are when it is asked, or later. */
  bounds(): Promise<LogBounds>
  /** Calls `listener` when the log may have moved, at most fifty times a second, until the function it gives is called. */
  onMoved(listener: () => void): () => void
  /** Drops what came more than so many days ago. */
  prune(days: number): Promise<void>
}

/** Places looked through at once where no index leads to what is asked: some 10 ms of work. */
const STRETCH = 20_000
/** More places than any log has. */
const ALL = 2 ** 52

/** The log in the database of the alerts. */
export function sqlLog(sql: Sql): Pick<AlertLog, 'stretch' | 'prune'> {
  return {
    async stretch(viewer, query, after, limit) {
      const { source, keys, places } = sourceOf(viewer, query)
      const { kinds, statuses, severities, typologies, countries, accounts, own } = query
      const conditions = [kinds, statuses, severities, typologies, countries, accounts, own]
      const values = [viewer.country, today(), keys, after, places, limit, ...conditions]
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

type Row = Omit<Stretch, 'entries'> & (LoggedEntry | { sequence: null })

function entryOf(row: Row): Told[] {
  if (row.sequence === null) return []
  const { sequence, loggedAt, alertId, kind, at, by, previousStatus, status, step } = row
  const entry = { sequence, loggedAt, alertId, kind, at, by, previousStatus, status, step }
  return [{ entry, alert: undefined }]
}

/** The index to read by: that of the condition which leaves least, as a rule. */
function sourceOf(viewer: Viewer, query: FeedQuery): { source: FeedSource; keys: readonly string[]; places: number } {
  if (query.accounts) return { source: 'account', keys: query.accounts, places: ALL }
  if (query.own) return { source: 'owner', keys: [viewer.country], places: ALL }
  if (query.countries) return { source: 'country', keys: query.countries, places: ALL }
  if (query.typologies) return { source: 'typology', keys: query.typologies, places: ALL }
  return { source: 'all', keys: ['all'], places: STRETCH }
}
