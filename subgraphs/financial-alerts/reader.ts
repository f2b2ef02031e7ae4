import { today } from '../record.ts'
import type { Sql } from '../stores/sql.ts'
import { type AlertLog, type LogBounds, sqlLog } from './alert-log.ts'
import { createMoves } from './moves.ts'
import { type LogNews, readNews } from './news.ts'
import { createRing } from './ring.ts'
import { together } from './together.ts'

/** Entries that are kept in memory: what most who follow ask for, and come back for. */
const RING = 2000
/** The channel that changes of alerts are called out on. */
const CHANNEL = 'alerts'

/** The log as a process reads it. */
export interface Reader extends AlertLog {
  stop(): void
}

/**
 * The log, whose newest entries are kept in memory with their alerts. Before each answer they are brought up to date, by
 * one small statement for all who ask in the same moment: whatever was committed before somebody asked counts for him.
 */
export function createReader(sql: Sql, size: number = RING): Reader {
  const ring = createRing(size)

  const update = together(async (): Promise<LogBounds> => {
    const read = await readNews(sql, ring.last?.sequence ?? ring.from, size)
    if (continues(read)) return take(read)
    ring.clear(0)
    return take(await readNews(sql, 0, size))
  })

  /** Whether the log still holds what we know of it. Else the database is an older one, from a backup. */
  function continues({ bounds: { head, prunedTo }, lastAt }: LogNews): boolean {
    const { last } = ring
    if (!last) return ring.from <= head
    return last.sequence <= head && (last.sequence <= prunedTo || last.loggedAt === lastAt)
  }

  function take({ bounds, news }: LogNews): LogBounds {
    const [first] = news
    // There may be others between them and what we have: all is begun anew.
    if (first && news.length === size) ring.clear(first.entry.sequence - 1)
    ring.add(news)
    return bounds
  }

  const moves = createMoves(async () => (await update()).head)
  let listening = false
  function listen(): void {
    if (listening) return
    listening = true
    // What was called out before is not heard. Closed before it begins, it has nobody to call.
    sql.listen(CHANNEL, moves.moved).then(moves.moved, () => undefined)
  }

  const reading = (log: ReturnType<typeof sqlLog>): AlertLog => ({
    within: (limits) => reading(sqlLog(sql.within(limits))),
    async stretch(viewer, query, after, limit) {
      if (after < ring.from) return log.stretch(viewer, query, after, limit)
      const bounds = await update()
      const start = Math.max(after, bounds.prunedTo)
      if (start < ring.from) return log.stretch(viewer, query, after, limit)
      const entries = ring.stretch(viewer, query, start, limit, today())
      return { ...bounds, entries, stop: bounds.head, stopAt: ring.last?.loggedAt ?? null }
    },
    bounds: update,
    onMoved(listener) {
      listen()
      return moves.onMoved(listener)
    },
    prune: log.prune,
  })
  return { ...reading(sqlLog(sql)), stop: moves.stop }
}
