import type { Viewer } from '../schema/identity.ts'
import { after, conflict, idOf, type Request, refuseOtherInput, refuseStale, refuseStranger } from './changes.ts'
import type { ComplianceReview } from './compliance-review.ts'
import type { OwnerFields } from './record.ts'
import { MOST_ATTEMPTS } from './reference-number.ts'
import type { Collection, Filter, Update } from './stores/collection.ts'
import { isDuplicateKey } from './stores/duplicate-key.ts'

// A document database has no transactions: a mutation is one write of one document, and that write includes what makes the
// mutation safe to repeat.

/** A request that was carried out. */
export interface DoneRequest {
  /** `idOf` the request; for the request that created the record, the record's own id. */
  id: string
  hash: string
  at: string
}

/** What a document keeps of its changes. */
export interface ChangeFields {
  requests?: DoneRequest[]
  /** Set on a record that its owner withdrew, whose content is gone. Null or missing: not withdrawn. */
  withdrawn?: { at: string; reason: string } | null
  /** Why it was put under compliance review, or why the last review ended. */
  complianceReviewReason?: string
}

type Changeable = { _id: string } & OwnerFields & ChangeFields

/** Which record to change; `request`: the idempotent request that changes it. */
export interface Target {
  id: string
  ifUpdatedAt?: string | null | undefined
  request?: Request | undefined
}

/** What an owner can do to the records of one collection. */
export interface Changes<Doc> {
  /**
   * Inserts the result of `make` and returns its id, or the id of the record that the same request made before. `attempt`
   * counts up when another unique key of the record is taken. Throws IDEMPOTENCY_CONFLICT.
   */
  create(request: Request | undefined, make: (id: string, attempt: number) => Promise<Doc>): Promise<string>
  /**
   * Sets the fields that `work` returns, if nobody has changed the record since `work` got it; does nothing if the same
   * request was carried out before. Throws NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_CONFLICT.
   */
  change(viewer: Viewer, target: Target, work: (record: Doc) => Promise<Partial<Doc>>): Promise<void>
  /** Puts a record under compliance review, or ends its review; a change as any other. */
  review(viewer: Viewer, target: Target, review: ComplianceReview): Promise<void>
  /**
   * Withdraws a record: its content goes, but its id stays taken, so that the request that created it cannot create it
   * again. `allow` may refuse. Throws NOT_FOUND, FORBIDDEN, CONFLICT.
   */
  withdraw(viewer: Viewer, target: Target, reason: string, allow?: (record: Doc) => Promise<void>): Promise<void>
}

/** Requests are remembered for 7 days; the one that created the record, for as long as the record exists. */
const REMEMBERED_MS = 7 * 86_400_000
const KEPT_OF_WITHDRAWN = ['_id', 'recordedBy', 'recordedAt', 'updatedAt', 'requests', 'withdrawn']

/**
 * `byIds` gives the records that a viewer may see; `kept`: the fields of a withdrawn record that stay, besides id, owner
 * and times.
 */
export function changesOf<Doc extends Changeable>(
  collection: Collection<Doc>,
  byIds: (viewer: Viewer, ids: readonly string[]) => Promise<Doc[]>,
  kept: readonly string[] = [],
): Changes<Doc> {
  /** Compare and set: every change gives `updatedAt` a new value. */
  async function update(viewer: Viewer, { id, ifUpdatedAt, request }: Target, of: (record: Doc) => Promise<object>) {
    const [record] = await byIds(viewer, [id])
    refuseStranger(viewer, record)
    if (request && isDone(record, request)) return
    refuseStale(record, ifUpdatedAt)
    // Conditions and fields of Changeable, which every Doc has, but the type cannot say so.
    const asRead = { _id: id, updatedAt: record.updatedAt } as unknown as Filter<Doc>
    if (await collection.updateOne(asRead, (await of(record)) as Update<Doc>)) return
    const [now] = await byIds(viewer, [id])
    if (!now || !request || !isDone(now, request)) throw conflict()
  }

  const changes: Changes<Doc> = {
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
          if (!isDuplicateKey(error)) throw error // otherwise the same request, or another unique key, was in the way: look again
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
    review(viewer, target, { underReview, reason }) {
      const fields = { underComplianceReview: underReview, complianceReviewReason: reason }
      return changes.change(viewer, target, async () => fields as Partial<Doc>) // fields of Changeable, as above
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
  return changes
}

/** Reads a record after a write, and clears what was loaded before. NOT_FOUND if it is gone again. */
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

/** The fields of existing records that `importable` needs. */
export const READ_FOR_IMPORT = [
  'recordedBy',
  'updatedAt',
  'withdrawn',
  'underComplianceReview',
  'complianceReviewReason',
] as const

/**
 * Splits the records of an import by the existing records, `there`, with the same ids: no other owner's record is replaced,
 * and no withdrawn record comes back; `refused` has their ids. A compliance review stays as it is. `asRead` is for
 * `upsertMany`: it keeps records that were changed or withdrawn since they were read.
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
    if (!old) allowed.push(record)
    else if (old.recordedBy === record.recordedBy && !old.withdrawn) allowed.push({ ...record, ...reviewOf(old) })
    else refused.push(record._id)
  }
  const asRead = ({ _id }: { _id: string }) => {
    const old = known.get(_id)
    return old ? { updatedAt: old.updatedAt } : null
  }
  return { allowed, refused, asRead }
}

function reviewOf({ underComplianceReview, complianceReviewReason }: Partial<Changeable>) {
  return {
    ...(underComplianceReview !== undefined && { underComplianceReview }),
    ...(complianceReviewReason !== undefined && { complianceReviewReason }),
  }
}

/** Whether the request has changed the record before. Throws IDEMPOTENCY_CONFLICT. */
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
