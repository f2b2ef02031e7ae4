import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionResult, type GraphQLError, GraphQLSchema, parse } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { sizeOfJson } from '../process/json-size.ts'
import type { Log } from '../process/log.ts'
import { sourceName } from '../process/log-fields.ts'
import { gatewayBounds } from '../process/request-bounds.ts'
import { CONNECTION_INIT, type IdentityReader, signedText } from '../process/signed-identity.ts'
import { asFailure, codeOf, failure } from '../schema/errors.ts'
import type { Variables, Viewer } from '../schema/identity.ts'
import { requestIdFrom } from '../schema/request-id.ts'
import type { Subgraph } from './subgraph.ts'

/** Subscriptions of one connection: a gateway follows a subgraph by one. */
const MAX_SUBSCRIPTIONS = 100
/** Characters of a subscription's id. */
const MAX_ID = 200
/** Bytes that wait to be sent on one connection; while there are more, it is not read. */
const MAX_WAITING = 1_000_000
/** A connection that has not sent its identity by then is closed. */
const INIT_MS = 3000
/** A connection that does not answer a ping before the next one is dead. */
const PING_MS = 12_000
/** How long a client may take to close. */
const CLOSING_MS = 1000
/** A WebSocket close code (RFC 6455): reconnect, here or elsewhere. */
const SERVICE_RESTART = 1012

/** The WebSocket server of a subgraph. */
export interface WebSocketEnd {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells all clients to reconnect, and closes their connections. */
  stop(): void
}

/** What graphql-ws requires of an operation; the subgraph reads it itself. */
const UNREAD = { schema: new GraphQLSchema({}), document: parse('subscription { unread }') }

/**
 * Serves the subscriptions of one subgraph over graphql-transport-ws. The payload of `connection_init` has an identity that
 * the gateway has signed, as `authorization`; so do the `extensions` of each message that subscribes, whose identity
 * follows.
 */
export function webSocketEnd(
  subgraph: Pick<Subgraph, 'name' | 'follow'>,
  identities: IdentityReader,
  log: Log,
): WebSocketEnd {
  const { name } = subgraph
  const viewerOf = (authorization: unknown, asked: string): Viewer =>
    identities.accept(identities.read(typeof authorization === 'string' ? authorization : undefined), asked)

  /** Who subscribes, or why the caller may not, which is also logged. */
  function subscriberOf({ query, variables, extensions }: Payload): { viewer: Viewer } | { refused: GraphQLError } {
    try {
      return { viewer: viewerOf(extensions?.authorization, signedText(query, variables ?? {})) }
    } catch (error) {
      const refused = asFailure(error) ?? failure('INTERNAL_SERVER_ERROR', 'A fault in this subgraph.')
      const code = codeOf(refused) ?? 'INTERNAL_SERVER_ERROR'
      log.tell('follower-refused', { subgraph: sourceName(name), code })
      return { refused }
    }
  }
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: gatewayBounds.bytes,
    perMessageDeflate: false,
    handleProtocols,
  })
  const protocol = makeServer<{ authorization?: unknown }>({
    connectionInitWaitTimeout: INIT_MS,
    onConnect({ connectionParams }) {
      try {
        viewerOf(connectionParams?.authorization, CONNECTION_INIT)
        return true
      } catch {
        log.tell('gateway-unknown', { subgraph: sourceName(name) })
        return false
      }
    },
    onSubscribe({ subscriptions }, id, payload) {
      const excess = tooMuch(id, Object.keys(subscriptions).length)
      if (excess) return [excess]
      const subscriber = subscriberOf(payload)
      if ('refused' in subscriber) return [subscriber.refused]
      return { ...UNREAD, contextValue: { payload, viewer: subscriber.viewer } }
    },
    subscribe({ contextValue }) {
      const { payload, viewer } = contextValue as { payload: Payload; viewer: Viewer } // as onSubscribe gives it
      const { query, variables, extensions } = payload
      const call = {
        identity: viewer,
        purpose: viewer.purpose,
        requestId: requestIdFrom(extensions?.requestId),
        deadline: Number.POSITIVE_INFINITY,
        signal: new AbortController().signal, // graphql-ws ends following when nobody listens any more
      }
      // Answers already have plain errors: they are sent unchanged.
      return subgraph.follow(query)(variables ?? {}, call) as AsyncIterable<ExecutionResult>
    },
    onNext: (_context, _id, _payload, _args, result) => result,
  })

  sockets.on('connection', (socket, request: IncomingMessage) => {
    const close = (code: number, reason?: string) => socket.close(code, reason)
    const connection = request.socket
    const throttle = () => {
      const enough = connection.writableLength > MAX_WAITING
      if (enough === socket.isPaused) return
      if (enough) socket.pause()
      else socket.resume()
    }
    connection.on('drain', throttle)
    socket.on('ping', throttle)
    socket.on('error', (error) => log.tell('gateway-lost', { subgraph: sourceName(name), error }))
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Continues only once the last event is sent: slow readers hold up following.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve())
            else resolve()
          }),
        close,
        onMessage: (take) =>
          socket.on('message', (data) => {
            const text = String(data)
            const { excess } = sizeOfJson(text, gatewayBounds)
            if (excess) return close(CloseCode.BadRequest, `A message ${excess}.`)
            take(text).catch((error) => {
              log.tell('unexpected-error', { subgraph: sourceName(name), error })
              close(CloseCode.InternalServerError, 'A fault in this subgraph.')
            })
            throttle()
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

/** Why a connection may not subscribe once more; `subscriptions`: how many it has, with this one. */
function tooMuch(id: string, subscriptions: number): GraphQLError | undefined {
  if (id.length > MAX_ID) return failure('BAD_REQUEST', `The id of a subscription has more than ${MAX_ID} characters.`)
  if (subscriptions <= MAX_SUBSCRIPTIONS) return undefined
  return failure('TOO_MANY_SUBSCRIPTIONS', `A connection has at most ${MAX_SUBSCRIPTIONS} subscriptions.`)
}

interface Payload {
  query: string
  variables?: Variables | null
  extensions?: Record<string, unknown> | null
}
