import type { GraphQLError } from 'graphql'
import { answeredError, codeOf, type ErrorCode, failure } from '../../../schema/errors.ts'
import type { SourceError } from '../../../schema/identity.ts'
import type { Data, Path } from '../data-path.ts'
import type { Unit } from '../fetches/compiled-fetch.ts'
import type { Run } from '../fetches/run.ts'
import { clientPath } from '../response-keys.ts'
import { type Cause, Causes } from './causes.ts'
import type { Shape } from './shape.ts'
import { unplacedErrors } from './unplaced-errors.ts'
import { MAX_ERRORS, type Misfit, type Place, TYPENAME, type Writing } from './writing.ts'

/** What a subgraph may say of its part. Anything else it says is a fault of ours. */
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
  'INTERNAL_SERVER_ERROR',
]

/** Logs what a subgraph must not have said, and gives what the caller may read of it. */
export type OnUnexpected = (source: string, error: SourceError) => GraphQLError

/** An error of an answer, and where its fetch stands in the plan. */
export interface PlacedError {
  order: number
  error: GraphQLError
}

/** What the errors of an answer are found from. */
export interface ErrorSources {
  run: Run
  /** Every fetch, in the order of the plan. */
  units: readonly Unit[]
  shape: Shape
  /** Where the events of a subscription come from. */
  eventSource: string | undefined
  onUnexpected: OnUnexpected
}

/**
 * The errors of answers: every field that nobody has answered has one, which says why; and nothing is lost of what
 * subgraphs say besides.
 */
export class AnswerErrors {
  #from: ErrorSources
  #causes: Causes
  #asked: ReadonlySet<string>
  #read = new Map<SourceError, GraphQLError>()
  /** What has been told as the cause of something. */
  #told = new Set<SourceError>()

  constructor(from: ErrorSources) {
    this.#from = from
    this.#causes = new Causes(from.run, from.units)
    this.#asked = askedOf(from.shape)
  }

  /** Why what was missed in writing `data` is missing; those that an answer has room for. */
  ofMisfits({ misfits }: Writing, data: Data): PlacedError[] {
    return misfits.flatMap((misfit) => {
      const path = pathOf(misfit)
      return this.#causes.of(path, misfit.place.type, data).flatMap((cause) => {
        const error = this.#errorOf(misfit, path, cause)
        return error ? [{ order: cause.order, error }] : []
      })
    })
  }

  #errorOf({ place, what }: Misfit, path: Path, cause: Cause): GraphQLError | undefined {
    const { error, source = this.#from.eventSource, isAnswered } = cause
    if (isAnswered && what === undefined && !place.isRequired) return undefined
    if (!error || source === undefined) return this.#placed(invalid(path, what, cause, source), fieldPath(path))
    this.#told.add(error)
    return this.#placed(this.#readOnce(source, error), this.#origin(place, path, cause))
  }

  /** A null that moved up, here or in the subgraph, is told where it came from, if the client asked for that. */
  #origin({ isRequired }: Place, path: Path, { origin }: Cause): Path {
    const from = origin && (isRequired || path.every((key, index) => key === origin[index])) ? clientPath(origin) : []
    return this.#isAsked(from) ? from : fieldPath(path)
  }

  /** What subgraphs say besides. An error that took something away which the client does not lack is none of his. */
  ofSources(): PlacedError[] {
    const { run } = this.#from
    const isSettled = (error: SourceError) => this.#told.has(error) || run.takers.has(error)
    return unplacedErrors(run, isSettled).map(({ error, source, order, path }) => {
      return { order, error: this.#placed(this.#readOnce(source, error), path) }
    })
  }

  #isAsked(path: Path): boolean {
    return this.#asked.has(keysOf(path))
  }

  #readOnce(source: string, error: SourceError): GraphQLError {
    const read = this.#read.get(error) ?? readError(error, () => this.#from.onUnexpected(source, error))
    this.#read.set(error, read)
    return read
  }

  #placed(error: GraphQLError, path: Path | undefined): GraphQLError {
    return answeredError(error.message, { path: path ?? null, extensions: error.extensions, originalError: error })
  }
}

/** The paths that a client asked for, as texts: without the indices of lists. */
function askedOf({ places }: Shape): ReadonlySet<string> {
  return new Set(places.map(({ trail }) => keysOf(clientPath(trail))))
}

function keysOf(path: Path): string {
  return path.filter((key) => typeof key === 'string').join(' ')
}

/** The client's path of a misfit: that of the object, where its type is missing. */
function fieldPath(path: Path): Path {
  return clientPath(path.at(-1) === TYPENAME ? path.slice(0, -1) : path)
}

function pathOf({ place: { trail }, at }: Misfit): Path {
  return trail.map((key) => (typeof key === 'number' ? (at[key] ?? 0) : key))
}

/** For what a subgraph left out, or gave against the schema, without a word: its data cannot be relied on. */
function invalid(path: Path, what: string | undefined, { isBehind }: Cause, source: string | undefined): GraphQLError {
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

/** An error of a subgraph as the caller may read it; `unexpected` gives what is said instead of what is none of its codes. */
export function readError({ message, extensions }: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const code = codeOf({ extensions })
  if (code === undefined || !sourceCodes.includes(code)) return unexpected()
  return failure(code, message, extensions)
}

/**
 * The errors that one answer tells, in the order of the plan: each once, and at most MAX_ERRORS of them; then one that
 * says how many are left out. `more`: how many there are besides.
 */
export function listErrors(found: readonly PlacedError[], more: number): GraphQLError[] {
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
