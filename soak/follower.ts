import type { Connect } from '../examples/ncb-integrator/connection.ts'
import { type FollowOptions, follow } from '../examples/ncb-integrator/follow.ts'
import type { Journal } from '../examples/ncb-integrator/journal.ts'
import { overSse } from '../examples/ncb-integrator/sse.ts'
import { overWebSocket } from '../examples/ncb-integrator/websocket.ts'
import { overMultipart } from './multipart.ts'

const transports = { websocket: overWebSocket, sse: overSse, multipart: overMultipart } as const satisfies Record<
  string,
  Connect
>

/** An update that a follower has handled. Times are of performance.now(). */
export interface Handled {
  cursor: string
  alertId: string
  kind: string
  by: { code: string }
  previousStatus: string | null
  status: string
  at: number
  /** When the connection was begun over which it came. */
  connected: number
}

export interface Follower {
  country: string
  transport: keyof typeof transports
  filter: FollowOptions['filter']
  handled: Handled[]
  connections: number
  /** Gaps that it was told of: there must be none. */
  gaps: number
  /** What it was told of its connections. */
  said: string[]
}

/** The integrator of examples/, with a journal in memory. */
export interface RunningFollower extends Follower {
  /** Follows until `signal` aborts, or until it has reached the end of the log. Resolves with whether it has. */
  follow(signal: AbortSignal, untilTheEnd?: boolean): Promise<boolean>
}

export interface FollowerOptions extends Pick<Follower, 'country' | 'transport' | 'filter'> {
  url: string
  token: () => Promise<string>
  /** Where it begins. */
  after: string
}

export function createFollower({ country, transport, filter, url, token, after }: FollowerOptions): RunningFollower {
  let cursor = after
  let isLive = false
  let connected = 0
  let stop = new AbortController()
  const journal: Journal = {
    get cursor() {
      return cursor
    },
    async append(line) {
      cursor = line.cursor ?? cursor
      if (line.kind === 'GAP') follower.gaps++
      isLive ||= line.kind === 'CHECKPOINT' && line.live === true
      if (isLive) stop.abort()
    },
    async close() {},
  }
  const follower: RunningFollower = {
    country,
    transport,
    filter,
    handled: [],
    connections: 0,
    gaps: 0,
    said: [],
    async follow(signal, untilTheEnd = false) {
      stop = new AbortController()
      isLive = false
      await follow({
        url,
        filter,
        token,
        journal,
        purpose: 'CRIMINAL_INVESTIGATION',
        longestWaitMs: 500,
        signal: untilTheEnd ? AbortSignal.any([signal, stop.signal]) : signal,
        connect(request) {
          follower.connections++
          connected = performance.now()
          return transports[transport](request)
        },
        async handle({ cursor, alertId, kind, by, previousStatus, status }) {
          const at = performance.now()
          follower.handled.push({ cursor, alertId, kind, by, previousStatus, status, at, connected })
          return { kind }
        },
        readAnew: async () => {},
        say: (line) => follower.said.push(line),
      })
      return isLive
    },
  }
  return follower
}

/** `NLD over sse, {"kinds":["RAISED"]}` */
export function nameOf({ country, transport, filter }: Pick<Follower, 'country' | 'transport' | 'filter'>): string {
  return `${country} over ${transport}${filter ? `, ${JSON.stringify(filter)}` : ''}`
}
