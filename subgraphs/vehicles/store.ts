import type { Viewer } from '../../schema/identity.ts'
import type { Page } from '../connection.ts'
import { type Cursors, createCursors, type Position } from '../cursors.ts'
import { type Changes, changesOf, importable, READ_FOR_IMPORT } from '../document-changes.ts'
import { documentReviews, indexReviews } from '../document-reviews.ts'
import { notUnderReview, visibleFilter } from '../record.ts'
import type { Reviews } from '../review.ts'
import type { Collection, Documents, Filter } from '../stores/collection.ts'
import { type DocumentMigration, documentSecret, migrateDocuments, onceDocuments } from '../stores/migrations.ts'
import { openDocuments } from '../stores/open-documents.ts'
import type { Store } from '../subgraph.ts'
import type { VehicleFilter } from './generated/schema.ts'
import { vehicleRecord } from './record.ts'
import { rekeyPlates } from './rekey-plates.ts'
import type { Search } from './search-criteria.ts'
import { searchTokens } from './tokens.ts'
import type { NewVehicle, VehicleRecord } from './vehicle.ts'

/** The database of stolen vehicles. Reading functions return only what the viewer may see. */
export interface VehicleStore extends Store {
  cursors: Cursors
  byIds(viewer: Viewer, ids: readonly string[]): Promise<VehicleRecord[]>
  /** Every record with any of the keys that is a hit, in one query. */
  byKeys(viewer: Viewer, keys: readonly string[]): Promise<VehicleRecord[]>
  /** The records of the viewer's own country, newest first, one more than the page has; positions are [recordedAt, id]. */
  own(viewer: Viewer, filter: VehicleFilter, page: Page): Promise<VehicleRecord[]>
  countOwn(viewer: Viewer, filter: VehicleFilter): Promise<number>
  /** The records that a search ranks: for each group of tokens the newest `CANDIDATES`. */
  candidates(viewer: Viewer, search: Search): Promise<{ records: VehicleRecord[]; truncated: boolean }>
  reviews: Reviews<VehicleRecord>
  /** The changes of mutations; `create` and `change` take records made by `vehicleRecord`. */
  changes: Changes<VehicleRecord>
  /**
   * Writes records, replacing those with the same id, and returns the ids that it left unchanged: records of another owner,
   * withdrawn, or changed meanwhile. Throws TypeError if an identifier is invalid.
   */
  save(vehicles: readonly NewVehicle[]): Promise<string[]>
  /** Runs `work` once in the life of the database. */
  once(name: string, work: () => Promise<void>): Promise<void>
}

/** The most records per group of tokens: the SDL of `truncated` names the number. */
export const CANDIDATES = 500

const migrations: DocumentMigration[] = [
  {
    version: 1,
    name: 'vehicles',
    async run(documents) {
      const vehicles = documents.collection<VehicleRecord>('vehicles')
      await vehicles.ensureIndex('keys')
      await vehicles.ensureIndex(['tokens', 'recordedAt', '_id'])
      await vehicles.ensureIndex(['recordedBy', 'recordedAt', '_id'])
    },
  },
  { version: 2, name: 'plates that look alike', run: rekeyPlates },
  {
    version: 3,
    name: 'by review date',
    run: (documents) => indexReviews(documents.collection<VehicleRecord>('vehicles')),
  },
]

/** Opens the database of vehicles: `mongodb://...`, or the folder of an embedded one. */
export async function openVehicleStore(url: string): Promise<VehicleStore> {
  const documents = await openDocuments(url)
  try {
    await migrateDocuments(documents, 'vehicles', migrations)
    const cursors = createCursors(await documentSecret(documents, 'cursors'))
    return vehicleStore(documents, cursors, documents.collection<VehicleRecord>('vehicles'))
  } catch (error) {
    await documents.close()
    throw error
  }
}

function vehicleStore(documents: Documents, cursors: Cursors, vehicles: Collection<VehicleRecord>): VehicleStore {
  const reading = readingFrom(vehicles)
  return {
    cursors,
    within: (limits) => vehicleStore(documents, cursors, vehicles.within(limits)),
    reviews: documentReviews(vehicles),
    changes: changesOf(vehicles, reading.byIds),
    async save(records) {
      const ids = records.map(({ _id }) => _id)
      const there = await vehicles.find({ _id: { $in: ids } }, { projection: READ_FOR_IMPORT })
      const { allowed, refused, asRead } = importable(there, records)
      return [...refused, ...(await vehicles.upsertMany(allowed.map(vehicleRecord), asRead))]
    },
    async once(name, work) {
      await onceDocuments(documents, 'vehicles', name, work)
    },
    async ping() {
      await documents.ping()
      await vehicles.find({}, { limit: 1, projection: ['_id'] })
    },
    checkChanges: () => documents.checkChanges(),
    close: () => documents.close(),
    ...reading, // last: V8 adds properties after a spread twenty times more slowly, for each call
  }
}

type Reading = Pick<VehicleStore, 'byIds' | 'byKeys' | 'own' | 'countOwn' | 'candidates'>

/**
 * The queries, exported so that a test may ask a MongoDB server how it would run them. Each checks visibility first, and
 * hits leave out what is under compliance review: see `personQueries`.
 */
export function readingFrom(vehicles: Pick<Collection<VehicleRecord>, 'find' | 'count'>): Reading {
  return {
    byIds: (viewer, ids) => vehicles.find({ $and: [visibleFilter<VehicleRecord>(viewer)], _id: { $in: ids } }),
    byKeys: (viewer, keys) =>
      vehicles.find({ $and: [visibleFilter<VehicleRecord>(viewer)], ...notUnderReview, keys: { $in: keys } }),
    own: (viewer, filter, { limit, after }) =>
      vehicles.find(
        { ...ownFilter(viewer, filter), ...(after && { $and: [behind(after)] }) },
        { sort: NEWEST_FIRST, limit: limit + 1 },
      ),
    countOwn: (viewer, filter) => vehicles.count(ownFilter(viewer, filter)),
    async candidates(viewer, search) {
      const groups = await Promise.all(
        searchTokens(search).map((tokens) =>
          vehicles.find(
            {
              $and: [visibleFilter<VehicleRecord>(viewer)],
              ...notUnderReview,
              tokens: oneOf(tokens),
              ...searchFilter(search),
            },
            { sort: NEWEST_FIRST, limit: CANDIDATES + 1 },
          ),
        ),
      )
      const records = groups.flatMap((group) => group.slice(0, CANDIDATES))
      return {
        records: [...new Map(records.map((record) => [record._id, record])).values()],
        truncated: groups.some((group) => group.length > CANDIDATES),
      }
    },
  }
}

const NEWEST_FIRST = { recordedAt: -1, _id: -1 } as const

/**
 * The filter for own records: an owner sees each that is not withdrawn, whatever its sharing and review date
 * (`visibleFilter` says the same).
 */
function ownFilter(viewer: Viewer, { statuses, kinds, recordedSince }: VehicleFilter): Filter<VehicleRecord> {
  return {
    withdrawn: null,
    recordedBy: viewer.country,
    ...(statuses?.length && { status: oneOf(statuses) }),
    ...(kinds?.length && { kind: oneOf(kinds) }),
    ...(recordedSince && { recordedAt: { $gte: recordedSince } }),
  }
}

/** The records after a position of NEWEST_FIRST. The first condition is for the index, which `$or` would not use. */
function behind(after: Position): Filter<VehicleRecord> {
  const [recordedAt = '', id = ''] = after.map(String)
  return { recordedAt: { $lte: recordedAt }, $or: [{ recordedAt: { $lt: recordedAt } }, { _id: { $lt: id } }] }
}

function searchFilter({ kinds, yearFrom, yearTo }: Search): Filter<VehicleRecord> {
  const range = { ...(yearFrom !== null && { $gte: yearFrom }), ...(yearTo !== null && { $lte: yearTo }) }
  return {
    ...(kinds.length > 0 && { kind: oneOf(kinds) }),
    ...(Object.keys(range).length > 0 && { $or: [{ year: null }, { year: range }] }),
  }
}

/** A single value is compared directly: only then does a compound index give the order as well. */
function oneOf<Value extends string>(values: readonly Value[]): Value | { $in: readonly Value[] } {
  const [first] = values
  return first !== undefined && values.length === 1 ? first : { $in: values }
}
