import type { Logger } from 'pino'
import { pause } from '../../../process/patience.ts'
import type { Call } from '../../../schema/identity.ts'
import type { SubgraphClient } from '../../clients/subgraph-client.ts'

/** In milliseconds. */
export interface WatchIntervals {
  /** How long a link that broke is left alone, then twice that, up to `maxRetryMs`. */
  retryMs: number
  maxRetryMs: number
  /** How often the log is looked at without being told: while the link is up, in case it is dead and nobody knows; and else. */
  pollMs: number
  pollAloneMs: number
}

export const watchIntervals: WatchIntervals = { retryMs: 100, maxRetryMs: 5000, pollMs: 10_000, pollAloneMs: 1000 }

/** The gateway, which follows a log for nobody in particular. XPO: INTERPOL (ICAO 9303-3). */
const gateway = { country: 'XPO', organisation: 'ncb-graph', user: 'gateway', roles: [] }

/**
 * Calls `onMoved` whenever the log of a subgraph may have moved: as the subscription `query` says, whose link is made
 * anew when it breaks, and on a slow clock besides. A place in the log is its reader's: no link that breaks loses one.
 */
export function watchLog(
  { name, follow }: SubgraphClient,
  query: string,
  onMoved: () => void,
  { clocks, log }: { clocks: WatchIntervals; log: Logger },
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
    if (!isUp || performance.now() - looked >= clocks.pollMs) look()
  }, clocks.pollAloneMs)
  poll.unref()

  async function followLink(): Promise<void> {
    const events = follow?.(query)
    let waitMs = clocks.retryMs
    while (events && !signal.aborted) {
      const call: Call = { identity: gateway, purpose: 'ADMINISTRATIVE', requestId: 'feed', deadline: Infinity, signal }
      try {
        for await (const { errors } of events({}, call)) {
          if (errors?.[0]) throw new Error(errors[0].message)
          isUp = true
          waitMs = clocks.retryMs
          look()
        }
      } catch (error) {
        if (!signal.aborted) log.warn({ subgraph: name, err: error }, 'the log cannot be followed: it is polled')
      }
      isUp = false
      await pause(waitMs, signal)
      waitMs = Math.min(waitMs * 2, clocks.maxRetryMs)
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
