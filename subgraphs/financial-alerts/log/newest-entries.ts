import type { Sql } from '../../stores/sql.ts'
import { type AlertRow, alertOf } from '../alert.ts'
import type { AlertSeverity, AlertStatus, FraudTypology } from '../generated/schema.ts'
import type { LogBounds } from './alert-log.ts'
import type { LoggedEntry } from './log-entry.ts'
import { newestEntriesStatement } from './log-statements.ts'
import type { TailEntry } from './log-tail.ts'

/** The entries after a position, and the bounds of the log at the same moment. */
export interface NewestEntries {
  bounds: LogBounds
  /** The time of the entry at that position; null if it is not kept, or never existed. */
  lastAt: string | null
  /** The newest entries, in order; all of them if there are no more than asked for. */
  entries: TailEntry[]
}

interface BoundsRow extends LogBounds {
  lastAt: string | null
}
type EntryRow = BoundsRow & Omit<LoggedEntry, 'status'> & AlertRow & LogColumns
/** Columns of the log that alerts have too, or that only filters use. */
interface LogColumns {
  logStatus: AlertStatus
  logOwner: string
  logSeverity: AlertSeverity
  logTypologies: FraudTypology[]
  logCountries: string[]
  logAccounts: string[]
}

/** At most `size` entries after the position `after`, with their alerts. */
export async function readNewestEntries(sql: Sql, after: number, size: number): Promise<NewestEntries> {
  const rows = await sql.query<EntryRow | (BoundsRow & { sequence: null })>(newestEntriesStatement(size), [after])
  const [log] = rows
  if (!log) throw new TypeError('the log of alerts has no horizon')
  const { head, now, prunedTo, lostBefore, lastAt } = log
  return { bounds: { head, now, prunedTo, lostBefore }, lastAt, entries: rows.flatMap(entriesOf) }
}

function entriesOf(row: EntryRow | (BoundsRow & { sequence: null })): TailEntry[] {
  if (row.sequence === null) return []
  const { sequence, loggedAt, at, alertId, kind, by, previousStatus, step, ...others } = row
  const { logStatus, logOwner, logSeverity, logTypologies, logCountries, logAccounts, ...rest } = others
  const { head: _head, now: _now, prunedTo: _prunedTo, lostBefore: _lostBefore, lastAt: _lastAt, ...alert } = rest
  return [
    {
      entry: { sequence, loggedAt, alertId, kind, at, by, previousStatus, status: logStatus, step },
      facts: {
        recordedBy: logOwner,
        severity: logSeverity,
        typologies: logTypologies,
        countries: logCountries,
        accounts: logAccounts,
      },
      alert: alertOf(alert),
    },
  ]
}
