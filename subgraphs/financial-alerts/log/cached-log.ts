import { dayFor } from '../../record.ts'
import type { Sql } from '../../stores/sql.ts'
import { type AlertLog, type LogBounds, sqlLog } from './alert-log.ts'
import { coalesce } from './coalesce.ts'
import { createLogNotifier } from './log-notifier.ts'
import { createLogTail } from './log-tail.ts'
import { type NewestEntries, readNewestEntries } from './newest-entries.ts'

/** Entries kept in memory: most followers ask for them, live or after a short absence. */
const TAIL = 2000
/** The channel that announces changes of alerts. */
const CHANNEL = 'alerts'

/** The log as a process reads it. */
export interface CachedLog extends AlertLog {
  stop(): void
}

/**
 * The log with its newest entries, and their alerts, in memory. Before each answer it is updated by one small statement for
 * all who ask at the same moment: everything committed before a call counts for that call.
 */
export function createCachedLog(sql: Sql, size: number = TAIL): CachedLog {
  const tail = createLogTail(size)

  const update = coalesce(async (): Promise<LogBounds> => {
    const read = await readNewestEntries(sql, tail.last?.sequence ?? tail.from, size)
    if (continues(read)) return take(read)
    tail.clear(0)
    return take(await readNewestEntries(sql, 0, size))
  })

  /** Whether the log still contains what we know of it. If not, the database was restored from a backup. */
  function continues({ bounds: { head, prunedTo }, lastAt }: NewestEntries): boolean {
    const { last } = tail
    if (!last) return tail.from <= head
    return last.sequence <= head && (last.sequence <= prunedTo || last.loggedAt === lastAt)
  }

  function take({ bounds, entries }: NewestEntries): LogBounds {
    const [first] = entries
    // There may be others between these and ours: start anew.
    if (first && entries.length === size) tail.clear(first.entry.sequence - 1)
    tail.add(entries)
    return bounds
  }

  const notifier = createLogNotifier(async () => (await update()).head)
  let listening = false
  function listen(): void {
    if (listening) return
    listening = true
    // Earlier notifications were missed. If it is closed first, there is nobody to notify.
    sql.listen(CHANNEL, notifier.moved).then(notifier.moved, () => undefined)
  }

  const reader = (log: ReturnType<typeof sqlLog>): AlertLog => ({
    within: (limits) => reader(sqlLog(sql.within(limits))),
    async readRange(viewer, query, after, limit) {
      if (after < tail.from) return log.readRange(viewer, query, after, limit)
      const bounds = await update()
      const start = Math.max(after, bounds.prunedTo)
      if (start < tail.from) return log.readRange(viewer, query, after, limit)
      const entries = tail.readRange(viewer, query, start, limit, dayFor(viewer))
      return { ...bounds, entries, stop: bounds.head, stopAt: tail.last?.loggedAt ?? null }
    },
    bounds: update,
    onMoved(listener) {
      listen()
      return notifier.onMoved(listener)
    },
    prune: log.prune,
  })
  return { ...reader(sqlLog(sql)), stop: notifier.stop }
}
