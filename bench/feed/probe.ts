/** Loaded before a server under test (`--import`): answers `{ probe: true }` with the process's `Usage`, after a collection. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a server has used. */
export interface Usage {
  /** User and system time so far, in microseconds. */
  cpuUs: number
  rssKib: number
  heapKib: number
  /** How long the event loop stood still at most since the probe was asked with `forget` last, in milliseconds. */
  longestDelayMs: number
  /** The most memory that it has had since the probe was asked with `forget` last. Linux only. */
  peakRssKib: number
}

/** An order to the probe. */
export interface ProbeOrder {
  probe: true
  /** Whether to collect garbage before memory is read: so do both sides. */
  collect: boolean
  /** Whether the peaks begin anew. */
  forget: boolean
  /** A CPU profile begins (`start`), or is written to this file, for Chrome's developer tools. */
  profile: string | undefined
}

let session: Session | undefined
const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()

process.on('message', (order: ProbeOrder | object) => {
  if (!('probe' in order)) return
  if (order.collect) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { heapUsed } = process.memoryUsage()
  const status = readStatus()
  const usage: Usage = {
    cpuUs: user + system,
    rssKib: status('VmRSS'),
    heapKib: Math.round(heapUsed / 1024),
    // What lies between two looks at the clock is no delay.
    longestDelayMs: Math.max(0, delay.max / 1e6 - 10),
    peakRssKib: status('VmHWM'),
  }
  if (order.forget) {
    writeFileSync('/proc/self/clear_refs', '5')
    delay.reset()
  }
  if (order.profile === undefined) process.send?.({ usage })
  else takeProfile(order.profile, () => process.send?.({ usage }))
})
process.on('disconnect', () => process.exit()) // the bench has gone
process.channel?.unref() // a server that stops in order is not kept

function readStatus(): (name: string) => number {
  const text = readFileSync('/proc/self/status', 'utf8')
  return (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? Number.NaN)
}

function takeProfile(fileOrStart: string, done: () => void): void {
  if (fileOrStart !== 'start') {
    session?.post('Profiler.stop', (error, result) => {
      if (error) throw error
      writeFileSync(fileOrStart, JSON.stringify(result.profile))
      session?.disconnect()
      done()
    })
    return
  }
  session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.start', done)
}
