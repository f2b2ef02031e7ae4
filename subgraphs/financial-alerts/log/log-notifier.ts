/** How often at most it is told that the log has moved. */
const PACE_MS = 20
/** How often it is looked at while somebody waits: what was to call may be lost without a word. */
const POLL_MS = 1000

/** Tells when the log has moved. */
export interface LogNotifier {
  /** Calls `listener` when the log may have moved, at most fifty times a second, until the function it gives is called. */
  onMoved(listener: () => void): () => void
  /** The log has moved. */
  moved(): void
  stop(): void
}

/** `head`: where the log ends. It is asked while somebody waits; where that fails, the next time counts. */
export function createLogNotifier(head: () => Promise<number>): LogNotifier {
  const listeners = new Set<() => void>()
  let toldAt = Number.NEGATIVE_INFINITY
  let telling: NodeJS.Timeout | undefined
  let polling: NodeJS.Timeout | undefined
  /** Where the log ended when it was last looked at. */
  let known: number | undefined
  let looking = false

  function tell(): void {
    telling = undefined
    toldAt = performance.now()
    for (const listener of listeners) listener()
  }

  function moved(): void {
    if (listeners.size > 0) telling ??= setTimeout(tell, Math.max(0, toldAt + PACE_MS - performance.now()))
  }

  async function poll(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const end = await head()
      if (end !== known) moved()
      known = end
    } catch {
      // The next time counts; whoever reads the log is told why it cannot be read.
    } finally {
      looking = false
    }
  }

  function stop(): void {
    clearInterval(polling)
    clearTimeout(telling)
    polling = undefined
    telling = undefined
    known = undefined
  }

  return {
    onMoved(listener) {
      listeners.add(listener)
      polling ??= setInterval(poll, POLL_MS)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    moved,
    stop,
  }
}
