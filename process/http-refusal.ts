import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GraphQLError } from 'graphql'
import { codeOf, errorCodes } from '../schema/errors.ts'

/** How long a connection that was refused is read on, in milliseconds, so that its client gets to read why. */
const LINGER_MS = 1000

/** What a failure says of the HTTP answer in `extensions.http`, as Apollo Server has it. No client sees it. */
export function httpOf({ extensions }: GraphQLError): { status: number; headers: Record<string, string> } {
  const { http } = extensions
  const said = typeof http === 'object' && http !== null ? http : {}
  const status = 'status' in said && typeof said.status === 'number' ? said.status : undefined
  const headers = 'headers' in said && said.headers instanceof Map ? Object.fromEntries(said.headers) : {}
  return { status: status ?? errorCodes[codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'].status, headers }
}

/** For an answer after which the connection is closed. */
export function closing(status: number) {
  return { http: { status, headers: new Map([['connection', 'close']]) } }
}

/** A refusal as a GraphQL response. */
export function refusalBody({ message, extensions: { http, ...extensions } }: GraphQLError): string {
  return JSON.stringify({ errors: [{ message, extensions }] })
}

/** Answers a connection on which there is no request to be answered, and closes it. */
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
  // What is closed with something unread is reset, and the answer lost.
  const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref()
  socket.once('end', () => socket.destroy())
  socket.once('close', () => clearTimeout(cut))
}
