import { codeOf, type ErrorCode, failure } from '../../schema/errors.ts'
import type { Answer, Call } from '../../schema/identity.ts'
import type { SubgraphName } from '../../schema/sdl.ts'
import type { Peers } from '../peers.ts'
import type { RecordKind, RecordReference } from './generated/schema.ts'
import { recordKinds } from './record-kinds.ts'

/** Whose a record is, as ICAO codes: not yet known to be those of NCBs. */
export interface RecordSides {
  recordedBy: string
  /** Whom to ask. */
  contact: string
}

/** Asks the database of a record about it. */
export interface RecordReader {
  /**
   * Whose the record is; null where there is none that the caller of `call` may see. Throws SOURCE_* where its database
   * gives no answer that can be read: that is never "no record".
   */
  sidesOf(record: RecordReference, call: Call): Promise<RecordSides | null>
}

/** Reads records from the subgraphs that have them, as `_entities` gives them to the caller. */
export function peerReader(peers: Peers | undefined): RecordReader {
  return {
    async sidesOf({ kind, id }, call) {
      const { source, type } = recordKinds[kind]
      const representations = [{ __typename: type, id }]
      const answer = await peers?.ask(source, queries[kind], { representations }, call)
      if (!answer) throw notAsked(source, 'SOURCE_UNAVAILABLE')
      return readSides(answer, source)
    },
  }
}

const queryOf = (type: string) => `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ${type} { recordedBy { code } handling { contact { code } } } } }`

const queries = Object.fromEntries(
  Object.entries(recordKinds).map(([kind, { type }]) => [kind, queryOf(type)]),
) as Record<RecordKind, string> // one for each kind

/** Reads an answer without trusting it: another version of the subgraph, or another server, may have sent it. */
function readSides({ data, errors }: Answer, source: SubgraphName): RecordSides | null {
  const [error] = errors ?? []
  if (error) {
    const code = codeOf(error)
    throw notAsked(source, isSource(code) ? code : 'SOURCE_UNAVAILABLE')
  }
  const entities = data?._entities
  if (!Array.isArray(entities) || entities.length !== 1) throw notAsked(source, 'SOURCE_INVALID_RESPONSE')
  if (entities[0] === null) return null
  const recordedBy = textAt(entities[0], ['recordedBy', 'code'])
  const contact = textAt(entities[0], ['handling', 'contact', 'code'])
  if (recordedBy === undefined || contact === undefined) throw notAsked(source, 'SOURCE_INVALID_RESPONSE')
  return { recordedBy, contact }
}

function isSource(code: ErrorCode | undefined): code is SourceCode {
  return code?.startsWith('SOURCE_') ?? false
}

type SourceCode = Extract<ErrorCode, `SOURCE_${string}`>

function textAt(value: unknown, path: readonly string[]): string | undefined {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string, unknown>)[key] // an object
  }
  return typeof at === 'string' && /^[A-Z]{3}$/.test(at) ? at : undefined
}

function notAsked(source: SubgraphName, code: SourceCode) {
  const message = `${source}, which has the record, could not be asked about it: this is NOT "no record". Ask again later.`
  return failure(code, message, { asked: source })
}
