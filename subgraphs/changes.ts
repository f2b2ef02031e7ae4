import { createHash, randomUUID } from 'node:crypto'
import { failure } from '../schema/errors.ts'
import type { Viewer } from '../schema/identity.ts'
import type { Role } from '../schema/roles.ts'
import { refuseNoNcb } from './inputs.ts'
import { type OwnerFields, today } from './record.ts'

/**
 * The owner's settings of a record, as the schema's `RecordInput`; a field that is left out keeps its value, or gets the
 * default.
 */
export interface OwnersWill {
  sharing?: { mode: OwnerFields['sharing']['mode']; countries?: readonly string[] } | null | undefined
  handling?: { code?: OwnerFields['handling']['code']; conditions?: readonly string[] } | null | undefined
  reviewBy?: string | null | undefined
}

/** The owner's fields of a new record. `retentionYears`: after how many years its owner must review it. */
export function ownedBy(viewer: Viewer, will: OwnersWill | null | undefined, retentionYears: number): OwnerFields {
  const now = new Date().toISOString()
  return {
    recordedBy: viewer.country,
    recordedAt: now,
    updatedAt: now,
    reviewBy: readReviewBy(will?.reviewBy) ?? `${Number(now.slice(0, 4)) + retentionYears}${lastDay(now)}`,
    sharing: readSharing(will?.sharing) ?? { mode: 'ALL', countries: [] },
    handling: readHandling(will?.handling) ?? { code: 'H1', conditions: [] },
  }
}

/**
 * The owner's fields after a change by the owner: `updatedAt` moves on, fields that are left out stay. Throws FORBIDDEN if
 * anybody but a supervisor changes the sharing.
 */
export function changedBy(viewer: Viewer, record: OwnerFields, will: OwnersWill | null | undefined): OwnerFields {
  const { recordedBy, recordedAt, updatedAt, reviewBy, sharing, handling } = record
  return {
    recordedBy,
    recordedAt,
    updatedAt: after(updatedAt),
    reviewBy: readReviewBy(will?.reviewBy) ?? reviewBy,
    sharing: changedSharing(viewer, sharing, readSharing(will?.sharing) ?? sharing),
    handling: readHandling(will?.handling) ?? handling,
  }
}

/** The present instant, but always later than `instant`: two changes of one record never have the same time. */
export function after(instant: string): string {
  return new Date(Math.max(Date.now(), Date.parse(instant) + 1)).toISOString()
}

/** Refuses a viewer that may not change the record. Pass null if the viewer may not see it: then it does not exist. */
export function refuseStranger<R extends { recordedBy: string }>(
  viewer: Viewer,
  record: R | null | undefined,
): asserts record is R {
  if (!record) throw absent()
  if (record.recordedBy !== viewer.country) {
    throw failure('FORBIDDEN', `Only its owner, the NCB of ${record.recordedBy}, changes this record. Ask it to.`)
  }
}

/** The answer for a record that does not exist, and for one that the caller may not see. */
export function absent() {
  return failure('NOT_FOUND', 'There is no such record, or none that you may see. Nothing was changed.')
}

/** Refuses to change a record that has changed since the caller read it. */
export function refuseStale(record: { updatedAt: string }, ifUpdatedAt: string | null | undefined): void {
  if (ifUpdatedAt && ifUpdatedAt !== record.updatedAt) throw conflict()
}

/** The error for the loser of two concurrent changes, which has changed nothing. */
export function conflict() {
  return failure(
    'CONFLICT',
    'The record was changed meanwhile. Nothing was changed by this call: read it anew, then decide.',
  )
}

/** A request that a client may send again without it being carried out twice. */
export interface Request {
  /** Mutation, NCB and key together: equal keys of different NCBs or mutations never collide. */
  id: string
  /** A hash of the input: one key stands for one input only. */
  hash: string
}

/** The request with an `idempotencyKey`; undefined if there is no key. `input`: the mutation's whole input, coerced. */
export function requestOf(
  viewer: Viewer,
  mutation: string,
  key: string | null | undefined,
  input: unknown,
): Request | undefined {
  if (key === null || key === undefined) return undefined
  if (key.length < 1 || key.length > 128) {
    throw failure('BAD_USER_INPUT', '`idempotencyKey` must have 1 to 128 characters, such as a UUID.', {
      rule: 'IDEMPOTENCY_KEY',
    })
  }
  return { id: `${mutation}|${viewer.country}|${key}`, hash: hashOf(JSON.stringify(input)) }
}

/** Refuses a key that was used for another input. `first`: its first use. */
export function refuseOtherInput(request: Request, first: { hash: string }): void {
  if (request.hash === first.hash) return
  throw failure(
    'IDEMPOTENCY_CONFLICT',
    'This `idempotencyKey` was used with another input. Use a new key for a new request.',
  )
}

/** The id of a record that a request creates: the same request always gives the same id. */
export function idOf(request: Request | undefined): string {
  if (!request) return randomUUID()
  const hash = hashOf(request.id)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}` // UUID version 8
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function lastDay(now: string): string {
  return now.slice(4, 10) === '-02-29' ? '-02-28' : now.slice(4, 10)
}

function readReviewBy(reviewBy: string | null | undefined): string | undefined {
  if (!reviewBy) return undefined
  if (reviewBy > today()) return reviewBy
  throw failure(
    'BAD_USER_INPUT',
    '`record.reviewBy` must lie ahead: from that day on nobody but you sees the record.',
    { rule: 'REVIEW_DATE' },
  )
}

function readSharing(sharing: OwnersWill['sharing']): OwnerFields['sharing'] | undefined {
  if (!sharing) return undefined
  const countries = [...new Set(sharing.countries ?? [])]
  if (sharing.mode === 'ALL' && countries.length > 0) {
    throw failure(
      'BAD_USER_INPUT',
      '`record.sharing` lists countries with the mode ALL: use ALLOW or DENY, or no list.',
      { rule: 'SHARING' },
    )
  }
  refuseNoNcb(countries, 'record.sharing.countries')
  return { mode: sharing.mode, countries }
}

function changedSharing(
  { roles }: Viewer,
  before: OwnerFields['sharing'],
  now: OwnerFields['sharing'],
): OwnerFields['sharing'] {
  const same = (one: OwnerFields['sharing']) => [one.mode, ...[...one.countries].sort()].join(' ')
  if (roles.includes('supervisor' satisfies Role) || same(before) === same(now)) return now
  throw failure(
    'FORBIDDEN',
    'Only a supervisor changes whom a record is shared with: leave `record.sharing` out, or as it is. Nothing was changed.',
  )
}

function readHandling(handling: OwnersWill['handling']): OwnerFields['handling'] | undefined {
  return handling ? { code: handling.code ?? 'H1', conditions: [...(handling.conditions ?? [])] } : undefined
}
