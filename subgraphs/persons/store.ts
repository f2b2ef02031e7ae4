import type { Limits } from '../../process/deadline.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import { type Changes, changesOf, importable, READ_FOR_IMPORT } from '../document-changes.ts'
import { documentReviews, indexReviews } from '../document-reviews.ts'
import { createDrawNumber, type DrawNumber } from '../reference-number.ts'
import type { Reviews } from '../review.ts'
import type { Collection, Documents } from '../stores/collection.ts'
import { type DocumentMigration, documentSecret, migrateDocuments, onceDocuments } from '../stores/migrations.ts'
import { openDocuments } from '../stores/open-documents.ts'
import type { Store } from '../subgraph.ts'
import type { FindCandidates } from './candidates/candidate-source.ts'
import { type Finding, findingIn } from './candidates/finding.ts'
import { renewSearchKeys } from './candidates/renew-search-keys.ts'
import { personQueries } from './queries.ts'
import {
  type NewNotice,
  type NewPerson,
  type NoticeRecord,
  noticeRecord,
  type PersonRecord,
  personRecord,
} from './records.ts'
import { rekey } from './rekey.ts'

/** The database of persons and notices. Reading functions return only what the viewer may see. */
export interface PersonsStore extends Store, ReturnType<typeof personQueries> {
  /** Finds for each search the persons to compare. */
  candidates: FindCandidates
  cursors: Cursors
  /** Draws the references of new notices. */
  drawNumber: DrawNumber
  personReviews: Reviews<PersonRecord>
  noticeReviews: Reviews<NoticeRecord>
  /** The changes of mutations; `create` and `change` take records made by `personRecord`. */
  personChanges: Changes<PersonRecord>
  /** The changes of mutations; `create` and `change` take records made by `noticeRecord`. */
  noticeChanges: Changes<NoticeRecord>
  /**
   * Writes persons, replacing those with the same id, and returns the ids that it left unchanged: records of another owner,
   * withdrawn, or changed meanwhile. Throws TypeError if a key is not canonical.
   */
  savePersons(persons: readonly NewPerson[]): Promise<string[]>
  /** `savePersons` for notices; save their subjects first. */
  saveNotices(notices: readonly NewNotice[]): Promise<string[]>
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
      // One for each condition of a list, so that each gives the order of the list.
      for (const field of ['recordedBy', 'colour', 'kind', 'status', 'subjectNationalities']) {
        await notices.ensureIndex([field, 'listedAt', '_id'])
      }
    },
  },
  {
    version: 2,
    name: 'nationalities that came later',
    run: (documents) =>
      documents.collection<PersonRecord>('persons').ensureIndex('laterNationalities', { sparse: true }),
  },
  { version: 3, name: 'accounts and plates are found however they were given', run: rekey },
  {
    version: 4,
    name: 'by review date',
    async run(documents) {
      await indexReviews(documents.collection<PersonRecord>('persons'))
      await indexReviews(documents.collection<NoticeRecord>('notices'))
    },
  },
  { version: 5, name: 'persons are found by more than sound', run: renewSearchKeys },
]

/** Opens the database of persons: `mongodb://...`, or the folder of an embedded one. */
export async function openPersonsStore(url: string): Promise<PersonsStore> {
  const documents = await openDocuments(url)
  try {
    await migrateDocuments(documents, 'persons', migrations)
    const cursors = createCursors(await documentSecret(documents, 'persons/cursors'))
    const drawNumber = createDrawNumber(await documentSecret(documents, 'persons/references'))
    const persons = documents.collection<PersonRecord>('persons')
    const notices = documents.collection<NoticeRecord>('notices')
    const finding = await findingIn(persons)
    return personsStore(documents, { cursors, drawNumber, finding }, persons, notices)
  } catch (error) {
    await documents.close()
    throw error
  }
}

function personsStore(
  documents: Documents,
  parts: Pick<PersonsStore, 'cursors' | 'drawNumber'> & { finding: Finding },
  persons: Collection<PersonRecord>,
  notices: Collection<NoticeRecord>,
  limits?: Limits,
): PersonsStore {
  const { cursors, drawNumber, finding } = parts
  const read = personQueries(persons, notices)
  return {
    cursors,
    drawNumber,
    candidates: finding.candidates(persons, limits),
    within: (limits) => personsStore(documents, parts, persons.within(limits), notices.within(limits), limits),
    personReviews: documentReviews(persons),
    noticeReviews: documentReviews(notices),
    personChanges: finding.changes(changesOf(persons, read.personsById)),
    noticeChanges: changesOf(notices, read.noticesById, ['reference']),
    async once(name, work) {
      await onceDocuments(documents, 'persons', name, work)
    },
    async ping() {
      await documents.ping()
      await persons.find({}, { limit: 1, projection: ['_id'] })
    },
    checkChanges: () => documents.checkChanges(),
    close: () => documents.close(),
    // Last: V8 adds properties after a spread twenty times more slowly, for each call.
    ...read,
    ...writing(persons, notices, finding),
  }
}

function writing(
  persons: Collection<PersonRecord>,
  notices: Collection<NoticeRecord>,
  { complete }: Finding,
): Pick<PersonsStore, 'savePersons' | 'saveNotices'> {
  return {
    async savePersons(some) {
      const ids = some.map(({ _id }) => _id)
      const kept = [...READ_FOR_IMPORT, 'nationalities', 'laterNationalities'] as const
      const there = await persons.find({ _id: { $in: ids } }, { projection: kept })
      const { allowed, refused, asRead } = importable(there, some)
      const before = new Map<string, Pick<PersonRecord, 'nationalities' | 'laterNationalities'>>(
        there.map((person) => [person._id, person]),
      )
      const unknown = ids.filter((id) => !before.has(id))
      const named = await notices.find({ subjectId: { $in: unknown } }, { projection: ['subjectId'] })
      // A notice written before its subject has copied no nationalities.
      for (const { subjectId } of named) if (subjectId !== null) before.set(subjectId, { nationalities: [] })
      const records: PersonRecord[] = []
      for (const person of allowed) records.push(await complete(personRecord(person, before.get(person._id))))
      return [...refused, ...(await persons.upsertMany(records, asRead))]
    },
    async saveNotices(some) {
      const ids = some.map(({ _id }) => _id)
      const there = await notices.find({ _id: { $in: ids } }, { projection: READ_FOR_IMPORT })
      const { allowed, refused, asRead } = importable(there, some)
      const about = allowed.flatMap(({ subjectId }) => subjectId ?? [])
      const subjects = await persons.find({ _id: { $in: about } }, { projection: ['nationalities'] })
      const nationalities = new Map(subjects.map((person) => [person._id, person.nationalities]))
      const records = allowed.map((notice) => noticeRecord(notice, nationalities.get(notice.subjectId ?? '') ?? []))
      return [...refused, ...(await notices.upsertMany(records, asRead))]
    },
  }
}
