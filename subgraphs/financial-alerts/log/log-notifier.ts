/** How often listeners are called at most. */
const PACE_MS = 20
/** How often the log is checked while somebody listens: a notification may get lost silently. */
const POLL_MS = 1000

/** Tells listeners when the log has grown. */
export interface LogNotifier {
  /** Calls `listener` when the log may have grown, at most fifty times a second, until the returned function is called. */
  onMoved(listener: () => void): () => void
  /** The log has grown. */
  moved(): void
  stop(): void
}

/** `head`: reads the end of the log. It is called while somebody listens; if it fails, the next call counts. */
export function createLogNotifier(head: () => Promise<number>): LogNotifier {
  const listeners = new Set<() => void>()
  let notifiedAt = Number.NEGATIVE_INFINITY
  let pending: NodeJS.Timeout | undefined
  let polling: NodeJS.Timeout | undefined
  /** The end of the log at the last check. */
  let known: number | undefined
  let looking = false

  function notify(): void {
    pending = undefined
    notifiedAt = performance.now()
    for (const listener of listeners) listener()
  }

  function moved(): void {
    if (listeners.size > 0) pending ??= setTimeout(notify, Math.max(0, notifiedAt + PACE_MS - performance.now()))
  }

  async function poll(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const end = await head()
      if (end !== known) moved()
      known = end
    } catch {
      // The next check counts; readers of the log get the error themselves.
    } finally {
      looking = false
    }
  }

  function stop(): void {
    clearInterval(polling)
    clearTimeout(pending)
    polling = undefined
    pending = undefined
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
