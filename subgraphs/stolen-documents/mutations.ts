import { GraphQLError } from 'graphql'
import { mapInSlices } from '../../process/time-slices.ts'
import { asFailure, codeOf, failure } from '../../schema/errors.ts'
import type { Viewer } from '../../schema/identity.ts'
import {
  after,
  changedBy,
  idOf,
  ownedBy,
  type Request,
  refuseOtherInput,
  refuseStale,
  refuseStranger,
  requestOf,
} from '../changes.ts'
import { readComplianceReview } from '../compliance-review.ts'
import { refuseBadBulk } from '../connection.ts'
import { readNeededText } from '../text-input.ts'
import type { DocumentRecord } from './document.ts'
import { readFacts } from './facts.ts'
import type {
  MutationUpdateTravelDocumentArgs,
  MutationWithdrawTravelDocumentArgs,
  ReportTravelDocumentInput,
  SetComplianceReviewInput,
} from './generated/schema.ts'
import type { DocumentContext } from './loaders.ts'
import { RefusedReports, type Report, refuseWithdrawn } from './reports.ts'
import { refuseManyBlocks } from './series-blocks.ts'

/** How long a travel document is kept before its owner has to review it (RPD: 10 years, other records 5). */
const RETENTION_YEARS = 10

/** Records one document. */
export async function reportDocument(input: ReportTravelDocumentInput, context: DocumentContext) {
  const [id = ''] = await record([readReport(context.viewer, input, 'input')], context, ([failure]) => failure?.[1])
  return { travelDocument: await standing(id, context) }
}

/** Records 1 to 500 documents, all or none; throws one failure that names each refused one. */
export async function reportDocuments(inputs: readonly ReportTravelDocumentInput[], context: DocumentContext) {
  refuseBadBulk(inputs, 'input')
  const read = (input: ReportTravelDocumentInput, at: number) => readReport(context.viewer, input, `input.${at}`)
  const reports = await mapInSlices(inputs, read, context.limits)
  refuseManyBlocks(reports.flatMap(({ record }) => (record instanceof GraphQLError ? [] : (record.series ?? []))))
  const ids = await record(reports, context, (failures) => bulkRefusal(failures, inputs.length))
  return { travelDocuments: await Promise.all(ids.map((id) => standing(id, context))) }
}

/** Replaces the content of a record. */
export async function updateDocument(args: MutationUpdateTravelDocumentArgs, context: DocumentContext) {
  const { id, ifUpdatedAt, input } = args
  const request = requestOf(context.viewer, 'updateTravelDocument', input.idempotencyKey, { id, input })
  const change = (old: DocumentRecord) => changedDocument(context.viewer, old, input)
  return { travelDocument: await changed({ id, ifUpdatedAt, request }, context, change) }
}

/** Puts a record under compliance review, or ends its review. */
export async function setComplianceReview(input: SetComplianceReviewInput, context: DocumentContext) {
  const { target, underReview, reason } = readComplianceReview(context.viewer, 'setComplianceReview', input)
  const change = (old: DocumentRecord): DocumentRecord => ({
    ...old,
    updatedAt: after(old.updatedAt),
    underComplianceReview: underReview,
  })
  return changed(target, context, change, reason)
}

/** Which record to change; `request`: by which idempotent request. */
interface Target {
  id: string
  ifUpdatedAt: string | null | undefined
  request: Request | undefined
}

/** Writes the record that `change` returns, unless the same request did so before; returns the record as it is then. */
async function changed(
  { id, ifUpdatedAt, request }: Target,
  context: DocumentContext,
  change: (old: DocumentRecord) => DocumentRecord,
  reviewReason?: string,
): Promise<DocumentRecord> {
  const { viewer, store, loaders } = context
  const before = request && (await store.answeredRequest(request.id))
  if (!before) {
    const [old] = await store.documentsById(viewer, [id])
    refuseStranger(viewer, old)
    refuseStale(old, ifUpdatedAt)
    const answered = await store.replace(old, change(old), request, reviewReason)
    if (request && answered) refuseOtherInput(request, answered)
  } else {
    refuseOtherInput(request, before)
    refuseWithdrawn(before)
  }
  // Checks too: the answer can go on from the record to the check of its number, which may have been loaded before.
  for (const loader of Object.values(loaders)) loader.clearAll()
  return standing(id, context)
}

/** Withdraws a record; its id stays taken. */
export async function withdrawDocument(
  { id, ifUpdatedAt, reason }: MutationWithdrawTravelDocumentArgs,
  { viewer, store, loaders }: DocumentContext,
) {
  const why = readNeededText(reason, 'reason')
  const [old] = await store.documentsById(viewer, [id])
  refuseStranger(viewer, old)
  refuseStale(old, ifUpdatedAt)
  await store.withdraw(old, why)
  loaders.document.clear(id)
  return { id }
}

/** The record of a report, or what is wrong with the report. */
export function readReport(viewer: Viewer, input: ReportTravelDocumentInput, at: string): Report {
  let request: Request | undefined
  try {
    request = requestOf(viewer, 'reportTravelDocument', input.idempotencyKey, input)
    const facts = readFacts(viewer, input, at)
    const owner = ownedBy(viewer, input.record, RETENTION_YEARS)
    return { record: { id: idOf(request), underComplianceReview: false, ...facts, ...owner }, request }
  } catch (error) {
    const known = asFailure(error)
    if (known) return { record: known, request }
    throw error
  }
}

function changedDocument(viewer: Viewer, old: DocumentRecord, input: ReportTravelDocumentInput): DocumentRecord {
  const facts = readFacts(viewer, input, 'input')
  return {
    ...facts,
    ...changedBy(viewer, old, input.record),
    nationalReference: input.record?.nationalReference == null ? old.nationalReference : facts.nationalReference,
    id: old.id,
    underComplianceReview: old.underComplianceReview,
  }
}

type Failures = [at: number, failure: GraphQLError][]

/** The ids of the records after recording. `refusal` makes the error if some are wrong. */
async function record(
  reports: readonly Report[],
  context: DocumentContext,
  refusal: (failures: Failures) => GraphQLError | undefined,
): Promise<string[]> {
  const { store, loaders } = context
  try {
    const ids = await store.report(reports)
    for (const id of ids) loaders.document.clear(id)
    return ids
  } catch (error) {
    throw (error instanceof RefusedReports && refusal([...error.failures])) || error
  }
}

/** The error has the code of all refused reports, if they agree. */
function bulkRefusal(failures: Failures, count: number): GraphQLError {
  const items = failures.map(([index, { message, extensions }]) => {
    const { code, ...more } = extensions
    return { index, code, reason: message, ...more }
  })
  const [first] = failures
  const [code, another] = new Set(failures.map(([, failure]) => codeOf(failure)))
  const message =
    `${items.length} of ${count} documents are refused, so none was recorded: \`extensions.items\` names them. ` +
    `The first is item ${first?.[0]}: ${first?.[1].message}`
  return failure(code && !another ? code : 'BAD_USER_INPUT', message, { rule: 'ALL_OR_NONE', items })
}

/** The record as its reader sees it; not found if it was withdrawn at the same time. */
async function standing(id: string, { loaders }: DocumentContext): Promise<DocumentRecord> {
  const document = await loaders.document.load(id)
  if (!document) throw failure('NOT_FOUND', 'The record was withdrawn meanwhile.')
  return document
}
