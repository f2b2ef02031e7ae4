import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** examples/ncb-integrator.ts in a process of its own. */
export interface IntegratorProcess {
  /** What it has said so far, on both streams. */
  lines: string[]
  /** The first line from now on that matches; fails when it ends without one. */
  line(pattern: RegExp): Promise<string>
  /** Ends it; resolves with its exit code, null where a signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
  ended: Promise<number | null>
}

export function startIntegrator(...args: string[]): IntegratorProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/ncb-integrator.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const watchers = new Set<(line: string | undefined) => void>()
  const tell = (line: string | undefined) => {
    for (const watcher of watchers) watcher(line)
  }
  const readers = [child.stdout, child.stderr].map((input) => {
    const reader = createInterface({ input })
    reader.on('line', (line) => {
      lines.push(line)
      tell(line)
    })
    return once(reader, 'close')
  })
  let over = false
  const ended = Promise.all([once(child, 'exit'), ...readers]).then(([[code]]) => {
    over = true
    tell(undefined)
    return code as number | null // of `exit`
  })
  return {
    lines,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`it ended without ${pattern}: ${lines.slice(-5).join(' | ')}`))
        if (over) return fail()
        const watcher = (line: string | undefined) => {
          if (line !== undefined && !pattern.test(line)) return
          watchers.delete(watcher)
          if (line === undefined) fail()
          else resolve(line)
        }
        watchers.add(watcher)
      }),
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

export interface JournalEntry {
  cursor?: string
  kind: string
  alertId?: string
  status?: string
  stop?: boolean
  failed?: string[]
}

/** The whole lines of a journal. */
export function readJournal(file: string): JournalEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

/** The updates that a journal says were handled. */
export function updatesIn(file: string): JournalEntry[] {
  return readJournal(file).filter(({ kind }) => ['RAISED', 'ADVANCED', 'CORRECTED', 'WITHDRAWN'].includes(kind))
}
