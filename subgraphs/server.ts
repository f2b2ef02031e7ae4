import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { HttpLimits } from '../process/http-limits.ts'
import { httpOf } from '../process/http-refusal.ts'
import { listen, send } from '../process/http-server.ts'
import { createReadiness } from '../process/readiness.ts'
import { readBody } from '../process/request-body.ts'
import { Running, stopTimes } from '../process/running.ts'
import { asFailure, failure } from '../schema/errors.ts'
import { type Call, identityReader, type Variables, type Viewer } from '../schema/identity.ts'
import type { Subgraph } from './subgraph.ts'
import { webSocketEnd } from './websocket.ts'

/** Nobody waits longer than this, whatever a request says. */
const MAX_DEADLINE_MS = 60_000
const JSON_TYPE = 'application/json; charset=utf-8'
const BEARER = 'Bearer '

/** The HTTP end of one subgraph, for the gateway alone. */
export interface SubgraphServer {
  url: string
  port: number
  /** Lets operations end, or ends them when it is time (`stopTimes`), then closes the subgraph and its store. */
  stop(): Promise<void>
}

export interface SubgraphServerOptions {
  host: string
  /** 0: any free one. */
  port: number
  /** What identities are signed with. */
  key: Uint8Array
  /** What is missing has its default; an address, which is a gateway's, may have all connections. */
  limits?: Partial<HttpLimits>
  /** How long a stop may take, in milliseconds; 4,000 unless told. */
  shutdownTimeoutMs?: number
}

/**
 * Serves one subgraph: POST /graphql, and /graphql over WebSocket for subscriptions (websocket.ts), to whoever carries
 * an identity that the gateway has signed with `key`, and GET /health (the process) and /ready (its store). It owns the subgraph from now on.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
  log: Logger,
): Promise<SubgraphServer> {
  const { host, port, key, limits, shutdownTimeoutMs = 4000 } = options
  const { name } = subgraph
  const running = new Running()
  const readIdentity = identityReader(key, name)

  async function identify(authorization: string): Promise<Viewer> {
    if (!authorization.startsWith(BEARER)) throw failure('UNAUTHENTICATED', 'This subgraph answers the gateway only.')
    return readIdentity(authorization.slice(BEARER.length))
  }
  const readiness = createReadiness(async () => ({ [name]: await subgraph.health() }))
  const subscriptions = webSocketEnd(subgraph, identify, log)

  async function answer(request: IncomingMessage, call: Omit<Call, 'identity' | 'purpose'>): Promise<string> {
    const identity = await identify(request.headers.authorization ?? '')
    const { query, variables = {} } = readQuestion(await readBody(request))
    return JSON.stringify(
      await subgraph.prepare({ query })(variables, { ...call, identity, purpose: identity.purpose }),
    )
  }

  const server = await listen(
    async (request, response) => {
      const route = `${request.method} ${request.url}`
      if (route === 'GET /health') return send(response, 200, JSON_TYPE, '{"status":"up"}')
      if (request.method === 'GET' && request.url?.split('?', 1)[0] === '/ready') {
        return readiness.answer(response, request.url)
      }
      if (route !== 'POST /graphql') return send(response, 404, 'text/plain; charset=utf-8', 'POST /graphql is here.\n')
      const gone = running.begin()
      response.once('close', () => {
        running.end(gone)
        if (!response.writableFinished) gone.abort()
      })
      const requestId = header(request, 'x-request-id')
      const deadline = Date.now() + readLeft(header(request, 'x-deadline-ms'))
      try {
        const body = await answer(request, { requestId, deadline, signal: gone.signal })
        const headers = ['content-type', JSON_TYPE, 'content-length', String(Buffer.byteLength(body))]
        response.writeHead(200, headers).end(body)
      } catch (error) {
        const refused = asFailure(error) ?? failure('INTERNAL_SERVER_ERROR', 'A fault in this subgraph.')
        const { message } = refused
        const { code } = refused.extensions
        if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, requestId, subgraph: name }, 'unexpected error')
        else log.warn({ requestId, subgraph: name, code }, message)
        const body = JSON.stringify({ errors: [{ message, extensions: { code, source: name } }] })
        const { status, headers } = httpOf(refused)
        send(response, status, JSON_TYPE, body, headers)
      }
    },
    {
      host,
      port,
      log,
      limits: { ...limits, connectionsPerAddress: Number.POSITIVE_INFINITY },
      onUpgrade: subscriptions.upgrade,
    },
  )
  return {
    url: server.url,
    port: server.port,
    async stop() {
      readiness.stop()
      subscriptions.stop()
      const { endMs, cutMs } = stopTimes(shutdownTimeoutMs)
      const ending = setTimeout(() => running.endAll(), endMs)
      await server.stop(cutMs)
      clearTimeout(ending)
      running.endAll() // those whose connections were cut
      await subgraph.close()
    },
  }
}

/** What the body of a request holds. */
interface Question {
  query: string
  variables?: Variables
}

function readQuestion(body: string): Question {
  let json: Question | null
  try {
    json = JSON.parse(body)
  } catch {
    throw failure('BAD_REQUEST', 'The body is not JSON.')
  }
  if (typeof json?.query !== 'string') throw failure('BAD_REQUEST', 'The body holds no `query`.')
  return json // the gateway, which has signed the request, wrote the rest
}

/** Whole milliseconds from the header, at most `MAX_DEADLINE_MS`. */
function readLeft(header: string): number {
  return /^[0-9]{1,9}$/.test(header) ? Math.min(Number(header), MAX_DEADLINE_MS) : MAX_DEADLINE_MS
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
