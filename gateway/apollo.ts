import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Log } from '../process/log.ts'
import { callerBounds } from '../process/request-bounds.ts'
import { asFailure, codeOf, shortened } from '../schema/errors.ts'
import { keepApolloSilent } from './config.ts'
import { suggestsNames } from './explorer/access.ts'
import type { Federation, OperationContext } from './federation.ts'
import { nameArguments } from './inputs.ts'
import { hashOfText, type PreparedOperation } from './operations.ts'

/** The texts that the gateway has validated: Apollo Server does not validate them again. */
export interface ValidatedDocuments {
  add(text: string, operations: PreparedOperation['operations']): void
  store: NonNullable<ApolloServerOptionsWithGateway<OperationContext>['documentStore']>
}

/** More than the texts of all requests that run at once. */
const MAX_DOCUMENTS = 1000

/** Keeps the newest texts. Apollo Server needs only the names and kinds of a document's operations. */
export function createValidatedDocuments(): ValidatedDocuments {
  const documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS })
  return {
    add(text, operations) {
      const definitions = operations.map(
        ({ name, kind }): OperationDefinitionNode => ({
          kind: Kind.OPERATION_DEFINITION,
          operation: kind as OperationTypeNode, // the same strings
          ...(name !== undefined && { name: { kind: Kind.NAME, value: name } }),
          selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
        }),
      )
      documents.set(hashOfText(text), { kind: Kind.DOCUMENT, definitions })
    },
    store: {
      // The key ends with the hash of the text.
      get: async (key) => documents.get(key.slice(-64)),
      set: async () => {},
      delete: async () => {},
    },
  }
}

/**
 * Starts Apollo Server, which formats answers and reads GET requests; our executor executes. Without `documents`,
 * Apollo Server also parses and validates, in this thread.
 */
export async function startApollo(
  { gateway, supergraph }: Federation,
  log: Log,
  documents?: ValidatedDocuments,
): Promise<ApolloServer<OperationContext>> {
  keepApolloSilent()
  const apollo = new ApolloServer<OperationContext>({
    gateway,
    logger: apolloLogger(log),
    nodeEnv: 'production', // the options below replace everything else that depends on the environment
    introspection: true, // `prepareRequest` checks who may introspect
    hideSchemaDetailsFromClientErrors: !suggestsNames(supergraph.explorer),
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false, // `refuseUnaskedGet` says what to do
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: callerBounds.tokens },
    documentStore: documents?.store ?? null, // otherwise none: `operations.ts` keeps prepared operations
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

/** Apollo's packages log sentences, which may contain any value: the log gets only the place of the call. */
function apolloLogger(log: Log) {
  const unsaid = () => undefined
  const warn = () => log.tell('apollo-warned', { error: new Error('see the place') })
  return { debug: unsaid, info: unsaid, warn, error: warn }
}

/** Logs the faults that Apollo Server reports to plugins, and adapts its requests and errors. */
function refusals(log: Log): ApolloServerPlugin<OperationContext> {
  return {
    async contextCreationDidFail({ error }) {
      if (error.cause) log.tell('unexpected-error', { error: error.cause })
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.tell('unexpected-error', { error, requestId: requestContext.contextValue.call.requestId })
    },
    async requestDidStart({ request }) {
      // Persisted queries are not supported; a request that also has its text is answered.
      if (request.extensions) delete request.extensions.persistedQuery
      return {
        async validationDidStart({ document }) {
          return async (errors) => nameArguments(errors ?? [], document)
        },
      }
    },
  }
}

/** Formats errors for clients: an error that is neither ours nor an Apollo refusal from our table loses its message. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const known = asFailure(error)
  if (known) {
    const { http, ...extensions } = formatted.extensions ?? {}
    return { ...formatted, extensions: { ...extensions, code: known.extensions.code } }
  }
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
  return { ...formatted, message: shortened(formatted.message.trim()), extensions: { code } }
}

/** Whether all causes are GraphQL errors: a stack overflow is no mistake in the text. */
function isSyntaxError(error: unknown): boolean {
  let at = error
  while (at instanceof GraphQLError && at.originalError) at = at.originalError
  return at instanceof GraphQLError
}
