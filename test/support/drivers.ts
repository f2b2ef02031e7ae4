import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MongoClient } from 'mongodb'
import pg from 'pg'
import { logKeys } from '../../processing-log/chain/keys.ts'
import { servers, subgraphNames } from '../../schema/sdl.ts'
import type { Documents } from '../../subgraphs/stores/collection.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { createDatabase } from '../../subgraphs/stores/pglite-folder.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { copyDatabase } from './copy-database.ts'
import { madeOnce } from './made-once.ts'

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

/** The keys of a processing log that nobody writes. */
export const idleLogKeys = logKeys('', { hashKey: Buffer.alloc(32), signingSeed: Buffer.alloc(32) })

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

/** A folder that nothing is in. */
export async function freshFolder(): Promise<FreshDatabase> {
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
  if (!existsSync(join(folder, 'postgres'))) copyDatabase(template, folder)
}

/** The same for all embedded SQL stores of a process, which are in its data folder. */
export async function placeAllPglite(dataDir: string): Promise<void> {
  for (const name of subgraphNames) if (servers[name] === 'postgres') await placePglite(join(dataDir, name))
}

/** Creating an engine's folder takes seconds: one is made for all test runs of this version, and copied. */
async function pgliteTemplate(): Promise<string> {
  await keepEngineCode()
  const { version } = JSON.parse(readFileSync(join(dirname(pgliteEntry), '..', 'package.json'), 'utf8'))
  const template = join(tmpdir(), `ncb-test-pglite-${version}-${process.getuid?.() ?? 0}`)
  return madeOnce('pglite', async (draft) => void (await createDatabase(draft)), template)
}

const pgliteEntry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
let engineCode: Promise<WebAssembly.Module[]> | undefined

/**
 * V8 keeps the machine code of what is compiled while somebody has it, for all threads of a process. An engine has a
 * thread of its own, and would compile the same code again, a second or two each.
 */
export async function keepEngineCode(): Promise<void> {
  engineCode ??= Promise.all(
    ['pglite.wasm', 'initdb.wasm'].map((file) => WebAssembly.compile(readFileSync(join(dirname(pgliteEntry), file)))),
  )
  await engineCode
}

async function freshPostgres(): Promise<FreshDatabase> {
  const name = freshName()
  await onPostgres(`CREATE DATABASE ${name}`)
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${name}`
  url.searchParams.set('connect_timeout', '20') // the machine may be busy
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
