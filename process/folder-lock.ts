import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from './start-error.ts'

/** A holder that this process cannot look up (another container, another host) touches its lock this often. */
const BEAT_MS = 2000
/** Such a holder counts as dead after this silence, which is longer than any stall of the event loop that we know of. */
const SILENCE_MS = 15_000

interface Holder {
  pid: number
  /** Tells the process from a later one with the same number: its start in clock ticks since boot; Linux only. */
  started?: string | undefined
  /** Where the process number is unique: one boot and one PID namespace. */
  space: string
  since: string
}

/**
 * Takes the folder for this process and returns the release; throws a StartError that names the holder. Neither PGlite
 * nor NeDB notices a second process on its files: both would write, and each lose what the other wrote.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw unusable(folder, error)
  }
  return take(join(folder, 'lock'), folder, 'give this one another folder')
}

/** `lockFolder` for a file that this process writes. `otherwise`: what to do instead of stopping the holder. */
export async function lockFile(file: string, otherwise: string): Promise<() => void> {
  return take(`${file}.lock`, file, otherwise)
}

async function take(file: string, what: string, otherwise: string): Promise<() => void> {
  const me: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    space: space(),
    since: new Date().toISOString(),
  }
  const mine = JSON.stringify(me)
  const draft = `${file}.${process.pid}`
  try {
    while (!create(file, draft, mine)) await removeStale(file, draft, { what, otherwise })
  } catch (error) {
    if (error instanceof StartError) throw error
    throw unusable(what, error)
  }
  const beat = setInterval(() => touch(file), BEAT_MS).unref()
  return () => {
    clearInterval(beat)
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

function unusable(what: string, error: unknown): StartError {
  return new StartError(`${what} cannot be used: ${(error as Error).message}`, { cause: error }) // node:fs throws Errors
}

/** The lock appears together with its content, or another process has it. */
function create(file: string, draft: string, content: string): boolean {
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error
    return copied(draft, file) // a file system without hard links
  } finally {
    rmSync(draft, { force: true })
  }
}

function copied(draft: string, file: string): boolean {
  try {
    copyFileSync(draft, file, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a dead holder; throws when the holder lives. */
async function removeStale(file: string, draft: string, asked: { what: string; otherwise: string }): Promise<void> {
  const content = read(file)
  if (content === undefined) return // released just now
  const holder = parse(content)
  if (holder && (await isAlive(holder, file))) {
    const where = holder.space === space() ? '' : ' of another host or container'
    throw new StartError(
      `${asked.what} is in use by process ${holder.pid}${where} since ${holder.since} (${file}). ` +
        `Stop that process, or ${asked.otherwise}.`,
    )
  }
  try {
    renameSync(file, draft)
    if (read(draft) !== content) copied(draft, file) // another process was quicker: that lock is a new one
    rmSync(draft, { force: true })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function isAlive(holder: Holder, file: string): Promise<boolean> {
  if (holder.space === space()) {
    if (holder.started !== undefined) return startOf(holder.pid) === holder.started
    return exists(holder.pid) // without a start time, a later process with the same number counts as the holder
  }
  const seen = touched(file)
  while (Date.now() - seen < SILENCE_MS) {
    await sleep(BEAT_MS / 4)
    if (touched(file) !== seen) return true
  }
  return false
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM' // another user's process
  }
}

function startOf(pid: number): string | undefined {
  // The name of the program, in brackets, may itself hold spaces and brackets.
  return read(`/proc/${pid}/stat`)?.split(') ').pop()?.split(' ')[19]
}

function space(): string {
  try {
    return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname() // no /proc
  }
}

function parse(content: string): Holder | undefined {
  try {
    const { pid, started, space, since } = JSON.parse(content)
    return Number.isInteger(pid) ? { pid, started, space, since } : undefined
  } catch {
    return undefined // not ours, or torn by a crash of the machine
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder is gone: nothing to keep.
  }
}

function touched(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
