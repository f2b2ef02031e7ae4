import type { Logger } from 'pino'
import { type GivenUp, startWaiting, stopWaiting, type Waiting } from '../../process/patience.ts'
import type { ErrorCode } from '../../schema/errors.ts'
import type { Answer, Call } from '../../schema/identity.ts'
import { type BreakerLimits, type BreakerState, type CallOutcome, createBreaker } from './breaker.ts'
import { noAnswer, type SubgraphClient } from './subgraph-client.ts'

/** How far one subgraph is trusted. */
export interface GuardLimits extends BreakerLimits {
  /** How long one of its answers may take, in milliseconds; the call's own deadline may come before. */
  timeoutMs: number
  /** How many calls it is asked at once. As many wait, for half of `timeoutMs`; what is beyond is SOURCE_OVERLOADED. */
  concurrency: number
}

/** A client that is guarded, and what is to be seen of it. */
export interface GuardedClient extends SubgraphClient {
  state(): BreakerState
  running(): number
  waiting(): number
}

/** Failures of the source as a whole. What its resolvers say has a path, and comes with data. */
const failures: readonly ErrorCode[] = ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT', 'SOURCE_INVALID_RESPONSE']

/**
 * Keeps one slow or broken subgraph from making every operation wait: a time-out, a limit to what it is asked at once,
 * and a breaker. It adds no timer: the client ends what passes the deadline that it is given here, and cancels it.
 *
 * A mutation never tests the water, since it might be carried out and its answer be lost. Where one comes first, a ping
 * does, and the mutation is refused.
 */
export function guarded(
  client: SubgraphClient,
  { timeoutMs, concurrency, ...breakerLimits }: GuardLimits,
  log: Logger,
  now?: () => number,
): GuardedClient {
  const { name } = client
  const line = (state: BreakerState) =>
    log.warn(
      { subgraph: name, state },
      state === 'open' ? 'it fails, and is not asked for a while' : 'it answers again',
    )
  const breaker = createBreaker(breakerLimits, line, now)
  const queue = new Set<() => void>()
  let running = 0

  /** Resolves when it is the call's turn, or with why it never will be. */
  function turn(call: Call): Promise<GivenUp | 'SOURCE_OVERLOADED' | undefined> | undefined {
    if (running < concurrency) {
      running += 1
      return undefined
    }
    if (queue.size >= concurrency) return Promise.resolve('SOURCE_OVERLOADED')
    return new Promise((resolve) => {
      const deadline = Math.min(call.deadline, Date.now() + timeoutMs / 2)
      const waiting: Waiting = startWaiting({ deadline, signal: call.signal }, (why) => {
        queue.delete(go)
        resolve(why === 'SOURCE_TIMEOUT' ? 'SOURCE_OVERLOADED' : why)
      })
      const go = () => {
        stopWaiting(waiting)
        resolve(undefined)
      }
      queue.add(go)
    })
  }

  /** Gives the turn to the one that has waited longest. */
  function leave(): void {
    const [next] = queue
    if (!next) {
      running -= 1
      return
    }
    queue.delete(next)
    next()
  }

  function probeByPing(): void {
    const admitted = breaker.admit()
    if (!admitted) return
    client.ping(AbortSignal.timeout(timeoutMs)).then(
      () => breaker.report(admitted, 'answered'),
      () => breaker.report(admitted, 'failed'),
    )
  }

  return {
    name,
    prepare(operation) {
      const ask = client.prepare(operation)
      const unchanged = operation.kind === 'mutation' ? false : undefined
      const refuses = () => {
        const state = breaker.state()
        if (state === 'half-open' && operation.kind === 'mutation') probeByPing()
        return state === 'open' || (state === 'half-open' && operation.kind === 'mutation')
      }
      return async (variables, call) => {
        if (refuses()) return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unchanged)
        const whyNot = await turn(call)
        if (whyNot) return noAnswer(name, whyNot, call, unchanged)
        try {
          // It may have opened while the call waited.
          const admitted = refuses() ? undefined : breaker.admit()
          if (!admitted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unchanged)
          const answer = await ask(variables, { ...call, deadline: Math.min(call.deadline, Date.now() + timeoutMs) })
          breaker.report(admitted, outcomeOf(answer, call))
          return answer
        } finally {
          leave()
        }
      }
    },
    // Whoever follows comes again by himself, and asks what counts by `prepare`.
    ...(client.follow && { follow: client.follow }),
    ping: (signal) => client.ping(signal),
    close: () => client.close(),
    state: breaker.state,
    running: () => running,
    waiting: () => queue.size,
  }
}

function outcomeOf({ data, errors }: Answer, { signal }: Call): CallOutcome {
  const [error] = errors ?? []
  if (!error || data || error.path || !failures.some((code) => code === error.extensions.code)) return 'answered'
  return signal.aborted ? 'unknown' : 'failed'
}
