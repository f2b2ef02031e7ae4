import { once } from 'node:events'
import { connect } from 'node:net'

/** An answer as it came over the socket. */
export interface RawAnswer {
  /** The status line and the header lines, in their order. */
  head: string[]
  body: string
}

export interface RawQuestion {
  /** GET: the text is a part of the URL; POST unless told. */
  method?: 'GET' | 'POST'
  /** A body as it is, or what becomes its JSON; of a GET, the parameters of the URL. */
  body: string | Record<string, unknown>
  /** Header lines, which may have one name twice. */
  headers?: readonly string[]
}

/** Asks GraphQL at a server's URL over a connection of its own, without a library that would put headers in order. */
export async function askRaw(url: string, { method = 'POST', body, headers = [] }: RawQuestion): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const asked = method === 'GET' && typeof body === 'object' ? `?${new URLSearchParams(asTexts(body))}` : ''
  const lines = [
    `${method} /graphql${asked} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...(method === 'POST' ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`] : []),
    ...headers,
  ]
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.write(`${lines.join('\r\n')}\r\n\r\n${method === 'POST' ? text : ''}`)
  await once(socket, 'close')
  const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n')
  return { head: head.split('\r\n'), body: rest.join('\r\n\r\n') }
}

function asTexts(parameters: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return Object.fromEntries(texts)
}
