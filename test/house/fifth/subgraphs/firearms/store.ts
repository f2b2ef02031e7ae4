import type { Viewer } from '../../schema/identity.ts'
import { type OwnerFields, visibleFilter } from '../record.ts'
import type { Collection, Documents } from '../stores/collection.ts'
import { type DocumentMigration, migrateDocuments, onceDocuments } from '../stores/migrations.ts'
import { openDocuments } from '../stores/open-documents.ts'
import type { Store } from '../subgraph.ts'

/** A firearm as it is kept. */
export interface FirearmRecord extends OwnerFields {
  _id: string
  make: string
  serialNumber: string
  /** The id of the person who was last seen with it. */
  seenWith: string
}

/** The database of firearms. Every reading function answers only what the viewer may see. */
export interface FirearmStore extends Store {
  byIds(viewer: Viewer, ids: readonly string[]): Promise<FirearmRecord[]>
  bySeenWith(viewer: Viewer, ids: readonly string[]): Promise<FirearmRecord[]>
  /** Writes the records that `make` gives, once in the life of the database. */
  writeOnce(name: string, make: () => FirearmRecord[]): Promise<void>
}

const migrations: DocumentMigration[] = [
  {
    version: 1,
    name: 'firearms',
    run: (documents) => documents.collection<FirearmRecord>('firearms').ensureIndex('seenWith'),
  },
]

/** Opens the database of firearms: `mongodb://...`, or the folder of an embedded one. */
export async function openFirearmStore(url: string): Promise<FirearmStore> {
  const documents = await openDocuments(url)
  try {
    await migrateDocuments(documents, 'firearms', migrations)
    return firearmStore(documents, documents.collection<FirearmRecord>('firearms'))
  } catch (error) {
    await documents.close()
    throw error
  }
}

function firearmStore(documents: Documents, firearms: Collection<FirearmRecord>): FirearmStore {
  const visible = (viewer: Viewer) => [visibleFilter<FirearmRecord>(viewer)]
  return {
    within: (limits) => firearmStore(documents, firearms.within(limits)),
    byIds: (viewer, ids) => firearms.find({ $and: visible(viewer), _id: { $in: ids } }),
    bySeenWith: (viewer, ids) => firearms.find({ $and: visible(viewer), seenWith: { $in: ids } }, { sort: { _id: 1 } }),
    async writeOnce(name, make) {
      await onceDocuments(documents, 'firearms', name, async () => void (await firearms.upsertMany(make())))
    },
    async ping() {
      await documents.ping()
      await firearms.find({}, { limit: 1, projection: ['_id'] })
    },
    checkChanges: () => documents.checkChanges(),
    close: () => documents.close(),
  }
}
