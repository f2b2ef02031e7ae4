import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionResult, GraphQLSchema, parse } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Variables, Viewer } from '../schema/identity.ts'
import type { Subgraph } from './subgraph.ts'

/** Bytes of a message: as of a body over HTTP. */
const MAX_MESSAGE = 1_000_000
/** A connection that has not said by then who asks is closed. */
const INIT_MS = 3000
/** A connection that does not answer a ping before the next one is dead. */
const PING_MS = 12_000
/** How long a client may take to say good-bye. */
const CLOSING_MS = 1000
/** A WebSocket close code (RFC 6455): come again, here or elsewhere. */
const SERVICE_RESTART = 1012

/** The WebSocket end of a subgraph. */
export interface WebSocketEnd {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells all clients to come again, and closes their connections. */
  stop(): void
}

interface Connection {
  viewer?: Viewer
}

/** What graphql-ws wants to know of an operation; the subgraph reads it itself. */
const UNREAD = { schema: new GraphQLSchema({}), document: parse('subscription { unread }') }

/**
 * Serves the subscriptions of one subgraph over graphql-transport-ws, to whoever carries an identity that `readIdentity`
 * accepts in the payload of `connection_init`: `{ authorization: 'Bearer ...' }`. It counts for all of the connection.
 */
export function webSocketEnd(
  subgraph: Pick<Subgraph, 'name' | 'follow'>,
  readIdentity: (authorization: string) => Promise<Viewer>,
  log: Logger,
): WebSocketEnd {
  const { name } = subgraph
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    handleProtocols,
  })
  const protocol = makeServer<{ authorization?: unknown }, Connection>({
    connectionInitWaitTimeout: INIT_MS,
    async onConnect({ connectionParams, extra }) {
      try {
        extra.viewer = await readIdentity(String(connectionParams?.authorization ?? ''))
        return true
      } catch {
        log.warn({ subgraph: name }, 'a connection without an identity that the gateway has signed was refused')
        return false
      }
    },
    onSubscribe: ({ extra }, _id, payload) => ({ ...UNREAD, contextValue: { payload, viewer: extra.viewer } }),
    subscribe({ contextValue }) {
      const { payload, viewer } = contextValue as { payload: Payload; viewer: Viewer } // as onSubscribe gives it
      const { query, variables, extensions } = payload
      const call = {
        identity: viewer,
        purpose: viewer.purpose,
        requestId: String(extensions?.requestId ?? ''),
        deadline: Number.POSITIVE_INFINITY,
        signal: new AbortController().signal, // graphql-ws returns from what is followed when nobody listens any more
      }
      // As Answers, whose errors are plain already, they are sent as they are.
      return subgraph.follow(query)(variables ?? {}, call) as AsyncIterable<ExecutionResult>
    },
    onNext: (_context, _id, _payload, _args, result) => result,
  })

  sockets.on('connection', (socket) => {
    const close = (code: number, reason?: string) => socket.close(code, reason)
    socket.on('error', (error) => log.warn({ subgraph: name, err: error }, 'a connection failed'))
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // What is followed goes on when the last event has left: whoever reads slowly is waited for.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve())
            else resolve()
          }),
        close,
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch((error) => {
              log.error({ subgraph: name, err: error }, 'unexpected error')
              close(CloseCode.InternalServerError, 'A fault in this subgraph.')
            })
          }),
      },
      {},
    )
    socket.once('close', (code, reason) => closed(code, String(reason)))
  })

  const silent = new WeakSet<WebSocket>()
  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.once('pong', () => silent.delete(socket))
      socket.ping()
    }
  }, PING_MS)
  pinging.unref()
  let stopped = false

  return {
    upgrade(request, socket, head) {
      if (stopped || request.url !== '/graphql') {
        socket.end(`HTTP/1.1 ${stopped ? '503 Service Unavailable' : '404 Not Found'}\r\nconnection: close\r\n\r\n`)
        return
      }
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
    },
    stop() {
      stopped = true
      clearInterval(pinging)
      for (const socket of sockets.clients) {
        socket.close(SERVICE_RESTART, 'This subgraph stops.')
        setTimeout(() => socket.terminate(), CLOSING_MS).unref()
      }
    },
  }
}

interface Payload {
  query: string
  variables?: Variables | null
  extensions?: Record<string, unknown> | null
}
