import { pause } from '../../process/deadline.ts'
import type { LogEntry } from '../../processing-log/entry.ts'

const SECOND_MS = 1000
/** How many refusals of one caller in a second have an entry each. */
const SINGLE = 20

/** The refusals of one caller within a second. */
interface Told {
  count: number
  /** The refusals without an entry of their own, by code. */
  summed: Map<string, { entry: LogEntry; times: number }>
}

/**
 * Writes the first refusals of a caller in a second one by one, then one entry for all others with the same code:
 * refusals cost the caller almost nothing, and would fill the disk.
 */
export interface RefusalTally {
  /**
   * Resolves when the refusal is written; a refusal that shares an entry waits for it, at most a second. `key`: the
   * caller; empty for all unknown callers.
   */
  add(key: string, code: string, entry: () => LogEntry): Promise<void>
  /** Writes the entries that wait, and delays none from then on: the server stops. */
  flush(): Promise<void>
}

/** Creates a tally; `write` writes an entry. */
export function createRefusalTally(write: (entry: LogEntry) => Promise<void>): RefusalTally {
  let told = new Map<string, Told>()
  let coming: Promise<void> | undefined
  const flushing = new AbortController()

  /** Resolves when the entries of this second are written. */
  async function second(): Promise<void> {
    await pause(SECOND_MS, flushing.signal)
    coming = undefined
    const all = [...told.values()]
    told = new Map()
    const entries = all.flatMap(({ summed }) => [...summed.values()])
    await Promise.all(entries.map(({ entry, times }) => write({ ...entry, times })))
  }

  return {
    add(key, code, entry) {
      coming ??= second()
      const known = told.get(key) ?? { count: 0, summed: new Map() }
      told.set(key, known)
      known.count++
      if (known.count <= SINGLE) {
        coming.catch(() => undefined) // a failure must be handled even if no refusal waits for it
        return write(entry())
      }
      const sum = known.summed.get(code)
      if (sum) sum.times++
      else known.summed.set(code, { entry: summaryOf(entry()), times: 1 })
      return coming
    },
    async flush() {
      flushing.abort()
      await coming?.catch(() => undefined)
    },
  }
}

/** The fields that all refusals of a caller with one code have in common. */
function summaryOf({ requestId, country, organisation, user, purpose, outcome, code }: LogEntry): LogEntry {
  return { requestId, country, organisation, user, purpose, outcome, code }
}
