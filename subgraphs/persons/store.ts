import { type Cursors, createCursors } from '../cursors.ts'
import { type Collection, openDocuments } from '../stores/collection.ts'
import { type DocumentMigration, documentSecret, migrateDocuments, onceDocuments } from '../stores/migrations.ts'
import type { Store } from '../subgraph.ts'
import { reading } from './reading.ts'
import {
  type NewNotice,
  type NewPerson,
  type NoticeRecord,
  noticeRecord,
  type PersonRecord,
  personRecord,
} from './records.ts'

/** The database of persons and notices. Every reading function answers only what the viewer may see. */
export interface PersonsStore extends Store, ReturnType<typeof reading> {
  cursors: Cursors
  /** Writes persons, in place of those of the same id. Throws TypeError where a key is not canonical. */
  savePersons(persons: readonly NewPerson[]): Promise<void>
  /** Writes notices, in place of those of the same id, after their subjects. Throws TypeError where a key is not canonical. */
  saveNotices(notices: readonly NewNotice[]): Promise<void>
  /** Runs `work` once in the life of the database. */
  once(name: string, work: () => Promise<void>): Promise<void>
}

const migrations: DocumentMigration[] = [
  {
    version: 1,
    name: 'persons and notices',
    async run(documents) {
      const persons = documents.collection<PersonRecord>('persons')
      await persons.ensureIndex('identityDocumentKeys')
      await persons.ensureIndex('vehicleKeys')
      await persons.ensureIndex(['searchTokens', 'recordedAt', '_id'])
      const notices = documents.collection<NoticeRecord>('notices')
      await notices.ensureIndex('reference', { unique: true })
      await notices.ensureIndex('subjectId')
      await notices.ensureIndex('assetKeys')
      await notices.ensureIndex(['listedAt', '_id'])
      // One for each condition of a list, so that each comes in the order of the list.
      for (const field of ['recordedBy', 'colour', 'kind', 'status', 'subjectNationalities']) {
        await notices.ensureIndex([field, 'listedAt', '_id'])
      }
    },
  },
]

/** Opens the database of persons: `mongodb://...`, or the folder of an embedded one. */
export async function openPersonsStore(url: string): Promise<PersonsStore> {
  const documents = await openDocuments(url)
  try {
    await migrateDocuments(documents, 'persons', migrations)
    const cursors = createCursors(await documentSecret(documents, 'persons/cursors'))
    const persons = documents.collection<PersonRecord>('persons')
    const notices = documents.collection<NoticeRecord>('notices')
    return {
      cursors,
      ...reading(persons, notices),
      ...writing(persons, notices),
      async once(name, work) {
        await onceDocuments(documents, 'persons', name, work)
      },
      ping: () => documents.ping(),
      close: () => documents.close(),
    }
  } catch (error) {
    await documents.close()
    throw error
  }
}

function writing(
  persons: Collection<PersonRecord>,
  notices: Collection<NoticeRecord>,
): Pick<PersonsStore, 'savePersons' | 'saveNotices'> {
  return {
    async savePersons(some) {
      await persons.upsertMany(some.map(personRecord))
      const nationalities = new Map(some.map((person) => [person._id, person.nationalities]))
      const about = await notices.find(
        { subjectId: { $in: [...nationalities.keys()] } },
        { projection: ['subjectId', 'subjectNationalities'] },
      )
      for (const { _id, subjectId, subjectNationalities } of about) {
        const now = nationalities.get(subjectId ?? '') ?? []
        if (now.join() === subjectNationalities.join()) continue
        await notices.updateOne({ _id }, { $set: { subjectNationalities: now } })
      }
    },
    async saveNotices(some) {
      const ids = some.flatMap(({ subjectId }) => subjectId ?? [])
      const subjects = await persons.find({ _id: { $in: ids } }, { projection: ['nationalities'] })
      const nationalities = new Map(subjects.map((person) => [person._id, person.nationalities]))
      await notices.upsertMany(
        some.map((notice) => noticeRecord(notice, nationalities.get(notice.subjectId ?? '') ?? [])),
      )
    },
  }
}
