import type { GraphQLError } from 'graphql'
import type { Call, SourceError } from '../../schema/identity.ts'
import type { CompiledOperation } from './compile.ts'
import type { Data } from './data-path.ts'
import { misfitErrors, sourceErrors } from './errors.ts'
import type { OnFetch, Request, Run } from './run.ts'

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
  const { variables, call, onFetch } = options
  const run: Run = { data, variables, call, requests: [], entities: new Map(), onFetch }
  const work = operation.fetches.run(run)
  if (work) await work
  return answerOf(operation, run, options)
}

function answerOf(operation: CompiledOperation, run: Run, { onUnexpected }: ExecuteOptions): Outcome {
  const { requests, variables } = run
  const introspection = operation.introspect?.(variables) ?? {}
  const writing = { introspection, at: [], misfits: [] }
  const data = operation.shape(run.data, writing)
  const failed = requests.some(({ answer }) => answer.errors)
  if (!failed && writing.misfits.length === 0) return { data, errors: [], requests }
  const seen: Data = JSON.parse(data) ?? {}
  const { units } = operation.fetches
  const errors = failed ? sourceErrors(run, units, seen, onUnexpected) : []
  return { data, errors: [...errors, ...misfitErrors(writing.misfits, errors, run, units)], requests }
}
