import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { failure } from '../schema/errors.ts'
import type { Call } from '../schema/identity.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { keepApolloSilent } from './config.ts'
import { badVariables, installGatewayScalars } from './inputs.ts'
import { type Fetch, sourceErrors } from './source-errors.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<OperationContext>['gateway']
type GatewayExecutor = ApolloGateway['executor']

/** What lives as long as one operation. */
export interface OperationContext {
  call: Call
  /** Every question to a subgraph so far, in the order of the answers. */
  fetches: Fetch[]
}

/**
 * Apollo's gateway over our clients, as Apollo Server wants it. It plans and merges; refusing values, and reporting
 * what subgraphs failed at, is done here.
 */
export function federation(
  supergraphSdl: string,
  clients: readonly SubgraphClient[],
  logger: ReturnType<typeof apolloLogger>,
  log: Logger,
): GatewayInterface {
  keepApolloSilent()
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(clients.find((client) => client.name === name) ?? unknownSubgraph(name)),
    logger,
    validateSupergraph: false, // `npm run check` has composed it
    __exposeQueryPlanExperimental: false,
  })
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((loaded) => {
        installGatewayScalars(loaded.apiSchema)
        callback(loaded)
      }),
    async load(options) {
      const { executor } = await gateway.load(options)
      return { executor: refusing(reporting(executor, log)) }
    },
    stop: () => gateway.stop(),
  }
}

/** Apollo's packages log by the line; what they do not say at a start is not worth a line of ours. */
export function apolloLogger(log: Logger) {
  const line = (level: 'debug' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ from: 'apollo' }, String(message))
  return { debug: line('debug'), info: line('debug'), warn: line('warn'), error: line('error') }
}

function unknownSubgraph(name: string): never {
  throw new Error(`The supergraph has a subgraph ${name}, and there is no client for it.`)
}

/** What goes wrong is kept back from the executor, which would rename it: `reporting` tells it. */
function dataSource(client: SubgraphClient): GraphQLDataSource<OperationContext> {
  return {
    async process({ request, context: { call, fetches }, ...options }) {
      const { query = '', variables } = request
      const kind = query.startsWith('mutation') ? 'mutation' : 'query'
      const answer = await client.prepare({ query, kind })(variables ?? {}, call)
      fetches.push({
        source: client.name,
        query,
        path: ('pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined) ?? [],
        representations: variables?.representations,
        answer,
      })
      // The executor would put a null of one subgraph over what another has answered for a field that they share.
      const known = Object.entries(answer.data ?? {}).filter(([, value]) => value !== null)
      return { data: answer.data ? Object.fromEntries(known) : null }
    },
  }
}

/** Refuses, before any subgraph is asked, what validation lets pass: bad variables, and what has no root type. */
function refusing(executor: GatewayExecutor): GatewayExecutor {
  return async (context) => {
    const { operation, schema, document, request } = context
    if (!operation) return { errors: [new GraphQLError(noOperation(request.operationName))] }
    if (operation.operation === 'subscription') {
      return { errors: [failure('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`)] }
    }
    const errors = badVariables(schema, document, operation, request.variables ?? {})
    return errors.length > 0 ? { errors } : executor(context)
  }
}

function noOperation(name: string | undefined): string {
  return name ? `The query has no operation ${name}.` : 'Name one operation of the query in `operationName`.'
}

/** Puts the errors of the subgraphs into the answer; whatever else went wrong is a fault of ours. */
function reporting(executor: GatewayExecutor, log: Logger): GatewayExecutor {
  return async (requestContext) => {
    const { call, fetches } = requestContext.context as OperationContext // what `server.ts` gives to each operation
    const fault = (detail: object, message: string) => {
      log.error({ ...detail, requestId: call.requestId }, message)
      return failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${call.requestId}.`)
    }
    let result: Awaited<ReturnType<GatewayExecutor>>
    try {
      result = await executor(requestContext)
    } catch (error) {
      throw fault({ err: error }, 'an operation could not be planned')
    }
    const data = result.data ?? null
    const errors = sourceErrors(fetches, data ?? {}, (source, error) =>
      fault({ source, error }, 'a subgraph gave an unexpected error'),
    )
    for (const error of result.errors ?? []) errors.push(fault({ err: error }, 'an operation could not be executed'))
    const incomplete = result.extensions?.valueCompletion
    if (errors.length === 0 && incomplete)
      errors.push(fault({ incomplete }, 'a subgraph left out what must not be null'))
    return errors.length > 0 ? { data, errors } : { data }
  }
}
