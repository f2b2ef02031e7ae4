import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A process of the product under test, started from the sources as `npm start` does. */
export interface Started {
  pid: number
  stop(): Promise<void>
}

/** Starts gateway/main.ts with these arguments and settings; resolves when `url` answers 200. */
export async function start(args: string[], settings: Record<string, string>, url: string): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts', ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  const exited = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`gateway/main.ts ${args.join(' ')} ended with ${code}: ${said}`)))
  })
  exited.catch(() => {}) // once it is up, its end is no news
  await Promise.race([answers(url), exited])
  return { pid: child.pid ?? 0, stop: () => end(child) }
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function end(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  return gone
}

/** The pids of all processes of that name, for a database server whose pid nobody told. Linux only. */
export function pidsOf(name: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && read(`/proc/${pid}/comm`).trim() === name)
}

/** CPU time that the processes have used so far, in milliseconds (ticks of 10 ms). Linux only. */
export function cpuMs(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  })
  return ticks.reduce((sum, value) => sum + value, 0) * 10
}

/** Resident memory of the processes together, in megabytes; pages that they share count once for each. Linux only. */
export function rssMB(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process has gone
  }
}
