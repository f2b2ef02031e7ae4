import type { Limits } from '../../../process/deadline.ts'
import type { Changes } from '../../document-changes.ts'
import type { Collection } from '../../stores/collection.ts'
import type { PersonRecord } from '../records.ts'
import type { FindCandidates } from './candidate-source.ts'
import { keyedCandidates } from './keyed-candidates.ts'
import { indexPersons } from './memory-candidates.ts'
import { searchKeys } from './search-keys.ts'

/** How the persons of a database are found by name, and what has to be stored for it. */
export interface Finding {
  /** For one call. */
  candidates(persons: Collection<PersonRecord>, limits: Limits | undefined): FindCandidates
  /** Adds to a record what has to be stored with it. */
  complete(record: PersonRecord): Promise<PersonRecord>
  /** The same for the records of changes. */
  changes(changes: Changes<PersonRecord>): Changes<PersonRecord>
}

/** An index in memory for an embedded database; for a server, keys that are stored with each person. */
export async function findingIn(persons: Collection<PersonRecord>): Promise<Finding> {
  return persons.inMemory ? inMemory(persons.inMemory) : byKeys
}

async function inMemory(documents: NonNullable<Collection<PersonRecord>['inMemory']>): Promise<Finding> {
  const candidates = await indexPersons(documents)
  return {
    candidates: (_, limits) => candidates(limits),
    complete: async (record) => record,
    changes: (changes) => changes,
  }
}

const byKeys: Finding = {
  candidates: (persons) => keyedCandidates(persons),
  complete: keyed,
  changes: ({ create, change, ...others }) => ({
    create: (request, make) => create(request, async (id, attempt) => keyed(await make(id, attempt))),
    change: (viewer, target, work) =>
      change(viewer, target, async (record) => keyed({ ...record, ...(await work(record)) })),
    ...others,
  }),
}

async function keyed(record: PersonRecord): Promise<PersonRecord> {
  return { ...record, searchKeys: await searchKeys([record.name, ...record.aliases], record.dateOfBirth) }
}
