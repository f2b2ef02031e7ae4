import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A process under test. */
export interface Started {
  pid: number
  stop(): Promise<void>
}

/** Longer than this no process takes to come up. */
const MAX_START_MS = 60_000
/** What does not end at SIGTERM by then is killed. */
const MAX_STOP_MS = 15_000

/** What runs now: it ends with this process, however that ends. */
const live = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of live) child.kill('SIGKILL')
    process.exit(1)
  })
}

/** The limits count what one caller asks, as always, and refuse nothing: he asks for all that the machine can do. */
const UNLIMITED = {
  COST_PER_SECOND: '1000000000',
  COST_BURST: '1000000000',
  OVERLOAD_QUEUE_MS: '60000',
  OVERLOAD_LOOP_DELAY_MS: '60000',
}

/** Starts gateway/main.ts with these arguments and settings; resolves when `url` answers 200. */
export function start(args: string[], settings: Record<string, string>, url: string): Promise<Started> {
  return startProgram(
    ['--import', 'tsx', 'gateway/main.ts', ...args],
    { LOG_LEVEL: 'warn', ...UNLIMITED, ...settings },
    url,
  )
}

/**
 * Starts a program of Node, or the one at the path `program`; resolves when `url` answers with a status below 500. Its
 * standard error goes to a file, as a log does, and is part of the error when it does not come up.
 */
export async function startProgram(
  args: readonly string[],
  settings: Record<string, string>,
  url: string,
  program: string = process.execPath,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-bench-log-'))
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'w')
  const child = spawn(program, args, { env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', log] })
  closeSync(log)
  live.add(child)
  child.once('exit', () => live.delete(child))
  const exited = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message))
    child.once('exit', (code) => resolve(`ended with ${code}`))
  })
  const up = new AbortController()
  const timer = setTimeout(() => up.abort(), MAX_START_MS)
  const problem = await Promise.race([answers(url, up.signal), exited])
  clearTimeout(timer)
  up.abort()
  if (problem === undefined) return { pid: child.pid ?? 0, stop: () => end(child, folder) }
  const said = read(logFile).slice(-2000)
  await end(child, folder)
  throw new Error(`${args.join(' ')} ${problem}: ${said}`)
}

/** Resolves when `url` answers, or with what is wrong when `signal` aborts. */
async function answers(url: string, signal: AbortSignal): Promise<string | undefined> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal }).catch(() => undefined)
    await response?.arrayBuffer()
    if (response && response.status < 500) return undefined
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return 'did not answer in time'
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), MAX_STOP_MS)
    await gone
    clearTimeout(timer)
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A port that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The process and all below it. Linux only. */
export function treeOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(/\s+/).filter(Boolean)
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))]
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
