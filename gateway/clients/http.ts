import type { Logger } from 'pino'
import { Pool } from 'undici'
import { OUTCOME_MS, startWaiting, stopWaiting, whyNotWait } from '../../process/patience.ts'
import { type Answer, type Call, identitySigner } from '../../schema/identity.ts'
import { readHealth, type SourceHealth } from '../../schema/source-health.ts'
import { exchange, type Outcome } from './exchange.ts'
import { linkTo, REFUSED } from './link.ts'
import { readAnswer } from './read-answer.ts'
import { noAnswer, type SubgraphClient } from './subgraph-client.ts'

/** Connections to one subgraph; what goes beyond waits for one of them, within its deadline. */
const MAX_CONNECTIONS = 64
const CONNECT_MS = 2000
/** How long an answer may be on its way. */
const ON_ITS_WAY_MS = 200
/** Node's and undici's codes of a connection that was never made. */
const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
/** Bytes of an answer: more than any operation of ours can ask for, and less than would hurt. */
const MAX_ANSWER = 64 * 1024 * 1024

/**
 * A client of a subgraph that listens at `url` (its own server, see subgraphs/server.ts). `key`: signs the identities,
 * at least 32 bytes, the same as the subgraph's. A query whose connection fails before the answer begins is asked once
 * more; a mutation never is, since it may have been carried out.
 */
export function httpClient(
  { name, url, key }: { name: string; url: string; key: Uint8Array },
  log: Logger,
): SubgraphClient {
  const { origin, pathname } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const path = `${base}/graphql`
  const sign = identitySigner(key, name)
  // Time is limited by each call's deadline, which the pool's own clocks (ticks of a second) are too coarse for.
  const pool = new Pool(origin, {
    connections: MAX_CONNECTIONS,
    connect: { timeout: CONNECT_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: MAX_ANSWER,
  })

  const link = linkTo({ name, url: `${origin}${path}`, sign }, log)

  /** `unknown`: null, for a mutation, which may have been carried out. */
  function read(outcome: Outcome, call: Call, unknown: null | undefined): Answer {
    const line = { requestId: call.requestId, subgraph: name }
    if ('error' in outcome) {
      log.warn({ ...line, err: outcome.error }, 'no answer')
      return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unknown === null && isUnsent(outcome.error) ? false : unknown)
    }
    const problem = statusProblem(outcome.status)
    if (problem !== undefined) {
      log.warn({ ...line, status: outcome.status }, problem)
      return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unknown)
    }
    try {
      return readAnswer(JSON.parse(outcome.body), name)
    } catch (error) {
      log.warn({ ...line, status: outcome.status, err: error }, 'an unreadable answer')
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
        const token = await sign(call.identity, call.purpose)
        return new Promise((resolve) => {
          let abort = () => {}
          // The subgraph says at its deadline whether a mutation was carried out: that is waited for.
          const limits = changes ? { ...call, deadline: call.deadline + OUTCOME_MS + ON_ITS_WAY_MS } : call
          const waiting = startWaiting(limits, (why) => {
            resolve(noAnswer(name, why, call, unknown))
            abort()
          })
          const settle = (outcome: Outcome) => {
            if (stopWaiting(waiting)) resolve(read(outcome, call, unknown))
          }
          const send = (onOutcome: (outcome: Outcome) => void) => {
            const left = String(Math.max(1, call.deadline - Date.now()))
            const headers = ['content-type', 'application/json', 'authorization', `Bearer ${token}`]
            headers.push('x-request-id', call.requestId, 'x-deadline-ms', left)
            abort = exchange(pool, { path, headers, body }, onOutcome)
          }
          send((outcome) => {
            const again = kind === 'query' && 'error' in outcome && !outcome.begun && whyNotWait(call) === undefined
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

/** What a subgraph says of its store. */
function healthIn(text: string, name: string): SourceHealth | undefined {
  try {
    return readHealth(JSON.parse(text)?.sources?.[name])
  } catch {
    return undefined
  }
}

/** Whether there was no connection to send anything on. */
function isUnsent(error: Error): boolean {
  return 'code' in error && UNSENT.includes(String(error.code))
}

/** What a status says of a subgraph that is there and cannot be asked. */
function statusProblem(status: number): string | undefined {
  if (status === 401 || status === 403) return REFUSED
  return status >= 502 && status <= 504 ? 'it, or a proxy before it, says that it is not there' : undefined
}
