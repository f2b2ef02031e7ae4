import type { Documents } from '../../stores/collection.ts'
import type { PersonRecord } from '../records.ts'
import { searchKeys } from './search-keys.ts'

/** Persons read at a time: their names may be long. */
const BATCH = 200

/** What records had before. */
type Before = PersonRecord & { searchTokens?: string[] }

/** Replaces what persons were once found by. Running it twice changes nothing more. */
export async function renewSearchKeys(documents: Documents): Promise<void> {
  const persons = documents.collection<Before>('persons')
  await persons.dropIndex(['searchTokens', 'recordedAt', '_id'])
  const isInMemory = persons.inMemory !== undefined
  if (!isInMemory) await persons.ensureIndex(['searchKeys', 'recordedAt', '_id'])
  for (let last = ''; ; ) {
    const batch = await persons.find({ _id: { $gt: last } }, { sort: { _id: 1 }, limit: BATCH })
    const renewed: Before[] = []
    for (const { searchTokens, ...person } of batch) {
      if (person.withdrawn) continue
      const keys = isInMemory ? undefined : await searchKeys([person.name, ...person.aliases], person.dateOfBirth)
      if (searchTokens || keys) renewed.push({ ...person, ...(keys && { searchKeys: keys }) })
    }
    await persons.upsertMany(renewed)
    const end = batch.at(-1)
    if (!end) return
    last = end._id
  }
}
