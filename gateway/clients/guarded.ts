import { ConcurrencyLimiter } from '../../process/concurrency-limiter.ts'
import { type LoopWatch, watchEventLoop } from '../../process/event-loop-delay.ts'
import type { Log } from '../../process/log.ts'
import { sourceName } from '../../process/log-fields.ts'
import type { ErrorCode } from '../../schema/errors.ts'
import { type Answer, type Call, identityKey } from '../../schema/identity.ts'
import { type BreakerChange, type CallOutcome, createBreaker } from './breaker.ts'
import type { BreakerLimits, BreakerState } from './circuit.ts'
import { noAnswer, type SubgraphClient } from './subgraph-client.ts'

/** The limits for one subgraph. */
export interface GuardLimits extends BreakerLimits {
  /** How long an answer may take, in milliseconds; the call's own deadline may come first. */
  timeoutMs: number
  /** How many calls run at once. As many may wait, for half of `timeoutMs`; more are refused with SOURCE_OVERLOADED. */
  concurrency: number
}

/** A guarded client, and the state of its guard. */
export interface GuardedClient extends SubgraphClient {
  state(): BreakerState
  running(): number
  waiting(): number
}

/** The clocks of a guard: milliseconds, and the total time for which the event loop was blocked. */
export interface GuardClocks {
  now?: () => number
  loop?: LoopWatch
}

/** Failures of the source as a whole. The errors of its resolvers have a path, and come with data. */
const failures: readonly ErrorCode[] = ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT', 'SOURCE_INVALID_RESPONSE']

/** If this process was blocked for more than this part of the time, a time-out says nothing about the source. */
const NOTABLE = 1 / 3

/**
 * Keeps one slow or broken subgraph from holding up every operation: a time-out, a concurrency limiter and a breaker. It
 * adds no timer: the client cancels calls at the deadline that it gets here.
 *
 * A mutation is never a probe, since it might be carried out and its answer lost. If a mutation comes first, a ping is the
 * probe and the mutation is refused; the same applies to the identity whose query was too much for the source last time.
 */
export function guarded(
  client: SubgraphClient,
  { timeoutMs, concurrency, ...breakerLimits }: GuardLimits,
  log: Log,
  { now, loop = watchEventLoop() }: GuardClocks = {},
): GuardedClient {
  const { name } = client
  const tell = (change: BreakerChange) => log.tell(`breaker-${change}`, { subgraph: sourceName(name) })
  const breaker = createBreaker(breakerLimits, tell, now)
  const limiter = new ConcurrencyLimiter(concurrency)

  function probeByPing(who: string): void {
    const admitted = breaker.admit(who)
    if (!admitted) return
    client.ping(AbortSignal.timeout(timeoutMs)).then(
      () => breaker.report(admitted, 'answered', who),
      () => breaker.report(admitted, 'failed', who),
    )
  }

  return {
    name,
    prepare(operation) {
      const ask = client.prepare(operation)
      const unchanged = operation.kind === 'mutation' ? false : undefined
      const refuses = (who: string) => {
        const state = breaker.stateFor(who)
        if (state !== 'half-open') return state === 'open'
        if (operation.kind !== 'mutation' && breaker.lastToFail !== who) return false
        probeByPing(who)
        return true
      }
      return async (variables, call) => {
        const who = identityKey(call.identity)
        if (refuses(who)) return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unchanged)
        const { signal } = call
        const turn = limiter.acquire(who, { deadline: Math.min(call.deadline, Date.now() + timeoutMs / 2), signal })
        const whyNot = turn && (await turn)
        if (whyNot) return noAnswer(name, whyNot, call, unchanged)
        try {
          // It may have opened while the call waited.
          const admitted = refuses(who) ? undefined : breaker.admit(who)
          if (!admitted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unchanged)
          const startedAt = Date.now()
          const stalled = loop.stalledMs()
          const answer = await ask(variables, { ...call, deadline: Math.min(call.deadline, startedAt + timeoutMs) })
          let outcome = outcomeOf(answer, call)
          if (outcome === 'timed-out') {
            const hadTime = call.deadline - startedAt >= timeoutMs / 2
            // A blocked process also holds up a source within it; a remote one may have answered unnoticed.
            const stoodStill = loop.stalledMs() - stalled > (Date.now() - startedAt) * NOTABLE
            if (!hadTime || stoodStill) outcome = 'unknown'
          }
          breaker.report(admitted, outcome, who)
          return answer
        } finally {
          limiter.release(who)
        }
      }
    },
    // A follower reconnects on its own; the requests that count go through `prepare`.
    ...(client.follow && { follow: client.follow }),
    ping: (signal) => client.ping(signal),
    ...(client.health && { health: client.health }),
    close() {
      loop.stop()
      return client.close()
    },
    state: breaker.state,
    running: () => limiter.running,
    waiting: () => limiter.waiting,
  }
}

function outcomeOf({ data, errors }: Answer, { signal }: Call): CallOutcome {
  const [error] = errors ?? []
  if (!error || data || error.path || !failures.some((code) => code === error.extensions.code)) return 'answered'
  if (signal.aborted) return 'unknown'
  return error.extensions.code === 'SOURCE_TIMEOUT' ? 'timed-out' : 'failed'
}
