import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { Span } from '@opentelemetry/api'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Log } from '../process/log.ts'
import { operationHash, sourceName } from '../process/log-fields.ts'
import { asFailure, codeOf, type ErrorCode, failure } from '../schema/errors.ts'
import type { Call, SourceError } from '../schema/identity.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { costOf } from './cost/cost.ts'
import { countCost } from './cost/count.ts'
import { Given } from './executor/answer/write-context.ts'
import type { CompiledOperation } from './executor/compile.ts'
import { DEFERS } from './executor/deferred/directive.ts'
import { type AnswerPart, executeInParts } from './executor/deferred/execute.ts'
import { execute, type Outcome } from './executor/execute.ts'
import type { OnFetch, Request } from './executor/fetches/run.ts'
import { planText } from './executor/planning/planner.ts'
import { badRequest, type Wishes } from './http/http-request.ts'
import type { PreparedOperation } from './operations.ts'
import { createPersistedQueries, type PersistedQueries } from './persisted/persisted-queries.ts'
import { type GraphqlRequest, prepareRequest, type ReadRequest, type RefusedRequest } from './requests.ts'
import { loadSupergraph, type Supergraph, type SupergraphOptions } from './supergraph.ts'
import { endSpan, recordedSpan } from './tracing.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<OperationContext>['gateway']

/** The context of one request. */
export interface OperationContext extends Wishes {
  call: Call
  /** The request as the endpoint read it; missing if only Apollo Server has read it. */
  ready?: ReadRequest
  /** Set after the execution. It is an object because Apollo Server copies the context. */
  execution: Execution
  /** Called before a mutation runs. If it rejects, the mutation does not run. */
  beforeChange?(ready: ReadRequest): Promise<void>
}

/** What was executed for a request, and its outcome; empty if nothing was executed. */
export interface Execution {
  done?: {
    operation: PreparedOperation
    variables: Readonly<Record<string, unknown>>
    compiled: CompiledOperation
    outcome: Outcome
  }
}

/** All databases as one schema. */
export interface Federation {
  /** The supergraph in use. */
  readonly supergraph: Supergraph
  /** Prepares a request, or returns its errors. Rejects as `Planning` and `PersistedQueries` do. */
  prepare(request: GraphqlRequest, call: Call): Promise<ReadRequest | RefusedRequest>
  /** Runs a query or a mutation. Rejects with BAD_REQUEST for a subscription, and as `Planning` does. */
  run(ready: ReadRequest, context: OperationContext): Promise<Outcome>
  /** Whether anything of an operation is deferred, for a client that takes parts. Rejects as `Planning` does. */
  isDeferred(ready: ReadRequest, call: Call): Promise<boolean>
  /** `run` for an operation of which something is deferred. */
  runInParts(ready: ReadRequest, context: OperationContext): AsyncGenerator<AnswerPart>
  /** The gateway interface of Apollo Server. */
  gateway: GatewayInterface
}

/** Operations that are not listed are told of once, as long as so many others do not follow. */
const REPORTED = 10_000

export interface FederationOptions extends SupergraphOptions {
  persisted?: PersistedQueries
}

/**
 * Creates a federation from a supergraph and the clients of its subgraphs: Apollo's planner plans, in this thread by
 * default, and our executor executes.
 */
export function createFederation(
  supergraphSdl: string,
  clients: readonly SubgraphClient[],
  log: Log,
  { persisted = createPersistedQueries(), ...options }: FederationOptions = {},
): Federation {
  const supergraph = loadSupergraph(supergraphSdl, clients, options)
  const reported = new LRUCache<string, true>({ max: REPORTED })
  const prepare: Federation['prepare'] = async (request, call) => {
    const found = persisted.textOf(request)
    const query = typeof found === 'string' ? found : await found
    const ready = await prepareRequest(supergraph, { ...request, query }, call)
    if ('errors' in ready) return ready
    persisted.keep(request)
    if (persisted.isReported(query)) report(ready, call)
    return ready
  }

  /** Tells the operator, once, of an operation that is not on the list. */
  function report({ operation: { label, hash } }: ReadRequest, { requestId }: Call): void {
    if (reported.has(hash)) return
    reported.set(hash, true)
    log.tell('operation-unlisted', { requestId, operation: label, hash: operationHash(hash) })
  }

  /** All that comes before an operation is executed. */
  async function begin(ready: ReadRequest, context: OperationContext) {
    const { operation, variables } = ready
    const { call } = context
    if (operation.kind === 'subscription') {
      throw badRequest(
        406,
        'A subscription is asked over WebSocket (graphql-transport-ws), or with the header `Accept: text/event-stream`, ' +
          'or with `Accept: multipart/mixed;subscriptionSpec=1.0, application/json`.',
      )
    }
    const compiling = operation.compiledFor(variables, call)
    const compiled = compiling instanceof Promise ? await compiling : compiling
    if (operation.kind === 'mutation') await context.beforeChange?.(ready)
    const span = recordedSpan('graphql.operation', {
      'graphql.operation.name': operation.label,
      'graphql.operation.type': operation.kind,
    })
    const onFetch = span && spanOfFetch(span)
    const onUnexpected = (source: string, error: SourceError) => subgraphFault(log, call, source, error)
    return { compiled, span, options: { variables, call, onUnexpected, onFetch } }
  }

  async function run(ready: ReadRequest, context: OperationContext) {
    const { compiled, span, options } = await begin(ready, context)
    const outcome = await execute(compiled, options)
    endSpan(span, codeOfFirst(outcome.errors))
    const { operation, variables } = ready
    context.execution.done = { operation, variables, compiled, outcome }
    return outcome
  }

  async function* runInParts(ready: ReadRequest, context: OperationContext): AsyncGenerator<AnswerPart> {
    const { compiled, span, options } = await begin(ready, context)
    const { operation, variables } = ready
    const { deferral } = compiled
    if (!deferral) throw new Error('an operation that defers nothing')
    const all: GraphQLError[] = []
    const given = new Given()
    const parts = executeInParts(compiled, deferral, options)
    /** Kept with each part: the client may leave before the last. */
    const keep = (requests: Outcome['requests'], data: string) => {
      context.execution.done = { operation, variables, compiled, outcome: { data, errors: all, requests, given } }
    }
    try {
      for (let next = await parts.next(); ; next = await parts.next()) {
        if (next.done) {
          const { requests, told } = next.value
          keep(requests, context.includeCost ? JSON.stringify(told.whole()) : 'null')
          return
        }
        all.push(...next.value.errors, ...next.value.contents.flatMap(({ errors }) => errors))
        keep(next.value.requests, 'null')
        yield next.value
      }
    } finally {
      endSpan(span, codeOfFirst(all))
    }
  }

  return {
    supergraph,
    prepare,
    run,
    async isDeferred({ operation, variables }, call) {
      return variables[DEFERS] === true && (await operation.compiledFor(variables, call)).deferral !== undefined
    },
    runInParts,
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: supergraph.sdl })
        return () => {}
      },
      load: async () => ({
        async executor({ request, source, context: given }) {
          const context = given as OperationContext // the endpoint sets it on every request
          try {
            const { operationName, variables = {} } = request
            const asked = { query: source, operationName: operationName ?? undefined, variables }
            const ready = context.ready ?? (await prepare(asked, context.call))
            return 'errors' in ready ? { errors: ready.errors } : resultOf(await run(ready, context), context)
          } catch (error) {
            const known = asFailure(error)
            if (known) return { errors: [known] }
            log.tell('operation-unplannable', { requestId: context.call.requestId, error })
            throw faultOf(context.call)
          }
        },
      }),
      stop: async () => {},
    },
  }
}

function resultOf(outcome: Outcome, context: OperationContext) {
  const extensions = extensionsOf(outcome, context)
  const errors = outcome.errors.length > 0 ? { errors: outcome.errors } : {}
  return { ...errors, data: JSON.parse(outcome.data), ...(extensions && { extensions }) }
}

function spanOfFetch(parent: Span): OnFetch {
  return (source, keys) => {
    const span = recordedSpan('graphql.fetch', { 'ncb.subgraph': source, 'ncb.keys': keys }, parent)
    return ({ errors }) => endSpan(span, codeOfFirst(errors))
  }
}

/** The `extensions` of an answer; undefined if it has none. */
export function extensionsOf(
  outcome: Pick<Outcome, 'requests'>,
  context: OperationContext,
): Record<string, unknown> | undefined {
  const sources = context.includeSources || outcome.requests.some(isFailed) ? outcome.requests.map(sourceOf) : undefined
  const plan = context.showPlan ? context.execution.done?.compiled.plan : undefined
  const cost = context.includeCost ? costsOf(context.execution) : undefined
  if (!sources && !plan && !cost) return undefined
  return { ...(sources && { sources }), ...(cost && { cost }), ...(plan && { queryPlan: planText(plan) }) }
}

/** The estimated cost of an operation, and the cost counted from its answer. */
function costsOf({ done }: Execution): { estimated: number; counted: number } | undefined {
  if (!done) return undefined
  const { operation, variables, outcome } = done
  const counted = countCost(operation.cost, variables, JSON.parse(outcome.data))
  return { estimated: costOf(operation.cost, variables).cost, counted }
}

/** An answer as JSON, in the format of Apollo Server. */
export function answerText(
  { data, errors }: Pick<Outcome, 'data' | 'errors'>,
  extensions: Record<string, unknown> | undefined,
  format: (error: GraphQLError) => GraphQLFormattedError,
): string {
  const failed = errors.length > 0 ? `"errors":${JSON.stringify(errors.map(format))},` : ''
  const said = extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''
  return `{${failed}"data":${data}${said}}`
}

/** OK, or the code of the first error; INTERNAL_SERVER_ERROR if the error has no code of ours. */
export function codeOfFirst(errors: readonly Pick<GraphQLError, 'extensions'>[] = []): ErrorCode | 'OK' {
  const [error] = errors
  return error ? (codeOf(error) ?? 'INTERNAL_SERVER_ERROR') : 'OK'
}

/** The result of a request to a subgraph: OK, or the code of its first error. */
export function statusOf({ answer }: Request): ErrorCode | 'OK' {
  return codeOfFirst(answer.errors)
}

function isFailed(request: Request): boolean {
  return statusOf(request).startsWith('SOURCE_')
}

function sourceOf(request: Request) {
  const { source, ms, keys } = request
  return { source, status: statusOf(request), ms: Math.round(ms * 100) / 100, keys }
}

/** Logs an error that a subgraph must not have given, and returns what the caller may read of it. */
export function subgraphFault(
  log: Log,
  call: Pick<Call, 'requestId'>,
  source: string,
  error: SourceError,
): GraphQLError {
  log.tell('subgraph-fault', { requestId: call.requestId, subgraph: sourceName(source), code: codeOf(error) })
  return faultOf(call)
}

/** The error that callers get for a fault of ours. */
export function faultOf({ requestId }: Pick<Call, 'requestId'>): GraphQLError {
  return failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${requestId}.`)
}
