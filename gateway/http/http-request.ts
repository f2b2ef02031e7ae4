import type { IncomingMessage } from 'node:http'
import { isReadable, requestCodings } from '../../process/content-encoding.ts'
import { sizeOfJson } from '../../process/json-size.ts'
import { readBody } from '../../process/request-body.ts'
import { callerBounds } from '../../process/request-bounds.ts'
import { isLoopbackName } from '../../process/settings.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { failure } from '../../schema/errors.ts'
import { type RequestId, requestIdFrom } from '../../schema/request-id.ts'

/** Bodies of so many characters are parsed one in each turn of the event loop, together with all work in slices. */
const LARGE_BODY = 50_000

/**
 * The JSON of a body. Fails with BAD_REQUEST where it is none, or is said to be something else. What reading it costs,
 * in units, is noted in `asked`, also where it is then refused.
 */
export async function readJson(request: IncomingMessage, asked: { readingCost: number }): Promise<unknown> {
  if (!isJson(request)) throw badRequest(415, 'The body must be application/json in UTF-8.')
  const coding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (!isReadable(coding)) {
    const sentence = `The body is compressed as nobody here can read it: the codings are ${requestCodings}.`
    throw failure('BAD_REQUEST', sentence, {
      http: { status: 415, headers: new Map([['accept-encoding', requestCodings]]) },
    })
  }
  const body = await readBody(request, callerBounds.bytes, coding)
  const rest = body.length >= LARGE_BODY ? restIfDue() : undefined
  if (rest) await rest
  const { cost, excess } = sizeOfJson(body, callerBounds)
  asked.readingCost = cost
  if (excess) throw badRequest(400, `The body ${excess}. Send less, or split it.`)
  try {
    return JSON.parse(body)
  } catch {
    throw badRequest(400, 'The body is not JSON.')
  }
}

/** The JSON of a parameter of the URL; null where there is none. Fails with BAD_REQUEST. */
export function readJsonText(parameter: string, text: string | null): unknown {
  if (!text) return null
  const { excess } = sizeOfJson(text, callerBounds)
  if (excess) throw badRequest(400, `The \`${parameter}\` text of the URL ${excess}.`)
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(400, `The \`${parameter}\` text of the URL is not JSON.`)
  }
}

/** BAD_REQUEST with an HTTP status of its own. `http` is where Apollo Server looks for it; no client sees it. */
export function badRequest(status: number, message: string) {
  return failure('BAD_REQUEST', message, { http: { status } })
}

function isJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(parameter)?.[1]).find(Boolean)
  return type.trim() === 'application/json' && (charset ?? 'utf-8') === 'utf-8'
}

/** Fails where a request comes under any but this machine's own names. */
export function refuseForeignName(request: IncomingMessage): void {
  if (!isLoopbackName((request.headers.host ?? '').replace(/:[0-9]*$/, ''))) {
    throw badRequest(400, 'In development mode this server is asked as localhost, 127.0.0.1 or [::1] only.')
  }
}

/** The client's id of a request, where it is of a form that can hold nothing else; else a new one. */
export function readRequestId(request: IncomingMessage): RequestId {
  return requestIdFrom(headerOf(request, 'x-request-id'))
}

/** A header as one text. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** Whether a header says `1` or `true`. */
function isOn(request: IncomingMessage, header: string): boolean {
  return headerOf(request, header) === '1' || headerOf(request, header) === 'true'
}

/** What an answer says beside its data where it is asked to. */
export interface Wishes {
  /** The sources asked, even if none failed. */
  includeSources: boolean
  /** What the operation cost: estimated before, and counted afterwards. */
  includeCost: boolean
  /** The plan. */
  showPlan: boolean
}

/** What a request wishes to be told beside its answer; `showPlans`: whether it may be told plans. */
export function wishesOf(request: IncomingMessage, showPlans: boolean): Wishes {
  return {
    includeSources: isOn(request, 'x-include-sources'),
    includeCost: isOn(request, 'x-include-cost'),
    showPlan: showPlans && isOn(request, 'x-query-plan'),
  }
}

/** Content types that a browser sends for any page without asking the server first (Fetch standard, CORS-safelisted). */
const SIMPLE_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']
/** Headers that a browser sends for a page of another origin only where the server has allowed it. */
const PREFLIGHTED = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight', 'x-purpose']

/**
 * Refuses a GET that any web page could have sent (CSRF): one without a header for which browsers ask first. Such a page
 * could not read the answer, but would learn how long it took.
 */
export function refuseUnaskedGet({ headers }: IncomingMessage): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type && !SIMPLE_TYPES.includes(type)) return
  if (PREFLIGHTED.some((name) => headers[name])) return
  throw badRequest(
    400,
    'Any web page could have sent this GET (CSRF). Send a token, or the header `apollo-require-preflight: 1`, ' +
      'in the `headers` of your client; or ask by POST, in urql with `preferGetMethod: false`.',
  )
}
