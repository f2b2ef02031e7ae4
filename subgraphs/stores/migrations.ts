import { randomBytes } from 'node:crypto'
import { StartError } from '../../process/start-error.ts'
import type { Documents } from './collection.ts'
import { withDocumentLock } from './document-lock.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Sql } from './sql.ts'

// Two subgraphs may share a database: migrations are recorded per subgraph.

export interface SqlMigration {
  /** 1, 2, 3, ...; a released version never changes. */
  version: number
  name: string
  statements: readonly string[]
  /** Work that no statement can do, in the same transaction, after the statements. */
  run?(tx: Sql): Promise<void>
}

export interface DocumentMigration {
  version: number
  name: string
  /** Must be safe to run again: a crash in the middle leaves it unrecorded. */
  run(documents: Documents): Promise<void>
}

interface Setting {
  _id: string
  value: string
}

interface Applied {
  _id: string
  subgraph: string
  version: number
  name: string
  appliedAt: string
}

/**
 * Runs missing migrations, in one transaction under a lock, and records them; throws a StartError if the database has a
 * newer version.
 */
export async function migrateSql(sql: Sql, subgraph: string, migrations: readonly SqlMigration[]): Promise<void> {
  await locked(sql, async (tx) => {
    const applied = await tx.query<{ version: number }>(
      { name: '', text: 'SELECT version FROM schema_migrations WHERE subgraph = $1' },
      [subgraph],
    )
    for (const migration of missing(subgraph, migrations, applied)) {
      const { version, name, statements } = migration
      for (const text of statements) await tx.query({ name: '', text })
      await migration.run?.(tx)
      const text = 'INSERT INTO schema_migrations (subgraph, version, name) VALUES ($1, $2, $3)'
      await tx.query({ name: '', text }, [subgraph, version, name])
    }
  })
}

/** Runs missing migrations, under a lock, and records each; throws a StartError if the database has a newer version. */
export async function migrateDocuments(
  documents: Documents,
  subgraph: string,
  migrations: readonly DocumentMigration[],
): Promise<void> {
  const records = documents.collection<Applied>('schema_migrations')
  if (missing(subgraph, migrations, await records.find({ subgraph })).length === 0) return
  await withDocumentLock(documents, subgraph, async () => {
    for (const migration of missing(subgraph, migrations, await records.find({ subgraph }))) {
      const { version, name } = migration
      await migration.run(documents)
      const appliedAt = new Date().toISOString()
      await records.upsertMany([{ _id: `${subgraph}/${version}`, subgraph, version, name, appliedAt }])
    }
  })
}

/** A secret of 32 bytes that belongs to the store: created on first use, the same for every process on it. */
export async function sqlSecret(sql: Sql, name: string): Promise<Buffer> {
  return locked(sql, async (tx) => {
    const text = 'INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING'
    await tx.query({ name: '', text }, [name, randomBytes(32).toString('base64')])
    const [row] = await tx.query<{ value: string }>({ name: '', text: 'SELECT value FROM settings WHERE name = $1' }, [
      name,
    ])
    return secretFrom(row?.value)
  })
}

/** `sqlSecret` for documents. */
export async function documentSecret(documents: Documents, name: string): Promise<Buffer> {
  const settings = documents.collection<Setting>('settings')
  if (!(await settings.findOne({ _id: name }))) {
    await settings.insertMany([{ _id: name, value: randomBytes(32).toString('base64') }]).catch((error) => {
      if (!isDuplicateKey(error)) throw error // another process was quicker: its secret counts
    })
  }
  return secretFrom((await settings.findOne({ _id: name }))?.value)
}

/** Runs `work` once per store, in one transaction with its record, under a lock; returns whether it ran now. */
export async function onceSql(
  sql: Sql,
  subgraph: string,
  name: string,
  work: (tx: Sql) => Promise<void>,
): Promise<boolean> {
  return locked(sql, async (tx) => {
    const text = 'INSERT INTO settings (name, value) VALUES ($1, now()::text) ON CONFLICT DO NOTHING RETURNING name'
    const inserted = await tx.query({ name: '', text }, [onceName(subgraph, name)])
    if (inserted.length === 0) return false
    await work(tx)
    return true
  })
}

/**
 * Runs `work` once per store, under a lock, and records it; returns whether it ran now. After a crash in the middle it runs
 * again.
 */
export async function onceDocuments(
  documents: Documents,
  subgraph: string,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const settings = documents.collection<Setting>('settings')
  const _id = onceName(subgraph, name)
  if (await settings.findOne({ _id })) return false
  return withDocumentLock(documents, subgraph, async () => {
    if (await settings.findOne({ _id })) return false
    await work()
    await settings.upsertMany([{ _id, value: new Date().toISOString() }])
    return true
  })
}

/** A transaction that excludes other processes, with the two tables of this file. */
async function locked<T>(sql: Sql, work: (tx: Sql) => Promise<T>): Promise<T> {
  return sql.transaction(
    async (tx) => {
      // Taken before the tables are looked up: otherwise two processes may both find none.
      await tx.query({ name: '', text: "SELECT pg_advisory_xact_lock(hashtextextended('ncb-graph', 0))" })
      const [tables] = await tx.query<{ there: boolean }>({
        name: '',
        text: "SELECT to_regclass('settings') IS NOT NULL AND to_regclass('schema_migrations') IS NOT NULL AS there",
      })
      if (!tables?.there) for (const text of TABLES) await tx.query({ name: '', text })
      return work(tx)
    },
    { unlimited: true },
  )
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS schema_migrations (
    subgraph text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subgraph, version)
  )`,
  'CREATE TABLE IF NOT EXISTS settings (name text PRIMARY KEY, value text NOT NULL)',
]

function missing<Migration extends { version: number }>(
  subgraph: string,
  migrations: readonly Migration[],
  applied: readonly { version: number }[],
): Migration[] {
  const known = migrations.at(-1)?.version ?? 0
  const there = Math.max(0, ...applied.map(({ version }) => version))
  if (there > known) {
    throw new StartError(
      `the database of ${subgraph} has schema version ${there}, and this program knows it up to ${known}: ` +
        'start the newer program, or give this one a database from before the upgrade.',
    )
  }
  const versions = new Set(applied.map(({ version }) => version))
  return migrations.filter(({ version }) => !versions.has(version))
}

function onceName(subgraph: string, name: string): string {
  return `once/${subgraph}/${name}`
}

function secretFrom(value: string | undefined): Buffer {
  const secret = Buffer.from(value ?? '', 'base64')
  if (secret.length !== 32) throw new StartError('a secret of the database is damaged: it should have 32 bytes.')
  return secret
}
