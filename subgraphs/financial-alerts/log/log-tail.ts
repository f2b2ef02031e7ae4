import type { Viewer } from '../../../schema/identity.ts'
import { isVisibleTo } from '../../record.ts'
import type { Alert } from '../alert.ts'
import type { Told } from './alert-log.ts'
import type { FeedQuery } from './feed-query.ts'
import type { LogFacts, LoggedEntry } from './log-entry.ts'

/** An entry as it is read: what filters ask of it, and its alert as it stands. */
export interface TailEntry {
  entry: LoggedEntry
  facts: LogFacts
  alert: Alert
}

/** An entry as it is kept: all entries of an alert share it. */
interface Kept {
  entry: LoggedEntry
  facts: LogFacts
  of: { alert: Alert; entries: number }
}

/** The newest entries of the log, without a gap between them. */
export interface LogTail {
  /** All entries behind this place are here. */
  readonly from: number
  /** The last entry; undefined: there is none. */
  readonly last: LoggedEntry | undefined
  /** Takes the entries that came behind the last one. Of their alerts, all entries now have what these say. */
  add(entries: readonly TailEntry[]): void
  /** Forgets all: what is kept begins behind the place. */
  clear(from: number): void
  /** At most `limit` entries behind `after` that the viewer is told of today (`day`), as `feedStatement` finds them. */
  stretch(viewer: Viewer, query: FeedQuery, after: number, limit: number, day: string): Told[]
}

/** Keeps at most `size` entries. */
export function createLogTail(size: number): LogTail {
  let from = 0
  let kept: Kept[] = []
  const alerts = new Map<string, Kept['of']>()

  function drop(count: number): void {
    for (const { entry, of } of kept.splice(0, count)) {
      from = entry.sequence
      of.entries -= 1
      if (of.entries === 0) alerts.delete(entry.alertId)
    }
  }

  return {
    get from() {
      return from
    },
    get last() {
      return kept.at(-1)?.entry
    },
    add(entries) {
      for (const { entry, facts, alert } of entries) {
        const of = alerts.get(entry.alertId) ?? { alert, entries: 0 }
        of.alert = alert
        of.entries += 1
        alerts.set(entry.alertId, of)
        kept.push({ entry, facts, of })
      }
      if (kept.length > size) drop(kept.length - size)
    },
    clear(place) {
      from = place
      kept = []
      alerts.clear()
    },
    stretch(viewer, query, after, limit, day) {
      const told: Told[] = []
      const meets = conditionsOf(query, viewer)
      for (let at = firstBehind(kept, after); at < kept.length && told.length < limit; at++) {
        const one = kept[at]
        if (!one || !meets(one)) continue
        const { entry } = one
        const { alert } = one.of
        if (!isVisibleTo(viewer.country, alert, day)) continue
        const mayRead = alert.status !== 'WITHDRAWN' || alert.recordedBy === viewer.country
        told.push({ entry, alert: mayRead ? alert : null })
      }
      return told
    },
  }
}

/** The index of the first entry behind a place. */
function firstBehind(kept: readonly Kept[], after: number): number {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.entry.sequence ?? 0) > after) high = middle
    else low = middle + 1
  }
  return low
}

/** The conditions of a filter, as in `feedStatement`. */
function conditionsOf(query: FeedQuery, viewer: Viewer): (one: Kept) => boolean {
  const kinds = admitting(query.kinds)
  const statuses = admitting(query.statuses)
  const severities = admitting(query.severities)
  const typologies = admitting(query.typologies)
  const countries = admitting(query.countries)
  const accounts = admitting(query.accounts)
  return ({ entry, facts }) =>
    kinds([entry.kind]) &&
    statuses([entry.status]) &&
    severities([facts.severity]) &&
    typologies(facts.typologies) &&
    countries(facts.countries) &&
    accounts(facts.accounts) &&
    (!query.own || facts.recordedBy === viewer.country)
}

/** Whether one of the values is asked for: in their number, however many are. */
function admitting<Value>(asked: readonly Value[] | null): (values: readonly Value[]) => boolean {
  if (asked === null) return () => true
  const set = new Set(asked)
  return (values) => values.some((value) => set.has(value))
}
