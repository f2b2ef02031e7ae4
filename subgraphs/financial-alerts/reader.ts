import type { Sql } from '../stores/sql.ts'
import { type AlertLog, sqlLog } from './alert-log.ts'
import { createMoves } from './moves.ts'

/** The log as a process reads it. */
export interface Reader extends AlertLog {
  stop(): Promise<void>
}

export function createReader(sql: Sql): Reader {
  const log = sqlLog(sql)
  const moves = createMoves(async () => (await log.bounds()).head)
  return {
    ...log,
    onMoved: moves.onMoved,
    async stop() {
      moves.stop()
    },
  }
}
