import { failure } from '../../schema/errors.ts'
import { MOST_COUNTED } from './figures.ts'
import type { QueryHitConfirmationStatisticsArgs } from './generated/schema.ts'
import type { HitContext } from './loaders.ts'

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
