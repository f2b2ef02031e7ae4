/** Wakes one who waits. What rings while nobody waits is not lost: the next wait ends at once. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, after `ms` milliseconds if any are given, or when it is stopped. */
  rung(ms?: number): Promise<void>
  stop(): void
}

/** `signal` stops it. */
export function createBell(signal: AbortSignal): Bell {
  let ringing = false
  let stopped = signal.aborted
  let timer: NodeJS.Timeout | undefined
  let wake = () => {}
  const ring = () => {
    ringing = true
    wake()
  }
  const stop = () => {
    stopped = true
    signal.removeEventListener('abort', stop)
    wake()
  }
  signal.addEventListener('abort', stop)
  return {
    ring,
    async rung(ms) {
      if (!ringing && !stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (ms !== undefined) timer = setTimeout(resolve, Math.max(0, ms))
        })
        clearTimeout(timer)
      }
      wake = () => {}
      ringing = false
    },
    stop,
  }
}
