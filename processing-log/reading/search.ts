import { LRUCache } from 'lru-cache'
import type { KeptEntry } from '../entry.ts'
import { isBy, type LogFilter, matches, mayMatch, type Receiver } from './filter.ts'
import { entryOf, readEntries } from './read-entries.ts'
import type { LogRange, LogReader } from './reader.ts'

/** An entry that a search has found. */
export interface Found {
  entry: KeptEntry
  /** For a delivery: the receivers that meet the conditions. */
  receivedBy?: readonly Receiver[] | undefined
}

/** How many subscriptions are kept in memory with their receivers. */
const KNOWN_RECEIVERS = 200_000

/** Finds the entries of a range that match a filter. */
export async function* searchLog(reader: LogReader, filter: LogFilter, range: LogRange): AsyncGenerator<Found> {
  let receivers: LRUCache<string, Receiver> | undefined
  for await (const read of readEntries(reader, range)) {
    const entry = mayMatch(read.texts, filter) ? entryOf(read) : undefined
    if (!entry || !matches(entry, filter)) continue
    if (entry.outcome !== 'DELIVERED') {
      if (isBy(entry, filter)) yield { entry }
      continue
    }
    // Subscriptions may have begun before the range. Their receivers are read once, for all deliveries that follow.
    receivers ??= await receiversIn(reader, range.newestFirst ? { to: after(entry.at) } : { to: range.to })
    const all = (entry.receivers ?? []).map((subscription) => receivers?.get(subscription) ?? { subscription })
    const receivedBy = all.filter((receiver) => isBy(receiver, filter))
    if (receivedBy.length > 0) yield { entry, receivedBy }
  }
}

/** The receiver of each subscription; only the newest ones if there are too many. */
async function receiversIn(reader: LogReader, range: LogRange): Promise<LRUCache<string, Receiver>> {
  const known = new LRUCache<string, Receiver>({ max: KNOWN_RECEIVERS })
  for await (const read of readEntries(reader, range)) {
    if (!read.texts[0]?.includes('"outcome":"SUBSCRIBED"')) continue
    const { subscription, country, organisation, user } = entryOf(read)
    if (subscription !== undefined) known.set(subscription, { subscription, country, organisation, user })
  }
  return known
}

/** One millisecond later. */
function after(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString()
}
