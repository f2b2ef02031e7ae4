import { failure } from '../../schema/errors.ts'
import { documentNumber, TRAVEL_DOCUMENT_TYPES } from '../../schema/identifiers/travel-document.ts'
import { type Connection, readPage, toConnection } from '../connection.ts'
import { bySeriousness, type DocumentRecord } from './document.ts'
import type { QueryTravelDocumentsArgs, TravelDocumentFilter } from './generated/schema.ts'
import type { DocumentContext } from './loaders.ts'
import type { OwnQuery } from './store.ts'

/** A page of the caller's own records; counts only what is selected. */
export interface OwnDocuments extends Connection<DocumentRecord> {
  totalCount: () => Promise<number>
}

const LIST = 'travelDocuments'

/** One page of the records that the caller's country owns, newest first. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS. */
export async function ownDocuments(
  args: QueryTravelDocumentsArgs & { first: number },
  { store, viewer }: DocumentContext,
): Promise<OwnDocuments> {
  const query = readFilter(args.filter ?? {})
  const page = readPage(args, LIST, store.cursors)
  const records = await store.own(viewer, query, page)
  const position = ({ recordedAt, id }: DocumentRecord) => [recordedAt, id]
  return {
    ...toConnection(records, page, LIST, store.cursors, position, (record) => record),
    totalCount: () => store.countOwn(viewer, query),
  }
}

function readFilter({ frauds, types, number, recordedSince }: TravelDocumentFilter): OwnQuery {
  return {
    frauds: asked(frauds, bySeriousness),
    types: asked(types, TRAVEL_DOCUMENT_TYPES),
    number: number == null ? null : readNumber(number),
    recordedSince: recordedSince ?? null,
  }
}

/** Each value once; all values for an empty list. */
function asked<Value>(values: readonly Value[] | null | undefined, all: readonly Value[]): readonly Value[] {
  return values && values.length > 0 ? [...new Set(values)] : all
}

function readNumber(text: string): string {
  const number = documentNumber(text)
  if (number.ok) return number.value
  throw failure('BAD_USER_INPUT', `\`filter.number\`: ${number.problem.message}`, { rule: number.problem.code })
}
