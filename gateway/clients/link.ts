import { type Client, CloseCode, createClient, type SubscribePayload } from 'graphql-ws'
import type { Logger } from 'pino'
import { WebSocket } from 'ws'
import type { Call, Follow, Identity, Purpose } from '../../schema/identity.ts'
import { Followed } from './followed.ts'
import { readAnswer, readError } from './read-answer.ts'

/** What the log says where a subgraph does not believe us. */
export const REFUSED =
  'it refuses our signed identity: is SUBGRAPH_SIGNING_KEY the same on both sides, and are their clocks right?'

const CONNECT_MS = 2000
const ACKNOWLEDGE_MS = 5000
/** A link over which nothing comes is asked so often whether it is alive, and given up when no answer comes in time. */
const PING_MS = 10_000
const PONG_MS = 5000
/** Bytes of a message. */
const MAX_MESSAGE = 64 * 1024 * 1024

/** Follows the subscriptions of a subgraph that runs elsewhere. */
export interface Link {
  /** Throws when the connection is lost or cannot be made: whoever follows begins again. */
  follow(query: string): Follow
  close(): void
}

/** Subscriptions over graphql-transport-ws at `url`: one connection for each identity, as long as something is followed. */
export function linkTo(
  { name, url, sign }: { name: string; url: string; sign(identity: Identity, purpose: Purpose): Promise<string> },
  log: Logger,
): Link {
  const connections = new Map<string, Connection>()
  const followed = new Set<Followed>()
  let closed = false
  const broken = (problem: unknown) => new Error(`the link to ${name} is broken: ${reasonOf(problem)}`)

  function connectionOf({ identity, purpose }: Call): Connection {
    const key = JSON.stringify([identity.country, identity.organisation, identity.user, identity.roles, purpose])
    const known = connections.get(key)
    if (known) return known
    let giveUp: NodeJS.Timeout | undefined
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: LimitedWebSocket,
      connectionParams: async () => ({ authorization: `Bearer ${await sign(identity, purpose)}` }),
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
          if (isCloseEvent(event) && event.code === CloseCode.Forbidden) log.warn({ subgraph: name }, REFUSED)
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

  function start(followed: Followed, payload: SubscribePayload, call: Call): () => void {
    const connection = connectionOf(call)
    connection.followers += 1
    const unlisten = connection.client.on('closed', (event) => followed.end(broken(event)))
    const leave = connection.client.subscribe(payload, {
      next(result) {
        try {
          followed.take(readAnswer(result, name))
        } catch (error) {
          followed.end(broken(error))
        }
      },
      error(problem) {
        if (!Array.isArray(problem)) return followed.end(broken(problem))
        followed.take({ errors: problem.map((error) => readError(error, name)) })
        followed.end()
      },
      complete: () => followed.end(),
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
      const one = new Followed(() => broken('its answers come faster than they are read'))
      if (closed || call.signal.aborted) {
        one.end(closed ? broken('it was closed') : undefined)
        return one
      }
      const extensions = { requestId: call.requestId }
      const leave = start(one, { query, variables: { ...variables }, extensions }, call)
      const abort = () => one.end()
      call.signal.addEventListener('abort', abort)
      followed.add(one)
      one.onEnd = () => {
        followed.delete(one)
        call.signal.removeEventListener('abort', abort)
        leave()
      }
      return one
    },
    close() {
      closed = true
      for (const one of followed) one.end()
    },
  }
}

interface Connection {
  client: Client
  followers: number
  /** It is not for those who come from now on. */
  forget(): void
}

class LimitedWebSocket extends WebSocket {
  constructor(address: string, protocol: string) {
    super(address, protocol, { handshakeTimeout: CONNECT_MS, maxPayload: MAX_MESSAGE, perMessageDeflate: false })
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
