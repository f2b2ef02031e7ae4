import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import { codeOf, errorCodes } from '../schema/errors.ts'

/** How long a refused connection is still read, in milliseconds, so that the client can read the refusal. */
const LINGER_MS = 1000

/** The HTTP status and headers of an error, in `extensions.http` as Apollo Server has them. No client sees them. */
export function httpOf({ extensions }: GraphQLError): { status: number; headers: Record<string, string> } {
  const { http } = extensions
  const said = typeof http === 'object' && http !== null ? http : {}
  const status = 'status' in said && typeof said.status === 'number' ? said.status : undefined
  const headers = 'headers' in said && said.headers instanceof Map ? Object.fromEntries(said.headers) : {}
  return { status: status ?? errorCodes[codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'].status, headers }
}

/** The `http` of an answer after which the connection closes. */
export function closing(status: number) {
  return { http: { status, headers: new Map([['connection', 'close']]) } }
}

/** A refusal as a GraphQL response. */
export function refusalBody({ message, extensions: { http, ...extensions } }: GraphQLError): string {
  return JSON.stringify({ errors: [{ message, extensions }] })
}

/** Answers a connection that has no readable request, and closes it. */
export function refuseConnection(socket: Duplex, error: GraphQLError): void {
  const { status, headers } = httpOf(error)
  const body = refusalBody(error)
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-content-type-options': 'nosniff',
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => undefined) // it is being closed
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  // Closing a socket with unread data would reset it, and lose the answer.
  const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref()
  socket.once('end', () => socket.destroy())
  socket.once('close', () => clearTimeout(cut))
}
