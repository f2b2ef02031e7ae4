import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoServerError } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asFailure } from '../../schema/errors.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { mongoFailure } from '../../subgraphs/stores/mongodb-failure.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { placePglite, sqlDriver } from '../support/drivers.ts'
import { startTestGateway } from '../support/gateway-harness.ts'

const plain = (text: string) => ({ name: '', text })
const failureOf = (work: Promise<unknown>) => work.then(() => undefined, asFailure)
const home = mkdtempSync(join(tmpdir(), 'ncb-damaged-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe(`what ${sqlDriver.name} says of itself`, () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await sqlDriver.open()
  })
  afterAll(() => sql.close())

  test.each([
    ['XX000', 'cannot read or write its own data'],
    ['XX001', 'cannot read or write its own data'],
    ['XX002', 'cannot read or write its own data'],
    ['58000', 'cannot read or write its own data'],
    ['58030', 'cannot read or write its own data'],
    ['58P01', 'cannot read or write its own data'],
    ['53100', 'its disk is full'],
    ['53200', 'cannot be reached'],
    ['25006', 'takes no changes'],
  ])('by %s is that it is unavailable, which is no fault of ours', async (code, sentence) => {
    const raise = `DO $$ BEGIN RAISE EXCEPTION 'base/5/16384' USING ERRCODE = '${code}'; END $$`
    const failed = await failureOf(sql.query(plain(raise)))
    expect(failed?.extensions.code).toBe('SOURCE_UNAVAILABLE')
    expect(failed?.message).toContain(sentence)
    expect(failed?.message).not.toContain('base/')
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
  })

  test('likewise where a table is no longer there', async () => {
    const failed = await failureOf(sql.query(plain('SELECT * FROM lost')))
    expect([failed?.extensions.code, failed?.message]).toEqual([
      'SOURCE_UNAVAILABLE',
      expect.stringContaining('cannot read or write its own data'),
    ])
  })
})

test.each([
  { code: 8, codeName: 'UnknownError', message: '28: No space left on device' },
  { code: 1, codeName: 'InternalError', message: 'WiredTiger' },
  { code: 14031, codeName: 'OutOfDiskSpace', message: 'no space' },
  { code: 1_000_000, codeName: 'DataCorruptionDetected', message: 'key at /data/db' },
])('what MongoDB says of itself by $codeName is that it is unavailable', (told) => {
  const failed = asFailure(mongoFailure(new MongoServerError(told)))
  expect(failed?.extensions.code).toBe('SOURCE_UNAVAILABLE')
  expect(failed?.message).not.toContain(told.message)
})

/** The file of a table or an index in the folder of a database that is open. */
async function fileOf(sql: Sql, folder: string, relation: string): Promise<string> {
  const [found] = await sql.query<{ path: string }>(plain(`SELECT pg_relation_filepath('${relation}') AS path`))
  return join(folder, 'postgres', found?.path ?? '')
}

/** One bit is another one in each page of 8 KiB, or more often. */
function damage(file: string, every = 8192): void {
  const bytes = readFileSync(file)
  for (let at = every / 2; at < bytes.length; at += every) bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('the folder of PGlite', { timeout: 120_000 }, () => {
  const folder = join(home, 'whole')
  const copy = join(home, 'copy')
  const count = plain('SELECT count(*)::int AS n FROM kept')
  let table: string
  beforeAll(async () => {
    await placePglite(folder)
    const sql = await openSql(folder)
    expect(await sql.query(plain('SHOW data_checksums'))).toEqual([{ data_checksums: 'on' }])
    await sql.query(plain('CREATE TABLE kept (id int PRIMARY KEY, filler text)'))
    await sql.query(plain('INSERT INTO kept SELECT n, repeat(md5(n::text), 20) FROM generate_series(1, 500) n'))
    table = (await fileOf(sql, folder, 'kept')).slice(folder.length)
    await sql.close()
  })
  const copied = () => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(folder, copy, { recursive: true })
  }

  test('says of a changed bit that its data cannot be read, and answers what has nothing to do with it', async () => {
    copied()
    damage(join(copy, table))
    const sql = await openSql(copy)
    for (const text of ['SELECT count(*) FROM kept', 'SELECT filler FROM kept WHERE id = 7']) {
      const failed = await failureOf(sql.query(plain(text)))
      expect([failed?.extensions.code, failed?.message]).toEqual([
        'SOURCE_UNAVAILABLE',
        expect.stringMatching(/^The database cannot read or write its own data\. /),
      ])
    }
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await sql.close()
  })

  test('is not opened where what holds it together is damaged, and says what to do', async () => {
    for (const file of ['global/pg_control', 'base/5/pg_filenode.map', 'base/5/1259']) {
      copied()
      damage(join(copy, 'postgres', file), 80)
      const refused = await openSql(copy).catch((error) => error)
      expect(refused.name).toBe('StartError')
      expect(refused.message).toContain(`the database in ${copy} cannot be opened: `)
      expect(refused.message).toContain(
        'restore the folder from a backup, or move it away and import its records again',
      )
    }
  })

  test('is not opened where something is lost or changed that has no checksums of PostgreSQL, and says which file', async () => {
    const refused = async (file: string, change: (path: string) => void) => {
      copied()
      change(join(copy, file))
      const error = await openSql(copy).catch((error) => error)
      expect([error.name, error.message]).toEqual(['StartError', expect.stringContaining(`${join(copy, file)} is `)])
    }
    await refused('postgres/pg_xact/0000', (path) => damage(path, 1024))
    await refused('postgres/pg_xact/0000', (path) => rmSync(path))
    await refused(table, (path) => truncateSync(path, 8192))
    await refused(table, (path) => rmSync(path))
    await refused('postgres.seal', (path) => writeFileSync(path, '{'))
    copied()
    rmSync(join(copy, 'postgres.seal')) // as of an earlier version, and of a process that was killed
    const sql = await openSql(copy)
    expect(await sql.query(count)).toEqual([{ n: 500 }])
    await sql.close()
  })

  test('is unavailable while its engine has died and cannot be started, and comes back by itself', async () => {
    copied()
    const sql = await openSql(copy)
    expect(await sql.query(count)).toEqual([{ n: 500 }])
    const control = join(copy, 'postgres', 'global', 'pg_control')
    renameSync(control, `${control}.away`)
    for (const text of ["COPY kept FROM PROGRAM 'ls'", count.text, count.text]) {
      const failed = await failureOf(sql.query(plain(text)))
      expect(failed?.extensions.code).toBe('SOURCE_UNAVAILABLE')
      expect(failed?.message).not.toMatch(/Aborted|PGlite|initialize/)
    }
    renameSync(`${control}.away`, control)
    await expect.poll(() => sql.query(count).catch(() => undefined), { timeout: 30_000 }).toEqual([{ n: 500 }])
    await sql.close()
  })
})

test('a caller reads which database cannot read its data, and is answered by the others', {
  timeout: 120_000,
}, async () => {
  const stores = { 'stolen-documents': join(home, 'documents'), 'financial-alerts': join(home, 'alerts') }
  const first = await startTestGateway({ stores })
  const query = `{
    checkTravelDocument(document: { number: "C7KJ40LMT", type: PASSPORT, issuedBy: "DEU" }) { verdict }
    travelDocuments(first: 1) { totalCount }
    screen(subject: { name: "Nobody Special", documents: [{ number: "X1", type: PASSPORT, issuedBy: "DEU" }] }) {
      persons { edges { cursor } } documents { verdict }
    }
    alerts(first: 1) { totalCount }
    person(id: "nobody") { id }
  }`
  const whole = await first.ask(query)
  expect(whole.errors).toBeUndefined()
  await first.stop()
  const sql = await openSql(stores['stolen-documents'])
  const relations = await sql.query<{ name: string }>(
    plain("SELECT relname AS name FROM pg_class WHERE relname LIKE 'travel_document%' AND relkind IN ('r', 'i')"),
  )
  const files = await Promise.all(relations.map(({ name }) => fileOf(sql, stores['stolen-documents'], name)))
  await sql.close()
  for (const file of files) if (statSync(file).size > 0) damage(file)
  const again = await startTestGateway({ stores })
  const { data, errors, text } = await again.ask(query)
  const paths = ['checkTravelDocument', 'screen.documents', 'travelDocuments']
  expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(paths)
  for (const { extensions, message } of errors ?? []) {
    expect([extensions.code, extensions.source]).toEqual(['SOURCE_UNAVAILABLE', 'stolen-documents'])
    expect(message).toMatch(/cannot read or write its own data.*not "no record"/)
  }
  expect(data).toEqual({
    ...whole.data,
    checkTravelDocument: null,
    travelDocuments: null,
    screen: { ...(whole.data.screen as object), documents: null },
  })
  expect(text).not.toMatch(/base\/|invalid page|NO_RECORD/)
  const ready = await fetch(`${again.url}/ready`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      status: 'degraded',
      sources: {
        ...Object.fromEntries(subgraphNames.map((name) => [name, { status: 'up' }])),
        'stolen-documents': { status: 'down', reason: 'reads-fail' },
      },
    },
  ])
  await again.stop()
})
