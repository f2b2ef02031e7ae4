/** Wakes a waiting task. A `set` while nobody waits is kept: the next wait ends at once. */
export interface AutoResetEvent {
  set(): void
  /** Resolves on the next `set`, after `ms` milliseconds if given, or when it is stopped. */
  wait(ms?: number): Promise<void>
  stop(): void
}

/** `signal` stops it. */
export function createAutoResetEvent(signal: AbortSignal): AutoResetEvent {
  let isSet = false
  let stopped = signal.aborted
  let timer: NodeJS.Timeout | undefined
  let wake = () => {}
  const set = () => {
    isSet = true
    wake()
  }
  const stop = () => {
    stopped = true
    signal.removeEventListener('abort', stop)
    wake()
  }
  signal.addEventListener('abort', stop)
  return {
    set,
    async wait(ms) {
      if (!isSet && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (ms !== undefined) timer = setTimeout(resolve, Math.max(0, ms))
        })
        clearTimeout(timer)
      }
      wake = () => {}
      isSet = false
    },
    stop,
  }
}
