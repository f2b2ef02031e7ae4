import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { readBody } from '../../process/request-body.ts'
import { isLoopback } from '../../process/settings.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { failure } from '../../schema/errors.ts'
import { sizeOfJson } from './json-bounds.ts'

/** Bodies of so many characters are parsed one in each turn of the event loop, together with all work in slices. */
const LARGE_BODY = 50_000

/**
 * The JSON of a body. Fails with BAD_REQUEST where it is none, or is said to be something else. What reading it costs,
 * in units, is noted in `asked`, also where it is then refused.
 */
export async function readJson(request: IncomingMessage, asked: { readingCost: number }): Promise<unknown> {
  if (!isJson(request)) throw badRequest(415, 'The body must be application/json in UTF-8, not compressed.')
  const body = await readBody(request)
  const rest = body.length >= LARGE_BODY ? restIfDue() : undefined
  if (rest) await rest
  const { cost, excess } = sizeOfJson(body)
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
  const { excess } = sizeOfJson(text)
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
  const encoding = headers['content-encoding'] ?? 'identity'
  return type.trim() === 'application/json' && (charset ?? 'utf-8') === 'utf-8' && encoding === 'identity'
}

/** Fails where a request comes under any but this machine's own names. */
export function refuseForeignName(request: IncomingMessage): void {
  if (!isLoopbackName((request.headers.host ?? '').replace(/:[0-9]*$/, ''))) {
    throw badRequest(400, 'In development mode this server is asked as localhost, 127.0.0.1 or [::1] only.')
  }
}

/**
 * Fails where a web page of elsewhere asks. For what a page may ask without being asked first: a WebSocket, and a stream
 * that it reads.
 */
export function refuseForeignOrigin({ headers: { origin } }: IncomingMessage): void {
  if (origin === undefined) return
  if (URL.canParse(origin) && isLoopbackName(new URL(origin).hostname)) return
  throw badRequest(403, 'In development mode only a web page of this machine (localhost, 127.0.0.1 or [::1]) may ask.')
}

function isLoopbackName(name: string): boolean {
  return isLoopback(name.replace(/^\[(.*)\]$/, '$1').toLowerCase())
}

/** The client's id of a request, where it is of letters, digits, `_` and `-`, at most 64; else a new one. */
export function readRequestId(request: IncomingMessage): string {
  const given = headerOf(request, 'x-request-id')
  return given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
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
