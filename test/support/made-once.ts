import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

/**
 * The folder of this name that all files of a run share. Who asks for it first makes it, in a draft; others wait for that.
 * `target`: where it is, in the folder of the run unless told.
 */
export async function madeOnce(
  name: string,
  make: (draft: string) => Promise<void>,
  target = join(inject('runFolder'), name),
): Promise<string> {
  if (existsSync(target)) return target
  const lock = connect(join(inject('runFolder'), 'lock'))
  try {
    lock.write(name)
    await once(lock, 'data') // it is ours
    if (!existsSync(target)) await draft(make, target)
  } finally {
    lock.destroy()
  }
  return target
}

async function draft(make: (draft: string) => Promise<void>, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const folder = mkdtempSync(`${target}.draft-`)
  try {
    await make(folder)
    renameSync(folder, target)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(target)) throw error // another run has made it meanwhile
  }
}
