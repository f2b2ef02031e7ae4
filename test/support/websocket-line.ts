import { once } from 'node:events'
import { expect } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { PATIENCE } from './subscription-clients.ts'
import { noteSent } from './told.ts'

/** A message of the server. */
export interface ServerMessage {
  type: string
  id?: string
  payload?: unknown
}

/** A WebSocket that says what a test wants, and remembers what it hears. */
export interface Line {
  socket: WebSocket
  heard: ServerMessage[]
  /** The code and the reason that it was closed with. */
  closed: Promise<{ code: number; reason: string }>
  say(...messages: (object | string)[]): void
  /** The first message of this type, and id, once it has come. */
  hears(type: string, id?: string): Promise<ServerMessage>
}

export interface DialOptions extends ClientOptions {
  /** Undefined: graphql-transport-ws. */
  protocols?: string[]
}

/** Opens a WebSocket to a gateway. */
export async function dial(url: string, { protocols, ...options }: DialOptions = {}): Promise<Line> {
  const address = `${url.replace('http', 'ws')}/graphql`
  const socket = new WebSocket(address, protocols ?? ['graphql-transport-ws'], options)
  const heard: ServerMessage[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  socket.on('error', () => undefined) // it then closes
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  await once(socket, 'open')
  return {
    socket,
    heard,
    closed,
    say(...messages) {
      noteSent(messages)
      for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message))
    },
    async hears(type, id) {
      const find = () => heard.find((message) => message.type === type && (id === undefined || message.id === id))
      await expect.poll(find, PATIENCE).toBeDefined()
      return find() as ServerMessage // as just found
    },
  }
}

/** The status of an answer to an upgrade that is refused. */
export async function refusedUpgrade(url: string, path: string, headers: Record<string, string>) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers })
  socket.on('error', () => undefined)
  const [, response] = await once(socket, 'unexpected-response')
  let text = ''
  for await (const chunk of response) text += chunk
  socket.terminate()
  return { status: response.statusCode as number, body: JSON.parse(text) as unknown }
}
