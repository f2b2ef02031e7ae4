import { type Follower, nameOf } from './follower.ts'
import type { AlertLife, Journal } from './journal.ts'
import type { Told } from './poller.ts'
import { admits } from './sharing.ts'

/** An entry of the log, and where it stands in the life of its alert. */
interface Entry {
  /** Its place in the log. */
  place: number
  told: Told
  life: AlertLife
  /** Which of the alert's changes it tells. */
  change: number
}

/**
 * Whether a follower handled what it might see of the log, each once and in order.
 *
 * The rule: who may see an alert is what its owner says at the moment of delivery. When that moment was is not known, but
 * it lies between the beginning of the connection and the handling; and when a sharing came into force is not known, but
 * it lies between its being sent and acknowledged. So an entry MAY be handled where some sharing that admits the follower's
 * country may have been in force at some moment when the entry may have been delivered. And it MUST be handled where every
 * sharing from the entry's own on, up to the moment when the follower was certainly past it, admits the country.
 */
export function verifyFollower(
  { violations, alerts }: Journal,
  log: readonly Told[],
  /** The cursors of entries that its filter lets through. */
  asked: ReadonlySet<string>,
  follower: Follower,
  /** When it was at the end of the log. */
  ended: number,
): void {
  const { country, handled, gaps } = follower
  const wrong = (what: string) => violations.push(`${nameOf(follower)}: ${what}`)
  const entries = entriesOf(log, alerts)
  const byCursor = new Map(entries.map((entry) => [entry.told.cursor, entry]))
  if (gaps > 0) wrong(`was told of ${gaps} gaps`)

  /** When it was certainly past a place: when it handled the first entry behind it. */
  const passed: { place: number; at: number }[] = []
  let last = -1
  for (const { connected, at, ...told } of handled) {
    const entry = byCursor.get(told.cursor)
    if (!entry) {
      wrong(`handled what is not in the log: ${JSON.stringify(told)}`)
      continue
    }
    if (entry.place === last) wrong(`handled twice: ${wordsOf(told)}`)
    if (entry.place < last) wrong(`handled ${entry.place} after ${last} of the log: ${wordsOf(told)}`)
    last = Math.max(last, entry.place)
    passed.push({ place: entry.place, at })
    if (wordsOf(told) !== wordsOf(entry.told)) wrong(`was told ${wordsOf(told)}, the log has ${wordsOf(entry.told)}`)
    if (!asked.has(told.cursor)) wrong(`was told what it did not ask for: ${wordsOf(told)}`)
    if (!maySee(entry, country, connected, at)) wrong(`was told what is hidden from it: ${wordsOf(told)}`)
  }

  const known = new Set(handled.map(({ cursor }) => cursor))
  let next = 0
  for (const entry of entries) {
    while (next < passed.length && (passed[next]?.place ?? 0) <= entry.place) next++
    const { cursor } = entry.told
    if (known.has(cursor) || !asked.has(cursor)) continue
    if (mustSee(entry, country, passed[next]?.at ?? ended)) wrong(`was never told: ${wordsOf(entry.told)}`)
  }
}

function entriesOf(log: readonly Told[], alerts: Journal['alerts']): Entry[] {
  const changes = new Map<string, number>()
  return log.flatMap((told, place) => {
    const change = changes.get(told.alertId) ?? 0
    changes.set(told.alertId, change + 1)
    const life = alerts.get(told.alertId)
    return life ? [{ place, told, life, change }] : [] // what nobody acknowledged is told by verifyLog
  })
}

/** The sharings since the entry's own, each with when it may have been in force: the next one replaces it. */
function sharingsSince({ life, change }: Entry) {
  const since = life.sharings.findLastIndex((shared) => shared.change <= change)
  return life.sharings.slice(Math.max(since, 0)).map(({ sharing, sent }, at, all) => {
    return { sharing, from: sent, to: all[at + 1]?.acknowledged ?? Number.POSITIVE_INFINITY }
  })
}

function maySee(entry: Entry, country: string, connected: number, handled: number): boolean {
  if (entry.life.owner === country || entry.life.sharings.length === 0) return true
  return sharingsSince(entry).some(
    ({ sharing, from, to }) => admits(sharing, country) && from <= handled && to >= connected,
  )
}

function mustSee(entry: Entry, country: string, passed: number): boolean {
  if (entry.life.owner === country) return true
  return sharingsSince(entry).every(({ sharing, from }) => admits(sharing, country) || from > passed)
}

function wordsOf({ cursor, alertId, kind, by, previousStatus, status }: Told): string {
  return [cursor, alertId, kind, by.code, previousStatus, status].join(' ')
}
