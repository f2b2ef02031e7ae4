import { createHash } from 'node:crypto'
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
import type { Logger } from 'pino'
import { asFailure, codeOf, shortened } from '../schema/errors.ts'
import { keepApolloSilent } from './config.ts'
import type { Federation, OperationContext } from './federation.ts'
import { nameArguments } from './inputs.ts'
import { parseOptions } from './limits.ts'
import type { PreparedOperation } from './operations.ts'

/** Texts that have been validated, for Apollo Server, which then looks at none of them. */
export interface ValidatedDocuments {
  add(text: string, operations: PreparedOperation['operations']): void
  store: NonNullable<ApolloServerOptionsWithGateway<OperationContext>['documentStore']>
}

/** More than may be on their way at once. */
const MAX_DOCUMENTS = 1000

/** Remembers the newest. All that Apollo Server takes of a document is which operations it has. */
export function createValidatedDocuments(): ValidatedDocuments {
  const documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS })
  return {
    add(text, operations) {
      const definitions = operations.map(
        ({ name, kind }): OperationDefinitionNode => ({
          kind: Kind.OPERATION_DEFINITION,
          operation: kind as OperationTypeNode, // the same words
          ...(name !== undefined && { name: { kind: Kind.NAME, value: name } }),
          selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
        }),
      )
      documents.set(createHash('sha256').update(text).digest('hex'), { kind: Kind.DOCUMENT, definitions })
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
 * Apollo Server, started: it formats, and reads what comes over GET; our executor executes. Without `documents` it also
 * parses and validates, in this thread.
 */
export async function startApollo(
  { gateway }: Federation,
  log: Logger,
  documents?: ValidatedDocuments,
): Promise<ApolloServer<OperationContext>> {
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
    documentStore: documents?.store ?? null, // what has been parsed is kept prepared, in `operations.ts`
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
        async validationDidStart({ document }) {
          return async (errors) => nameArguments(errors ?? [], document)
        },
      }
    },
  }
}

/** The last gate: an error that is neither ours nor one of Apollo's refusals in our table loses what it says. */
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

/** Whether nothing but GraphQL errors led to it: a stack that overflowed is no mistake in the text. */
function isSyntaxError(error: unknown): boolean {
  let at = error
  while (at instanceof GraphQLError && at.originalError) at = at.originalError
  return at instanceof GraphQLError
}
