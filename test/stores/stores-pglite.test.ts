import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asFailure } from '../../schema/errors.ts'
import { openPglite, type Pglite } from '../../subgraphs/stores/pglite.ts'
import { createDatabase } from '../../subgraphs/stores/pglite-folder.ts'
import { openSql } from '../../subgraphs/stores/sql.ts'
import { startChild } from '../support/child-process.ts'
import { sqlDrivers } from '../support/drivers.ts'
import { until } from '../support/until.ts'

const plain = (text: string) => ({ name: '', text })
const codeOf = (error: unknown) => asFailure(error)?.extensions.code
const fresh = () =>
  sqlDrivers.find(({ name }) => name === 'PGlite')?.freshUrl() ?? Promise.reject(new Error('PGlite is always there'))

describe('PGlite behind pg', () => {
  test('loses no acknowledged row when its process is killed', { timeout: 90_000 }, async () => {
    const { url, dispose } = await fresh()
    for (let round = 1; round <= 2; round++) {
      const child = startChild('stores-child.ts', 'insert rows', url)
      await child.atLeast(200)
      child.process.kill('SIGKILL')
      await child.ended
      const sql = await openSql(url)
      const rows = await sql.query<{ id: number }>(plain('SELECT id FROM acknowledged WHERE length(filler) = 200'))
      const there = new Set(rows.map(({ id }) => id))
      expect(child.lines.filter((id) => !there.has(Number(id)))).toEqual([])
      await sql.close()
    }
    await dispose()
  })

  test('survives a crash of its engine: that statement fails, the next one finds what was committed', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    await sql.query(plain('CREATE TABLE kept (id int)'))
    await sql.query({ name: 'keep', text: 'INSERT INTO kept VALUES ($1)' }, [1])
    for (let round = 1; round <= 2; round++) {
      const waiting = sql.transaction(async (tx) => {
        await tx.query({ name: 'keep', text: 'INSERT INTO kept VALUES ($1)' }, [2])
        await tx.query(plain("COPY kept FROM PROGRAM 'ls'"))
      })
      expect(codeOf(await waiting.catch((error) => error))).toBe('SOURCE_UNAVAILABLE')
      // On a busy machine the engine may be back too late for the first that asks: that one is told to come again.
      const rows = () => sql.query({ name: 'all', text: 'SELECT id FROM kept WHERE id > $1' }, [0]).catch(codeOf)
      let found = await rows()
      while (found === 'SOURCE_UNAVAILABLE') found = await rows()
      expect(found).toEqual([{ id: 1 }])
    }
    await sql.close()
    await dispose()
  })

  test('is listened to again after a crash of its engine', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    await sql.query(plain('CREATE TABLE kept (id int)'))
    let heard = 0
    await sql.listen('news', () => heard++)
    for (let round = 1; round <= 2; round++) {
      const before = heard
      await sql.query(plain("COPY kept FROM PROGRAM 'ls'")).catch(codeOf)
      await until(() => heard > before) // listening again
      await sql.query(plain('NOTIFY news'))
      await until(() => heard > before + 1)
    }
    expect(heard).toBe(4)
    await sql.close()
    await dispose()
  })

  test('creates databases whole or not at all: what a killed process has left is cleared away', {
    timeout: 90_000,
  }, async () => {
    const { url, dispose } = await fresh()
    const [one, other] = [join(url, 'one'), join(url, 'other')]
    for (const folder of [one, other]) {
      for (const left of ['postgres.new', 'postgres.template']) {
        mkdirSync(join(folder, left), { recursive: true })
        writeFileSync(join(folder, left, 'PG_VERSION'), '18')
      }
    }
    await Promise.all([createDatabase(one), createDatabase(other)])
    expect([readdirSync(one), readdirSync(other)]).toEqual([['postgres'], ['postgres']])
    const sql = await openSql(other)
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await sql.close()
    await dispose()
  })
})

describe('connections to one PGlite', () => {
  let pglite: Pglite
  let dispose: () => Promise<void>
  beforeAll(async () => {
    const database = await fresh()
    dispose = database.dispose
    pglite = await openPglite(database.url, { turnMs: 500 })
  })
  afterAll(async () => {
    await pglite.close()
    await dispose()
  })

  test('lets timers fire during a long run of statements', async () => {
    const pool = new pg.Pool({ stream: pglite.stream, max: 1 })
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    for (let n = 0; n < 2000; n++) await pool.query({ name: 'n', text: 'SELECT $1::int', values: [n] })
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
    await pool.end()
  })

  test('lets timers fire during one statement that takes long', async () => {
    const pool = new pg.Pool({ stream: pglite.stream, max: 1 })
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    const { rows } = await pool.query('SELECT sum(n)::int8::text AS sum FROM generate_series(1, 2000000) AS g(n)')
    clearInterval(timer)
    expect(rows).toEqual([{ sum: '2000001000000' }])
    expect(ticks).toBeGreaterThan(5)
    await pool.end()
  })

  test('gives a statement no turn while a transaction holds the engine for too long, and tells who does', async () => {
    const pool = new pg.Pool({ stream: pglite.stream, max: 4 })
    const holder = await pool.connect()
    await holder.query('BEGIN')
    const refused = await pool.query('SELECT $1::int', [1]).catch((error) => error)
    expect(refused.code).toBe('55P03')
    expect(refused.message).toMatch(/no turn on the PGlite engine within 500 ms: connection \d+ has held it for \d+ ms/)
    const order: number[] = []
    const waiting = [1, 2].map((n) => pool.query('SELECT 1').then(() => order.push(n)))
    await holder.query('COMMIT')
    await Promise.all(waiting)
    expect(order).toEqual([1, 2])
    holder.release()
    await pool.end()
  })

  test('rolls back what a connection leaves open, and forgets its statements and channels', async () => {
    const pool = new pg.Pool({ stream: pglite.stream, max: 1 })
    await pool.query('CREATE TABLE left_open (id int)')
    const state = `SELECT (SELECT count(*)::int FROM left_open) AS rows, (SELECT count(*)::int FROM pg_prepared_statements)
      AS statements, (SELECT count(*)::int FROM pg_listening_channels()) AS channels`
    const before = (await pool.query(state)).rows
    const client = new pg.Client({ stream: pglite.stream })
    client.on('error', () => undefined) // it is ended by force
    await client.connect()
    await client.query({ name: 'mine', text: 'SELECT $1::int', values: [1] })
    await client.query('LISTEN left_open')
    await client.query('BEGIN')
    await client.query('INSERT INTO left_open VALUES (1)')
    const waiting = pool.query(state)
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy() // no public way
    expect((await waiting).rows).toMatchObject([{ rows: 0 }])
    expect((await pool.query(state)).rows).toEqual(before)
    await pool.end()
  })

  test('hands a notification to every connection that listens, when it is committed', async () => {
    const [a, b, c] = [1, 2, 3].map(() => new pg.Client({ stream: pglite.stream })) as [pg.Client, pg.Client, pg.Client]
    const heard: string[] = []
    for (const [name, client] of Object.entries({ a, b, c })) {
      await client.connect()
      client.on('notification', ({ channel, payload }) => heard.push(`${name} ${channel} ${payload}`))
    }
    // Notifications come before the answer to the next statement of their connection.
    const news = async () => {
      await Promise.all([a, b, c].map((client) => client.query('SELECT 1')))
      return heard.splice(0).sort()
    }
    await a.query('LISTEN news')
    await b.query('LISTEN "News"; LISTEN news')
    await c.query("NOTIFY news, 'one'")
    expect(await news()).toEqual(['a news one', 'b news one'])
    await a.query('UNLISTEN news') // must not silence b
    await c.query("SELECT pg_notify($1, 'two')", ['News'])
    await c.query("NOTIFY news, 'three'")
    expect(await news()).toEqual(['b News two', 'b news three'])
    await a.query('BEGIN; LISTEN news')
    await a.query('ROLLBACK')
    await c.query("BEGIN; NOTIFY news, 'lost'")
    await c.query('ROLLBACK')
    await c.query("BEGIN; NOTIFY news, 'kept'")
    expect(heard).toEqual([])
    await c.query('COMMIT')
    expect(await news()).toEqual(['b news kept'])
    await Promise.all([a, b, c].map((client) => client.end()))
  })
})
