import type { IncomingMessage } from 'node:http'
import { ConcurrencyLimiter } from '../process/concurrency-limiter.ts'
import type { HttpLimits } from '../process/http-limits.ts'
import { httpOf } from '../process/http-refusal.ts'
import { listen, send } from '../process/http-server.ts'
import { sizeOfJson } from '../process/json-size.ts'
import type { Log } from '../process/log.ts'
import { sourceName } from '../process/log-fields.ts'
import { defaultOperationLimits, type OperationLimits } from '../process/operation-limits.ts'
import { createReadiness } from '../process/readiness.ts'
import { readBody } from '../process/request-body.ts'
import { gatewayBounds } from '../process/request-bounds.ts'
import { Running, stopTimes } from '../process/running.ts'
import type { IdentityReader } from '../process/signed-identity.ts'
import { restIfDue } from '../process/time-slices.ts'
import type { ServerTls } from '../process/tls-server.ts'
import { asFailure, codeOf, failure } from '../schema/errors.ts'
import { type Call, identityKey, type Variables } from '../schema/identity.ts'
import { requestIdFrom } from '../schema/request-id.ts'
import type { Subgraph } from './subgraph.ts'
import { webSocketEnd } from './websocket.ts'

/** The longest deadline, whatever a request says. */
const MAX_DEADLINE_MS = 60_000
/** Bodies of so many characters are parsed one in each turn of the event loop. */
const LARGE_BODY = 50_000
const JSON_TYPE = 'application/json; charset=utf-8'

/** The HTTP server of one subgraph, for the gateway only. */
export interface SubgraphServer {
  url: string
  port: number
  /** Lets operations end, or aborts them when their time is over (`stopTimes`), then closes the subgraph and its store. */
  stop(): Promise<void>
}

export interface SubgraphServerOptions {
  host: string
  /** 0: any free port. */
  port: number
  /** Reads the caller's identity. */
  identities: IdentityReader
  /** Missing limits have their defaults; one address, a gateway's, may have all connections. */
  limits?: Partial<HttpLimits>
  /** Of all its gateways together; missing ones have their defaults. */
  operations?: Partial<OperationLimits>
  /** Missing: plain HTTP. */
  tls?: ServerTls | undefined
  /** How long a stop may take, in milliseconds; by default 4,000. */
  shutdownTimeoutMs?: number
}

/**
 * Serves one subgraph to callers with an identity that the gateway has signed: POST /graphql, and /graphql over WebSocket
 * for subscriptions (websocket.ts). Also serves GET /health (the process) and /ready (its store). It owns the subgraph from
 * now on.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: SubgraphServerOptions,
  log: Log,
): Promise<SubgraphServer> {
  const { host, port, identities, limits, operations, tls, shutdownTimeoutMs = 4000 } = options
  const { running: most, waiting } = { ...defaultOperationLimits, ...operations }
  const limiter = new ConcurrencyLimiter(most, waiting)
  const { name } = subgraph
  const running = new Running()
  const readiness = createReadiness(async () => ({ [name]: await subgraph.health() }))
  const subscriptions = webSocketEnd(subgraph, identities, log)

  async function answer(request: IncomingMessage, call: Omit<Call, 'identity' | 'purpose'>): Promise<string> {
    const signed = identities.read(request.headers.authorization)
    const body = await readBody(request, gatewayBounds.bytes)
    const identity = identities.accept(signed, body)
    const who = identityKey(identity)
    const whyNot = await limiter.acquire(who, call)
    if (whyNot) throw failure(whyNot, `${name} has more to do than it can at the moment. Ask again later.`)
    try {
      const { query, variables } = await readQuestion(body)
      return JSON.stringify(
        await subgraph.prepare({ query })(variables, { ...call, identity, purpose: identity.purpose }),
      )
    } finally {
      limiter.release(who)
    }
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
      const requestId = requestIdFrom(header(request, 'x-request-id'))
      const deadline = Date.now() + readLeft(header(request, 'x-deadline-ms'))
      try {
        const body = await answer(request, { requestId, deadline, signal: gone.signal })
        const headers = ['content-type', JSON_TYPE, 'content-length', String(Buffer.byteLength(body))]
        response.writeHead(200, headers).end(body)
      } catch (error) {
        const refused = asFailure(error) ?? failure('INTERNAL_SERVER_ERROR', 'A fault in this subgraph.')
        const { message } = refused
        const code = codeOf(refused) ?? 'INTERNAL_SERVER_ERROR'
        const about = { requestId, subgraph: sourceName(name) }
        if (code === 'INTERNAL_SERVER_ERROR') log.tell('unexpected-error', { ...about, error })
        else log.tell('subgraph-refused', { ...about, code })
        const body = JSON.stringify({ errors: [{ message, extensions: { code, source: name } }] })
        const { status, headers } = httpOf(refused)
        send(response, status, JSON_TYPE, body, headers)
      }
    },
    {
      host,
      port,
      log,
      tls,
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

/** The body of a request. */
interface Question {
  query: string
  variables: Variables
}

async function readQuestion(body: string): Promise<Question> {
  const rest = body.length >= LARGE_BODY ? restIfDue() : undefined
  if (rest) await rest
  const { excess } = sizeOfJson(body, gatewayBounds)
  if (excess) throw failure('REQUEST_TOO_LARGE', `The body ${excess}. Split the request.`)
  let json: Partial<Question> | null
  try {
    json = JSON.parse(body)
  } catch {
    throw failure('BAD_REQUEST', 'The body is not JSON.')
  }
  if (typeof json?.query !== 'string') throw failure('BAD_REQUEST', 'The body holds no `query`.')
  const { query, variables } = json
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) {
    throw failure('BAD_REQUEST', '`variables` is no object.')
  }
  return { query, variables: variables ?? {} }
}

/** Whole milliseconds from the header, at most `MAX_DEADLINE_MS`. */
function readLeft(header: string): number {
  return /^[0-9]{1,9}$/.test(header) ? Math.min(Number(header), MAX_DEADLINE_MS) : MAX_DEADLINE_MS
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
