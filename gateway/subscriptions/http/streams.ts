import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { send } from '../../../process/http-server.ts'
import { asFailure } from '../../../schema/errors.ts'
import type { AdmitOperation } from '../../admission/operations.ts'
import type { AskingCall, RefuseInTurn } from '../../admission/refusal-turn.ts'
import type { Federation, OperationContext } from '../../federation.ts'
import { badRequest, headerOf, readJsonText, refuseForeignOrigin } from '../../http/http-request.ts'
import type { Caller } from '../../identity.ts'
import { answerOperation, formatted } from '../../prepared-answer.ts'
import { RefusedRequestError, readable } from '../../refusal.ts'
import { type GraphqlRequest, type ReadRequest, readRequest } from '../../requests.ts'
import type { SubscriptionRequest } from '../engine/subscriber.ts'
import { type AcceptedStream, acceptedStream } from './accept.ts'
import { type HttpStreams, streamHeaders } from './http-stream.ts'
import { multipart } from './multipart.ts'
import { sse, sseAnswer, sseRefusal } from './sse.ts'

/** A request over HTTP, once it is known who asks. */
export interface AskedOverHttp {
  request: IncomingMessage
  response: ServerResponse
  /** JSON; undefined for a GET. */
  body: unknown
  asking: AskingCall
  caller: Caller
  context: OperationContext
  /** Of the answer, whatever it is. */
  headers: Readonly<Record<string, string>>
}

export interface StreamAnswersOptions {
  federation: Federation
  streams: HttpStreams
  admit: AdmitOperation
  refuseInTurn: RefuseInTurn
  /** Refuses web pages of elsewhere. */
  loopbackNamesOnly: boolean
  log: Logger
}

/**
 * Answers requests for a stream: subscriptions, and over SSE whatever its client asks. What is wrong with the HTTP
 * request has a status of its own, as everywhere; what is refused as GraphQL comes in the stream where the client takes
 * nothing else, as graphql-sse has it, else as JSON. False: the request is one like any other.
 */
export function streamAnswers(options: StreamAnswersOptions) {
  const { federation, streams, admit, refuseInTurn, loopbackNamesOnly, log } = options

  async function subscribe(
    asked: AskedOverHttp,
    { transport }: AcceptedStream,
    ready: ReadRequest & Pick<SubscriptionRequest, 'asked'>,
  ): Promise<void> {
    const { request, response, caller, context, headers } = asked
    const { requestId } = context.call
    const lastEventId = transport === 'sse' ? headerOf(request, 'last-event-id') || undefined : undefined
    log.debug({ requestId, operation: ready.operation.name, transport }, 'subscribes')
    const format = transport === 'sse' ? sse : multipart
    await streams.open(response, format, { ...ready, lastEventId, caller, requestId }, headers)
  }

  return async (asked: AskedOverHttp): Promise<boolean> => {
    const { request, response, context, headers } = asked
    const accepted = acceptedStream(request.headers.accept)
    if (!accepted) return false
    const inStream = accepted.transport === 'sse' && accepted.only
    if (loopbackNamesOnly) refuseForeignOrigin(request)
    const asks = readAsked(asked)
    if (!asks) return false
    const sendEvents = (events: string) => send(response, 200, sse.type, events, { ...headers, ...streamHeaders })
    const refuse = (errors: readonly GraphQLError[]) => sendEvents(sseRefusal(errors.map(formatted)))
    try {
      const ready = await federation.prepare(asks, context.call)
      if ('errors' in ready) {
        if (inStream) throw new RefusedRequestError(ready.errors)
        return false
      }
      const { kind } = ready.operation
      if (kind !== 'subscription' && !inStream) return false
      if (kind === 'mutation' && request.method === 'GET') throw badRequest(405, 'A mutation is asked by POST.')
      const admitted = await admit(ready, context.call, asked.asking.readingCost)
      try {
        if (kind === 'subscription') await subscribe(asked, accepted, { ...ready, asked: asks })
        else sendEvents(sseAnswer(await answerOperation(federation, ready, context)))
      } finally {
        admitted.leave()
      }
      return true
    } catch (error) {
      if (!inStream || asFailure(error)?.extensions.http) throw error
      const refusal = await refuseInTurn(error, asked.asking)
      const isOfText = refusal instanceof RefusedRequestError
      refuse(isOfText ? refusal.errors : [readable(refusal, context.call.requestId, log)])
      return true
    }
  }
}

/** The GraphQL request; undefined for a method that there is not. */
function readAsked({ request, body }: AskedOverHttp): GraphqlRequest | undefined {
  if (request.method === 'POST') {
    return readRequest(body) ?? refuse('The body is no GraphQL request: `query` is text, `variables` an object.')
  }
  if (request.method !== 'GET') return undefined
  refuseUnasked(request)
  const search = new URLSearchParams(request.url?.replace(/^[^?]*/, ''))
  const asked = { query: search.get('query'), operationName: search.get('operationName') }
  const variables = readJsonText('variables', search.get('variables'))
  return readRequest({ ...asked, variables }) ?? refuse('The URL has no `query`, or its `variables` are no object.')
}

/** A browser sends these for any page, and nothing else without asking the server first (CSRF). */
const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

/** Refuses a GET that any web page could have sent, as Apollo Server does. */
function refuseUnasked({ headers }: IncomingMessage): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type && !simpleTypes.includes(type)) return
  if (headers['x-apollo-operation-name'] || headers['apollo-require-preflight']) return
  refuse('Send the header apollo-require-preflight with a GET, so that no web page can ask unseen.')
}

function refuse(sentence: string): never {
  throw badRequest(400, sentence)
}
