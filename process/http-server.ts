import { isUtf8 } from 'node:buffer'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
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
  /** Takes over the sockets of requests for another protocol. Without it they are closed. */
  onUpgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** Listens. What `handle` throws is logged and answered with a bare 500. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { host, port, log, onUpgrade }: ListenOptions,
): Promise<HttpServer> {
  // What a subscriber is handed at once fits in: else each would be waited for, however quick its client is.
  const server = createServer({ requestTimeout: 30_000, highWaterMark: 65_536 }, (request, response) => {
    handle(request, response).catch((error) => {
      log.error({ err: error }, 'a request could not be answered')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  if (onUpgrade) server.on('upgrade', onUpgrade)
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
      const closed = new Promise((resolve) => server.close(resolve))
      // A connection that is kept alive becomes idle when its request has been answered.
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearInterval(sweep)
      clearTimeout(cut)
    },
  }
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
