import { isUtf8 } from 'node:buffer'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6, Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { failure } from '../schema/errors.ts'

/** The largest body of a request, in bytes: 500 checks take a tenth of it. */
export const MAX_BODY = 1_000_000
/** What is read and thrown away of a larger one, so that its sender gets to read the refusal. */
const MAX_DISCARDED = 16 * MAX_BODY

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
  /** Takes over a connection whose client asks for WebSocket, and closes it in the end. Missing: nobody is taken over. */
  onUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** Listens. What `handle` throws is logged and answered with a bare 500. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { host, port, log, onUpgrade }: ListenOptions,
): Promise<HttpServer> {
  const answering = new Set<ServerResponse>()
  // What a subscriber is handed at once fits in: else each would be waited for, however quick its client is.
  const server = createServer({ requestTimeout: 30_000, highWaterMark: 65_536 }, (request, response) => {
    answering.add(response)
    response.once('close', () => answering.delete(response))
    handle(request, response).catch((error) => {
      log.error({ err: error }, 'a request could not be answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const upgraded = onUpgrade ? takeUpgrades(server, onUpgrade, log) : new Set<Duplex>()
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

/** Hands over those who ask for WebSocket, and gives the connections that were; all others are answered as if they had not asked. */
function takeUpgrades(server: Server, onUpgrade: NonNullable<ListenOptions['onUpgrade']>, log: Logger): Set<Duplex> {
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

/** The body as text. Fails with REQUEST_TOO_LARGE, or with BAD_REQUEST where it is not UTF-8. */
export function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    const tooLarge = () => {
      reject(failure('REQUEST_TOO_LARGE', `The body is larger than ${MAX_BODY} bytes. Split the request.`))
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY) chunks.push(chunk)
      else if (size > MAX_DISCARDED) {
        tooLarge()
        request.destroy()
      }
    })
    request.once('error', reject)
    request.once('end', () => {
      if (size > MAX_BODY) return tooLarge()
      const [first = Buffer.alloc(0), ...others] = chunks
      const body = others.length === 0 ? first : Buffer.concat(chunks)
      if (isUtf8(body)) resolve(body.toString())
      else reject(failure('BAD_REQUEST', 'The body is not UTF-8.'))
    })
  })
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
