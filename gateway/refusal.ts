import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { httpOf, refusalBody } from '../process/http-refusal.ts'
import { send } from '../process/http-server.ts'
import { asFailure, failure } from '../schema/errors.ts'
import { formatted, GRAPHQL_TYPE, JSON_TYPE } from './prepared-answer.ts'

/** What is wrong with a request as GraphQL: its text, or its variables. */
export class RefusedRequestError extends Error {
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super('the request is refused')
    this.errors = errors
  }
}

/** Answers what never became an operation, as a GraphQL response. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  headers: Record<string, string>,
  log: Logger,
): void {
  if (error instanceof RefusedRequestError) {
    send(response, 400, typeOf(request), JSON.stringify({ errors: error.errors.map(formatted) }), headers)
    return
  }
  const refusal = readable(error, headers['x-request-id'] ?? '', log)
  const { status, headers: own } = httpOf(refusal)
  // Nothing was answered: a code that leaves the rest of an answer whole stands for the whole here.
  send(response, status === 200 ? 503 : status, typeOf(request), refusalBody(refusal), {
    ...headers,
    ...own,
    ...(status === 401 && { 'www-authenticate': `Bearer realm="ncb-graph"${challenge(request, refusal.message)}` }),
    ...(status === 405 && { allow: 'GET, POST' }),
    ...(status === 413 && { connection: 'close' }),
  })
}

function typeOf({ headers: { accept } }: IncomingMessage): string {
  return accept?.includes('application/graphql-response+json') ? GRAPHQL_TYPE : JSON_TYPE
}

/** Logs what went wrong, and gives what the caller may read of it. */
export function readable(error: unknown, requestId: string, log: Logger): GraphQLError {
  const known = asFailure(error)
  if (known) log.info({ requestId, code: known.extensions.code, err: known.cause }, known.message)
  else log.error({ requestId, err: error }, 'unexpected error')
  return known ?? failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${requestId}.`)
}

/** RFC 6750, section 3: no error is named to whoever sent no token. */
function challenge(request: IncomingMessage, message: string): string {
  return request.headers.authorization
    ? `, error="invalid_token", error_description="${message.replaceAll('`', '')}"`
    : ''
}
