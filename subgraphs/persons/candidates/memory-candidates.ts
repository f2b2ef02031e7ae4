import type { Limits } from '../../../process/deadline.ts'
import type { Collection } from '../../stores/collection.ts'
import type { PersonRecord } from '../records.ts'
import type { FindCandidates } from './candidate-source.ts'
import { findInIndex } from './index-search.ts'
import { PersonIndex } from './person-index.ts'

/** Candidates from an index in memory, which has every person of an embedded database, and every change of one. */
export async function indexPersons(
  inMemory: NonNullable<Collection<PersonRecord>['inMemory']>,
): Promise<(limits: Limits | undefined) => FindCandidates> {
  const index = new PersonIndex(inMemory.matcher)
  await inMemory.follow(async (change) => ('$$deleted' in change ? index.remove(change._id) : index.put(change)))
  return (limits) => async (viewer, sought) => {
    const found = []
    for (const one of sought) found.push(await findInIndex(index, viewer, one, limits))
    return found
  }
}
