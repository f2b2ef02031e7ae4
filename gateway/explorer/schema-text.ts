import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../process/log.ts'
import type { ChargeRefusal, RefusedRequest } from '../admission/refusal-charge.ts'
import { certificateOf } from '../client-certificate.ts'
import { headerOf, readRequestId, refuseForeignName } from '../http/http-request.ts'
import type { Authenticate } from '../identity.ts'
import { sendRefusal } from '../refusal.ts'
import { type Explorer, introspectionRefusal, mayIntrospect } from './access.ts'
import { type Page, wholeText } from './page.ts'
import { once, sendPage } from './send-page.ts'

/** Whom the schema is told, and how they are known. */
export interface SchemaTextOptions {
  explorer: Explorer
  authenticate: Authenticate
  chargeRefusal: ChargeRefusal
  /** How long a caller waits, in milliseconds. */
  operationTimeoutMs: number
  loopbackNamesOnly: boolean
  log: Log
}

/**
 * Answers a GET for the schema as a text (SDL): callers who may introspect get it, and all others are refused as their
 * introspection would be.
 */
export function answerSchemaText(sdl: () => string, options: SchemaTextOptions) {
  const { explorer, authenticate, chargeRefusal, operationTimeoutMs, loopbackNamesOnly, log } = options
  const schema = once(() => schemaText(sdl()))
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const requestId = readRequestId(request)
    const { signal } = gone
    const refused: RefusedRequest = { call: undefined, address: undefined, readingCost: 0, signal }
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      const { authorization } = request.headers
      const credentials = { authorization, 'x-purpose': headerOf(request, 'x-purpose') }
      const caller = await authenticate(credentials, certificateOf(request.socket))
      refused.call = { ...caller, requestId, deadline: Date.now() + operationTimeoutMs, signal }
      if (!mayIntrospect(explorer, caller.identity)) throw introspectionRefusal()
      sendPage(await schema(), request, response)
    } catch (error) {
      refused.address = request.socket.remoteAddress
      const refusal = await chargeRefusal(error, refused)
      const headers = { 'x-request-id': requestId, 'cache-control': 'no-store' }
      if (!signal.aborted) sendRefusal({ request, response, requestId, error: refusal }, headers, log)
    }
  }
}

/** As plain text, which a browser shows; no cache gives it to somebody else. */
function schemaText(sdl: string): Promise<Page> {
  return wholeText(sdl, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding, authorization',
  })
}
