import { today } from '../../record.ts'
import type { Sql } from '../../stores/sql.ts'
import { type AlertLog, type LogBounds, sqlLog } from './alert-log.ts'
import { coalesce } from './coalesce.ts'
import { createLogNotifier } from './log-notifier.ts'
import { createLogTail } from './log-tail.ts'
import { type NewestEntries, readNewestEntries } from './newest-entries.ts'

/** Entries that are kept in memory: what most who follow ask for, and come back for. */
const TAIL = 2000
/** The channel that changes of alerts are called out on. */
const CHANNEL = 'alerts'

/** The log as a process reads it. */
export interface CachedLog extends AlertLog {
  stop(): void
}

/**
 * The log, whose newest entries are kept in memory with their alerts. Before each answer they are brought up to date, by
 * one small statement for all who ask in the same moment: whatever was committed before somebody asked counts for him.
 */
export function createCachedLog(sql: Sql, size: number = TAIL): CachedLog {
  const tail = createLogTail(size)

  const update = coalesce(async (): Promise<LogBounds> => {
    const read = await readNewestEntries(sql, tail.last?.sequence ?? tail.from, size)
    if (continues(read)) return take(read)
    tail.clear(0)
    return take(await readNewestEntries(sql, 0, size))
  })

  /** Whether the log still holds what we know of it. Else the database is an older one, from a backup. */
  function continues({ bounds: { head, prunedTo }, lastAt }: NewestEntries): boolean {
    const { last } = tail
    if (!last) return tail.from <= head
    return last.sequence <= head && (last.sequence <= prunedTo || last.loggedAt === lastAt)
  }

  function take({ bounds, entries }: NewestEntries): LogBounds {
    const [first] = entries
    // There may be others between them and what we have: all is begun anew.
    if (first && entries.length === size) tail.clear(first.entry.sequence - 1)
    tail.add(entries)
    return bounds
  }

  const notifier = createLogNotifier(async () => (await update()).head)
  let listening = false
  function listen(): void {
    if (listening) return
    listening = true
    // What was called out before is not heard. Closed before it begins, it has nobody to call.
    sql.listen(CHANNEL, notifier.moved).then(notifier.moved, () => undefined)
  }

  const reading = (log: ReturnType<typeof sqlLog>): AlertLog => ({
    within: (limits) => reading(sqlLog(sql.within(limits))),
    async stretch(viewer, query, after, limit) {
      if (after < tail.from) return log.stretch(viewer, query, after, limit)
      const bounds = await update()
      const start = Math.max(after, bounds.prunedTo)
      if (start < tail.from) return log.stretch(viewer, query, after, limit)
      const entries = tail.stretch(viewer, query, start, limit, today())
      return { ...bounds, entries, stop: bounds.head, stopAt: tail.last?.loggedAt ?? null }
    },
    bounds: update,
    onMoved(listener) {
      listen()
      return notifier.onMoved(listener)
    },
    prune: log.prune,
  })
  return { ...reading(sqlLog(sql)), stop: notifier.stop }
}
