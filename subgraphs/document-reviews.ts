import type { Position } from './cursors.ts'
import type { OwnerFields } from './record.ts'
import type { Reviews } from './review.ts'
import type { Collection, Filter, Sort } from './stores/collection.ts'

type Kept = { _id: string } & OwnerFields

const SOONEST_FIRST = { reviewBy: 1, _id: 1 } as const

/** Creates the index of `documentReviews`. */
export async function indexReviews<Doc extends { _id: string }>(collection: Collection<Doc>): Promise<void> {
  await collection.ensureIndex(['recordedBy', 'reviewBy', '_id'], { pair: true })
}

/** The reviews of a collection. Withdrawn records have no review date. */
export function documentReviews<Doc extends Kept>(collection: Pick<Collection<Doc>, 'find' | 'count'>): Reviews<Doc> {
  return {
    async due(owner, before, { limit, after }) {
      const sort = SOONEST_FIRST as Sort<Doc> // as of the filter
      const due = await collection.find(dueFilter<Doc>([owner], before, after), { sort, limit: limit + 1 })
      return due as Doc[] // all of their fields were selected
    },
    count: (owners, before, most) => collection.count(dueFilter<Doc>(owners, before, null), { limit: most }),
  }
}

function dueFilter<Doc>(owners: readonly string[], before: string, after: Position | null): Filter<Doc> {
  const [reviewBy = '', id = ''] = after?.map(String) ?? []
  const [owner] = owners
  return {
    recordedBy: owners.length === 1 ? owner : { $in: owners },
    // The lower bound is for the index, which `$or` would not use.
    reviewBy: { ...(after && { $gte: reviewBy }), $lt: before },
    ...(after && { $or: [{ reviewBy: { $gt: reviewBy } }, { _id: { $gt: id } }] }),
  } as unknown as Filter<Doc> // fields of Kept, which every Doc has, but the type cannot say so
}
