import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Logger } from 'pino'
import { send } from '../process/http-server.ts'
import type { Running } from '../process/running.ts'
import type { Federation, OperationContext } from './federation.ts'
import { badRequest, headerOf, readJson, readRequestId, refuseForeignName, wishesOf } from './http-request.ts'
import type { Caller, CallerHeaders } from './identity.ts'
import { refuseTooComplexText } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { answerPrepared, type HttpAnswer, JSON_TYPE } from './prepared-answer.ts'
import { sendRefusal } from './refusal.ts'
import type { HttpStreams } from './subscriptions/http-stream.ts'
import { streamAnswers } from './subscriptions/streams.ts'

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

/** What answers GraphQL over HTTP. */
export interface EndpointParts {
  federation: Federation
  apollo: ApolloServer<OperationContext>
  streams: HttpStreams
  metrics: Metrics
  running: Running
}

/**
 * GraphQL over HTTP: who asks, the request's id, its deadline, and refusals in GraphQL's form. Apollo Server answers what
 * it has not met before, and whatever is out of the ordinary; an operation that it has accepted once is answered the
 * same, to the byte, without it.
 */
export function graphqlEndpoint(
  { federation, apollo, streams, metrics, running }: EndpointParts,
  options: EndpointOptions,
) {
  const { authenticate, operationTimeoutMs, loopbackNamesOnly, preparedPath = true, log } = options
  const answerStream = streamAnswers({ federation, streams, loopbackNamesOnly, log })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now()
    const gone = running.begin()
    let hasLeft = false
    response.once('close', () => {
      running.end(gone)
      hasLeft = !response.writableFinished
      if (hasLeft) gone.abort()
    })
    const requestId = readRequestId(request)
    const headers = { 'x-request-id': requestId, 'cache-control': 'no-store' }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const caller = await authenticate({ authorization, 'x-purpose': headerOf(request, 'x-purpose') })
      const context: OperationContext = {
        call: { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal: gone.signal },
        ...wishesOf(request, loopbackNamesOnly),
        execution: {},
      }
      const body = request.method === 'POST' ? await readJson(request) : undefined
      if (await answerStream({ request, response, body, caller, context, headers })) {
        if (context.execution.done) metrics.observe(context.execution, performance.now() - started)
        return
      }
      const ready = preparedPath ? await answerPrepared(federation, request, body, context) : undefined
      const { status, type, text, others } = ready ?? (await answerByApollo(apollo, request, body, context))
      send(response, status, type, text, { ...others, ...headers })
      const ms = performance.now() - started
      const { execution } = context
      metrics.observe(execution, ms)
      log.debug({ requestId, status, operation: execution.done?.operation.name, ms: Math.round(ms) }, 'answered')
    } catch (error) {
      metrics.observe({}, performance.now() - started)
      if (!hasLeft) sendRefusal(request, response, error, headers, log)
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

function readRequest(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const { method = '' } = request
  if (method !== 'GET' && method !== 'POST') throw badRequest(405, 'GraphQL is asked by POST, or by GET for queries.')
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return { method, headers, search: request.url?.replace(/^[^?]*/, '') ?? '', body }
}
