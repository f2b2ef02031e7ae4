import { GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import { type Request, refuseOtherInput } from '../changes.ts'
import type { Sql } from '../stores/sql.ts'
import type { DocumentRecord } from './document.ts'
import * as statements from './statements.ts'
import { writeDocuments } from './writing.ts'

/** One document that an NCB reports; `record` is the error if it cannot be recorded. */
export interface Report {
  record: DocumentRecord | GraphQLError
  request: Request | undefined
}

/** A request and its result. `stands`: the record is not withdrawn. */
export interface AnsweredRequest extends Request {
  documentId: string
  stands: boolean
}

/** Some reports of a list, given by their indices, cannot be recorded: so none was. */
export class RefusedReports extends Error {
  readonly failures: ReadonlyMap<number, GraphQLError>

  constructor(failures: ReadonlyMap<number, GraphQLError>) {
    super(`${failures.size} reports are refused`)
    this.failures = failures
  }
}

/**
 * Records documents and returns the id of each; a request that was answered before gets the same id again. Throws
 * `RefusedReports`; call it in a transaction, so that all or none are recorded.
 */
export async function writeReports(tx: Sql, reports: readonly Report[]): Promise<string[]> {
  const answered = await claimRequests(tx, reports)
  const outcomes = reports.map((report) => outcomeOf(report, answered))
  const fresh = outcomes.flatMap((outcome) =>
    typeof outcome === 'string' || outcome instanceof GraphQLError ? [] : [outcome],
  )
  const { duplicates } = await writeDocuments(tx, fresh)
  const placeOf = new Map(outcomes.map((outcome, at) => [idOf(outcome), at] as const).toReversed()) // the first one
  const failures = new Map<number, GraphQLError>()
  for (const [at, outcome] of outcomes.entries()) {
    const other = duplicates.get(idOf(outcome))
    if (outcome instanceof GraphQLError) failures.set(at, outcome)
    else if (other !== undefined) failures.set(at, onRecord(other, placeOf.get(other)))
  }
  if (failures.size > 0) throw new RefusedReports(failures)
  return outcomes.map(idOf)
}

/** Claims the requests for this transaction, waiting for running ones; returns those that were answered before. */
export async function claimRequests(tx: Sql, reports: readonly Report[]): Promise<Map<string, AnsweredRequest>> {
  const requests = reports.flatMap(({ request, record }) => (request ? [{ ...request, record }] : []))
  if (requests.length === 0) return new Map()
  const claims = requests.filter(({ record }) => !(record instanceof GraphQLError))
  claims.sort((a, b) => (a.id < b.id ? -1 : 1)) // always in the same order, to avoid deadlocks
  const claimed = await tx.query<{ id: string }>(statements.insertRequests, [
    claims.map(({ id }) => id),
    claims.map(({ hash }) => hash),
    claims.map(({ record }) => idOf(record)),
  ])
  const mine = new Set(claimed.map(({ id }) => id))
  return answeredRequests(
    tx,
    requests.map(({ id }) => id).filter((id) => !mine.has(id)),
  )
}

/** The requests that were answered before, by id. */
export async function answeredRequests(sql: Sql, ids: readonly string[]): Promise<Map<string, AnsweredRequest>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.query<AnsweredRequest>(statements.requestsById, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

/** The record to write, the id of the record that the request created before, or why there is neither. */
function outcomeOf(
  { record, request }: Report,
  answered: Map<string, AnsweredRequest>,
): DocumentRecord | string | GraphQLError {
  const before = request && answered.get(request.id)
  if (before) return replay(request, before)
  if (request && !(record instanceof GraphQLError)) {
    answered.set(request.id, { ...request, documentId: record.id, stands: true }) // for a later one in the list
  }
  return record
}

function replay(request: Request, before: AnsweredRequest): string | GraphQLError {
  try {
    refuseOtherInput(request, before)
    refuseWithdrawn(before)
    return before.documentId
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** A request is answered by the present state of its record: a withdrawn one is not found. */
export function refuseWithdrawn({ stands }: AnsweredRequest): void {
  if (!stands)
    throw failure('NOT_FOUND', 'What this `idempotencyKey` recorded was withdrawn since. Nothing was changed.')
}

/** A document is on record once per fraud. `at`: the index of the other report in the same list. */
export function onRecord(other: string, at?: number): GraphQLError {
  const where = at === undefined ? `on record ${other}` : `item ${at} of the list`
  return failure('BAD_USER_INPUT', `The same document with the same \`fraud\` is ${where}. Change or leave out one.`, {
    rule: 'ON_RECORD',
    ...(at === undefined && { recordId: other }),
  })
}

function idOf(outcome: DocumentRecord | string | GraphQLError): string {
  if (outcome instanceof GraphQLError) return ''
  return typeof outcome === 'string' ? outcome : outcome.id
}
