import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6, Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { failure } from '../schema/errors.ts'
import { limitConnections } from './connections.ts'
import { defaultHttpLimits, type HttpLimits } from './http-limits.ts'
import { closing, httpOf, refusalBody, refuseConnection } from './http-refusal.ts'
import { giveUpReading } from './request-body.ts'
import { brokenRequest, refusalOf } from './request-limits.ts'

/** Requests that a connection may send before the first of them is answered. */
const MAX_PIPELINED = 100
const JSON_TYPE = 'application/json; charset=utf-8'
/** How often it is looked for requests that take too long to come, in milliseconds. */
const CHECK_MS = 1000

/** A server that listens. */
export interface HttpServer {
  host: string
  port: number
  url: string
  /** Accepts nothing more, lets requests that are being answered end within `graceMs`, then cuts what is left. */
  stop(graceMs: number): Promise<void>
}

export interface ListenOptions {
  host: string
  /** 0: any free one. */
  port: number
  log: Logger
  /** What is missing has its default. */
  limits?: Partial<HttpLimits> | undefined
  /** Takes over a connection whose client asks for WebSocket, and closes it in the end. Missing: nobody is taken over. */
  onUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/**
 * Listens. What `handle` throws is logged and answered with a bare 500. What breaks a limit, or is no HTTP, is refused
 * with a GraphQL response.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { host, port, log, limits: given, onUpgrade }: ListenOptions,
): Promise<HttpServer> {
  const limits = { ...defaultHttpLimits, ...given }
  const answering = new Set<ServerResponse>()
  /** Requests of a connection that are not answered yet. */
  const underWay = new Map<Duplex, number>()
  const options = {
    maxHeaderSize: limits.maxHead,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, limits.headersMs),
    joinDuplicateHeaders: true, // else Node takes the first of two `authorization`, where a proxy may have read the second
    highWaterMark: 65_536, // what a subscriber is handed at once fits in: else each would be waited for, however quick
  }
  const server = createServer(options, (request, response) => {
    const { socket } = request
    const count = (underWay.get(socket) ?? 0) + 1
    underWay.set(socket, count)
    answering.add(response)
    response.once('close', () => {
      answering.delete(response)
      const left = (underWay.get(socket) ?? 0) - 1
      if (left > 0) underWay.set(socket, left)
      else underWay.delete(socket)
    })
    const refusal = refusalOf(request, limits) ?? (count > MAX_PIPELINED ? tooManyUnderWay(socket) : undefined)
    if (refusal) return sendFailure(response, refusal)
    handle(request, response).catch((error) => {
      log.error({ err: error }, 'a request could not be answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  limitConnections(server, limits)
  const refused = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const refusal = brokenRequest(error, limits)
    // What comes after a broken request is as broken, and is read so that its sender gets to read why.
    if (refused.has(socket) || giveUpReading(socket, refusal)) return
    if (error.code === 'ECONNRESET' || !socket.writable || underWay.has(socket)) socket.destroy()
    else {
      refused.add(socket)
      refuseConnection(socket, refusal)
    }
  })
  const upgraded = onUpgrade ? takeUpgrades(server, limits, onUpgrade, log) : new Set<Duplex>()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = (server.address() as AddressInfo).port // a string only for a pipe
  return {
    host,
    port: bound,
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}`,
    async stop(graceMs) {
      // Not HTTP's `close`, which cuts whatever is being sent and has been handed over whole: see below.
      const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
      // A connection that is kept alive becomes idle when its request has been answered. For Node it is so at once, and
      // not when the answer has left.
      const sweep = setInterval(() => {
        const leaving = [...answering].some((response) => response.writableEnded && !response.writableFinished)
        if (!leaving) server.closeIdleConnections()
      }, 20)
      const cut = setTimeout(() => {
        server.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
      }, graceMs)
      await closed
      server.close(() => undefined) // HTTP's own clock stops with it
      clearInterval(sweep)
      clearTimeout(cut)
    },
  }
}

/** Reads nothing more of it, and has it closed when it has read what was answered. */
function tooManyUnderWay(socket: Duplex): GraphQLError {
  socket.pause()
  return failure('RATE_LIMITED', 'Read the answers on this connection before you ask for more.', closing(429))
}

/** Hands over those who ask for WebSocket, and gives the connections that were; all others are answered as if they had not asked. */
function takeUpgrades(
  server: Server,
  limits: HttpLimits,
  onUpgrade: NonNullable<ListenOptions['onUpgrade']>,
  log: Logger,
): Set<Duplex> {
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      // As clients do that would rather speak HTTP/2: Node takes their request for the end of HTTP, so it begins anew.
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
      server.emit('connection', socket)
      return
    }
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    socket.on('error', () => undefined) // it is closed by that, which whoever has taken it sees
    const refusal = refusalOf(request, limits)
    if (refusal) {
      socket.resume()
      return refuseConnection(socket, refusal)
    }
    try {
      onUpgrade(request, socket, head)
    } catch (error) {
      log.error({ err: error }, 'a connection could not be taken over')
      socket.destroy()
    }
  })
  return upgraded
}

/** The head of a request that asks for no other protocol. */
function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (/^(upgrade|http2-settings)$/i.test(name)) continue
    if (/^connection$/i.test(name)) {
      const others = value.split(',').filter((token) => !/^\s*(upgrade|http2-settings)\s*$/i.test(token))
      if (others.length > 0) lines.push(`${name}: ${others.join()}`)
    } else lines.push(`${name}: ${value}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

/** Answers with a failure, as a GraphQL response. `others`: further headers. */
export function sendFailure(response: ServerResponse, error: GraphQLError, others: Record<string, string> = {}): void {
  const { status, headers } = httpOf(error)
  send(response, status, JSON_TYPE, refusalBody(error), { ...others, ...headers })
}

/** Answers with a whole body. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      ...headers,
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      'x-content-type-options': 'nosniff',
    })
    .end(body)
}
