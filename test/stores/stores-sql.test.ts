import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectTimeoutOf } from '../../process/connect-timeout.ts'
import { LogConnection } from '../../processing-log/postgres/postgres.ts'
import { asFailure } from '../../schema/errors.ts'
import { Outcome } from '../../subgraphs/stores/outcome.ts'
import { isDuplicateKey, openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { sqlDrivers } from '../support/drivers.ts'
import { openProxy } from '../support/proxy.ts'
import { until } from '../support/until.ts'

/** A statement that is not prepared. */
const plain = (text: string) => ({ name: '', text })
const codeOf = (error: unknown) => asFailure(error)?.extensions.code

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`SQL on ${driver.name}`, () => {
    let sql: Sql
    beforeAll(async () => {
      sql = await driver.open()
    })
    afterAll(() => sql.close())

    test('gives dates and moments as text, numeric as text, counts as numbers, also inside arrays', async () => {
      const text = `SELECT date '2020-02-29' AS day, NULL::date AS no_day, ARRAY[date '2020-01-02', NULL] AS days,
        timestamptz '2026-01-02 05:04:05.678901+02' AS moment, ARRAY[timestamptz '2026-01-02 03:04:05Z'] AS moments,
        timestamptz 'infinity' AS never, 1.50::numeric AS amount, 9007199254740991::int8 AS many, ARRAY[1::int8] AS counts,
        count(*) AS rows, ARRAY['a', 'ä"'] AS names, '{"a": [1]}'::jsonb AS doc, true AS yes`
      expect(await sql.query(plain(text))).toEqual([
        {
          day: '2020-02-29',
          no_day: null,
          days: ['2020-01-02', null],
          moment: '2026-01-02T03:04:05.678Z',
          moments: ['2026-01-02T03:04:05.000Z'],
          never: 'infinity',
          amount: '1.50',
          many: 9007199254740991,
          counts: [1],
          rows: 1,
          names: ['a', 'ä"'],
          doc: { a: [1] },
          yes: true,
        },
      ])
    })

    test('prepares a named statement once per connection', async () => {
      const statement = { name: 'add_two', text: 'SELECT $1::int + 2 AS sum' }
      const sums = await Promise.all(Array.from({ length: 40 }, (_, n) => sql.query<{ sum: number }>(statement, [n])))
      expect(sums.map(([row]) => row?.sum)).toEqual(Array.from({ length: 40 }, (_, n) => n + 2))
      const prepared = plain("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%$1::int + 2%'")
      const [row] = await sql.query<{ count: number }>(prepared)
      if (driver.name === 'PGlite')
        expect(row?.count).toBe(4) // all connections of the pool share one session
      else expect(row?.count).toBe(1)
    })

    test('takes and gives a megabyte', async () => {
      const big = 'é'.repeat(500_000)
      expect(await sql.query({ name: 'echo', text: 'SELECT $1::text AS echo' }, [big])).toEqual([{ echo: big }])
      const rows = await sql.query(plain("SELECT i, repeat('x', 200) AS filler FROM generate_series(1, 5000) i"))
      expect(rows).toHaveLength(5000)
    })

    describe('a transaction', () => {
      beforeAll(async () => {
        await sql.query(plain('CREATE TABLE item (id int PRIMARY KEY)'))
      })
      const insert = { name: 'insert_item', text: 'INSERT INTO item VALUES ($1)' }
      const count = async (store: Sql) => (await store.query(plain('SELECT id FROM item'))).length

      test('is seen when it is committed', async () => {
        const result = await sql.transaction(async (tx) => {
          await tx.query(insert, [1])
          await tx.transaction((inner) => inner.query(insert, [2]))
          await Promise.all([3, 4, 5].map((id) => tx.query(insert, [id])))
          return count(tx)
        })
        expect([result, await count(sql)]).toEqual([5, 5])
      })

      test('leaves nothing when its work throws, or a statement fails', async () => {
        const before = await count(sql)
        const thrown = sql.transaction(async (tx) => {
          await tx.query(insert, [10])
          throw new Error('no')
        })
        await expect(thrown).rejects.toThrow('no')
        const failed = sql.transaction(async (tx) => {
          await tx.query(insert, [11])
          await tx.query(plain('SELECT 1/0'))
        })
        await expect(failed).rejects.toMatchObject({ code: '22012' })
        expect(await count(sql)).toBe(before)
      })

      test('is not seen by others while it is open', async () => {
        const before = await count(sql)
        const events: string[] = []
        let others: Promise<number> | undefined
        await sql.transaction(async (tx) => {
          await tx.query(insert, [20])
          others = count(sql).then((number) => {
            events.push('others')
            return number
          })
          if (driver.name === 'PostgreSQL') await others
          await tx.query(plain('DELETE FROM item WHERE id = 20'))
          events.push('done')
        })
        expect(await others).toBe(before)
        if (driver.name === 'PGlite') expect(events).toEqual(['done', 'others']) // one session: the others wait
      })
    })

    describe('for one call', () => {
      const never = new AbortController().signal
      const insert = { name: 'insert_limited', text: 'INSERT INTO limited VALUES ($1)', writes: true } as const
      const kept = async () =>
        (await sql.query<{ id: number }>(plain('SELECT id FROM limited ORDER BY id'))).map(({ id }) => id)
      beforeAll(async () => {
        await sql.query(plain('CREATE TABLE limited (id int PRIMARY KEY)'))
      })

      test('begins nothing that nobody waits for', async () => {
        const outcome = new Outcome()
        const late = sql.within({ deadline: Date.now() - 1, signal: never, outcome })
        const gone = sql.within({ deadline: Date.now() + 60_000, signal: AbortSignal.abort(), outcome })
        const inserts = (store: Sql) => [
          store.query(insert, [1]),
          store.transaction((tx) => tx.query(insert, [2])),
          store.transaction(async () => undefined),
        ]
        const codes = await Promise.all([...inserts(late), ...inserts(gone)].map((ended) => ended.catch(codeOf)))
        expect(codes).toEqual([...Array(3).fill('SOURCE_TIMEOUT'), ...Array(3).fill('SOURCE_UNAVAILABLE')])
        expect(await kept()).toEqual([])
        expect(outcome.carriedOut).toBe(false)
      })

      test('ends what waits for others when nobody waits for it any more, and lets it not happen afterwards', async () => {
        const outcome = new Outcome()
        const gone = new AbortController()
        const limited = sql.within({ deadline: Date.now() + 60_000, signal: gone.signal, outcome })
        const ended = await sql.transaction(async (tx) => {
          await tx.query(plain('LOCK TABLE limited IN ACCESS EXCLUSIVE MODE'))
          const waiting = [
            limited.query(insert, [10]).catch(codeOf),
            limited
              .transaction(async (other) => {
                await other.query(insert, [11])
              })
              .catch(codeOf),
          ]
          setImmediate(() => gone.abort())
          return Promise.all(waiting)
        })
        expect(ended).toEqual(['SOURCE_UNAVAILABLE', 'SOURCE_UNAVAILABLE'])
        expect(await kept()).toEqual([])
        expect(outcome.carriedOut).toBe(false)
        expect(
          await sql.within({ deadline: Date.now() + 60_000, signal: never }).query(plain('SELECT 1 AS n')),
        ).toEqual([{ n: 1 }])
      })

      test('rolls a transaction back between two statements, and before its end', async () => {
        const outcome = new Outcome()
        for (const last of [true, false]) {
          const gone = new AbortController()
          const limited = sql.within({ deadline: Date.now() + 60_000, signal: gone.signal, outcome })
          const ended = limited.transaction(async (tx) => {
            await tx.query(insert, [20])
            gone.abort()
            if (!last) await tx.query(insert, [21])
          })
          expect(await ended.catch(codeOf)).toBe('SOURCE_UNAVAILABLE')
        }
        expect(await kept()).toEqual([])
        expect(outcome.carriedOut).toBe(false)
      })

      test('knows what it has written', async () => {
        const outcomeOf = async (work: (limited: Sql) => Promise<unknown>) => {
          const outcome = new Outcome()
          await work(sql.within({ deadline: Date.now() + 60_000, signal: never, outcome })).catch(() => undefined)
          return outcome.carriedOut
        }
        const returning = {
          ...insert,
          name: 'insert_returning',
          text: `${insert.text} ON CONFLICT DO NOTHING RETURNING id`,
        }
        expect(await outcomeOf((limited) => limited.query(plain('SELECT 1')))).toBe(false)
        expect(await outcomeOf((limited) => limited.query(returning, [30]))).toBe(true)
        expect(await outcomeOf((limited) => limited.query(returning, [30]))).toBe(false)
        expect(await outcomeOf((limited) => limited.query(insert, [30]))).toBe(false) // its key is taken
        expect(await outcomeOf((limited) => limited.transaction((tx) => tx.query(insert, [31])))).toBe(true)
        expect(await outcomeOf((limited) => limited.transaction((tx) => tx.query(insert, [31])))).toBe(false)
        await sql.query(plain('DELETE FROM limited'))
      })
    })

    test('says that a key is taken, and is usable after errors', async () => {
      await sql.query(plain('CREATE TABLE taken (id int PRIMARY KEY)'))
      const insert = { name: 'insert_taken', text: 'INSERT INTO taken VALUES ($1)' }
      await sql.query(insert, [1])
      const refused = await sql.query(insert, [1]).catch((error) => error)
      expect([isDuplicateKey(refused), asFailure(refused)]).toEqual([true, undefined])
      await expect(sql.query(plain('SELEC'))).rejects.toMatchObject({ code: '42601' })
      await expect(sql.query({ name: 'bad', text: 'SELECT nope WHERE $1 = 1' }, [1])).rejects.toMatchObject({
        code: '42703',
      })
      expect(await sql.query({ name: 'seven', text: 'SELECT $1::int AS n' }, [7])).toEqual([{ n: 7 }])
    })

    test('answers two hundred mixed statements at once', async () => {
      await sql.query(plain('CREATE TABLE tally (id int PRIMARY KEY, n int NOT NULL)'))
      await sql.query(plain('INSERT INTO tally SELECT i, 0 FROM generate_series(0, 9) i'))
      const add = { name: 'add', text: 'UPDATE tally SET n = n + 1 WHERE id = $1' }
      let failed = 0
      await Promise.all(
        Array.from({ length: 200 }, async (_, i) => {
          if (i % 4 === 0) {
            const work = sql.transaction(async (tx) => {
              await tx.query(add, [i % 8])
              if (i % 8 === 4) throw new Error('back')
            })
            await work.catch(() => failed++)
          } else if (i % 4 === 1) await sql.query(plain('SELECT 1/0')).catch(() => failed++)
          else if (i % 4 === 2)
            expect(await sql.query({ name: 'n', text: 'SELECT $1::int AS n' }, [i])).toEqual([{ n: i }])
          else await sql.query(add, [9])
        }),
      )
      expect(failed).toBe(25 + 50)
      expect(await sql.query(plain('SELECT id, n FROM tally WHERE n > 0 ORDER BY id'))).toEqual([
        { id: 0, n: 25 },
        { id: 9, n: 50 },
      ])
    })

    test('refuses COPY FROM STDIN and lives on', async () => {
      await sql.query(plain('CREATE TABLE copied (id int)'))
      await expect(sql.query(plain('COPY copied FROM STDIN'))).rejects.toThrow()
      expect(await sql.query(plain('SELECT id FROM copied'))).toEqual([])
    })

    test('keeps its tables up to date for the planner', async () => {
      await sql.query(plain('CREATE TABLE counted AS SELECT generate_series(1, 500) AS id'))
      await sql.maintain()
      const statistics = plain("SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'counted'")
      expect(await sql.query(statistics)).toEqual([{ rows: 500 }])
    })

    test('hears what is notified on a channel, from other connections too, until it is told not to', async () => {
      const heard = { one: 0, 'Two"s': 0 }
      const one = await sql.listen('one', () => heard.one++)
      const two = await sql.listen('Two"s', () => heard['Two"s']++)
      await sql.query(plain("NOTIFY one, 'payload'"))
      await until(() => heard.one === 1)
      await sql.transaction((tx) => tx.query({ name: 'notify', text: 'SELECT pg_notify($1, $2)' }, ['Two"s', '']))
      await until(() => heard['Two"s'] === 1)
      await one.close()
      await sql.query(plain('NOTIFY one'))
      await sql.query(plain('NOTIFY "Two""s"'))
      await until(() => heard['Two"s'] === 2)
      expect(heard.one).toBe(1)
      await two.close()
    })

    test('stops listening when it is closed, and does not begin then', async () => {
      const { url, dispose } = await driver.freshUrl()
      const closed = await openSql(url)
      let heard = 0
      await closed.listen('one', () => heard++)
      await closed.close()
      expect(codeOf(await closed.listen('one', () => heard++).catch((error) => error))).toBe('SOURCE_UNAVAILABLE')
      await closed.close().catch(() => undefined)
      expect(heard).toBe(0)
      await dispose()
    })

    test('is unavailable once it is closed', async () => {
      const { url, dispose } = await driver.freshUrl()
      const closed = await openSql(url)
      await closed.close()
      expect(codeOf(await closed.query(plain('SELECT 1')).catch((error) => error))).toBe('SOURCE_UNAVAILABLE')
      await dispose()
    })
  })
}

const postgres = sqlDrivers.find(({ name }) => name === 'PostgreSQL')

describe.skipIf(!postgres?.available)('a PostgreSQL server', () => {
  const fresh = () => postgres?.freshUrl() ?? Promise.reject(new Error('skipped'))

  test('may end connections at any time: their statements fail, the next ones work', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    const slow = [1, 2, 3].map(() => sql.query(plain('SELECT pg_sleep(4)')).catch(codeOf))
    const transaction = sql.transaction(async (tx) => {
      await tx.query(plain('SELECT pg_sleep(4)'))
    })
    const broken = transaction.catch(codeOf)
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    const kill = `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'`
    const killed = new Set<number>() // one that is told may still be listed the next time
    while (killed.size < 4) for (const { pid } of (await admin.query(kill)).rows) killed.add(pid)
    expect(await Promise.all([...slow, broken])).toEqual(Array(4).fill('SOURCE_UNAVAILABLE'))
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await sql.close()
    await admin.end()
    await dispose()
  })

  test('cancels a statement that nobody waits for any more, and goes on with its connection', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url, { statementTimeoutMs: 60_000 })
    const pids = async () => {
      const own = { name: '', text: 'SELECT pg_backend_pid() AS pid FROM pg_sleep(0.05)' }
      const rows = await Promise.all([1, 2, 3, 4].map(() => sql.query<{ pid: number }>(own)))
      return rows.flat().map(({ pid }) => pid)
    }
    const connections = (await pids()).toSorted()
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    const sleeping = async () => {
      const asked = `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()`
      return (await admin.query(asked)).rowCount
    }
    const gone = new AbortController()
    const limits = { deadline: Date.now() + 500, signal: new AbortController().signal }
    const late = sql.within(limits).query(plain('SELECT pg_sleep(60)'))
    const left = sql.within({ deadline: Date.now() + 60_000, signal: gone.signal }).transaction(async (tx) => {
      await tx.query(plain('SELECT pg_sleep(60)'))
    })
    const ended = Promise.all([late.catch(codeOf), left.catch(codeOf)])
    while ((await sleeping()) !== 2);
    gone.abort()
    expect(await ended).toEqual(['SOURCE_TIMEOUT', 'SOURCE_UNAVAILABLE'])
    expect(await sleeping()).toBe(0)
    expect((await pids()).toSorted()).toEqual(connections)
    await sql.close()
    await admin.end()
    await dispose()
  })

  test("cancels nobody else's statement, however the two meet", async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    const forever = { deadline: Date.now() + 600_000, signal: new AbortController().signal }
    let cancelled = 0
    const leaving = async (n: number) => {
      const gone = new AbortController()
      const left = sql.within({ ...forever, signal: gone.signal }).query(plain(`SELECT pg_sleep(0.0${n % 5})`))
      setTimeout(() => gone.abort(), n % 50)
      await left.catch((error) => {
        cancelled += codeOf(error) === 'SOURCE_UNAVAILABLE' ? 1 : 0
      })
    }
    const staying = (n: number) =>
      sql.within(forever).query<{ n: number }>(plain(`SELECT ${n} AS n FROM pg_sleep(0.003)`))
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, n) => {
        const [, rows] = await Promise.all([leaving(n), staying(n)])
        return rows[0]?.n
      }),
    )
    expect(answers).toEqual(Array.from({ length: 300 }, (_, n) => n))
    expect(cancelled).toBeGreaterThan(50)
    await sql.close()
    await dispose()
  })

  test('that does not hear a cancel loses the connection, and is asked again on another one', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 5432) })
    server.port = String(proxy.port)
    const sql = await openSql(server.href)
    await sql.ping()
    proxy.stall()
    const outcome = new Outcome()
    const limits = { deadline: Date.now() + 100, signal: new AbortController().signal, outcome }
    const ended = await sql
      .within(limits)
      .query({ ...plain('SELECT 1'), writes: true })
      .catch(codeOf)
    expect(ended).toBe('SOURCE_UNAVAILABLE')
    expect(outcome.carriedOut).toBe(null)
    await proxy.cut()
    await proxy.mend()
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await sql.close()
    await proxy.close()
    await dispose()
  })

  test('is asked again by itself when a line that was cut is mended', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 5432) })
    server.port = String(proxy.port)
    const sql = await openSql(server.href)
    await Promise.all([1, 2, 3, 4].map(() => sql.ping()))
    const running = sql.query(plain('SELECT pg_sleep(4)')).catch(codeOf)
    await proxy.cut()
    expect(await running).toBe('SOURCE_UNAVAILABLE')
    expect(codeOf(await sql.ping().catch((error) => error))).toBe('SOURCE_UNAVAILABLE')
    await proxy.mend()
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await sql.close()
    await proxy.close()
    await dispose()
  })

  test('may end the connection that listens at any time: it listens again, and says that it may have missed something', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    let heard = 0
    await sql.listen('news', () => heard++)
    const end = plain("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
    for (let round = 1; round <= 3; round++) {
      const before = heard
      await sql.query(end)
      await until(() => heard > before) // listening again
      await sql.query(plain('NOTIFY news'))
      await until(() => heard > before + 1)
    }
    expect(heard).toBe(6)
    await sql.close()
    await dispose()
  })

  test('is listened to again when a line that had fallen silent is mended, and waited for at the start', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 5432) })
    server.port = String(proxy.port)
    const listening = { retryMs: 10, maxRetryMs: 10, checkMs: 50, answerMs: 100 }
    const sql = await openSql(server.href, { listening })
    let heard = 0
    await sql.listen('news', () => heard++)
    proxy.stall()
    await until(() => heard === 1)
    await sql.query(plain('NOTIFY news')).catch(() => undefined) // on a connection that is dead, and found to be
    await sql.query(plain('NOTIFY news'))
    await until(() => heard >= 2)
    await proxy.cut()
    const late = sql.listen('news', () => heard++)
    const never = sql.listen('news', () => heard++)
    await proxy.mend()
    await (await late).close()
    await never
    await sql.close()
    await proxy.close()
    await dispose()
  })

  test('that falls silent is given up, and asked again on another connection', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 5432) })
    server.port = String(proxy.port)
    const sql = await openSql(server.href, { statementTimeoutMs: 100 })
    await Promise.all([sql.ping(), sql.ping()])
    proxy.stall()
    expect(codeOf(await sql.ping().catch((error) => error))).toBe('SOURCE_TIMEOUT')
    expect(await sql.query(plain('SELECT 1 AS n'))).toEqual([{ n: 1 }])
    await proxy.cut()
    await sql.close()
    await dispose()
  })

  test('is waited for at the start', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    const proxy = await openProxy({ host: server.hostname, port: Number(server.port || 5432) })
    server.port = String(proxy.port)
    server.password ||= 'secret' // which a server that trusts us does not ask for
    await proxy.cut()
    const told: string[] = []
    const onWait = (sentence: string) => {
      told.push(sentence)
      proxy.mend()
    }
    const sql = await openSql(server.href, { onWait })
    await sql.ping()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      /^postgres.*@127\.0\.0\.1:\d+\/\w+\?\S+ cannot be reached \(.*ECONNREFUSED.*\), trying again for 30 s/,
    )
    expect(told[0]).not.toContain(`:${server.password}@`)
    await sql.close()
    await proxy.close()
    await dispose()
  })

  test('that refuses to serve fails the start at once, with its reason', async () => {
    const { url, dispose } = await fresh()
    const server = new URL(url)
    server.pathname = `/none_${randomUUID().slice(0, 8)}`
    await expect(openSql(server.href)).rejects.toThrow(/cannot be used: database "none_.*" does not exist/)
    await dispose()
  })

  test('compiles no statement, unless its URL says so, whose other options count as well', async () => {
    const { url, dispose } = await fresh()
    const show = plain("SELECT current_setting('jit') AS jit, current_setting('work_mem') AS memory")
    const settings = async (options: string | undefined) => {
      const address = new URL(url)
      if (options) address.searchParams.set('options', options)
      const sql = await openSql(address.href)
      return sql.query(show).finally(() => sql.close())
    }
    const [standard] = await settings(undefined)
    expect(standard).toMatchObject({ jit: 'off' })
    expect(await settings('-c work_mem=3MB')).toEqual([{ jit: 'off', memory: '3MB' }])
    expect(await settings('-c jit=on')).toEqual([{ ...Object(standard), jit: 'on' }])
    await dispose()
  })

  test('stops a statement at the limit, but not in an unlimited transaction', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url, { statementTimeoutMs: 100 })
    const stopped = await sql.query(plain('SELECT pg_sleep(5)')).catch((error) => error)
    expect(codeOf(stopped)).toBe('SOURCE_TIMEOUT')
    await sql.transaction((tx) => tx.query(plain('SELECT pg_sleep(0.3)')), { unlimited: true })
    expect(codeOf(await sql.query(plain('SELECT pg_sleep(5)')).catch((error) => error))).toBe('SOURCE_TIMEOUT')
    await sql.close()
    await dispose()
  })

  test('without a free connection is unavailable', async () => {
    const { url, dispose } = await fresh()
    const sql = await openSql(url)
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    const { pathname } = new URL(url)
    await admin.query(`ALTER DATABASE ${pathname.slice(1)} ALLOW_CONNECTIONS true CONNECTION LIMIT 0`)
    await admin.query("CREATE ROLE ncb_limited LOGIN PASSWORD 'ncb'").catch(() => undefined) // superusers pass the limit
    const limited = new URL(url)
    limited.username = 'ncb_limited'
    limited.password = 'ncb'
    const refused = await openSql(limited.href, { waitMs: 0 }).catch((error) => error)
    expect(refused.message).toMatch(/could not be reached within 0 seconds: too many connections for database/)
    await admin.query('DROP ROLE ncb_limited')
    await sql.close()
    await admin.end()
    await dispose()
  })
})

test('the URL of a server says how long to wait for a connection: 2 seconds, if it does not', async () => {
  const server = 'postgres://user:secret@127.0.0.1/db'
  expect(connectTimeoutOf(server)).toBe(2000)
  expect(connectTimeoutOf(`${server}?sslmode=disable&connect_timeout=600`)).toBe(600_000)
  for (const wrong of ['', '0', '-1', '1.5', 'soon', '601', '99999999999']) {
    const refused = `connect_timeout of postgres://user@127.0.0.1/db?connect_timeout=${wrong} has to be seconds, 1 to 600.`
    await expect(openSql(`${server}?connect_timeout=${wrong}`)).rejects.toThrow(refused)
    await expect(LogConnection.opened(`${server}?connect_timeout=${wrong}`)).rejects.toThrow(refused)
  }
})

test('a server that cannot be reached fails the start with a sentence, without the password', async () => {
  const proxy = await openProxy({ host: '127.0.0.1', port: 1 })
  await proxy.close()
  const url = `postgres://user:p%40ss@127.0.0.1:${proxy.port}/db?sslpassword=alsosecret`
  const refused = await openSql(url, { waitMs: 200 }).catch((error) => error)
  expect(refused.name).toBe('StartError')
  expect(refused.message).toMatch(
    /^postgres:\/\/user@127\.0\.0\.1:\d+\/db\S* could not be reached within 0 seconds: .*ECONNREFUSED/,
  )
  expect(refused.message).not.toMatch(/p%40ss|alsosecret/)
})
