import type { GraphQLError } from 'graphql'
import { answeredError } from '../../schema/errors.ts'
import type { Call, SourceError } from '../../schema/identity.ts'
import { AnswerErrors, listErrors, type OrderedError } from './answer/errors.ts'
import { type Given, WriteContext } from './answer/write-context.ts'
import type { CompiledOperation } from './compile.ts'
import type { Data } from './data-path.ts'
import type { OnFetch, Request, Run } from './fetches/run.ts'

/** The answer to one operation. */
export interface Outcome {
  /** The member `data` of the answer, as JSON. */
  data: string
  errors: readonly GraphQLError[]
  /** The requests made to subgraphs. */
  requests: readonly Request[]
  /** The records that the answer is about. */
  given: Given
}

export interface ExecuteOptions {
  /** Coerced, with defaults and with the literals that became variables. */
  variables: Readonly<Record<string, unknown>>
  call: Call
  /** Logs an error that a subgraph must not have given, and returns what the caller may read of it. */
  onUnexpected(source: string, error: SourceError): GraphQLError
  onFetch?: OnFetch | undefined
}

/** Runs a query or a mutation. Never rejects because of what subgraphs answer, or fail to answer. */
export function execute(operation: CompiledOperation, options: ExecuteOptions): Promise<Outcome> {
  return complete(operation, {}, options)
}

/** Runs the rest of an operation from the data so far: nothing for a query, the event of its source for a subscription. */
export async function complete(operation: CompiledOperation, data: Data, options: ExecuteOptions): Promise<Outcome> {
  const run = await runFrom(operation, data, options)
  return answerOf(operation, run, options)
}

/**
 * `complete` for many events of one subscription: each subgraph is asked once for all of them. Gives an answer for each
 * event, in the same order; `key` is the one response key that all events have.
 */
export async function completeAll(
  operation: CompiledOperation,
  key: string,
  events: readonly unknown[],
  options: ExecuteOptions,
): Promise<Pick<Outcome, 'data' | 'errors' | 'given'>[]> {
  // The plan has one object here, and gets a list: its paths lead through lists anyway.
  const run = await runFrom(operation, { [key]: events }, options)
  const all = events.map((event) => ({ [key]: event }))
  const written = all.map((data) => write(operation, data, options))
  const found =
    failed(run) || written.some(({ context }) => context.count > 0) ? errorsOf(operation, run, options) : null
  if (!found) return written.map(({ data, context: { given } }) => ({ data, errors: [], given }))
  const misfits = written.map(({ context }, index) => found.ofMisfits(context, all[index] ?? {}))
  const toldBy = byEvent(found.ofSources())
  return written.map(({ data, context }, index) => {
    const own = [...(toldBy.get(undefined) ?? []), ...(toldBy.get(index) ?? []).map(ofOneEvent)]
    const errors = listErrors([...(misfits[index] ?? []), ...own], leftOf(context))
    return { data, errors, given: context.given }
  })
}

/** Errors by the index of their event; undefined: errors of all events. */
function byEvent(errors: readonly OrderedError[]): Map<unknown, OrderedError[]> {
  const byIndex = new Map<unknown, OrderedError[]>()
  for (const ordered of errors) {
    const index = ordered.error.path?.[1]
    const known = byIndex.get(index)
    if (known) known.push(ordered)
    else byIndex.set(index, [ordered])
  }
  return byIndex
}

/** Drops the index of the event from the path: the subscriber does not know it. */
function ofOneEvent(ordered: OrderedError): OrderedError {
  const { message, path = [], extensions } = ordered.error
  const [key = '', , ...rest] = path
  const error = answeredError(message, { path: [key, ...rest], extensions, originalError: ordered.error })
  return { ...ordered, error }
}

async function runFrom(operation: CompiledOperation, data: Data, options: ExecuteOptions): Promise<Run> {
  const run = newRun(operation, data, options)
  const work = operation.compiledPlan.run(run)
  if (work) await work
  return run
}

/** A run that has asked nobody yet. */
export function newRun(
  operation: CompiledOperation,
  data: Data,
  { variables, call, onFetch }: Pick<ExecuteOptions, 'variables' | 'call' | 'onFetch'>,
): Run {
  return {
    data,
    variables,
    call,
    requests: [],
    entities: new Map(),
    nulls: new Map(),
    abstract: operation.compiledPlan.abstract,
    takers: new Set(),
    onFetch,
  }
}

function write(operation: CompiledOperation, data: Data, { variables }: ExecuteOptions) {
  const context = new WriteContext(operation.introspect?.(variables) ?? {})
  return { data: operation.shape(data, context), context }
}

function answerOf(operation: CompiledOperation, run: Run, options: ExecuteOptions): Outcome {
  const { requests } = run
  const { data, context } = write(operation, run.data, options)
  const { given } = context
  if (!failed(run) && context.count === 0) return { data, errors: [], requests, given }
  const found = errorsOf(operation, run, options)
  const misfits = found.ofMisfits(context, run.data)
  return {
    data,
    errors: listErrors([...misfits, ...found.ofSources()], leftOf(context)),
    requests,
    given,
  }
}

/** Whether any subgraph has answered with an error. */
export function failed({ requests }: Run): boolean {
  return requests.some(({ answer }) => answer.errors)
}

/** How many misfits are not listed one by one. */
export function leftOf({ count, misfits }: WriteContext): number {
  return count - misfits.length
}

function errorsOf(operation: CompiledOperation, run: Run, { onUnexpected }: ExecuteOptions): AnswerErrors {
  const { compiledPlan, shape, source } = operation
  return new AnswerErrors({ run, fetches: compiledPlan.fetches, shape, eventSource: source?.serviceName, onUnexpected })
}
