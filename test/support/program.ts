import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach } from 'vitest'

/** Where the programs of a test file run. */
export const folder = mkdtempSync(join(tmpdir(), 'ncb-programs-'))
const running = new Set<ChildProcess>()
/** What was started before the first test serves all of them: whoever started it ends it. */
let lasting: ReadonlySet<ChildProcess> | undefined
beforeEach(() => {
  lasting ??= new Set(running)
})
afterEach(() => {
  for (const child of running) if (!lasting?.has(child)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

/** Starts a script of ours as `npm` does, in a folder of its own and with these settings only. */
export function run(
  script: string,
  args: string[],
  settings: Record<string, string> = {},
  before: string[] = [],
): Program {
  const path = fileURLToPath(new URL(`../../${script}`, import.meta.url))
  const imports = ['--import', import.meta.resolve('tsx'), ...before.flatMap((module) => ['--import', module])]
  return runIn(folder, process.execPath, [...imports, path, ...args], settings)
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
    const url = /ready(?:: GraphQL)? at (http:\/\/[^/\s]+)/.exec(program.out)?.[1]
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

/** `npm start`. */
export const start = (args: string[], settings?: Record<string, string>, before?: string[]) =>
  run('gateway/main.ts', args, settings, before)

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
