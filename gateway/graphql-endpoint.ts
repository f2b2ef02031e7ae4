import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Logger } from 'pino'
import { readBody, send } from '../process/http-server.ts'
import { isLoopback } from '../process/settings.ts'
import { asFailure, codeOf, errorCodes, failure } from '../schema/errors.ts'
import type { OperationContext } from './federation.ts'
import type { Caller, CallerHeaders } from './identity.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

export interface EndpointOptions {
  /** Who asks: throws a failure for a caller who may not. */
  authenticate(headers: CallerHeaders): Promise<Caller>
  /** How long a caller waits for an operation. */
  operationTimeoutMs: number
  /** Refuses requests under any but this machine's own names: no web page can then have its name lead here. */
  loopbackNamesOnly: boolean
  log: Logger
}

/** GraphQL over HTTP around Apollo Server: who asks, the request's id, its deadline, and refusals in GraphQL's form. */
export function graphqlEndpoint(apollo: ApolloServer<OperationContext>, options: EndpointOptions) {
  const { authenticate, operationTimeoutMs, loopbackNamesOnly, log } = options
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now()
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const requestId = readRequestId(request)
    const headers = { 'x-request-id': requestId, 'cache-control': 'no-store' }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const caller = await authenticate({ authorization, 'x-purpose': headerOf(request, 'x-purpose') })
      const call = { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal: gone.signal }
      const httpGraphQLRequest = await readRequest(request)
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => ({ call, fetches: [] }),
      })
      if (answer.body.kind !== 'complete') throw new Error('an answer in parts, which nothing here asks for')
      const { status = 200 } = answer
      const type = answer.headers.get('content-type') ?? JSON_TYPE
      send(response, status, type, answer.body.string, { ...Object.fromEntries(answer.headers), ...headers })
      log.debug({ requestId, status, ms: Math.round(performance.now() - started) }, 'answered')
    } catch (error) {
      if (!gone.signal.aborted) sendRefusal(request, response, error, headers, log)
    }
  }
}

/** Answers what never became an operation, as a GraphQL response. */
function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  headers: Record<string, string>,
  log: Logger,
): void {
  const requestId = headers['x-request-id']
  const known = asFailure(error)
  if (known) log.info({ requestId, code: known.extensions.code, err: known.cause }, known.message)
  else log.error({ requestId, err: error }, 'unexpected error')
  const { message, extensions } =
    known ?? failure('INTERNAL_SERVER_ERROR', `A fault of ours. Report it with the request id ${requestId}.`)
  const code = codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'
  const status = typeof extensions.status === 'number' ? extensions.status : errorCodes[code].status
  const type = request.headers.accept?.includes('application/graphql-response+json') ? GRAPHQL_TYPE : JSON_TYPE
  send(response, status, type, JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
    ...headers,
    ...(status === 401 && { 'www-authenticate': `Bearer realm="ncb-graph"${challenge(request, message)}` }),
    ...(status === 405 && { allow: 'GET, POST' }),
    ...(status === 413 && { connection: 'close' }),
  })
}

/** RFC 6750, section 3: no error is named to whoever sent no token. */
function challenge(request: IncomingMessage, message: string): string {
  return request.headers.authorization
    ? `, error="invalid_token", error_description="${message.replaceAll('`', '')}"`
    : ''
}

async function readRequest(request: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const { method = '' } = request
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const search = request.url?.replace(/^[^?]*/, '') ?? ''
  if (method === 'GET') return { method, headers, search, body: undefined }
  if (method !== 'POST') throw badRequest(405, 'GraphQL is asked by POST, or by GET for queries.')
  if (!isJson(request)) throw badRequest(415, 'The body must be application/json in UTF-8, not compressed.')
  const body = await readBody(request)
  try {
    return { method, headers, search, body: JSON.parse(body) }
  } catch {
    throw badRequest(400, 'The body is not JSON.')
  }
}

/** `status` is for `sendRefusal` alone, which sends nothing of the extensions but the code. */
function badRequest(status: number, message: string) {
  return failure('BAD_REQUEST', message, { status })
}

function isJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(parameter)?.[1]).find(Boolean)
  const encoding = headers['content-encoding'] ?? 'identity'
  return type.trim() === 'application/json' && (charset ?? 'utf-8') === 'utf-8' && encoding === 'identity'
}

function refuseForeignName(request: IncomingMessage): void {
  const name = (request.headers.host ?? '').replace(/:[0-9]*$/, '').replace(/^\[(.*)\]$/, '$1')
  if (!isLoopback(name.toLowerCase())) {
    throw badRequest(400, 'In development mode this server is asked as localhost, 127.0.0.1 or [::1] only.')
  }
}

function readRequestId(request: IncomingMessage): string {
  const given = headerOf(request, 'x-request-id')
  return given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
