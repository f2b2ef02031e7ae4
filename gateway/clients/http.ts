import { buildConnector, Pool } from 'undici'
import { OUTCOME_MS, startWaiting, stopWaiting, whyNotWait } from '../../process/deadline.ts'
import type { Log } from '../../process/log.ts'
import { sourceName } from '../../process/log-fields.ts'
import { identitySigner } from '../../process/signed-identity.ts'
import type { SigningKeys } from '../../process/signing-keys.ts'
import type { Tls } from '../../process/tls.ts'
import { withCarriedOut } from '../../schema/carried-out.ts'
import type { Answer, Call } from '../../schema/identity.ts'
import { readHealth, type SourceHealth } from '../../schema/source-health.ts'
import { linkTo } from './link.ts'
import { type PostOutcome, post } from './post.ts'
import { readAnswer } from './read-answer.ts'
import { noAnswer, type SubgraphClient } from './subgraph-client.ts'

/** Connections to one subgraph; more calls wait for one, within their deadlines. */
const MAX_CONNECTIONS = 64
const CONNECT_MS = 2000
/** How long a sent answer may take to arrive, in milliseconds. */
const ON_ITS_WAY_MS = 200
/** The largest answer, in bytes: more than any operation can ask for, and still harmless. */
const MAX_ANSWER = 64 * 1024 * 1024

export interface HttpClientOptions {
  name: string
  url: string
  keys: SigningKeys
  tls?: Tls | undefined
  /** How long making a connection may take, in milliseconds; by default 2,000. */
  connectMs?: number
}

/**
 * A client of a subgraph that listens at `url` (its own server, see subgraphs/server.ts). `keys`: sign identities; the
 * subgraph has the same. `tls`: the trusted authorities, and the client's own certificate. A query whose connection
 * fails before the answer begins is sent once more; a mutation never is, since it may have been carried out.
 */
export function httpClient(
  { name, url, keys, tls, connectMs = CONNECT_MS }: HttpClientOptions,
  log: Log,
): SubgraphClient {
  const { origin, pathname } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const path = `${base}/graphql`
  const sign = identitySigner(keys, name)
  /** Errors of requests that were never sent, for lack of a connection. */
  const unsent = new WeakSet<Error>()
  // Each call's deadline limits its time: the pool's own clocks (ticks of a second) are too coarse.
  const openPool = () =>
    new Pool(origin, {
      connections: MAX_CONNECTIONS,
      connect: connectorOf({ timeout: connectMs, tls }, unsent),
      headersTimeout: 0,
      bodyTimeout: 0,
      maxResponseSize: MAX_ANSWER,
    })
  let pool = openPool()
  // Whom nobody trusts any more is asked nothing more on connections that are open: they end with what they are asked now.
  tls?.onChange(() => {
    const before = pool
    pool = openPool()
    before.close().catch(() => undefined)
  })

  const link = linkTo({ name, url: `${origin}${path}`, sign, tls, connectMs }, log)

  /** `unknown`: null for a mutation, which may have been carried out. */
  function read(outcome: PostOutcome, call: Call, unknown: null | undefined): Answer {
    const about = { requestId: call.requestId, subgraph: sourceName(name) }
    if ('error' in outcome) {
      log.tell('subgraph-silent', { ...about, error: outcome.error })
      return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unknown === null && unsent.has(outcome.error) ? false : unknown)
    }
    const { status } = outcome
    const problem = statusProblem(status)
    if (problem !== undefined) {
      log.tell(problem, { ...about, status })
      const isRefused = problem === 'subgraph-refuses-us'
      return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unknown === null && isRefused ? false : unknown)
    }
    try {
      const json = JSON.parse(outcome.body)
      const answer = readAnswer(json, name)
      return unknown === null && !('data' in json) ? unchanged(answer) : answer
    } catch (error) {
      log.tell('subgraph-unreadable', { ...about, status, error })
      return noAnswer(name, 'SOURCE_INVALID_RESPONSE', call, unknown)
    }
  }

  return {
    name,
    prepare({ query, kind }) {
      const start = `{"query":${JSON.stringify(query)},"variables":`
      const changes = kind === 'mutation'
      const unknown = changes ? null : undefined
      return async (variables, call) => {
        const why = whyNotWait(call)
        if (why) return noAnswer(name, why, call, changes ? false : undefined)
        const body = `${start}${JSON.stringify(variables)}}`
        return new Promise((resolve) => {
          let abort = () => {}
          // The subgraph says at its deadline whether a mutation was carried out: wait for that.
          const limits = changes ? { ...call, deadline: call.deadline + OUTCOME_MS + ON_ITS_WAY_MS } : call
          const waiting = startWaiting(limits, (why) => {
            resolve(noAnswer(name, why, call, unknown))
            abort()
          })
          const settle = (outcome: PostOutcome) => {
            if (stopWaiting(waiting)) resolve(read(outcome, call, unknown))
          }
          const send = (onOutcome: (outcome: PostOutcome) => void) => {
            const left = String(Math.max(1, call.deadline - Date.now()))
            const authorization = sign(call.identity, call.purpose, body) // valid once
            const headers = ['content-type', 'application/json', 'authorization', authorization]
            headers.push('x-request-id', call.requestId, 'x-deadline-ms', left)
            abort = post(pool, { path, headers, body }, onOutcome)
          }
          send((outcome) => {
            const again =
              kind === 'query' && 'error' in outcome && !outcome.responseStarted && whyNotWait(call) === undefined
            if (again) send(settle)
            else settle(outcome)
          })
        })
      }
    },
    follow: link.follow,
    async ping(signal) {
      const { statusCode, body } = await pool.request({ path: `${base}/ready`, method: 'GET', signal })
      await body.dump()
      if (statusCode !== 200) throw new Error(`it answered with HTTP status ${statusCode}`)
    },
    async health(signal) {
      const { body } = await pool.request({ path: `${base}/ready`, method: 'GET', signal })
      const text = await body.text()
      return healthIn(text, name) ?? { status: 'down', reason: 'invalid-response' }
    },
    close() {
      link.close()
      return pool.close()
    },
  }
}

/** The answer to a mutation that was refused before any execution: it has no `data`. */
function unchanged({ errors = [] }: Answer): Answer {
  return { data: null, errors: errors.map((error) => ({ ...error, ...withCarriedOut(error, false) })) }
}

/** What a subgraph reports about its store. */
function healthIn(text: string, name: string): SourceHealth | undefined {
  try {
    return readHealth(JSON.parse(text)?.sources?.[name])
  } catch {
    return undefined
  }
}

/** Connects with the TLS files as they are now. The errors of connections that were never made are added to `unsent`. */
function connectorOf(
  { timeout, tls }: { timeout: number; tls: Tls | undefined },
  unsent: WeakSet<Error>,
): ReturnType<typeof buildConnector> {
  const connect = buildConnector({ timeout, ...(tls && { secureContext: tls.secureContext }) })
  return (options, callback) =>
    connect(options, (...outcome) => {
      const [error] = outcome
      if (error) unsent.add(error)
      callback(...outcome)
    })
}

/** What a status says about a subgraph that responds but cannot be asked. */
function statusProblem(status: number): 'subgraph-refuses-us' | 'subgraph-away' | undefined {
  if (status === 401 || status === 403) return 'subgraph-refuses-us'
  return status >= 502 && status <= 504 ? 'subgraph-away' : undefined
}
