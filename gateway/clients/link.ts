import { type Client, CloseCode, createClient, type SubscribePayload } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Log } from '../../process/log.ts'
import { sourceName } from '../../process/log-fields.ts'
import { CONNECTION_INIT, type SignIdentity, signedText } from '../../process/signed-identity.ts'
import type { Tls } from '../../process/tls.ts'
import type { Call, Follow } from '../../schema/identity.ts'
import { AnswerQueue } from './answer-queue.ts'
import { readAnswer, readError } from './read-answer.ts'

const ACKNOWLEDGE_MS = 5000
/** How often a silent link is pinged; it is given up if no answer comes in time. */
const PING_MS = 10_000
const PONG_MS = 5000
/** The largest message, in bytes. */
const MAX_MESSAGE = 64 * 1024 * 1024

/** Follows the subscriptions of a subgraph in another process. */
export interface Link {
  /** Throws when the connection is lost or cannot be made: the follower then starts again. */
  follow(query: string): Follow
  close(): void
}

export interface LinkOptions {
  name: string
  url: string
  sign: SignIdentity
  tls: Tls | undefined
  /** How long making a connection may take, in milliseconds. */
  connectMs: number
}

/**
 * Subscriptions over graphql-transport-ws at `url`: one connection per identity, as long as it follows something. The
 * identity is signed for the connection, and for each message that subscribes.
 */
export function linkTo({ name, url, sign, tls, connectMs }: LinkOptions, log: Log): Link {
  const connections = new Map<string, Connection>()
  const queues = new Set<AnswerQueue>()
  const webSocketImpl = limitedWebSocket(connectMs, tls)
  let closed = false
  tls?.onChange(({ revoked }) => {
    if (revoked) for (const { client } of connections.values()) client.terminate() // followers start again
  })
  const broken = (problem: unknown) => {
    const error = new Error(`the link to ${name} is broken: ${reasonOf(problem)}`, { cause: problem })
    return isCloseEvent(problem) ? Object.assign(error, { code: problem.code }) : error // the log shows the code
  }

  function connectionOf({ identity, purpose }: Call): Connection {
    const key = JSON.stringify([identity.country, identity.organisation, identity.user, identity.roles, purpose])
    const known = connections.get(key)
    if (known) return known
    let giveUp: NodeJS.Timeout | undefined
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl,
      connectionParams: () => ({ authorization: sign(identity, purpose, CONNECTION_INIT) }),
      connectionAckWaitTimeout: ACKNOWLEDGE_MS,
      keepAlive: PING_MS,
      retryAttempts: 0,
      on: {
        ping(received) {
          if (!received) giveUp = setTimeout(() => client.terminate(), PONG_MS)
        },
        pong: () => clearTimeout(giveUp),
        closed(event) {
          clearTimeout(giveUp)
          forget()
          if (isCloseEvent(event) && event.code === CloseCode.Forbidden) {
            log.tell('subgraph-refuses-us', { subgraph: sourceName(name) })
          }
        },
      },
    })
    const connection: Connection = { client, followers: 0, forget }
    function forget() {
      if (connections.get(key) === connection) connections.delete(key)
    }
    connections.set(key, connection)
    return connection
  }

  function start(queues: AnswerQueue, payload: SubscribePayload, call: Call): () => void {
    const connection = connectionOf(call)
    connection.followers += 1
    const unlisten = connection.client.on('closed', (event) => queues.end(broken(event)))
    const leave = connection.client.subscribe(payload, {
      next(result) {
        try {
          queues.push(readAnswer(result, name))
        } catch (error) {
          queues.end(broken(error))
        }
      },
      error(problem) {
        if (!Array.isArray(problem)) return queues.end(broken(problem))
        queues.push({ errors: problem.map((error) => readError(error, name)) })
        queues.end()
      },
      complete: () => queues.end(),
    })
    return () => {
      connection.followers -= 1
      if (connection.followers === 0) connection.forget() // it closes itself
      unlisten()
      leave()
    }
  }

  return {
    follow: (query) => (variables, call) => {
      const queue = new AnswerQueue(() => broken('its answers come faster than they are read'))
      if (closed || call.signal.aborted) {
        queue.end(closed ? broken('it was closed') : undefined)
        return queue
      }
      const authorization = sign(call.identity, call.purpose, signedText(query, variables))
      const extensions = { requestId: call.requestId, authorization }
      const leave = start(queue, { query, variables: { ...variables }, extensions }, call)
      const abort = () => queue.end()
      call.signal.addEventListener('abort', abort)
      queues.add(queue)
      queue.onEnd = () => {
        queues.delete(queue)
        call.signal.removeEventListener('abort', abort)
        leave()
      }
      return queue
    },
    close() {
      closed = true
      for (const queue of queues) queue.end()
    },
  }
}

interface Connection {
  client: Client
  followers: number
  /** New followers no longer use this connection. */
  forget(): void
}

/** Connects with the TLS files as they are then. */
function limitedWebSocket(handshakeTimeout: number, tls: Tls | undefined) {
  const limits = { handshakeTimeout, maxPayload: MAX_MESSAGE, perMessageDeflate: false }
  return class extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { ...limits, ...(tls && { secureContext: tls.secureContext }) })
    }
  }
}

function isCloseEvent(event: unknown): event is { code: number; reason: string } {
  return typeof event === 'object' && event !== null && 'code' in event && 'reason' in event
}

function reasonOf(problem: unknown): string {
  if (typeof problem === 'string') return problem
  if (isCloseEvent(problem)) return `it was closed with ${problem.code} ${problem.reason}`.trimEnd()
  const named = typeof problem === 'object' && problem !== null && 'message' in problem
  return named ? String(problem.message) : 'it failed'
}
