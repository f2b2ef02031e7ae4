import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Logger } from 'pino'
import { readBody, send } from '../process/http-server.ts'
import { isLoopback } from '../process/settings.ts'
import { asFailure, codeOf, errorCodes, failure } from '../schema/errors.ts'
import type { Federation, OperationContext } from './federation.ts'
import type { Caller, CallerHeaders } from './identity.ts'
import { refuseTooComplexText } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { answerPrepared, GRAPHQL_TYPE, type HttpAnswer, JSON_TYPE } from './prepared-answer.ts'

export interface EndpointOptions {
  /** Who asks: throws a failure for a caller who may not. */
  authenticate(headers: CallerHeaders): Promise<Caller>
  /** How long a caller waits for an operation. */
  operationTimeoutMs: number
  /** Refuses requests under any but this machine's own names: no web page can then have its name lead here. */
  loopbackNamesOnly: boolean
  /** False: Apollo Server answers everything, also what it has answered before. */
  preparedPath?: boolean
  log: Logger
}

/**
 * GraphQL over HTTP: who asks, the request's id, its deadline, and refusals in GraphQL's form. Apollo Server answers what
 * it has not met before, and whatever is out of the ordinary; an operation that it has accepted once is answered the
 * same, to the byte, without it.
 */
export function graphqlEndpoint(
  federation: Federation,
  apollo: ApolloServer<OperationContext>,
  metrics: Metrics,
  options: EndpointOptions,
) {
  const { authenticate, operationTimeoutMs, loopbackNamesOnly, preparedPath = true, log } = options
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now()
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    const requestId = readRequestId(request)
    const headers = { 'x-request-id': requestId, 'cache-control': 'no-store' }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const caller = await authenticate({ authorization, 'x-purpose': headerOf(request, 'x-purpose') })
      const context: OperationContext = {
        call: { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal: gone.signal },
        includeSources: isOn(request, 'x-include-sources'),
        showPlan: loopbackNamesOnly && isOn(request, 'x-query-plan'),
        execution: {},
      }
      const body = request.method === 'POST' ? await readJson(request) : undefined
      const ready = preparedPath ? await answerPrepared(federation, request, body, context) : undefined
      const { status, type, text, others } = ready ?? (await answerByApollo(apollo, request, body, context))
      send(response, status, type, text, { ...others, ...headers })
      const ms = performance.now() - started
      const { done } = context.execution
      metrics.observe({ operation: done && { name: done.operation.name, outcome: done.outcome }, ms })
      log.debug({ requestId, status, operation: done?.operation.name, ms: Math.round(ms) }, 'answered')
    } catch (error) {
      metrics.observe({ operation: undefined, ms: performance.now() - started })
      if (!gone.signal.aborted) sendRefusal(request, response, error, headers, log)
    }
  }
}

async function answerByApollo(
  apollo: ApolloServer<OperationContext>,
  request: IncomingMessage,
  body: unknown,
  context: OperationContext,
): Promise<HttpAnswer> {
  const httpGraphQLRequest = readRequest(request, body)
  const text = textOf(httpGraphQLRequest)
  if (text !== undefined) refuseTooComplexText(text)
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context })
  if (answer.body.kind !== 'complete') throw new Error('an answer in parts, which nothing here asks for')
  return {
    status: answer.status ?? 200,
    type: answer.headers.get('content-type') ?? JSON_TYPE,
    text: answer.body.string,
    others: Object.fromEntries(answer.headers),
  }
}

function textOf({ body, search }: HTTPGraphQLRequest): string | undefined {
  if (typeof body !== 'object' || body === null) return new URLSearchParams(search).get('query') ?? undefined
  return 'query' in body && typeof body.query === 'string' ? body.query : undefined
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

function readRequest(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const { method = '' } = request
  if (method !== 'GET' && method !== 'POST') throw badRequest(405, 'GraphQL is asked by POST, or by GET for queries.')
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return { method, headers, search: request.url?.replace(/^[^?]*/, '') ?? '', body }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!isJson(request)) throw badRequest(415, 'The body must be application/json in UTF-8, not compressed.')
  const body = await readBody(request)
  try {
    return JSON.parse(body)
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

function isOn(request: IncomingMessage, header: string): boolean {
  return headerOf(request, header) === '1' || headerOf(request, header) === 'true'
}
