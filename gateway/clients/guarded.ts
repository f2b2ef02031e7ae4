import type { Logger } from 'pino'
import { type LoopWatch, watchEventLoop } from '../../process/event-loop-delay.ts'
import type { ErrorCode } from '../../schema/errors.ts'
import { type Answer, type Call, identityKey } from '../../schema/identity.ts'
import { type BreakerChange, type CallOutcome, createBreaker } from './breaker.ts'
import type { BreakerLimits, BreakerState } from './circuit.ts'
import { Slots } from './slots.ts'
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

/** The clocks of a guard: milliseconds, and how long the event loop has stood still. */
export interface GuardClocks {
  now?: () => number
  loop?: LoopWatch
}

/** Failures of the source as a whole. What its resolvers say has a path, and comes with data. */
const failures: readonly ErrorCode[] = ['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT', 'SOURCE_INVALID_RESPONSE']

/** A time-out says nothing of its source where this process stood still for such a part of the time. */
const NOTABLE = 1 / 3

const lines: Record<BreakerChange, { state: BreakerState; line: string }> = {
  open: { state: 'open', line: 'it fails, and is not asked for a while' },
  'open-for-one': { state: 'open', line: 'one caller is too much for it, and may not ask it for a while' },
  closed: { state: 'closed', line: 'it answers again' },
}

/**
 * Keeps one slow or broken subgraph from making every operation wait: a time-out, a limit to what it is asked at once,
 * and a breaker. It adds no timer: the client ends what passes the deadline that it is given here, and cancels it.
 *
 * A mutation never tests the water, since it might be carried out and its answer be lost. Where one comes first, a ping
 * does, and the mutation is refused; likewise where whoever asks is the one whose query was too much for it last time.
 */
export function guarded(
  client: SubgraphClient,
  { timeoutMs, concurrency, ...breakerLimits }: GuardLimits,
  log: Logger,
  { now, loop = watchEventLoop() }: GuardClocks = {},
): GuardedClient {
  const { name } = client
  const tell = (change: BreakerChange) => log.warn({ subgraph: name, state: lines[change].state }, lines[change].line)
  const breaker = createBreaker(breakerLimits, tell, now)
  const slots = new Slots(concurrency)

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
        const turn = slots.take(who, { deadline: Math.min(call.deadline, Date.now() + timeoutMs / 2), signal })
        const whyNot = turn && (await turn)
        if (whyNot) return noAnswer(name, whyNot, call, unchanged)
        try {
          // It may have opened while the call waited.
          const admitted = refuses(who) ? undefined : breaker.admit(who)
          if (!admitted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call, unchanged)
          const begun = Date.now()
          const stalled = loop.stalledMs()
          const answer = await ask(variables, { ...call, deadline: Math.min(call.deadline, begun + timeoutMs) })
          let outcome = outcomeOf(answer, call)
          if (outcome === 'timed-out') {
            const hadTime = call.deadline - begun >= timeoutMs / 2
            // A source in this process was held up with it; one elsewhere may have answered, and nobody has looked.
            const stoodStill = loop.stalledMs() - stalled > (Date.now() - begun) * NOTABLE
            if (!hadTime || stoodStill) outcome = 'unknown'
          }
          breaker.report(admitted, outcome, who)
          return answer
        } finally {
          slots.leave(who)
        }
      }
    },
    // Whoever follows comes again by himself, and asks what counts by `prepare`.
    ...(client.follow && { follow: client.follow }),
    ping: (signal) => client.ping(signal),
    ...(client.health && { health: client.health }),
    close() {
      loop.stop()
      return client.close()
    },
    state: breaker.state,
    running: () => slots.running,
    waiting: () => slots.waiting,
  }
}

function outcomeOf({ data, errors }: Answer, { signal }: Call): CallOutcome {
  const [error] = errors ?? []
  if (!error || data || error.path || !failures.some((code) => code === error.extensions.code)) return 'answered'
  if (signal.aborted) return 'unknown'
  return error.extensions.code === 'SOURCE_TIMEOUT' ? 'timed-out' : 'failed'
}
