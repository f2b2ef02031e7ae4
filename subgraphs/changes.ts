import { createHash, randomUUID } from 'node:crypto'
import { failure } from '../schema/errors.ts'
import type { Viewer } from '../schema/identity.ts'
import { refuseNoNcb } from './inputs.ts'
import { type OwnerFields, today } from './record.ts'

/** What an owner says of a record, as the schema's `RecordInput`; what is left out keeps its value, or gets the default. */
export interface OwnersWill {
  sharing?: { mode: OwnerFields['sharing']['mode']; countries?: readonly string[] } | null | undefined
  handling?: { code?: OwnerFields['handling']['code']; conditions?: readonly string[] } | null | undefined
  reviewBy?: string | null | undefined
}

/** The owner's part of a new record. `retentionYears`: how long it is kept before its owner must review it. */
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

/** The owner's part of a record that its owner changes: `updatedAt` moves on, what the owner leaves out stays. */
export function changedBy(record: OwnerFields, will: OwnersWill | null | undefined): OwnerFields {
  const { recordedBy, recordedAt, updatedAt, reviewBy, sharing, handling } = record
  return {
    recordedBy,
    recordedAt,
    updatedAt: after(updatedAt),
    reviewBy: readReviewBy(will?.reviewBy) ?? reviewBy,
    sharing: readSharing(will?.sharing) ?? sharing,
    handling: readHandling(will?.handling) ?? handling,
  }
}

/** The present instant, and later than `instant` in any case: two changes of one record never carry the same time. */
export function after(instant: string): string {
  return new Date(Math.max(Date.now(), Date.parse(instant) + 1)).toISOString()
}

/** Refuses whoever may not change the record. To one who may not see it, it does not exist: give null then. */
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

/** Refuses a change of a record that is not any more as the caller last read it. */
export function refuseStale(record: { updatedAt: string }, ifUpdatedAt: string | null | undefined): void {
  if (ifUpdatedAt && ifUpdatedAt !== record.updatedAt) throw conflict()
}

/** One of two concurrent changes wins; the other is told so by this, and has changed nothing. */
export function conflict() {
  return failure(
    'CONFLICT',
    'The record was changed meanwhile. Nothing was changed by this call: read it anew, then decide.',
  )
}

/** A request that may be sent again without being done again. */
export interface Request {
  /** Mutation, NCB and key together: keys of different NCBs, or mutations, never meet. */
  id: string
  /** What was asked, as a hash: under one key only one thing can be asked. */
  hash: string
}

/** The request of an `idempotencyKey`; undefined where none is given. `input`: the mutation's whole input, coerced. */
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

/** Refuses a key that was used for something else. `first`: what the key was used for. */
export function refuseOtherInput(request: Request, first: { hash: string }): void {
  if (request.hash === first.hash) return
  throw failure(
    'IDEMPOTENCY_CONFLICT',
    'This `idempotencyKey` was used with another input. Use a new key for a new request.',
  )
}

/** The id of a record that a request makes: the same request makes the same record, however often it is sent. */
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

function readHandling(handling: OwnersWill['handling']): OwnerFields['handling'] | undefined {
  return handling ? { code: handling.code ?? 'H1', conditions: [...(handling.conditions ?? [])] } : undefined
}
