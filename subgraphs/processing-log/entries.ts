import type { KeptEntry } from '../../processing-log/entry.ts'
import type { LogFilter } from '../../processing-log/reading/filter.ts'
import type { Place } from '../../processing-log/reading/reader.ts'
import {
  accountSubject,
  documentSubject,
  personSubject,
  recordSubject,
  type Subject,
  vehicleSubject,
} from '../../processing-log/reading/subject.ts'
import { failure } from '../../schema/errors.ts'
import { type Connection, readPage } from '../connection.ts'
import type { Context } from '../context.ts'
import type { Position } from '../cursors.ts'
import type { ProcessingLogFilter, QueryProcessingLogArgs } from './generated/schema.ts'
import type { ProcessingLogStore } from './store.ts'

export type LogContext = Context<ProcessingLogStore, object>

const LIST = 'processingLog'
const ROLE = 'auditor'

/**
 * One page of the log's entries that the viewer may see, newest first. Throws FORBIDDEN, BAD_USER_INPUT, BAD_CURSOR,
 * TOO_MANY_ITEMS.
 */
export async function processingLog(
  { first, after, filter }: QueryProcessingLogArgs & { first: number },
  { store, viewer }: LogContext,
): Promise<Connection<KeptEntry>> {
  if (!viewer.roles.includes(ROLE)) {
    throw failure('FORBIDDEN', `The processing log is read by users with the role \`${ROLE}\`.`, { rule: 'ROLE' })
  }
  const page = readPage({ first, after: after ?? null }, LIST, store.cursors)
  const { from, to } = filter ?? {}
  const times = { from: from ?? undefined, to: to ?? undefined }
  const { rows, goOn } = await store.entries(viewer, readFilter(filter ?? {}, store), {
    ...times,
    limit: page.limit,
    after: page.after ? placeAt(page.after) : undefined,
  })
  const cursorAt = ({ at, writer, seq }: Place) => store.cursors.encrypt(LIST, [at, writer, seq])
  const edges = rows.map(({ entry, place }) => ({ node: entry, cursor: () => cursorAt(place) }))
  const end = goOn ?? rows.at(-1)?.place
  return {
    edges,
    pageInfo: {
      hasNextPage: goOn !== undefined,
      hasPreviousPage: page.after !== null,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => (end ? cursorAt(end) : null),
    },
  }
}

/** Positions are made by `processingLog` only. */
function placeAt([at, writer, seq]: Position): Place {
  return { at: String(at), writer: String(writer), seq: Number(seq) }
}

function readFilter(filter: ProcessingLogFilter, store: ProcessingLogStore): LogFilter {
  const { person, document, vehicle, account, record } = filter
  const { hashesOf } = store
  const subjects: Subject[] = []
  if (person) subjects.push(known(personSubject(person, hashesOf), 'person', 'is no name: it has no letters'))
  if (document) subjects.push(known(documentSubject(document, hashesOf), 'document', 'has no number of a document'))
  if (vehicle) subjects.push(known(vehicleSubject(vehicle, hashesOf), 'vehicle', 'has no identifier that can be read'))
  if (account) subjects.push(known(accountSubject(account, hashesOf), 'account', 'is no account that can be read'))
  if (record) subjects.push(recordSubject(record, hashesOf))
  const { subscription, organisation, user, purpose, outcome, code } = filter
  const given = { subscription, organisation, user, purpose, outcome, code }
  const texts = Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return { subjects, ...Object.fromEntries(texts) }
}

function known(subject: Subject | undefined, name: string, problem: string): Subject {
  if (subject) return subject
  throw failure('BAD_USER_INPUT', `\`filter.${name}\` ${problem}.`, { field: `filter.${name}` })
}
