import type { Logger } from 'pino'
import { Pool } from 'undici'
import { type Answer, identitySigner, type SourceError } from '../../schema/identity.ts'
import { noAnswer, type SubgraphClient } from './subgraph-client.ts'

/** Connections to one subgraph; what goes beyond waits for one of them, within its deadline. */
const MAX_CONNECTIONS = 64
const CONNECT_MS = 2000

/**
 * A client of a subgraph that listens at `url` (its own server, see subgraphs/server.ts). `key`: signs the identities,
 * at least 32 bytes, the same as the subgraph's.
 */
export function httpClient(
  { name, url, key }: { name: string; url: string; key: Uint8Array },
  log: Logger,
): SubgraphClient {
  const { origin, pathname } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const sign = identitySigner(key, name)
  // Time is limited by each call's deadline, which the pool's own clocks (ticks of a second) are too coarse for.
  const pool = new Pool(origin, {
    connections: MAX_CONNECTIONS,
    connect: { timeout: CONNECT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  })

  async function ask(path: string, signal: AbortSignal, body?: string, headers?: Record<string, string>) {
    const response = await pool.request({
      path: base + path,
      method: body === undefined ? 'GET' : 'POST',
      signal,
      ...(body === undefined ? {} : { body, headers: { ...headers, 'content-type': 'application/json' } }),
    })
    if (response.statusCode === 200) return response.body
    await response.body.dump()
    throw new Error(
      response.statusCode === 401
        ? 'it refuses our signed identity: is SUBGRAPH_SIGNING_KEY the same on both sides, and are their clocks right?'
        : `it answered with HTTP status ${response.statusCode}`,
    )
  }

  return {
    name,
    prepare:
      ({ query }) =>
      async (variables, call) => {
        if (call.signal.aborted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call)
        const left = call.deadline - Date.now()
        if (left <= 0) return noAnswer(name, 'SOURCE_TIMEOUT', call)
        const end = new AbortController()
        const onAbort = () => end.abort()
        let late = false
        const timer = setTimeout(() => {
          late = true
          end.abort()
        }, left)
        call.signal.addEventListener('abort', onAbort, { once: true })
        try {
          const body = await ask('/graphql', end.signal, JSON.stringify({ query, variables }), {
            authorization: `Bearer ${await sign(call.identity, call.purpose)}`,
            'x-request-id': call.requestId,
            'x-deadline-ms': String(left),
          })
          return readAnswer(await body.json(), name)
        } catch (error) {
          if (late) return noAnswer(name, 'SOURCE_TIMEOUT', call)
          if (!call.signal.aborted) log.warn({ err: error, requestId: call.requestId, subgraph: name }, 'no answer')
          return noAnswer(name, 'SOURCE_UNAVAILABLE', call)
        } finally {
          clearTimeout(timer)
          call.signal.removeEventListener('abort', onAbort)
        }
      },
    async ping(signal) {
      await (await ask('/ready', signal)).dump()
    },
    close: () => pool.close(),
  }
}

/** Another version of a subgraph, or something that is none, may be at the other end: nothing is taken for granted. */
function readAnswer(json: unknown, source: string): Answer {
  if (!isRecord(json)) throw new Error('its answer is no JSON object')
  const { data, errors = [] } = json
  if (!Array.isArray(errors) || (errors.length === 0 && !isRecord(data))) throw new Error('its answer has no data')
  const answer: Answer = { data: isRecord(data) ? data : null }
  if (errors.length > 0) answer.errors = errors.map((error) => readError(error, source))
  return answer
}

function readError(error: unknown, source: string): SourceError {
  if (!isRecord(error) || typeof error.message !== 'string') throw new Error('its answer has an unreadable error')
  const extensions = isRecord(error.extensions) ? error.extensions : {}
  const read: SourceError = {
    message: error.message,
    extensions: { ...extensions, code: String(extensions.code), source },
  }
  if (isPath(error.path)) read.path = error.path
  return read
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number')
}
