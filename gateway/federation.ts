import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { Span } from '@opentelemetry/api'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { asFailure, codeOf, failure } from '../schema/errors.ts'
import type { Call, SourceError } from '../schema/identity.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { costOf } from './cost/cost.ts'
import { countCost } from './cost/count.ts'
import type { CompiledOperation } from './executor/compile.ts'
import { execute, type Outcome } from './executor/execute.ts'
import type { OnFetch, Request } from './executor/fetches/run.ts'
import { planText } from './executor/planning/planner.ts'
import { badRequest, type Wishes } from './http/http-request.ts'
import type { PreparedOperation } from './operations.ts'
import type { Planning } from './planning/planning.ts'
import { type GraphqlRequest, prepareRequest, type ReadRequest, type RefusedRequest } from './requests.ts'
import { loadSupergraph, type Supergraph } from './supergraph.ts'
import { endSpan, recordedSpan } from './tracing.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<OperationContext>['gateway']

/** What lives as long as one request. */
export interface OperationContext extends Wishes {
  call: Call
  /** The request as the endpoint has read it; missing: Apollo Server alone has. */
  ready?: ReadRequest
  /** Filled in when the operation has been executed. In an object of its own: Apollo Server copies the context. */
  execution: Execution
}

/** What was executed for a request, and its outcome; empty where the request never became an operation. */
export interface Execution {
  done?: {
    operation: PreparedOperation
    variables: Readonly<Record<string, unknown>>
    compiled: CompiledOperation
    outcome: Outcome
  }
}

/** The four databases as one schema. */
export interface Federation {
  /** The supergraph in use. */
  readonly supergraph: Supergraph
  /** Readies a request, or says what is wrong with it. Rejects as `Planning` does. */
  prepare(request: GraphqlRequest, call: Call): Promise<ReadRequest | RefusedRequest>
  /** Runs a query or a mutation. Rejects with BAD_REQUEST for a subscription, and as `Planning` does. */
  run(ready: ReadRequest, context: OperationContext): Promise<Outcome>
  /** As Apollo Server wants a gateway. */
  gateway: GatewayInterface
}

/** Opens a supergraph over its subgraphs: Apollo's planner plans (in this thread unless told), our executor executes. */
export function createFederation(
  supergraphSdl: string,
  clients: readonly SubgraphClient[],
  log: Logger,
  planning?: Planning,
): Federation {
  const supergraph = loadSupergraph(supergraphSdl, clients, planning)
  const prepare: Federation['prepare'] = (request, call) => prepareRequest(supergraph, request, call)

  async function run({ operation, variables }: ReadRequest, context: OperationContext) {
    const { call } = context
    const onUnexpected = (source: string, error: SourceError) =>
      fault(log, call, { source, error }, 'a subgraph gave an unexpected error')
    const { name = '' } = operation
    if (operation.kind === 'subscription') {
      throw badRequest(
        406,
        'A subscription is asked over WebSocket (graphql-transport-ws), or with the header `Accept: text/event-stream`, ' +
          'or with `Accept: multipart/mixed;subscriptionSpec=1.0, application/json`.',
      )
    }
    const compiling = operation.compiledFor(variables, call)
    const compiled = compiling instanceof Promise ? await compiling : compiling
    const attributes = { 'graphql.operation.name': name, 'graphql.operation.type': operation.kind }
    const span = recordedSpan('graphql.operation', attributes)
    const onFetch = span && spanOfFetch(span)
    const outcome = await execute(compiled, { variables, call, onUnexpected, onFetch })
    endSpan(span, String(outcome.errors[0]?.extensions.code ?? 'OK'))
    context.execution.done = { operation, variables, compiled, outcome }
    return outcome
  }

  return {
    supergraph,
    prepare,
    run,
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: supergraph.sdl })
        return () => {}
      },
      load: async () => ({
        async executor({ request, source, context: given }) {
          const context = given as OperationContext // what the endpoint gives to each request
          try {
            const { operationName, variables = {} } = request
            const asked = { query: source, operationName: operationName ?? undefined, variables }
            const ready = context.ready ?? (await prepare(asked, context.call))
            return 'errors' in ready ? { errors: ready.errors } : resultOf(await run(ready, context), context)
          } catch (error) {
            const known = asFailure(error)
            if (known) return { errors: [known] }
            throw fault(log, context.call, { err: error }, 'an operation could not be planned')
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
    return ({ errors }) => endSpan(span, errors?.[0]?.extensions.code ?? 'OK')
  }
}

/** What an answer says beside its data; undefined when there is nothing to say. */
export function extensionsOf(outcome: Outcome, context: OperationContext): Record<string, unknown> | undefined {
  const sources = context.includeSources || outcome.requests.some(isFailed) ? outcome.requests.map(sourceOf) : undefined
  const plan = context.showPlan ? context.execution.done?.compiled.plan : undefined
  const cost = context.includeCost ? costsOf(context.execution) : undefined
  if (!sources && !plan && !cost) return undefined
  return { ...(sources && { sources }), ...(cost && { cost }), ...(plan && { queryPlan: planText(plan) }) }
}

/** What an operation was thought to cost, and what it has cost by what its answer holds. */
function costsOf({ done }: Execution): { estimated: number; counted: number } | undefined {
  if (!done) return undefined
  const { operation, variables, outcome } = done
  const counted = countCost(operation.cost, variables, JSON.parse(outcome.data))
  return { estimated: costOf(operation.cost, variables).cost, counted }
}

/** An answer as Apollo Server writes it. */
export function answerText(
  { data, errors }: Outcome,
  extensions: Record<string, unknown> | undefined,
  format: (error: GraphQLError) => GraphQLFormattedError,
): string {
  const failed = errors.length > 0 ? `"errors":${JSON.stringify(errors.map(format))},` : ''
  const said = extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''
  return `{${failed}"data":${data}${said}}`
}

/** How a request to a subgraph ended: OK, or the code of its first error. */
export function statusOf({ answer }: Request): string {
  const [error] = answer.errors ?? []
  return error ? (codeOf(error) ?? 'INTERNAL_SERVER_ERROR') : 'OK'
}

function isFailed(request: Request): boolean {
  return statusOf(request).startsWith('SOURCE_')
}

function sourceOf(request: Request) {
  const { source, ms, keys } = request
  return { source, status: statusOf(request), ms: Math.round(ms * 100) / 100, keys }
}

/** Logs a fault of ours, and gives what a caller may read of it. */
export function fault(
  log: Logger,
  { requestId }: Pick<Call, 'requestId'>,
  detail: object,
  message: string,
): GraphQLError {
  log.error({ ...detail, requestId }, message)
  return failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${requestId}.`)
}
