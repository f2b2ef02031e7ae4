import type { Viewer } from '../../../schema/identity.ts'
import { isVisibleTo } from '../../record.ts'
import type { Alert } from '../alert.ts'
import type { VisibleEntry } from './alert-log.ts'
import type { FeedQuery } from './feed-query.ts'
import type { LogFacts, LoggedEntry } from './log-entry.ts'

/** An entry as it is read: what filters compare, and its present alert. */
export interface TailEntry {
  entry: LoggedEntry
  facts: LogFacts
  alert: Alert
}

/** An entry as it is stored: all entries of an alert share the alert. */
interface Kept {
  entry: LoggedEntry
  facts: LogFacts
  of: { alert: Alert; entries: number }
}

/** The newest entries of the log, without gaps. */
export interface LogTail {
  /** All entries after this position are here. */
  readonly from: number
  /** The last entry; undefined if there is none. */
  readonly last: LoggedEntry | undefined
  /** Adds the entries after the last one. Their alerts replace those of earlier entries. */
  add(entries: readonly TailEntry[]): void
  /** Clears the tail, which now begins after the position. */
  clear(from: number): void
  /** At most `limit` entries after `after` that the viewer may see today (`day`), as `feedStatement` finds them. */
  readRange(viewer: Viewer, query: FeedQuery, after: number, limit: number, day: string): VisibleEntry[]
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
    clear(position) {
      from = position
      kept = []
      alerts.clear()
    },
    readRange(viewer, query, after, limit, day) {
      const visible: VisibleEntry[] = []
      const meets = conditionsOf(query, viewer)
      for (let at = firstBehind(kept, after); at < kept.length && visible.length < limit; at++) {
        const one = kept[at]
        if (!one || !meets(one)) continue
        const { entry } = one
        const { alert } = one.of
        if (!isVisibleTo(viewer.country, alert, day)) continue
        const mayRead = alert.status !== 'WITHDRAWN' || alert.recordedBy === viewer.country
        visible.push({ entry, alert: mayRead ? alert : null })
      }
      return visible
    },
  }
}

/** The index of the first entry after a position. */
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

/** Whether one of the values is asked for, in time linear in their number only. */
function admitting<Value>(asked: readonly Value[] | null): (values: readonly Value[]) => boolean {
  if (asked === null) return () => true
  const set = new Set(asked)
  return (values) => values.some((value) => set.has(value))
}
