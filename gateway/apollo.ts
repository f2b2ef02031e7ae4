import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { asFailure, codeOf } from '../schema/errors.ts'
import { keepApolloSilent } from './config.ts'
import type { Federation, OperationContext } from './federation.ts'
import { parseOptions } from './limits.ts'
import { validateDocument } from './validation/document.ts'

/** Apollo Server, started: it parses and formats; our rules validate, our executor executes. */
export async function startApollo({ gateway }: Federation, log: Logger): Promise<ApolloServer<OperationContext>> {
  keepApolloSilent()
  const apollo = new ApolloServer<OperationContext>({
    gateway,
    logger: apolloLogger(log),
    nodeEnv: 'production', // what else depends on the environment is set here
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions,
    dangerouslyDisableValidation: true, // see `responseForOperation`
    documentStore: null, // what has been parsed is kept prepared, in `operations.ts`
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

/** Apollo's packages log by the line; what they do not say at a start is not worth a line of ours. */
function apolloLogger(log: Logger) {
  const line = (level: 'debug' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ from: 'apollo' }, String(message))
  return { debug: line('debug'), info: line('debug'), warn: line('warn'), error: line('error') }
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
        // Whatever the document is, it is validated by our rules, and the last thing before it is executed.
        async responseForOperation({ schema, document }) {
          const errors = refusalsOf(schema, document)
          if (errors.length === 0) return null
          const singleResult = { errors: errors.map((error) => formatError(error.toJSON(), error)) }
          return { http: { status: 400, headers: new HeaderMap() }, body: { kind: 'single', singleResult } }
        },
      }
    },
  }
}

function refusalsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validateDocument(schema, document)
  } catch (error) {
    const known = asFailure(error)
    if (known) return [known]
    throw error
  }
}

/** The last gate: an error that is neither ours nor one of Apollo's refusals in our table loses what it says. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
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
