import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { asFailure, codeOf } from '../schema/errors.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { apolloLogger, federation, type OperationContext } from './federation.ts'
import { nameArguments } from './inputs.ts'

/** More tokens than 500 checks of every kind need, written out in the query's text. */
const MAX_TOKENS = 50_000

/** Apollo Server, started: it parses, validates and formats; `federation` executes. */
export async function startApollo(
  supergraphSdl: string,
  clients: readonly SubgraphClient[],
  log: Logger,
): Promise<ApolloServer<OperationContext>> {
  const logger = apolloLogger(log)
  const apollo = new ApolloServer<OperationContext>({
    gateway: federation(supergraphSdl, clients, logger, log),
    logger,
    nodeEnv: 'production', // what else depends on the environment is set here
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError,
    stringifyResult: JSON.stringify,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refusals(log),
    ],
  })
  await apollo.start()
  return apollo
}

/** What Apollo Server lets plugins see of what it refuses. */
function refusals(log: Logger): ApolloServerPlugin<OperationContext> {
  return {
    async contextCreationDidFail({ error }) {
      if (error.cause) log.info({ err: error.cause }, error.message)
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.error({ err: error, requestId: requestContext.contextValue.call.requestId }, 'unexpected error')
    },
    async requestDidStart({ request }) {
      // Persisted queries are not served; a client that also sends the text is answered.
      if (request.extensions) delete request.extensions.persistedQuery
      return {
        async validationDidStart({ document }) {
          return async (errors) => nameArguments(errors ?? [], document)
        },
      }
    },
  }
}

/** The last gate: an error that is neither ours nor one of Apollo's refusals in our table loses what it says. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const known = asFailure(error)
  if (known) return { ...formatted, extensions: { ...formatted.extensions, code: known.extensions.code } }
  const code = codeOf(formatted)
  if (code === 'GRAPHQL_PARSE_FAILED' && !isSyntaxError(error)) {
    return { message: 'The query text cannot be read: it is nested too deeply.', extensions: { code } }
  }
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
    return {
      message: 'A fault of ours. Report it with the request id in the header x-request-id.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }
  }
  return { ...formatted, message: formatted.message.trim(), extensions: { code } }
}

/** Whether nothing but GraphQL errors led to it: a stack that overflowed is no mistake in the text. */
function isSyntaxError(error: unknown): boolean {
  let at = error
  while (at instanceof GraphQLError && at.originalError) at = at.originalError
  return at instanceof GraphQLError
}
