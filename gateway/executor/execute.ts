import { GraphQLError } from 'graphql'
import type { Call, SourceError } from '../../schema/identity.ts'
import type { CompiledOperation } from './compile.ts'
import type { Data } from './data-path.ts'
import { misfitErrors, sourceErrors } from './errors.ts'
import { clientKey } from './response-keys.ts'
import type { OnFetch, Request, Run } from './run.ts'
import type { Writing } from './shape.ts'

/** The answer to one operation. */
export interface Outcome {
  /** The member `data` of the answer, as JSON. */
  data: string
  errors: readonly GraphQLError[]
  /** What was asked of subgraphs. */
  requests: readonly Request[]
}

export interface ExecuteOptions {
  /** Coerced, with defaults and hoisted literals. */
  variables: Readonly<Record<string, unknown>>
  call: Call
  /** Logs what a subgraph must not have said, and gives what the caller may read of it. */
  onUnexpected(source: string, error: SourceError): GraphQLError
  onFetch?: OnFetch | undefined
}

/** Runs a query or a mutation. Never rejects for what subgraphs answer, or do not. */
export function execute(operation: CompiledOperation, options: ExecuteOptions): Promise<Outcome> {
  return complete(operation, {}, options)
}

/**
 * Runs the rest of an operation from what there is: for a query nothing, for a subscription the event that came from
 * its source.
 */
export async function complete(operation: CompiledOperation, data: Data, options: ExecuteOptions): Promise<Outcome> {
  const run = await runFrom(operation, data, options)
  return answerOf(operation, run, options)
}

/**
 * `complete` for many events of one subscription at once: each subgraph is asked once for all of them. An answer for
 * each event, in their order; `key` is the one response key that all of them have.
 */
export async function completeAll(
  operation: CompiledOperation,
  key: string,
  events: readonly unknown[],
  options: ExecuteOptions,
): Promise<Pick<Outcome, 'data' | 'errors'>[]> {
  // A list where the plan has one object: its paths lead through lists without being told.
  const run = await runFrom(operation, { [key]: events }, options)
  const { units } = operation.fetches
  const written = events.map((event) => write(operation, { [key]: event }, options))
  const failed = run.requests.some(({ answer }) => answer.errors)
  const name = clientKey(key)
  const seen = () => ({ [name]: written.map(({ data }) => (JSON.parse(data) as Data | null)?.[name] ?? null) })
  const errors = failed ? sourceErrors(run, units, seen(), options.onUnexpected) : []
  return written.map(({ data, misfits }, index) => {
    const own = errors.filter(({ path }) => path === undefined || path[1] === index).map(ofOneEvent)
    return { data, errors: [...own, ...misfitErrors(misfits, own, run, units)] }
  })
}

/** The index of the event is no part of the path that its subscriber knows. */
function ofOneEvent(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error
  if (path === undefined) return error
  const [key = '', , ...rest] = path
  return new GraphQLError(message, { path: [key, ...rest], extensions, originalError: error })
}

async function runFrom(operation: CompiledOperation, data: Data, options: ExecuteOptions): Promise<Run> {
  const { variables, call, onFetch } = options
  const run: Run = { data, variables, call, requests: [], entities: new Map(), onFetch }
  const work = operation.fetches.run(run)
  if (work) await work
  return run
}

function write(operation: CompiledOperation, data: Data, { variables }: ExecuteOptions) {
  const introspection = operation.introspect?.(variables) ?? {}
  const writing: Writing = { introspection, at: [], misfits: [] }
  return { data: operation.shape(data, writing), misfits: writing.misfits }
}

function answerOf(operation: CompiledOperation, run: Run, options: ExecuteOptions): Outcome {
  const { requests } = run
  const { data, misfits } = write(operation, run.data, options)
  const failed = requests.some(({ answer }) => answer.errors)
  if (!failed && misfits.length === 0) return { data, errors: [], requests }
  const seen: Data = JSON.parse(data) ?? {}
  const { units } = operation.fetches
  const errors = failed ? sourceErrors(run, units, seen, options.onUnexpected) : []
  return { data, errors: [...errors, ...misfitErrors(misfits, errors, run, units)], requests }
}
