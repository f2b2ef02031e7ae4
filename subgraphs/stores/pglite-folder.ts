import { spawn } from 'node:child_process'
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Template {
  folder: string
  made: Promise<void>
  users: number
}

/** A fresh database, while folders are being created from it. */
let template: Template | undefined

/**
 * The data folder of the database in `folder`, created where there is none yet: whole, or not at all. Making a database
 * takes seconds and copying one a tenth, so databases that are created at the same time share the work.
 */
export async function createDatabase(folder: string): Promise<string> {
  const dataDir = join(folder, 'postgres')
  if (existsSync(dataDir)) return dataDir
  const draft = join(folder, 'postgres.new')
  const fresh = join(folder, 'postgres.template')
  for (const left of [draft, fresh]) rmSync(left, { recursive: true, force: true }) // of a process that was killed
  template ??= makeTemplate(fresh)
  const used = template
  used.users += 1
  try {
    await used.made
    if (used.users > 1) cpSync(used.folder, draft, { recursive: true })
    else move(used.folder, draft)
    renameSync(draft, dataDir)
  } finally {
    if (template === used) template = undefined // the next one starts anew, in case this one has failed
    used.users -= 1
    if (used.users === 0) rmSync(used.folder, { recursive: true, force: true })
  }
  return dataDir
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true }) // the other folder is on another disk
  }
}

/** In a process of its own: this one stays free for other work, and never has the 800 MB that it takes. */
function makeTemplate(folder: string): Template {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  // With V8's baseline compiler alone, which takes two thirds of the time: the code runs once. An unknown flag is ignored.
  const script = `
    require('node:v8').setFlagsFromString('--liftoff-only')
    const { PGlite } = require(${JSON.stringify(pglite)})
    PGlite.create(${JSON.stringify(folder)}, { initDbStartParams: ['--data-checksums'] }).then((db) => db.close())`
  const made = new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (data) => {
      said += data
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`a new database could not be made (${code}): ${said.trim().slice(-300)}`))
    })
  })
  return { folder, made, users: 0 }
}
