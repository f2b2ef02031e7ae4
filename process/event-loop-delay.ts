/** How often the delay of the event loop is measured, in milliseconds. */
const TICK_MS = 20
/** A tick that is later than this was held up: sockets and timers have waited as long. */
const STALL_MS = 50
/** How fast the mean forgets, in milliseconds: values older than three times this do not count. */
const MEMORY_MS = 500

/** Measures the delay of the event loop. */
export interface LoopWatch {
  /** The mean delay of about the last second, in milliseconds. */
  meanMs(): number
  /** How long it has been blocked since the watch began, all stalls together, in milliseconds: take the difference. */
  stalledMs(): number
  /** Call it once. The last watcher that stops also stops the clock. */
  stop(): void
}

let watchers = 0
let clock: NodeJS.Timeout | undefined
let due = 0
let mean = 0
let stalled = 0

/** Watches the event loop of this process: all watchers share one timer, which keeps no process alive. */
export function watchEventLoop(): LoopWatch {
  watchers += 1
  if (clock === undefined) {
    mean = 0
    due = performance.now() + TICK_MS
    clock = setInterval(tick, TICK_MS).unref()
  }
  return {
    meanMs: () => mean,
    // Includes a stall that has just ended, before the next tick.
    stalledMs: () => stalled + stallOf(performance.now() - due),
    stop() {
      watchers -= 1
      if (watchers > 0) return
      clearInterval(clock)
      clock = undefined
    },
  }
}

function tick(): void {
  const now = performance.now()
  const late = Math.max(0, now - due)
  stalled += stallOf(late)
  mean += (late - mean) * (1 - Math.exp(-(late + TICK_MS) / MEMORY_MS))
  due = now + TICK_MS
}

function stallOf(late: number): number {
  return late >= STALL_MS ? late : 0
}
