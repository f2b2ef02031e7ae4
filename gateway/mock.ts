import { spawn } from 'node:child_process'
import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../process/settings.ts'

/** Files in memory, where the system has them. */
const MEMORY = '/dev/shm'
/** What the embedded stores need, and as much again. */
const LEAST_ROOM = 512 * 1024 * 1024
/** Settings that a mock takes. No others: it never comes near a store, a key or another server. */
const TAKEN = [
  ...['HOST', 'PORT', 'CORS_ORIGINS', 'EXPLORER', 'TRUSTED_DOCUMENTS', 'TRUSTED_DOCUMENTS_ONLY'],
  ...['DEVELOPMENT_VIEWER_COUNTRY', 'DEVELOPMENT_VIEWER_PURPOSE'],
]
/** Waits until the process that has its standard input ends, however it ends, and removes the folder. */
const REMOVE = `process.stdin.resume().on('close', () => {
  const remove = (tries) => {
    try { require('node:fs').rmSync(process.argv[1], { recursive: true, force: true }) } catch {}
    if (tries > 0 && require('node:fs').existsSync(process.argv[1])) setTimeout(remove, 500, tries - 1)
  }
  remove(20)
})`

/** A folder, in memory where that is possible, that is gone soon after this process has ended, by `kill -9` too. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'ncb-mock-'))
  // Detached: what the terminal sends to end us must not end it.
  const options = { detached: true, stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'] }
  spawn(process.execPath, ['-e', REMOVE, folder], options).unref()
  return folder
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= LEAST_ROOM
  } catch {
    return false // another system
  }
}

/** The settings of a server that is seeded, keeps everything in `folder`, and knows nobody else. */
export function mockEnvironment(environment: Environment, folder: string): Environment {
  const taken = TAKEN.map((name) => [name, environment[name]])
  const { LOG_LEVEL = 'warn' } = environment
  return { ...Object.fromEntries(taken), LOG_LEVEL, DATA_DIR: folder, SEED: 'always', PROCESSING_LOG_ANCHOR: 'none' }
}
