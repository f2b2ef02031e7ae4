import { GraphQLError } from 'graphql'
import { pause } from '../../../process/deadline.ts'
import type { Log } from '../../../process/log.ts'
import { sourceName } from '../../../process/log-fields.ts'
import { type Call, gatewayIdentity } from '../../../schema/identity.ts'
import { newRequestId } from '../../../schema/request-id.ts'
import type { SubgraphClient } from '../../clients/subgraph-client.ts'

/** In milliseconds. */
export interface WatchIntervals {
  /** The pause after a link broke, doubled each time up to `maxRetryMs`. */
  retryMs: number
  maxRetryMs: number
  /** How often the log is checked anyway: while the link is up, in case it is dead without notice; and while it is down. */
  pollMs: number
  pollAloneMs: number
}

export const watchIntervals: WatchIntervals = { retryMs: 100, maxRetryMs: 5000, pollMs: 10_000, pollAloneMs: 1000 }

/**
 * Calls `onMoved` whenever the log of a subgraph may have grown: when the subscription `query` says so, whose link is
 * replaced when it breaks, and at a slow interval. Readers keep their own positions: a broken link loses none.
 */
export function watchLog(
  { name, follow }: SubgraphClient,
  query: string,
  onMoved: () => void,
  { intervals, log }: { intervals: WatchIntervals; log: Log },
): { stop(): void } {
  const stopped = new AbortController()
  const { signal } = stopped
  let isUp = false
  let looked = performance.now()
  const look = () => {
    looked = performance.now()
    onMoved()
  }
  const poll = setInterval(() => {
    if (!isUp || performance.now() - looked >= intervals.pollMs) look()
  }, intervals.pollAloneMs)
  poll.unref()

  async function followLink(): Promise<void> {
    const events = follow?.(query)
    let waitMs = intervals.retryMs
    while (events && !signal.aborted) {
      const call: Call = {
        identity: gatewayIdentity,
        purpose: 'ADMINISTRATIVE',
        requestId: newRequestId(),
        deadline: Infinity,
        signal,
      }
      try {
        for await (const { errors } of events({}, call)) {
          if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: errors[0].extensions })
          isUp = true
          waitMs = intervals.retryMs
          look()
        }
      } catch (error) {
        if (!signal.aborted) log.tell('log-polled', { subgraph: sourceName(name), error })
      }
      isUp = false
      await pause(waitMs, signal)
      waitMs = Math.min(waitMs * 2, intervals.maxRetryMs)
    }
  }
  void followLink()

  return {
    stop() {
      clearInterval(poll)
      stopped.abort()
    },
  }
}
