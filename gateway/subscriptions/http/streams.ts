import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import { send } from '../../../process/http-server.ts'
import type { Log } from '../../../process/log.ts'
import { asFailure } from '../../../schema/errors.ts'
import type { AdmitOperation } from '../../admission/operations.ts'
import type { ChargeRefusal, RefusedRequest } from '../../admission/refusal-charge.ts'
import type { Federation, OperationContext } from '../../federation.ts'
import { answerInParts } from '../../http/answer-in-parts.ts'
import { type AllowedOrigins, refuseOrigin } from '../../http/cross-origin.ts'
import { badRequest, headerOf, readJsonText } from '../../http/http-request.ts'
import { acceptedParts } from '../../http/incremental-format.ts'
import type { Caller } from '../../identity.ts'
import { answerOperation, formatted } from '../../prepared-answer.ts'
import type { RecordedRequest, Recorder } from '../../processing-log/recorder.ts'
import { RefusedRequestError, readable } from '../../refusal.ts'
import { type GraphqlRequest, type ReadRequest, readRequest } from '../../requests.ts'
import type { SubscriptionRequest } from '../engine/subscriber.ts'
import { type AcceptedStream, acceptedStream } from './accept.ts'
import { type HttpStreams, streamHeaders } from './http-stream.ts'
import { multipart } from './multipart.ts'
import { sse, sseAnswer, sseRefusal } from './sse.ts'

/** A request over HTTP whose caller is known. */
export interface AskedOverHttp {
  request: IncomingMessage
  response: ServerResponse
  /** JSON; undefined for a GET. */
  body: unknown
  refused: RefusedRequest
  caller: Caller
  context: OperationContext
  recorded: RecordedRequest
  /** For every answer. */
  headers: Readonly<Record<string, string>>
}

export interface StreamAnswersOptions {
  federation: Federation
  streams: HttpStreams
  admit: AdmitOperation
  chargeRefusal: ChargeRefusal
  recorder: Recorder
  allowed: AllowedOrigins
  log: Log
}

/**
 * Answers requests for a stream: subscriptions, and over SSE any operation. Errors of the HTTP request have a status of
 * their own, as elsewhere. GraphQL errors come in the stream if the client accepts nothing else, as in graphql-sse, or
 * otherwise as JSON. Returns false for all other requests.
 */
export function streamAnswers(options: StreamAnswersOptions) {
  const { federation, streams, admit, chargeRefusal, recorder, allowed, log } = options

  async function subscribe(
    asked: AskedOverHttp,
    { transport }: AcceptedStream,
    ready: ReadRequest & Pick<SubscriptionRequest, 'asked'>,
  ): Promise<void> {
    const { request, response, caller, context, headers } = asked
    const { requestId } = context.call
    const lastEventId = transport === 'sse' ? headerOf(request, 'last-event-id') || undefined : undefined
    log.tell('subscribes', { requestId, operation: ready.operation.label, transport })
    const format = transport === 'sse' ? sse : multipart
    await streams.open(
      response,
      format,
      { ...ready, lastEventId, caller, requestId, client: asked.recorded.client },
      headers,
    )
  }

  return async (asked: AskedOverHttp): Promise<boolean> => {
    const { request, response, context, headers } = asked
    const accepted = acceptedStream(request.headers.accept)
    if (!accepted) return false
    const inStream = accepted.transport === 'sse' && accepted.only
    refuseOrigin(request, allowed)
    const asks = readAsked(asked)
    if (!asks) return false
    const format = inStream ? acceptedParts(request.headers.accept) : undefined
    if (format) asks.takesParts = true
    const sendEvents = (events: string) => send(response, 200, sse.type, events, { ...headers, ...streamHeaders })
    const refuse = (errors: readonly GraphQLError[]) => sendEvents(sseRefusal(errors.map(formatted)))
    try {
      asked.recorded.query = asks.query
      const ready = await federation.prepare(asks, context.call)
      if ('errors' in ready) {
        if (inStream) throw new RefusedRequestError(ready.errors)
        return false
      }
      const { kind } = ready.operation
      if (kind !== 'subscription' && !inStream) return false
      if (kind === 'mutation' && request.method === 'GET') throw badRequest(405, 'A mutation is asked by POST.')
      asked.recorded.ready = ready
      const admitted = await admit(ready, context.call, asked.refused.readingCost)
      try {
        if (kind === 'subscription') await subscribe(asked, accepted, { ...ready, asked: asks })
        else if (format && (await federation.isDeferred(ready, context.call))) {
          const inParts = { ready, context, recorded: asked.recorded, response, headers }
          await answerInParts(format, inParts, { federation, recorder, log })
        } else {
          const answer = await answerOperation(federation, ready, context)
          await recorder.answered(asked.recorded, context.execution)
          sendEvents(sseAnswer(answer))
        }
      } finally {
        admitted.leave()
      }
      return true
    } catch (error) {
      if (!inStream || asFailure(error)?.extensions.http) throw error
      const refusal = await chargeRefusal(error, asked.refused)
      await recorder.refused(asked.recorded, refusal)
      const isOfText = refusal instanceof RefusedRequestError
      refuse(isOfText ? refusal.errors : [readable(refusal, context.call.requestId, log)])
      return true
    }
  }
}

/** The GraphQL request; undefined if the method is not supported. */
function readAsked({ request, body }: AskedOverHttp): GraphqlRequest | undefined {
  if (request.method === 'POST') {
    return readRequest(body) ?? refuse('The body is no GraphQL request: `query` is text, `variables` an object.')
  }
  if (request.method !== 'GET') return undefined
  const search = new URLSearchParams(request.url?.replace(/^[^?]*/, ''))
  const [query, documentId, operationName] = ['query', 'documentId', 'operationName'].map((name) => search.get(name))
  const asked = { query, documentId, operationName }
  const variables = readJsonText('variables', search.get('variables'))
  const extensions = readJsonText('extensions', search.get('extensions'))
  return (
    readRequest({ ...asked, variables, extensions }) ??
    refuse('The URL has no `query`, or its `variables` are no object.')
  )
}

function refuse(sentence: string): never {
  throw badRequest(400, sentence)
}
