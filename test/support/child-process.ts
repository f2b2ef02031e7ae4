import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { programOf } from './programs.ts'

/** A process of its own that runs a script of test/. */
export interface Child {
  process: ChildProcess
  /** The lines that it has written so far. */
  lines: string[]
  /** The first line that matches, now or later; fails when the process ends without one. */
  line(pattern: RegExp): Promise<string>
  /** Once it has so many lines. */
  atLeast(count: number): Promise<void>
  /** Resolves when it has ended and all its lines are in. */
  ended: Promise<void>
}

export function startChild(script: string, ...args: string[]): Child {
  return watch(script, process.execPath, [...programOf(`test/support/${script}`), ...args])
}

/** One that begins with these variables besides ours. */
export function startChildWith(variables: Record<string, string>, script: string, ...args: string[]): Child {
  const settings = Object.entries(variables).map(([name, value]) => `${name}=${value}`)
  return watch(script, 'env', [...settings, process.execPath, ...programOf(`test/support/${script}`), ...args])
}

/** One in which no file can grow beyond so many KiB: to a program it is a disk that is full. */
export function startChildOnSmallDisk(kib: number, script: string, ...args: string[]): Child {
  const command = [...programOf(`test/support/${script}`), ...args]
  // 512 bytes are what a POSIX shell counts in.
  return watch(script, 'sh', ['-c', `ulimit -f ${kib * 2}; exec "$0" "$@"`, process.execPath, ...command])
}

function watch(script: string, command: string, args: readonly string[]): Child {
  const process_ = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }
  let over = false
  const reader = createInterface({ input: process_.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    tell()
  })
  const ended = Promise.all([
    new Promise((resolve) => reader.once('close', resolve)),
    new Promise((resolve) => process_.once('exit', resolve)),
  ]).then(() => {
    over = true
    tell()
  })
  const until = <T>(found: () => T | undefined, what: string) =>
    new Promise<T>((resolve, reject) => {
      const watcher = () => {
        const result = found()
        if (result === undefined && !over) return
        watchers.delete(watcher)
        if (result === undefined) reject(new Error(`${script} ended without ${what}: ${lines.slice(-5).join(' | ')}`))
        else resolve(result)
      }
      watchers.add(watcher)
      watcher()
    })
  return {
    process: process_,
    lines,
    ended,
    line: (pattern) => until(() => lines.find((line) => pattern.test(line)), String(pattern)),
    async atLeast(count) {
      await until(() => (lines.length >= count ? true : undefined), `${count} lines`)
    },
  }
}
