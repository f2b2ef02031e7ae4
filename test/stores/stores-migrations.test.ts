import { describe, expect, test } from 'vitest'
import {
  type DocumentMigration,
  documentSecret,
  migrateDocuments,
  migrateSql,
  onceDocuments,
  onceSql,
  type SqlMigration,
  sqlSecret,
} from '../../subgraphs/stores/migrations.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { openSql } from '../../subgraphs/stores/sql.ts'
import { startChild } from '../support/child-process.ts'
import { documentDrivers, sqlDrivers } from '../support/drivers.ts'

const plain = (text: string) => ({ name: '', text })

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`migrations on ${driver.name}`, () => {
    const first: SqlMigration = {
      version: 1,
      name: 'first',
      statements: ['CREATE TABLE a (id int)', 'INSERT INTO a VALUES (1)'],
    }
    const second: SqlMigration = { version: 2, name: 'second', statements: ['INSERT INTO a VALUES (2)'] }
    const broken: SqlMigration = { version: 3, name: 'broken', statements: ['INSERT INTO a VALUES (3)', 'SELEC'] }

    test('run once, in order, and are recorded', async () => {
      const sql = await driver.open()
      await migrateSql(sql, 'persons', [first])
      await migrateSql(sql, 'persons', [first, second])
      await migrateSql(sql, 'persons', [first, second])
      expect(await sql.query(plain('SELECT id FROM a ORDER BY id'))).toEqual([{ id: 1 }, { id: 2 }])
      const recorded = plain('SELECT subgraph, version, name FROM schema_migrations ORDER BY version')
      expect(await sql.query(recorded)).toEqual([
        { subgraph: 'persons', version: 1, name: 'first' },
        { subgraph: 'persons', version: 2, name: 'second' },
      ])
      await migrateSql(sql, 'vehicles', [{ version: 1, name: 'own', statements: ['CREATE TABLE b (id int)'] }])
      await expect(migrateSql(sql, 'persons', [first, second, broken])).rejects.toMatchObject({ code: '42601' })
      expect(await sql.query(plain('SELECT count(*) AS n FROM a'))).toEqual([{ n: 2 }])
      await sql.close()
    })

    test('refuse a database of a newer version, and say what to do', async () => {
      const sql = await driver.open()
      await migrateSql(sql, 'persons', [first, second])
      const refused = await migrateSql(sql, 'persons', [first]).catch((error) => error)
      expect(refused.name).toBe('StartError')
      expect(refused.message).toBe(
        'the database of persons has schema version 2, and this program knows it up to 1: ' +
          'start the newer program, or give this one a database from before the upgrade.',
      )
      await sql.close()
    })

    test('a secret is made once, and its own for each name', async () => {
      const { url, dispose } = await driver.freshUrl()
      const sql = await openSql(url)
      const [one, same, other] = await Promise.all(['one', 'one', 'other'].map((name) => sqlSecret(sql, name)))
      await sql.close()
      const again = await openSql(url)
      expect(one).toHaveLength(32)
      expect([same, await sqlSecret(again, 'one')]).toEqual([one, one])
      expect(other).not.toEqual(one)
      await again.close()
      await dispose()
    })

    test('what is to be done once runs once, and again only where it failed', async () => {
      const sql = await driver.open()
      await migrateSql(sql, 'persons', [first])
      const add = (id: number, fail = false) =>
        onceSql(sql, 'persons', 'seed', async (tx) => {
          await tx.query(plain(`INSERT INTO a VALUES (${id})`))
          if (fail) throw new Error('power cut')
        })
      await expect(add(10, true)).rejects.toThrow('power cut')
      expect([await add(11), await add(12)]).toEqual([true, false])
      expect(await onceSql(sql, 'vehicles', 'seed', async () => undefined)).toBe(true)
      expect(await sql.query(plain('SELECT id FROM a ORDER BY id'))).toEqual([{ id: 1 }, { id: 11 }])
      await sql.close()
    })
  })
}

for (const driver of documentDrivers) {
  describe.skipIf(!driver.available)(`migrations on ${driver.name}`, () => {
    interface Doc {
      _id: string
      runs: number
    }
    const first: DocumentMigration = {
      version: 1,
      name: 'first',
      run: (documents) => documents.collection<Doc>('c').insertMany([{ _id: '1', runs: 0 }]),
    }
    const second: DocumentMigration = {
      version: 2,
      name: 'second',
      async run(documents) {
        await documents.collection<Doc>('c').updateOne({ _id: '1' }, { $inc: { runs: 1 } })
      },
    }

    test('run once, in order, and are recorded', async () => {
      const documents = await driver.open()
      await migrateDocuments(documents, 'persons', [first])
      await migrateDocuments(documents, 'persons', [first, second])
      await migrateDocuments(documents, 'persons', [first, second])
      expect(await documents.collection('c').find({})).toEqual([{ _id: '1', runs: 1 }])
      const records = await documents.collection('schema_migrations').find({}, { sort: { _id: 1 } })
      expect(records).toMatchObject([{ _id: 'persons/1' }, { _id: 'persons/2', subgraph: 'persons', name: 'second' }])
      expect(await documents.collection('locks').find({})).toEqual([])
      await documents.close()
    })

    test('refuse a database of a newer version, and say what to do', async () => {
      const documents = await driver.open()
      await migrateDocuments(documents, 'persons', [first, second])
      const refused = await migrateDocuments(documents, 'persons', [first]).catch((error) => error)
      expect(refused.name).toBe('StartError')
      expect(refused.message).toContain(
        'the database of persons has schema version 2, and this program knows it up to 1',
      )
      await migrateDocuments(documents, 'vehicles', [])
      await documents.close()
    })

    test('a secret is made once, and its own for each name', async () => {
      const { url, dispose } = await driver.freshUrl()
      const documents = await openDocuments(url)
      const names = ['one', 'one', 'other']
      const [one, same, other] = await Promise.all(names.map((name) => documentSecret(documents, name)))
      await documents.close()
      const again = await openDocuments(url)
      expect(one).toHaveLength(32)
      expect([same, await documentSecret(again, 'one')]).toEqual([one, one])
      expect(other).not.toEqual(one)
      await again.close()
      await dispose()
    })

    test('what is to be done once runs once even when asked at the same time, and again only where it failed', async () => {
      const documents = await driver.open()
      let runs = 0
      const failed = onceDocuments(documents, 'persons', 'seed', async () => {
        throw new Error('power cut')
      })
      await expect(failed).rejects.toThrow('power cut')
      const work = async () => {
        runs += 1
        await documents.collection('c').upsertMany([{ _id: `${runs}` }])
      }
      const ran = await Promise.all([1, 2, 3].map(() => onceDocuments(documents, 'persons', 'seed', work)))
      expect(ran.sort()).toEqual([false, false, true])
      expect(await onceDocuments(documents, 'persons', 'seed', work)).toBe(false)
      expect(await onceDocuments(documents, 'vehicles', 'seed', work)).toBe(true)
      expect(runs).toBe(2)
      await documents.close()
    })
  })
}

const postgres = sqlDrivers.find(({ name }) => name === 'PostgreSQL')
test.skipIf(!postgres?.available)(
  'four processes that start at once on one PostgreSQL migrate and seed it once',
  async () => {
    const { url, dispose } = (await postgres?.freshUrl()) ?? { url: '', dispose: async () => undefined }
    const children = ['alerts', 'alerts', 'documents', 'documents'].map((subgraph) =>
      startChild('stores-child.ts', 'migrate rows', url, subgraph),
    )
    const said = await Promise.all(children.map((child) => child.line(/migrated/)))
    await Promise.all(children.map((child) => child.ended))
    expect(said.filter((line) => line === 'migrated, seeded')).toHaveLength(2)
    const sql = await openSql(url)
    const counted = plain('SELECT what FROM counted_alerts UNION ALL SELECT what FROM counted_documents ORDER BY what')
    expect((await sql.query<{ what: string }>(counted)).map(({ what }) => what)).toEqual([
      'migration',
      'migration',
      'seed',
      'seed',
    ])
    await sql.close()
    await dispose()
  },
)

const mongo = documentDrivers.find(({ name }) => name === 'MongoDB')
test.skipIf(!mongo?.available)(
  'four processes that start at once on one MongoDB migrate and seed it once',
  async () => {
    const { url, dispose } = (await mongo?.freshUrl()) ?? { url: '', dispose: async () => undefined }
    const children = ['persons', 'persons', 'vehicles', 'vehicles'].map((subgraph) =>
      startChild('stores-child.ts', 'migrate documents', url, subgraph),
    )
    const said = await Promise.all(children.map((child) => child.line(/migrated/)))
    await Promise.all(children.map((child) => child.ended))
    expect(said.filter((line) => line === 'migrated, seeded')).toHaveLength(2)
    const documents = await openDocuments(url)
    const counted = await documents.collection('counted').find({}, { sort: { _id: 1 } })
    expect(counted).toEqual([
      { _id: 'persons', runs: 11 },
      { _id: 'vehicles', runs: 11 },
    ])
    await documents.close()
    await dispose()
  },
)

test('a lock that a killed process has left in an embedded database holds nobody up', async () => {
  const { url, dispose } = (await documentDrivers[0]?.freshUrl()) ?? { url: '', dispose: async () => undefined }
  const documents = await openDocuments(url)
  await documents.collection('locks').insertMany([{ _id: 'persons', holder: 'dead', beat: 3 } as { _id: string }])
  const started = performance.now()
  expect(await onceDocuments(documents, 'persons', 'seed', async () => undefined)).toBe(true)
  expect(performance.now() - started).toBeLessThan(15_000) // after that silence it would be taken from anybody
  await documents.close()
  await dispose()
})
