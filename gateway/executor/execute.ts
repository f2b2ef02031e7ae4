import type { GraphQLError } from 'graphql'
import { answeredError } from '../../schema/errors.ts'
import type { Call, SourceError } from '../../schema/identity.ts'
import { AnswerErrors, listErrors, type PlacedError } from './answer/errors.ts'
import { Writing } from './answer/writing.ts'
import type { CompiledOperation } from './compile.ts'
import type { Data } from './data-path.ts'
import type { OnFetch, Request, Run } from './fetches/run.ts'

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
  const all = events.map((event) => ({ [key]: event }))
  const written = all.map((data) => write(operation, data, options))
  const found =
    failed(run) || written.some(({ writing }) => writing.count > 0) ? errorsOf(operation, run, options) : null
  if (!found) return written.map(({ data }) => ({ data, errors: [] }))
  const misfits = written.map(({ writing }, index) => found.ofMisfits(writing, all[index] ?? {}))
  const told = byEvent(found.ofSources())
  return written.map(({ data, writing }, index) => {
    const own = [...(told.get(undefined) ?? []), ...(told.get(index) ?? []).map(ofOneEvent)]
    return { data, errors: listErrors([...(misfits[index] ?? []), ...own], leftOf(writing)) }
  })
}

/** Errors by the index of their event; undefined: they are of all. */
function byEvent(errors: readonly PlacedError[]): Map<unknown, PlacedError[]> {
  const byIndex = new Map<unknown, PlacedError[]>()
  for (const placed of errors) {
    const index = placed.error.path?.[1]
    const known = byIndex.get(index)
    if (known) known.push(placed)
    else byIndex.set(index, [placed])
  }
  return byIndex
}

/** The index of the event is no part of the path that its subscriber knows. */
function ofOneEvent(placed: PlacedError): PlacedError {
  const { message, path = [], extensions } = placed.error
  const [key = '', , ...rest] = path
  const error = answeredError(message, { path: [key, ...rest], extensions, originalError: placed.error })
  return { ...placed, error }
}

async function runFrom(operation: CompiledOperation, data: Data, options: ExecuteOptions): Promise<Run> {
  const { variables, call, onFetch } = options
  const run: Run = {
    data,
    variables,
    call,
    requests: [],
    entities: new Map(),
    nulls: new Map(),
    abstract: operation.fetches.abstract,
    takers: new Set(),
    onFetch,
  }
  const work = operation.fetches.run(run)
  if (work) await work
  return run
}

function write(operation: CompiledOperation, data: Data, { variables }: ExecuteOptions) {
  const writing = new Writing(operation.introspect?.(variables) ?? {})
  return { data: operation.shape(data, writing), writing }
}

function answerOf(operation: CompiledOperation, run: Run, options: ExecuteOptions): Outcome {
  const { requests } = run
  const { data, writing } = write(operation, run.data, options)
  if (!failed(run) && writing.count === 0) return { data, errors: [], requests }
  const found = errorsOf(operation, run, options)
  const misfits = found.ofMisfits(writing, run.data)
  return {
    data,
    errors: listErrors([...misfits, ...found.ofSources()], leftOf(writing)),
    requests,
  }
}

function failed({ requests }: Run): boolean {
  return requests.some(({ answer }) => answer.errors)
}

/** The misfits that are not told one by one. */
function leftOf({ count, misfits }: Writing): number {
  return count - misfits.length
}

function errorsOf(operation: CompiledOperation, run: Run, { onUnexpected }: ExecuteOptions): AnswerErrors {
  const { fetches, shape, source } = operation
  return new AnswerErrors({ run, units: fetches.units, shape, eventSource: source?.serviceName, onUnexpected })
}
