import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Logger } from 'pino'
import { send } from '../../process/http-server.ts'
import type { Running } from '../../process/running.ts'
import { asFailure, failure } from '../../schema/errors.ts'
import type { AdmitOperation } from '../admission/operations.ts'
import type { AskingCall, RefuseInTurn } from '../admission/refusal-turn.ts'
import type { ValidatedDocuments } from '../apollo.ts'
import type { Federation, OperationContext } from '../federation.ts'
import type { Caller, CallerHeaders } from '../identity.ts'
import type { Metrics } from '../metrics.ts'
import { answerPrepared, type HttpAnswer, JSON_TYPE } from '../prepared-answer.ts'
import { RefusedRequestError, sendRefusal } from '../refusal.ts'
import { readRequest } from '../requests.ts'
import type { HttpStreams } from '../subscriptions/http/http-stream.ts'
import { streamAnswers } from '../subscriptions/http/streams.ts'
import {
  badRequest,
  headerOf,
  readJson,
  readJsonText,
  readRequestId,
  refuseForeignName,
  wishesOf,
} from './http-request.ts'

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
  admit: AdmitOperation
  refuseInTurn: RefuseInTurn
  /** The texts that Apollo Server needs not read. */
  documents: ValidatedDocuments
  streams: HttpStreams
  metrics: Metrics
  running: Running
}

/**
 * GraphQL over HTTP: who asks, the request's id, its deadline, and refusals in GraphQL's form. Operations are read and
 * planned in threads of their own. Apollo Server answers whatever is out of the ordinary (GET, a strange `Accept`
 * header, extensions); all else is answered the same, to the byte, without it.
 */
export function graphqlEndpoint(
  { federation, apollo, documents, admit, refuseInTurn, streams, metrics, running }: EndpointParts,
  options: EndpointOptions,
) {
  const { authenticate, operationTimeoutMs, loopbackNamesOnly, preparedPath = true, log } = options
  const answerStream = streamAnswers({ federation, streams, admit, refuseInTurn, loopbackNamesOnly, log })
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
    const asking: AskingCall = { call: undefined, address: undefined, readingCost: 0, signal: gone.signal }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const caller = await authenticate({ authorization, 'x-purpose': headerOf(request, 'x-purpose') })
      const context: OperationContext = {
        call: { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal: gone.signal },
        ...wishesOf(request, loopbackNamesOnly),
        execution: {},
      }
      asking.call = context.call
      const body = request.method === 'POST' ? await readJson(request, asking) : undefined
      if (await answerStream({ request, response, body, asking, caller, context, headers })) {
        if (context.execution.done) metrics.observe(context.execution, performance.now() - started)
        return
      }
      const asked = preparedPath ? readAsked(request, body) : undefined
      const ready = asked && (await federation.prepare(asked, context.call))
      if (ready && 'errors' in ready) throw new RefusedRequestError(ready.errors)
      if (ready) context.ready = ready
      const admitted = ready && (await admit(ready, context.call, asking.readingCost))
      let status: number
      try {
        const isPlain = ready && asked?.extensions === undefined
        const prepared = isPlain ? await answerPrepared(federation, request, ready, context) : undefined
        if (asked && ready && !prepared) documents.add(asked.query, ready.operation.operations)
        const answer = prepared ?? (await answerByApollo(apollo, request, body, context))
        status = answer.status
        send(response, status, answer.type, answer.text, { ...headers, ...admitted?.headers, ...answer.others })
      } finally {
        admitted?.leave()
      }
      const ms = performance.now() - started
      const { execution } = context
      metrics.observe(execution, ms)
      log.debug({ requestId, status, operation: execution.done?.operation.name, ms: Math.round(ms) }, 'answered')
    } catch (error) {
      metrics.observe({}, performance.now() - started)
      const isStopped = gone.signal.aborted && !hasLeft && isGivenUp(error)
      asking.address = request.socket.remoteAddress
      const refusal = isStopped ? stopping() : await refuseInTurn(error, asking)
      if (!hasLeft) sendRefusal(request, response, refusal, headers, log)
    }
  }
}

/** Whether an operation was not begun since nobody waits for it any more. */
function isGivenUp(error: unknown): boolean {
  const code = asFailure(error)?.extensions.code
  return code === 'SOURCE_UNAVAILABLE' || code === 'OVERLOADED'
}

function stopping() {
  return failure('RECONNECT', 'This server stops. Nothing was carried out: ask again, here or at another.')
}

/** Headers that all answers have: in one order, by whatever way they are answered. */
const SAID_BY_US: ReadonlySet<string> = new Set(['cache-control', 'content-type', 'content-length'])

async function answerByApollo(
  apollo: ApolloServer<OperationContext>,
  request: IncomingMessage,
  body: unknown,
  context: OperationContext,
): Promise<HttpAnswer> {
  const httpGraphQLRequest = readHttpRequest(request, body)
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context })
  if (answer.body.kind !== 'complete') throw new Error('an answer in parts, which nothing here asks for')
  return {
    status: answer.status ?? 200,
    type: answer.headers.get('content-type') ?? JSON_TYPE,
    text: answer.body.string,
    others: Object.fromEntries([...answer.headers].filter(([name]) => !SAID_BY_US.has(name))),
  }
}

/** The GraphQL request; undefined for what is none, which Apollo Server refuses without reading its text. */
function readAsked(request: IncomingMessage, body: unknown): ReturnType<typeof readRequest> {
  if (request.method === 'GET') return readSearch(request.url)
  const read = readRequest(body)
  if (read?.query === '') return undefined
  if (read || typeof body !== 'object' || body === null || !('query' in body)) return read
  if (typeof body.query !== 'string') return undefined
  throw badRequest(400, 'The body is no GraphQL request: `variables` is an object, `operationName` is text.')
}

function readSearch(url = ''): ReturnType<typeof readRequest> {
  const search = new URLSearchParams(url.replace(/^[^?]*/, ''))
  const [variables, extensions] = ['variables', 'extensions'].map((name) => readJsonText(name, search.get(name)))
  const operationName = search.get('operationName') || null
  return readRequest({ query: search.get('query') || null, operationName, variables, extensions })
}

function readHttpRequest(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const { method = '' } = request
  if (method !== 'GET' && method !== 'POST') throw badRequest(405, 'GraphQL is asked by POST, or by GET for queries.')
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return { method, headers, search: request.url?.replace(/^[^?]*/, '') ?? '', body }
}
