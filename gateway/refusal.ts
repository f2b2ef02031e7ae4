import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import { httpOf, refusalBody } from '../process/http-refusal.ts'
import { send } from '../process/http-server.ts'
import type { Log } from '../process/log.ts'
import { asFailure, codeOf, type ErrorCode, failure } from '../schema/errors.ts'
import type { RequestId } from '../schema/request-id.ts'
import { formatted, GRAPHQL_TYPE, JSON_TYPE } from './prepared-answer.ts'

/** A request with errors of GraphQL, in its text or its variables. */
export class RefusedRequestError extends Error {
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super('the request is refused')
    this.errors = errors
  }
}

/** Clients of persisted queries send the text after an answer with status 200, and give up after others. */
const TOLD_WITH_200: ReadonlySet<unknown> = new Set<ErrorCode>([
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** A refused request, the reason, and the response to write. */
interface Refusal {
  request: IncomingMessage
  response: ServerResponse
  requestId: RequestId
  error: unknown
}

/** Answers a request that was not executed, as a GraphQL response. */
export function sendRefusal(
  { request, response, requestId, error }: Refusal,
  headers: Record<string, string>,
  log: Log,
): void {
  if (error instanceof RefusedRequestError) {
    send(response, 400, typeOf(request), JSON.stringify({ errors: error.errors.map(formatted) }), headers)
    return
  }
  const refusal = readable(error, requestId, log)
  const { status, headers: own } = httpOf(refusal)
  // There is no data: a code that goes with status 200 in a partial answer gets 503 here.
  const isPartial = status === 200 && !TOLD_WITH_200.has(refusal.extensions.code)
  send(response, isPartial ? 503 : status, typeOf(request), refusalBody(refusal), {
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

/** Logs an error, and returns what the caller may read of it. */
export function readable(error: unknown, requestId: RequestId, log: Log): GraphQLError {
  const known = asFailure(error)
  if (known) log.tell('refused', { requestId, code: codeOf(known) ?? 'INTERNAL_SERVER_ERROR', error: known.cause })
  else log.tell('unexpected-error', { requestId, error })
  return known ?? failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${requestId}.`)
}

/** RFC 6750, section 3: the challenge names no error if the request has no token. */
function challenge(request: IncomingMessage, message: string): string {
  return request.headers.authorization
    ? `, error="invalid_token", error_description="${message.replaceAll('`', '')}"`
    : ''
}
