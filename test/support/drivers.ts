import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import pg from 'pg'
import type { Documents } from '../../subgraphs/stores/collection.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { createDatabase } from '../../subgraphs/stores/pglite-folder.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'

/** An empty database of its own. */
export interface FreshDatabase {
  /** What `openSql` or `openDocuments` takes. */
  url: string
  /** Removes it; close what is open on it first. */
  dispose(): Promise<void>
}

/** A kind of database that the store suites run over: `describe.skipIf(!driver.available)(driver.name, ...)`. */
export interface Driver<Store> {
  name: string
  /**
   * Whether it is the one of its kind that this run is about: a server takes the place of the embedded database. Suites
   * about an embedded database itself do not ask: it can always be had.
   */
  available: boolean
  freshUrl(): Promise<FreshDatabase>
  /** A fresh database, open; closing it removes it. */
  open(): Promise<Store>
}

const postgresUrl = process.env.TEST_POSTGRES_URL
const mongodbUrl = process.env.TEST_MONGODB_URL

/** PGlite in a folder; PostgreSQL where TEST_POSTGRES_URL names a server and a user that may create databases. */
export const sqlDrivers: readonly Driver<Sql>[] = [
  driver('PGlite', postgresUrl === undefined, freshPglite, openSql),
  driver('PostgreSQL', postgresUrl !== undefined, freshPostgres, openSql),
]

/** NeDB in a folder; MongoDB where TEST_MONGODB_URL names a server. */
export const documentDrivers: readonly Driver<Documents>[] = [
  driver('NeDB', mongodbUrl === undefined, freshFolder, openDocuments),
  driver('MongoDB', mongodbUrl !== undefined, freshMongo, openDocuments),
]

/** The one SQL database that this run is about. */
export const sqlDriver = ofThisRun(sqlDrivers)
/** The one document database that this run is about. */
export const documentDriver = ofThisRun(documentDrivers)

function ofThisRun<Store>(drivers: readonly Driver<Store>[]): Driver<Store> {
  const driver = drivers.find(({ available }) => available)
  if (!driver) throw new Error('one of each kind is always there')
  return driver
}

function driver<Store extends { close(): Promise<void> }>(
  name: string,
  available: boolean,
  freshUrl: () => Promise<FreshDatabase>,
  openUrl: (url: string) => Promise<Store>,
): Driver<Store> {
  return {
    name,
    available,
    freshUrl,
    async open() {
      const { url, dispose } = await freshUrl()
      const store = await openUrl(url)
      const close = store.close.bind(store)
      store.close = async () => {
        await close()
        await dispose()
      }
      return store
    },
  }
}

async function freshFolder(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-test-'))
  return {
    url: folder,
    dispose: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

async function freshPglite(): Promise<FreshDatabase> {
  const fresh = await freshFolder()
  await placePglite(fresh.url)
  return fresh
}

/** Puts a database into the folder of an embedded SQL store, as that would make it; nothing where it has one. */
export async function placePglite(folder: string): Promise<void> {
  const template = await pgliteTemplate()
  if (!existsSync(join(folder, 'postgres'))) cpSync(template, folder, { recursive: true })
}

/** Creating an engine's folder takes seconds: one is made for all test runs of this version, and copied. */
async function pgliteTemplate(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))
  const template = join(tmpdir(), `ncb-test-pglite-${version}-${process.getuid?.() ?? 0}`)
  const making = `${template}.making`
  while (!existsSync(template)) {
    if (claimed(making)) {
      await createDatabase(making)
      renameSync(making, template)
    } else await sleep(50) // another worker makes it
  }
  return template
}

/** Whether the caller is the one to make the folder; an abandoned one is cleared away. */
function claimed(making: string): boolean {
  try {
    mkdirSync(making)
    return true
  } catch {
    const since = statSync(making, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > 60_000) rmSync(making, { recursive: true, force: true })
    return false
  }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const name = freshName()
  await onPostgres(`CREATE DATABASE ${name}`)
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${name}`
  return { url: url.href, dispose: () => onPostgres(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onPostgres(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function freshMongo(): Promise<FreshDatabase> {
  const url = new URL(mongodbUrl ?? '')
  url.pathname = `/${freshName()}`
  return {
    url: url.href,
    async dispose() {
      const client = new MongoClient(url.href)
      try {
        await client.db().dropDatabase()
      } finally {
        await client.close()
      }
    },
  }
}

function freshName(): string {
  return `ncb_test_${randomBytes(6).toString('hex')}`
}
