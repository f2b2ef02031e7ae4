import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { lockFolder } from '../../process/folder-lock.ts'
import { StartError } from '../../process/start-error.ts'

/** A folder locked by this process, and the data of its database. */
export interface TakenFolder {
  dataDir: string
  unlock(): void
}

/** Folders that are being taken ahead of being opened. */
const ahead = new Map<string, Promise<TakenFolder>>()

/** Whether the folder has no database yet. */
export function isNewDatabase(folder: string): boolean {
  return !existsSync(dataDirOf(folder))
}

/**
 * Starts to lock the folder and to create its database, for a later `takeFolder`: creating takes seconds, in a process of
 * its own, while this one loads the code that opens it.
 */
export function takeFolderAhead(folder: string): void {
  const taking = takeFolder(folder)
  taking.catch(() => undefined) // `takeFolder` reports the error
  ahead.set(folder, taking)
}

/** Locks the folder for this process, with a database in it; throws a StartError that says why it cannot. */
export async function takeFolder(folder: string): Promise<TakenFolder> {
  const begun = ahead.get(folder)
  if (begun && ahead.delete(folder)) return begun
  const unlock = await lockFolder(folder)
  try {
    return { dataDir: await createDatabase(folder), unlock }
  } catch (error) {
    unlock()
    throw cannotOpen(folder, error)
  }
}

/** The error for the operator. */
export function cannotOpen(folder: string, error: unknown): StartError {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartError(
    `the database in ${folder} cannot be opened: ${reason}. Where its disk has room, it is damaged: restore the folder ` +
      'from a backup, or move it away and import its records again.',
    { cause: error },
  )
}

interface Template {
  folder: string
  made: Promise<void>
  users: number
}

/** Names of unfinished folders: a copy, and its template, whose name no other process has. */
const DRAFT = 'postgres.new'
const TEMPLATE = 'postgres.template'

/** A new database, while copies of it are being made. */
let template: Template | undefined

/**
 * The data folder of the database in `folder`. Creates it, atomically, if there is none. Making a database takes seconds
 * and copying one a tenth, so databases that are created at the same time share the work.
 */
export async function createDatabase(folder: string): Promise<string> {
  const dataDir = dataDirOf(folder)
  await removeLeftovers(folder)
  if (existsSync(dataDir)) return dataDir
  const draft = join(folder, DRAFT)
  template ??= makeTemplate(mkdtempSync(join(folder, TEMPLATE)))
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

/**
 * Removes what a killed process has left. Its child may still be running: what cannot be removed now goes at the next
 * start.
 */
async function removeLeftovers(folder: string): Promise<void> {
  const left = readdirSync(folder).filter((name) => name === DRAFT || name.startsWith(TEMPLATE))
  const again = { recursive: true, force: true, maxRetries: 3 }
  await Promise.all(left.map((name) => rm(join(folder, name), again).catch(() => undefined)))
}

function dataDirOf(folder: string): string {
  return join(folder, 'postgres')
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true }) // the other folder is on another disk
  }
}

/** In a child process that ends with this one: this one stays responsive, and never has the 800 MB that it takes. */
function makeTemplate(folder: string): Template {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  // With V8's baseline compiler only, which takes two thirds of the time: the code runs once. An unknown flag is ignored.
  const script = `
    require('node:v8').setFlagsFromString('--liftoff-only')
    const { PGlite } = require(${JSON.stringify(pglite)})
    process.stdin.on('end', () => process.exit(1)).resume()
    PGlite.create(${JSON.stringify(folder)}, { initDbStartParams: ['--data-checksums'] })
      .then((db) => db.close()).then(() => process.exit(0))`
  const made = new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'ignore', 'pipe'] })
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
