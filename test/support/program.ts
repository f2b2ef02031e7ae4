import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compiled, programOf } from './programs.ts'
import { folder, running } from './running-programs.ts'
import { noteOutput } from './told.ts'

export { folder }

/** A program of ours, in a process of its own. */
export interface Program {
  process: ChildProcess
  /** Standard output and error so far. */
  out: string
  err: string
  /** The URL of the line that says that it is ready; fails with what it said instead. */
  ready: Promise<string>
  /** The exit code; null where a signal ended it. */
  ended: Promise<number | null>
}

/** Starts a script of ours in a folder of its own and with these settings only; after `before`, modules of ours. */
export function run(
  script: string,
  args: string[],
  settings: Record<string, string> = {},
  before: string[] = [],
): Program {
  const imports = before.flatMap((module) => ['--import', compiled(fileURLToPath(module))])
  return runIn(folder, process.execPath, [...imports, ...programOf(script), ...args], settings)
}

export function runIn(cwd: string, command: string, args: string[], settings: Record<string, string>): Program {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'debug', SEED: 'never', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const program = { process: child, out: '', err: '' }
  let isReady = (_url: string) => {}
  let failed = (_error: Error) => {}
  const ready = new Promise<string>((resolve, reject) => {
    isReady = resolve
    failed = reject
  })
  ready.catch(() => undefined) // those that end on purpose
  child.stdout.setEncoding('utf8').on('data', (text) => {
    program.out += text
    const url = /ready(?:: GraphQL)? at (https?:\/\/[^/\s]+)/.exec(program.out)?.[1]
    if (url) isReady(url)
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    program.err += text
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      failed(new Error(`ended with ${code}: ${program.err || program.out}`))
      resolve(code)
    })
  })
  return Object.assign(program, { ready, ended })
}

/** The gateway, or a subgraph alone: what `npm start` runs by tsx. What it writes is searched for what the tests send. */
export function start(args: string[], settings?: Record<string, string>, before?: string[]): Program {
  const program = run('gateway/main.ts', args, settings, before)
  for (const input of [program.process.stdout, program.process.stderr]) {
    if (input) createInterface({ input }).on('line', noteOutput)
  }
  return program
}

/** Asks the gateway at a URL. */
export async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] } // GraphQL
  return { status: response.status, data: body.data, codes: body.errors?.map(({ extensions }) => extensions.code) }
}
