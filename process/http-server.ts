import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6, Server as NetServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import { failure } from '../schema/errors.ts'
import { limitConnections } from './connections.ts'
import { defaultHttpLimits, type HttpLimits } from './http-limits.ts'
import { closing, httpOf, refusalBody, refuseConnection } from './http-refusal.ts'
import type { Log } from './log.ts'
import { giveUpReading } from './request-body.ts'
import { brokenRequest, refusalOf } from './request-limits.ts'
import { type ServerTls, tlsServer } from './tls-server.ts'

/** How many requests of a connection may be unanswered. */
const MAX_PIPELINED = 100
const JSON_TYPE = 'application/json; charset=utf-8'
/** Within which time connections end whose certificates may have been revoked, in milliseconds. */
const STALE_MS = 60_000
/** How often slow requests are looked for, in milliseconds. */
const CHECK_MS = 1000

/** A server that listens. */
export interface HttpServer {
  host: string
  port: number
  url: string
  /** Accepts no more connections, lets running requests end within `graceMs`, then cuts the others. */
  stop(graceMs: number): Promise<void>
}

export interface ListenOptions {
  host: string
  /** 0: any free port. */
  port: number
  log: Log
  /** Missing limits have their defaults. */
  limits?: Partial<HttpLimits> | undefined
  /** Missing: plain HTTP. */
  tls?: ServerTls | undefined
  /** Takes over a connection whose client asks for WebSocket, and closes it in the end. Missing: no upgrades. */
  onUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/**
 * Listens. Errors that `handle` throws are logged and answered with a bare 500. Requests that break a limit, or HTTP
 * itself, get a GraphQL response as refusal.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { host, port, log, limits: given, tls, onUpgrade }: ListenOptions,
): Promise<HttpServer> {
  const limits = { ...defaultHttpLimits, ...given }
  const answering = new Set<ServerResponse>()
  /** Unanswered requests per connection. */
  const underWay = new Map<Duplex, number>()
  const options = {
    maxHeaderSize: limits.maxHead,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(CHECK_MS, limits.headersMs),
    joinDuplicateHeaders: true, // otherwise Node takes the first of two `authorization` headers, and a proxy may have read the second
    highWaterMark: 65_536, // one batch for a subscriber fits in: otherwise each would wait for a drain, however fast the client
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
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
      log.tell('request-unanswered', { error })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const server = tls ? tlsServer(tls, { ...options, handshakeTimeout: limits.headersMs }, log) : createServer(options)
  server.on('request', answer)
  const connections = limitConnections(server, limits, tls ? 'TLS' : 'HTTP')
  const refused = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const refusal = brokenRequest(error, limits)
    // What follows a broken request is broken too, and is read only so that the sender can read the refusal.
    if (refused.has(socket) || giveUpReading(socket, refusal)) return
    if (error.code === 'ECONNRESET' || !socket.writable || underWay.has(socket)) socket.destroy()
    else {
      refused.add(socket)
      refuseConnection(socket, refusal)
    }
  })
  const upgraded = onUpgrade
    ? takeUpgrades(server, { limits, onUpgrade, log, speaksHttp: tls ? 'secureConnection' : 'connection' })
    : new Set<Duplex>()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  if (tls && tls.clientCertificates !== 'none') {
    tls.tls.onChange(({ revoked }) => {
      if (revoked) endStale({ server, answering, connections }, tls.staleMs ?? STALE_MS)
    })
  }
  const bound = (server.address() as AddressInfo).port // a string only for a pipe
  return {
    host,
    port: bound,
    url: `${tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${bound}`,
    async stop(graceMs) {
      // Not HTTP's `close`, which cuts responses that are handed over but not sent: see below.
      const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
      // A kept-alive connection is idle once its response is sent. Node calls it idle earlier, when the response is handed
      // over.
      const sweep = setInterval(() => {
        const leaving = [...answering].some((response) => response.writableEnded && !response.writableFinished)
        if (!leaving) server.closeIdleConnections()
      }, 20)
      const cut = setTimeout(() => {
        server.closeAllConnections()
        for (const socket of upgraded) socket.destroy()
        for (const socket of connections) socket.destroy() // those that have not got as far as HTTP
      }, graceMs)
      await closed
      server.close(() => undefined) // HTTP's own clock stops with it
      clearInterval(sweep)
      clearTimeout(cut)
    },
  }
}

/** What a server has open. */
interface Open {
  server: Server
  answering: ReadonlySet<ServerResponse>
  connections: ReadonlySet<Socket>
}

/**
 * Ends connections whose certificates were looked at before others were revoked: whoever may still connect does so again.
 * Idle ones end at once, those that are answered after that; what then is left, such as WebSockets, not all together.
 */
function endStale({ server, answering, connections }: Open, withinMs: number): void {
  for (const response of answering) response.shouldKeepAlive = false
  server.closeIdleConnections()
  for (const socket of connections) {
    const cut = setTimeout(() => socket.destroy(), Math.random() * withinMs).unref()
    socket.once('close', () => clearTimeout(cut))
  }
}

/** Stops reading, and closes the connection once the client has read the answers. */
function tooManyUnderWay(socket: Duplex): GraphQLError {
  socket.pause()
  return failure('RATE_LIMITED', 'Read the answers on this connection before you ask for more.', closing(429))
}

interface UpgradeLimits {
  limits: HttpLimits
  /** The event of a connection that is ready for HTTP. */
  speaksHttp: 'connection' | 'secureConnection'
}

/**
 * Hands over connections that ask for WebSocket, and returns those it handed over; all others are answered as if they had
 * not asked.
 */
function takeUpgrades(
  server: Server,
  { limits, onUpgrade, log, speaksHttp }: Required<Pick<ListenOptions, 'onUpgrade' | 'log'>> & UpgradeLimits,
): Set<Duplex> {
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      // Clients that prefer HTTP/2 send this. Node would stop reading HTTP here, so the request is read again without it.
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
      server.emit(speaksHttp, socket)
      return
    }
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    socket.on('error', () => undefined) // the error closes it, which the new owner notices
    const refusal = refusalOf(request, limits)
    if (refusal) {
      socket.resume()
      return refuseConnection(socket, refusal)
    }
    try {
      onUpgrade(request, socket, head)
    } catch (error) {
      log.tell('upgrade-failed', { error })
      socket.destroy()
    }
  })
  return upgraded
}

/** The head of a request without its upgrade. */
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

/** Answers with an error, as a GraphQL response. `others`: additional headers. */
export function sendFailure(response: ServerResponse, error: GraphQLError, others: Record<string, string> = {}): void {
  const { status, headers } = httpOf(error)
  send(response, status, JSON_TYPE, refusalBody(error), { ...others, ...headers })
}

/** Answers with a whole body. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
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
