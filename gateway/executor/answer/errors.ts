import type { GraphQLError } from 'graphql'
import { answeredError, codeOf, type ErrorCode, failure } from '../../../schema/errors.ts'
import type { SourceError } from '../../../schema/identity.ts'
import type { Data, Path } from '../data-path.ts'
import type { CompiledFetch } from '../fetches/compiled-fetch.ts'
import type { Run } from '../fetches/run.ts'
import { clientPath } from '../response-keys.ts'
import { type NullCause, NullCauses } from './null-causes.ts'
import type { Shape } from './shape.ts'
import { unplacedErrors } from './unplaced-errors.ts'
import { type FieldPosition, MAX_ERRORS, type Misfit, pathAt, TYPENAME, type WriteContext } from './write-context.ts'

/** The codes that a subgraph may answer with. Any other code is a fault of ours. */
const sourceCodes: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'TOO_MANY_ITEMS',
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'ILLEGAL_STEP',
  'SOURCE_UNAVAILABLE',
  'SOURCE_TIMEOUT',
  'SOURCE_OVERLOADED',
  'SOURCE_INVALID_RESPONSE',
  'OPERATION_TOO_COMPLEX',
  'REQUEST_TOO_LARGE',
  'INTERNAL_SERVER_ERROR',
]

/** An answer lists denied fields last: the caller knows about them anyway. */
const DENIED = Number.POSITIVE_INFINITY

/** Logs an error that a subgraph must not have given, and returns what the caller may read of it. */
export type OnUnexpected = (source: string, error: SourceError) => GraphQLError

/** An error of an answer, and the position of its fetch in the plan. */
export interface OrderedError {
  order: number
  error: GraphQLError
}

/** What the errors of an answer are derived from. */
export interface ErrorSources {
  run: Run
  /** Every fetch, in the order of the plan. */
  fetches: readonly CompiledFetch[]
  shape: Shape
  /** The subgraph that the events of a subscription come from. */
  eventSource: string | undefined
  onUnexpected: OnUnexpected
  /** The errors that earlier parts of the answer have reported; those of this part are added. */
  reported?: Set<SourceError>
}

/**
 * The errors of answers: every field without an answer has an error that says why, and the other errors of subgraphs are
 * kept.
 */
export class AnswerErrors {
  #from: ErrorSources
  #causes: NullCauses
  #selected: ReadonlySet<string>
  #read = new Map<SourceError, GraphQLError>()
  /** Errors that have been reported as the cause of a null. */
  #reported: Set<SourceError>

  constructor(from: ErrorSources) {
    this.#from = from
    this.#reported = from.reported ?? new Set()
    this.#causes = new NullCauses(from.run, from.fetches)
    this.#selected = selectedPaths(from.shape)
  }

  /** Why values are missing in `data`, for as many misfits as an answer has room for. */
  ofMisfits({ misfits }: WriteContext, data: Data): OrderedError[] {
    return misfits.flatMap((misfit) => {
      const path = pathAt(misfit.position, misfit.at)
      const { denied } = misfit.position
      if (denied !== undefined)
        return [{ order: DENIED, error: this.#withPath(failure('FORBIDDEN', denied), clientPath(path)) }]
      return this.#causes.of(path, misfit.position.type, data).flatMap((cause) => {
        const error = this.#errorOf(misfit, path, cause)
        return error ? [{ order: cause.order, error }] : []
      })
    })
  }

  #errorOf({ position, what }: Misfit, path: Path, cause: NullCause): GraphQLError | undefined {
    const { error, source = this.#from.eventSource, isAnswered } = cause
    if (isAnswered && what === undefined && !position.isRequired) return undefined
    if (!error || source === undefined) return this.#withPath(invalid(path, what, cause, source), fieldPath(path))
    this.#reported.add(error)
    return this.#withPath(this.#readOnce(source, error), this.#origin(position, path, cause))
  }

  /** If the client selected the field where a null that moved up began, the error has that field's path. */
  #origin({ isRequired }: FieldPosition, path: Path, { origin }: NullCause): Path {
    const from = origin && (isRequired || path.every((key, index) => key === origin[index])) ? clientPath(origin) : []
    return this.#isSelected(from) ? from : fieldPath(path)
  }

  /** The other errors of subgraphs. An error whose null the client does not see is left out. */
  ofSources(): OrderedError[] {
    const { run } = this.#from
    const isSettled = (error: SourceError) => this.#reported.has(error) || run.takers.has(error)
    return unplacedErrors(run, isSettled).map(({ error, source, order, path }) => {
      return { order, error: this.#withPath(this.#readOnce(source, error), path) }
    })
  }

  #isSelected(path: Path): boolean {
    return this.#selected.has(keysOf(path))
  }

  #readOnce(source: string, error: SourceError): GraphQLError {
    const read = this.#read.get(error) ?? readError(error, () => this.#from.onUnexpected(source, error))
    this.#read.set(error, read)
    return read
  }

  #withPath(error: GraphQLError, path: Path | undefined): GraphQLError {
    return answeredError(error.message, { path: path ?? null, extensions: error.extensions, originalError: error })
  }
}

/** The paths that a client selected, as texts without list indices. */
function selectedPaths({ positions }: Shape): ReadonlySet<string> {
  return new Set(positions.map(({ trail }) => keysOf(clientPath(trail))))
}

function keysOf(path: Path): string {
  return path.filter((key) => typeof key === 'string').join(' ')
}

/** The client's path of a misfit: the path of the object if its type is missing. */
function fieldPath(path: Path): Path {
  return clientPath(path.at(-1) === TYPENAME ? path.slice(0, -1) : path)
}

/**
 * The error for a value that a subgraph left out, or gave against the schema, without an error: its data cannot be relied
 * on.
 */
function invalid(
  path: Path,
  what: string | undefined,
  { isBehind }: NullCause,
  source: string | undefined,
): GraphQLError {
  const field = fieldPath(path)
    .filter((key) => typeof key === 'string')
    .join('.')
  const said =
    what !== undefined
      ? `gave a value for ${field} that ${what}`
      : isBehind
        ? `left out what has to be known before anybody can be asked for ${field}`
        : path.at(-1) === TYPENAME
          ? `did not say of what type ${field} is`
          : `gave no value for ${field}`
  const extensions = source === undefined ? {} : { source }
  const sentence = `${source ?? 'A database'} ${said}. Report it with the request id of the answer.`
  return failure('SOURCE_INVALID_RESPONSE', sentence, extensions)
}

/** An error of a subgraph as the caller may read it; `unexpected` makes the error that replaces one with an unknown code. */
export function readError({ message, extensions }: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const code = codeOf({ extensions })
  if (code === undefined || !sourceCodes.includes(code)) return unexpected()
  return failure(code, message, extensions)
}

/**
 * The errors of one answer, in the order of the plan: each once, and at most MAX_ERRORS; then one error that says how many
 * are left out. `more`: how many errors there are besides `found`.
 */
export function listErrors(found: readonly OrderedError[], more: number): GraphQLError[] {
  const sorted = [...found].sort((one, other) => one.order - other.order)
  const listed = new Map<string, GraphQLError>()
  let left = more
  for (const { error } of sorted) {
    const key = JSON.stringify([error.path, error.extensions])
    if (listed.has(key)) continue
    if (listed.size < MAX_ERRORS) listed.set(key, error)
    else left++
  }
  const errors = [...listed.values()]
  return left > 0 ? [...errors, leftOut(left, errors)] : errors
}

function leftOut(count: number, errors: readonly GraphQLError[]): GraphQLError {
  const codes = errors.flatMap(({ extensions }) => codeOf({ extensions }) ?? [])
  const code = codes.find((code) => code.startsWith('SOURCE_')) ?? codes[0] ?? 'SOURCE_INVALID_RESPONSE'
  return failure(
    code,
    `${count} more errors are left out: what they tell of is null in this answer, which is NOT "no record". Ask for less at a time.`,
    { omitted: count },
  )
}
