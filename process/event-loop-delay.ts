/** How often it is looked whether the event loop comes round, in milliseconds. */
const TICK_MS = 20
/** A tick that comes so late has been held up by something: what waits at a socket or for a timer has waited as long. */
const STALL_MS = 50
/** How fast the mean forgets, in milliseconds: what is older than three of these counts for nothing. */
const MEMORY_MS = 500

/** How late the event loop is. */
export interface LoopWatch {
  /** The mean delay of about the last second, in milliseconds. */
  meanMs(): number
  /** For how long it has stood still since it is watched, all stalls together, in milliseconds: take the difference. */
  stalledMs(): number
  /** To be called once. The last one who stops stops the clock. */
  stop(): void
}

let watchers = 0
let clock: NodeJS.Timeout | undefined
let due = 0
let mean = 0
let stalled = 0

/** Watches the event loop of this process: one timer for all who do, which keeps no process alive. */
export function watchEventLoop(): LoopWatch {
  watchers += 1
  if (clock === undefined) {
    mean = 0
    due = performance.now() + TICK_MS
    clock = setInterval(tick, TICK_MS).unref()
  }
  return {
    meanMs: () => mean,
    // A stall that has just ended may be asked about before the clock ticks.
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
