import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopbackName, type Settings } from '../../process/settings.ts'
import { badRequest } from './http-request.ts'

/** The web pages that may ask the gateway from another origin than its own (Fetch standard, CORS). */
export interface AllowedOrigins {
  /** Exact origins: `https://desk.example.org`. */
  origins: readonly string[]
  /** Whether pages of this machine may ask, whatever their port. */
  loopback: boolean
}

/** Request headers that clients of GraphQL, and of this gateway, send. A browser asks for each that is not on its own list. */
const REQUEST_HEADERS = [
  'accept',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-encoding',
  'content-type',
  'last-event-id',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-include-cost',
  'x-include-sources',
  'x-purpose',
  'x-query-plan',
  'x-request-id',
].join(', ')
/** Response headers that a page may read besides the few that it always may. */
const RESPONSE_HEADERS = 'x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset'
/** How long a browser may remember the answer to a preflight, in seconds: Chromium remembers none for longer. */
const PREFLIGHT_SECONDS = 7200

/** Reads CORS_ORIGINS: exact origins, separated by commas. */
export function allowedOrigins(settings: Settings): readonly string[] {
  const origins = (settings.text('CORS_ORIGINS') ?? '').split(',').map((origin) => origin.trim())
  const given = origins.filter(Boolean)
  for (const origin of given) {
    if (isOrigin(origin)) continue
    const hint =
      origin === '*'
        ? 'name each origin: pages of any other could ask with what their users may see'
        : 'it must be an exact origin, such as https://desk.example.org'
    settings.mistake('CORS_ORIGINS', `has "${origin}": ${hint}.`)
  }
  return given
}

/**
 * Tells the browser whether a page of another origin may read the answer, and answers a preflight. Returns whether the
 * request is answered.
 */
export function answerCrossOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: AllowedOrigins,
): boolean {
  const { origin } = request.headers
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined
  if (origin === undefined) return false
  response.setHeader('vary', 'origin')
  if (isAllowed(request, origin, allowed)) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('access-control-expose-headers', RESPONSE_HEADERS)
    if (isPreflight) {
      response.setHeader('access-control-allow-methods', 'GET, POST')
      response.setHeader('access-control-allow-headers', REQUEST_HEADERS)
      response.setHeader('access-control-max-age', PREFLIGHT_SECONDS)
    }
  }
  if (isPreflight) response.writeHead(204).end()
  return isPreflight
}

/**
 * Throws for a page of an origin that is not allowed: a browser opens a WebSocket, and some streams, without a preflight.
 */
export function refuseOrigin(request: IncomingMessage, allowed: AllowedOrigins): void {
  const { origin } = request.headers
  if (origin === undefined || isAllowed(request, origin, allowed)) return
  const hint = allowed.loopback ? ' In development mode pages of this machine may ask.' : ''
  throw badRequest(
    403,
    `A page of this origin may not ask here: its operator lists the origins in CORS_ORIGINS.${hint}`,
  )
}

function isAllowed({ headers: { host } }: IncomingMessage, origin: string, allowed: AllowedOrigins): boolean {
  if (allowed.origins.includes(origin)) return true
  if (!isOrigin(origin)) return false
  const page = new URL(origin)
  // A proxy may speak TLS for the gateway: the scheme tells nothing.
  return page.host === host?.toLowerCase() || (allowed.loopback && isLoopbackName(page.hostname))
}

/** Whether a text is an origin as browsers write it. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}
