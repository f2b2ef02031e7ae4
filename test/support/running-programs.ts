import type { ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach } from 'vitest'

/** Where the programs of a test file run: empty at its beginning. */
export const folder = join(tmpdir(), `ncb-programs-${process.pid}`)
/** Those that have not ended. */
export const running = new Set<ChildProcess>()

/** Clears away what the programs of each test leave, and those of the file. Called for each test file. */
export function clearPrograms(): void {
  mkdirSync(folder, { recursive: true })
  /** What was started before the first test serves all of them: whoever started it ends it. */
  let lasting: ReadonlySet<ChildProcess> | undefined
  beforeEach(() => {
    lasting ??= new Set(running)
  })
  afterEach(() => {
    for (const child of running) if (!lasting?.has(child)) child.kill('SIGKILL')
  })
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
}
