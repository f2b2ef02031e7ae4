import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { Log } from '../../process/log.ts'
import type { Running } from '../../process/running.ts'
import { asFailure, failure } from '../../schema/errors.ts'
import type { AdmitOperation } from '../admission/operations.ts'
import type { ChargeRefusal, RefusedRequest } from '../admission/refusal-charge.ts'
import type { ValidatedDocuments } from '../apollo.ts'
import { certificateOf } from '../client-certificate.ts'
import type { Execution, Federation, OperationContext } from '../federation.ts'
import type { Authenticate } from '../identity.ts'
import type { Metrics } from '../metrics.ts'
import { answerPrepared, type HttpAnswer, JSON_TYPE } from '../prepared-answer.ts'
import { clientOf } from '../processing-log/client.ts'
import type { RecordedRequest, Recorder } from '../processing-log/recorder.ts'
import { RefusedRequestError, sendRefusal } from '../refusal.ts'
import { readRequest } from '../requests.ts'
import type { HttpStreams } from '../subscriptions/http/http-stream.ts'
import { streamAnswers } from '../subscriptions/http/streams.ts'
import { answerInParts } from './answer-in-parts.ts'
import { type AllowedOrigins, answerCrossOrigin } from './cross-origin.ts'
import {
  badRequest,
  headerOf,
  readJson,
  readJsonText,
  readRequestId,
  refuseForeignName,
  refuseUnaskedGet,
  wishesOf,
} from './http-request.ts'
import { acceptedParts } from './incremental-format.ts'
import { compressedAnswer, sendAnswer } from './send-answer.ts'

export interface EndpointOptions {
  authenticate: Authenticate
  /** How long a caller waits for an operation. */
  operationTimeoutMs: number
  /** Refuses requests under any but this machine's own names: no web page can then have its name lead here. */
  loopbackNamesOnly: boolean
  /** False: Apollo Server answers everything, also what it has answered before. */
  preparedPath?: boolean
  log: Log
}

/** What answers GraphQL over HTTP. */
export interface EndpointParts {
  federation: Federation
  apollo: ApolloServer<OperationContext>
  admit: AdmitOperation
  chargeRefusal: ChargeRefusal
  /** The texts that Apollo Server needs not read. */
  documents: ValidatedDocuments
  streams: HttpStreams
  metrics: Metrics
  recorder: Recorder
  running: Running
  allowed: AllowedOrigins
}

/**
 * GraphQL over HTTP: who asks, the request's id, its deadline, and refusals in GraphQL's form. Operations are read and
 * planned in threads of their own. Apollo Server answers whatever is out of the ordinary (GET, a strange `Accept`
 * header, extensions); all else is answered the same, to the byte, without it.
 */
export function graphqlEndpoint(
  { federation, apollo, documents, admit, chargeRefusal, streams, metrics, recorder, running, allowed }: EndpointParts,
  options: EndpointOptions,
) {
  const { authenticate, operationTimeoutMs, loopbackNamesOnly, preparedPath = true, log } = options
  const answerStream = streamAnswers({ federation, streams, admit, chargeRefusal, recorder, allowed, log })
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (answerCrossOrigin(request, response, allowed)) return
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
    const refused: RefusedRequest = { call: undefined, address: undefined, readingCost: 0, signal: gone.signal }
    const recorded: RecordedRequest = { requestId, call: undefined, client: clientOf(request) }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const credentials = { authorization, 'x-purpose': headerOf(request, 'x-purpose') }
      const caller = await authenticate(credentials, certificateOf(request.socket))
      const context: OperationContext = {
        call: { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal: gone.signal },
        ...wishesOf(request, loopbackNamesOnly),
        execution: {},
        beforeChange: (ready) => recorder.begins({ ...recorded, ready }),
      }
      refused.call = context.call
      recorded.call = context.call
      if (request.method === 'GET') refuseUnaskedGet(request)
      const body = request.method === 'POST' ? await readJson(request, refused) : undefined
      if (await answerStream({ request, response, body, refused, caller, context, recorded, headers })) {
        if (context.execution.done) metrics.observe(context.execution, performance.now() - started)
        return
      }
      const asked = preparedPath ? readAsked(request, body) : undefined
      const format = acceptedParts(request.headers.accept)
      if (asked && format) asked.takesParts = true
      recorded.query = asked?.query
      const ready = asked && (await federation.prepare(asked, context.call))
      if (ready && 'errors' in ready) throw new RefusedRequestError(ready.errors)
      if (ready) context.ready = ready
      recorded.ready = ready
      const admitted = ready && (await admit(ready, context.call, refused.readingCost))
      let status: number
      try {
        const mayRun = request.method === 'POST' || ready?.operation.kind === 'query'
        if (ready && format && mayRun && (await federation.isDeferred(ready, context.call))) {
          const inParts = { ready, context, recorded, response, headers: { ...headers, ...admitted?.headers } }
          await answerInParts(format, inParts, { federation, recorder, log })
          const ms = performance.now() - started
          metrics.observe(context.execution, ms)
          log.tell('answered', { requestId, status: 200, ms: Math.round(ms), ...shownOf(context.execution) })
          return
        }
        const isPlain = ready && asked?.extensions === undefined
        const prepared = isPlain ? await answerPrepared(federation, request, ready, context) : undefined
        if (ready && !prepared) documents.add(ready.query, ready.operation.operations)
        const answer = prepared ?? (await answerByApollo(apollo, readHttpRequest(request, body, ready?.query), context))
        const compressing = compressedAnswer(request, answer.text)
        await recorder.answered(recorded, context.execution)
        status = answer.status
        const compressed = compressing && (await compressing)
        sendAnswer(response, answer, compressed, { ...headers, ...admitted?.headers, ...answer.others })
      } finally {
        admitted?.leave()
      }
      const ms = performance.now() - started
      const { execution } = context
      metrics.observe(execution, ms)
      log.tell('answered', { requestId, status, ms: Math.round(ms), ...shownOf(execution) })
    } catch (error) {
      metrics.observe({}, performance.now() - started)
      const isStopped = gone.signal.aborted && !hasLeft && isGivenUp(error)
      refused.address = request.socket.remoteAddress
      const refusal = isStopped ? stopping() : await chargeRefusal(error, refused)
      await recorder.refused(recorded, refusal)
      if (!hasLeft) sendRefusal({ request, response, requestId, error: refusal }, headers, log)
    }
  }
}

/** What a log may say of an operation. */
function shownOf({ done }: Execution) {
  return done && { operation: done.operation.label, hash: done.operation.hashFor(done.variables) }
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
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: OperationContext,
): Promise<HttpAnswer> {
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
  if (read?.query === '' && !read.persistedQuery && read.documentId === undefined) return undefined
  if (read || typeof body !== 'object' || body === null || !('query' in body)) return read
  if (typeof body.query !== 'string') return undefined
  throw badRequest(
    400,
    'The body is no GraphQL request: `variables` is an object, `operationName` and `documentId` are text.',
  )
}

function readSearch(url = ''): ReturnType<typeof readRequest> {
  const search = new URLSearchParams(url.replace(/^[^?]*/, ''))
  const [variables, extensions] = ['variables', 'extensions'].map((name) => readJsonText(name, search.get(name)))
  const operationName = search.get('operationName') || null
  const documentId = search.get('documentId') || null
  return readRequest({ query: search.get('query') || null, documentId, operationName, variables, extensions })
}

/** A request for Apollo Server. `query`: the text of an operation that is prepared, which the request may name by its hash. */
function readHttpRequest(request: IncomingMessage, body: unknown, query: string | undefined): HTTPGraphQLRequest {
  const { method = '' } = request
  if (method !== 'GET' && method !== 'POST') throw badRequest(405, 'GraphQL is asked by POST, or by GET for queries.')
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const search = request.url?.replace(/^[^?]*/, '') ?? ''
  if (query === undefined) return { method, headers, search, body }
  if (method === 'POST') return { method, headers, search, body: { ...(body as object), query } } // it was prepared
  const parameters = new URLSearchParams(search)
  parameters.set('query', query)
  return { method, headers, search: `?${parameters}`, body }
}
