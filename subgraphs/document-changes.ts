import type { Viewer } from '../schema/identity.ts'
import { after, conflict, idOf, type Request, refuseOtherInput, refuseStale, refuseStranger } from './changes.ts'
import type { OwnerFields } from './record.ts'
import { MOST_ATTEMPTS } from './reference-number.ts'
import type { Collection, Filter, Update } from './stores/collection.ts'
import { isDuplicateKey } from './stores/duplicate-key.ts'

// A document database has no transactions: one mutation is one write of one document, and what makes it safe to repeat
// is written with it.

/** A request that was carried out. */
export interface DoneRequest {
  /** `idOf` the request: of the one that made the record, the record's own id. */
  id: string
  hash: string
  at: string
}

/** What a document keeps of its changes. */
export interface ChangeFields {
  requests?: DoneRequest[]
  /** Of a record that its owner took back; what it said is gone. Null or missing: it stands. */
  withdrawn?: { at: string; reason: string } | null
}

type Changeable = { _id: string } & OwnerFields & ChangeFields

/** Which record to change; `request`: by which idempotent request. */
export interface Target {
  id: string
  ifUpdatedAt?: string | null | undefined
  request?: Request | undefined
}

/** What an owner can do to the records of one collection. */
export interface Changes<Doc> {
  /**
   * Inserts what `make` gives and answers its id, which is that of the record where the same request has made one
   * before. `attempt` counts up where another unique key of the record is taken. Throws IDEMPOTENCY_CONFLICT.
   */
  create(request: Request | undefined, make: (id: string, attempt: number) => Promise<Doc>): Promise<string>
  /**
   * Sets the fields that `work` gives, if nobody has changed the record since `work` was given it; nothing where the
   * same request was carried out before. Throws NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT.
   */
  change(viewer: Viewer, target: Target, work: (record: Doc) => Promise<Partial<Doc>>): Promise<void>
  /**
   * Takes a record back: its id stays taken, so that the request that made it does not make it again, and its content
   * goes. `allow` may refuse. Throws NOT_FOUND, FORBIDDEN, CONFLICT.
   */
  withdraw(viewer: Viewer, target: Target, reason: string, allow?: (record: Doc) => Promise<void>): Promise<void>
}

/** Requests are remembered for 7 days, the one that made the record for as long as the record is there. */
const REMEMBERED_MS = 7 * 86_400_000
const KEPT_OF_WITHDRAWN = ['_id', 'recordedBy', 'recordedAt', 'updatedAt', 'requests', 'withdrawn']

/** `byIds` gives the records that a viewer may see; `kept`: what stays of a withdrawn one besides id, owner and times. */
export function changesOf<Doc extends Changeable>(
  collection: Collection<Doc>,
  byIds: (viewer: Viewer, ids: readonly string[]) => Promise<Doc[]>,
  kept: readonly string[] = [],
): Changes<Doc> {
  /** Compare and set: `updatedAt` is another after each change. */
  async function update(viewer: Viewer, { id, ifUpdatedAt, request }: Target, of: (record: Doc) => Promise<object>) {
    const [record] = await byIds(viewer, [id])
    refuseStranger(viewer, record)
    if (request && isDone(record, request)) return
    refuseStale(record, ifUpdatedAt)
    // Conditions and fields of Changeable, which the type cannot tell that every Doc has.
    const asRead = { _id: id, updatedAt: record.updatedAt } as unknown as Filter<Doc>
    if (await collection.updateOne(asRead, (await of(record)) as Update<Doc>)) return
    const [now] = await byIds(viewer, [id])
    if (!now || !request || !isDone(now, request)) throw conflict()
  }

  return {
    async create(request, make) {
      const id = idOf(request)
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const first = request && (await collection.findOne({ _id: id } as Filter<Doc>)) // as above
        if (first) {
          refuseOtherInput(request, first.requests?.find((done) => done.id === id) ?? { hash: '' })
          return id
        }
        const record = await make(id, attempt)
        const requests = request ? [{ id, hash: request.hash, at: record.recordedAt }] : []
        try {
          await collection.insertMany([{ ...record, requests }])
          return id
        } catch (error) {
          if (!isDuplicateKey(error)) throw error // else by the same request, or another unique key: look again
        }
      }
      throw new Error(`no free key for ${id} in ${MOST_ATTEMPTS} attempts`)
    },
    change(viewer, target, work) {
      return update(viewer, target, async (record) => {
        const { _id, withdrawn, ...fields } = await work(record)
        const updatedAt = after(record.updatedAt)
        return { $set: { ...fields, updatedAt, requests: requestsOf(record, target.request, updatedAt) } }
      })
    },
    withdraw(viewer, target, reason, allow) {
      return update(viewer, target, async (record) => {
        await allow?.(record)
        const at = after(record.updatedAt)
        const gone = Object.keys(record).filter((field) => ![...KEPT_OF_WITHDRAWN, ...kept].includes(field))
        return {
          $set: { updatedAt: at, withdrawn: { at, reason } },
          $unset: Object.fromEntries(gone.map((field) => [field, true])),
        }
      })
    },
  }
}

/** The record as its reader sees it after a write: nothing counts that was loaded before. NOT_FOUND where it is gone again. */
export async function readBack<Doc extends { recordedBy: string }>(
  viewer: Viewer,
  loaders: Readonly<Record<string, { clearAll(): unknown }>>,
  loader: { load(id: string): Promise<Doc | null> },
  id: string,
): Promise<Doc> {
  for (const each of Object.values(loaders)) each.clearAll()
  const record = await loader.load(id)
  refuseStranger(viewer, record)
  return record
}

/** What `importable` needs to know of a record that is there. */
export const READ_FOR_IMPORT = ['recordedBy', 'updatedAt', 'withdrawn'] as const

/**
 * Parts records that an import writes by what is `there` of the same ids: nothing of another owner is replaced, and
 * nothing that was withdrawn comes back. `refused` are the ids of those. `asRead` is for `upsertMany`: what was changed
 * or withdrawn since it was read is left as it is.
 */
export function importable<Doc extends Pick<Changeable, '_id' | 'recordedBy'>>(
  there: readonly Pick<Changeable, '_id' | (typeof READ_FOR_IMPORT)[number]>[],
  records: readonly Doc[],
): { allowed: Doc[]; refused: string[]; asRead: (record: { _id: string }) => { updatedAt: string } | null } {
  const known = new Map(there.map((record) => [record._id, record]))
  const allowed: Doc[] = []
  const refused: string[] = []
  for (const record of records) {
    const old = known.get(record._id)
    if (!old || (old.recordedBy === record.recordedBy && !old.withdrawn)) allowed.push(record)
    else refused.push(record._id)
  }
  const asRead = ({ _id }: { _id: string }) => {
    const old = known.get(_id)
    return old ? { updatedAt: old.updatedAt } : null
  }
  return { allowed, refused, asRead }
}

/** Whether the record was changed by the request before. Throws IDEMPOTENCY_CONFLICT. */
function isDone({ requests = [] }: ChangeFields, request: Request): boolean {
  const id = idOf(request)
  const first = requests.find((done) => done.id === id)
  if (first) refuseOtherInput(request, first)
  return first !== undefined
}

function requestsOf(record: Changeable, request: Request | undefined, at: string): DoneRequest[] {
  const since = new Date(Date.now() - REMEMBERED_MS).toISOString()
  const remembered = (record.requests ?? []).filter((done) => done.id === record._id || done.at > since)
  return request ? [...remembered, { id: idOf(request), hash: request.hash, at }] : remembered
}
