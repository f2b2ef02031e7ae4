import { failure } from '../../schema/errors.ts'
import type { HitConfirmationPriority, QueryHitConfirmationStatisticsArgs } from './generated/schema.ts'
import type { HitContext } from './loaders.ts'

/** More requests than this are not looked at in one operation: the SDL names the number. */
export const MOST_COUNTED = 50_000

/** Figures of the requests between the viewer's NCB and another, of one priority. */
export interface Figures {
  ncb: string
  priority: HitConfirmationPriority
  count: number
  answered: number
  confirmedShare: number | null
  medianSeconds: number | null
  p90Seconds: number | null
  overdue: number
}

/** Figures, and on which side the viewer's NCB is. */
export interface SidedFigures extends Figures {
  side: 'asked' | 'answered'
}

/** `Query.hitConfirmationStatistics`. Throws TOO_MANY_ITEMS. */
export async function statistics({ from, to }: QueryHitConfirmationStatisticsArgs, { store, viewer }: HitContext) {
  const figures = await store.statistics(viewer, from, to)
  if (figures.reduce((sum, { count }) => sum + count, 0) > MOST_COUNTED) {
    const message = `There are more than ${MOST_COUNTED} requests from ${from} to ${to}: ask for a shorter time.`
    throw failure('TOO_MANY_ITEMS', message, { rule: 'STATISTICS_SIZE' })
  }
  return {
    asked: figures.filter(({ side }) => side === 'asked'),
    answered: figures.filter(({ side }) => side === 'answered'),
  }
}
