import { describe, expect, it } from 'vitest'
import type { SignedHead } from '../../processing-log/chain/keys.ts'
import { sqlDriver } from '../support/drivers.ts'
import { freshDatabase, logDrivers, onDatabase } from '../support/log-drivers.ts'
import { entryOf } from '../support/processing-log.ts'
import { openProxy } from '../support/proxy.ts'

const clean = { faults: [], faultCount: 0 }

// The embedded database is of one process, and the log in files is there for that.
describe.skipIf(sqlDriver.name !== 'PostgreSQL')('the log in PostgreSQL', () => {
  const driver = logDrivers.find(({ name }) => name === 'PostgreSQL')
  const fresh = async () => {
    const place = await driver?.fresh()
    if (!place) throw new Error('there is a server')
    return place
  }

  it('is written by several gateways at once, each its own chain, and a chain that is free is gone on with', async () => {
    const place = await fresh()
    for (const round of [0, 1]) {
      const logs = await Promise.all([1, 2, 3].map(() => place.open()))
      await Promise.all(
        logs.flatMap((log, at) => [0, 1, 2, 3].map((n) => log.append(entryOf(round * 100 + at * 10 + n)))),
      )
      await Promise.all(logs.map((log) => log.close()))
    }
    const writers = await onDatabase(place.url, 'SELECT writer FROM processing_log GROUP BY writer')
    expect(writers).toHaveLength(3)
    expect(await place.verify()).toMatchObject({ ...clean, entries: 24, heads: 6 })
  })

  it('has partitions of days, made ahead', async () => {
    const place = await fresh()
    let now = Date.parse('2026-03-01T23:59:00.000Z')
    const log = await place.open({ now: () => now })
    const partitions = () =>
      onDatabase<{ name: string }>(
        place.url,
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'processing_log'::regclass ORDER BY 1",
      )
    expect((await partitions()).map(({ name }) => name)).toEqual(
      ['01', '02', '03', '04'].map((day) => `processing_log_202603${day}`),
    )
    await log.append(entryOf(1))
    for (const days of [1, 30]) {
      now += days * 86_400_000
      await log.append(entryOf(2))
    }
    await onDatabase(place.url, 'DROP TABLE processing_log_20260304')
    now = Date.parse('2026-03-04T12:00:00.000Z') // the clock is set, and somebody has dropped what was made ahead
    await log.append(entryOf(3))
    await log.close()
    expect((await partitions()).map(({ name }) => name)).toContain('processing_log_20260304')
    expect((await place.verify()).faults.map(({ what }) => what)).toEqual([
      expect.stringContaining('the clock went back'),
    ])
  })

  it('goes on, and refuses nobody, when its connection was cut between two commits', async () => {
    const place = await fresh()
    const log = await place.open()
    for (const number of [1, 2, 3]) {
      await log.append(entryOf(number))
      await onDatabase(
        place.url,
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      )
    }
    await log.append(entryOf(4))
    await log.ping()
    await log.close()
    expect(await place.verify()).toMatchObject({ ...clean, entries: 4 })
    expect(await onDatabase(place.url, 'SELECT 1 FROM processing_log_writers')).toHaveLength(1)
  })

  it('refuses what its database does not take, and says how many when it does again', async () => {
    const place = await fresh()
    const log = await place.open()
    await log.append(entryOf(1))
    const name = new URL(place.url).pathname.slice(1)
    const cut =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
    await onDatabase(place.url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    await onDatabase(place.url, cut)
    await expect(log.append(entryOf(2))).rejects.toMatchObject({
      message: expect.stringContaining('its database takes no changes'),
      extensions: { code: 'SOURCE_UNAVAILABLE', source: 'processing-log' },
    })
    await expect(log.ping()).rejects.toThrow('its database takes no changes')
    await onDatabase(
      place.url,
      `SET transaction_read_only = off; ALTER DATABASE ${name} RESET default_transaction_read_only`,
    )
    await onDatabase(place.url, `SET transaction_read_only = off; ${cut}`)
    await log.append(entryOf(3))
    await log.close()
    expect(await place.verify()).toMatchObject({
      ...clean,
      entries: 2,
      notes: [expect.stringContaining('1 entries could not')],
    })
  })

  it('leaves a chain that another process writes in its place, and loses nothing', async () => {
    const place = await fresh()
    const first = await place.open()
    await first.append(entryOf(1))
    // Its session ends, and another gateway is quicker than it is.
    await onDatabase(
      place.url,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    const second = await place.open()
    await second.append(entryOf(2))
    await first.append(entryOf(3))
    await first.close()
    await second.close()
    expect(await place.verify()).toMatchObject({ ...clean, entries: 3 })
    expect(await onDatabase(place.url, 'SELECT 1 FROM processing_log_writers')).toHaveLength(2)
  })

  describe('verify finds', () => {
    const changes: [what: string, text: string, told: RegExp][] = [
      [
        'a line that was changed',
        `UPDATE processing_log SET line = replace(line, 'user-1', 'user-2')`,
        /not as it was/,
      ],
      ['a line of another time', `UPDATE processing_log SET at = at + interval '1 ms' WHERE seq = 3`, /not as it was/],
      ['a number', `UPDATE processing_log SET seq = 30 WHERE seq = 3`, /not as it was/],
      ['a row that is gone', 'DELETE FROM processing_log WHERE seq = 3', /1 records are missing/],
      ['a beginning that is gone', 'DELETE FROM processing_log WHERE seq < 3', /begins with seq 3/],
      ['an end that is gone', 'DELETE FROM processing_log WHERE seq > 4', /its end was cut off/],
      ['a row of somebody else', `UPDATE processing_log SET writer = 'x' WHERE seq = 3`, /its head is missing/],
      [
        'a head that was changed',
        `UPDATE processing_log_writers SET head = replace(head, '"seq":', '"seq":1')`,
        /its head is not/,
      ],
      ['a head that is empty', `UPDATE processing_log_writers SET head = ''`, /its head is missing/],
      ['a chain without a head', 'DELETE FROM processing_log_writers', /its head is missing/],
      ['a chain that is gone', 'DELETE FROM processing_log', /its end was cut off/],
    ]
    it.each(changes)('%s', async (_what, text, told) => {
      const place = await fresh()
      const log = await place.open()
      for (const number of [1, 2, 3, 4]) await log.append(entryOf(number))
      await log.close()
      expect(await place.verify()).toMatchObject(clean)
      await onDatabase(place.url, text)
      const { faults } = await place.verify()
      expect(faults.map(({ what }) => what).join('\n')).toMatch(told)
      // A gateway that starts then goes on, and what was found stays found.
      const again = await place.open()
      await again.append(entryOf(5))
      await again.close()
      expect((await place.verify()).faultCount).toBeGreaterThan(0)
    })

    it('a byte that is changed, wherever it is', async () => {
      const place = await fresh()
      const log = await place.open()
      await log.append(entryOf(1))
      await log.close()
      const rows = await onDatabase<{ seq: string; line: string }>(place.url, 'SELECT seq, line FROM processing_log')
      for (const { seq, line } of rows) {
        for (let at = 0; at < line.length; at += 13) {
          const changed = `${line.slice(0, at)}${String.fromCharCode(line.charCodeAt(at) ^ 1)}${line.slice(at + 1)}`
          await onDatabase(place.url, 'UPDATE processing_log SET line = $1 WHERE seq = $2', [changed, seq])
          expect((await place.verify()).faultCount, `seq ${seq}, byte ${at}`).toBeGreaterThan(0)
        }
        await onDatabase(place.url, 'UPDATE processing_log SET line = $1 WHERE seq = $2', [line, seq])
      }
      expect(await place.verify()).toMatchObject(clean)
    }, 60_000)

    it('a chain that is gone with its head, by an anchor', async () => {
      const place = await fresh()
      const heads: SignedHead[] = []
      const log = await place.open({
        anchors: { hand: (head) => heads.push(head), failures: 0, close: async () => undefined },
      })
      await log.append(entryOf(1))
      await log.close()
      await onDatabase(place.url, 'DELETE FROM processing_log_writers')
      await onDatabase(place.url, 'DELETE FROM processing_log')
      expect((await place.verify(heads)).faults.map(({ what }) => what).join('\n')).toContain('its end was cut off')
    })
  })

  it.each(['to_regclass', 'processing_log_writers ORDER BY'])(
    'is waited for by a start whose connections are cut in the middle of it (at %s)',
    async (asked) => {
      const place = await fresh()
      const { hostname, port } = new URL(place.url)
      let cuts = 0
      const proxy = await openProxy({ host: hostname, port: Number(port || 5432) }, (data) => {
        if (cuts > 0 || !data.includes(asked)) return
        cuts++
        proxy.cut().then(() => proxy.mend())
      })
      const url = new URL(place.url)
      url.host = `127.0.0.1:${proxy.port}`
      const log = await place.open({ url: url.href })
      expect(cuts).toBe(1)
      await log.append(entryOf(1))
      await log.close()
      await proxy.close()
      expect(await place.verify()).toMatchObject({ ...clean, entries: 1 })
    },
  )

  it('wants a database of UTF-8, and one that is there', async () => {
    const place = await fresh()
    const latin = `${new URL(place.url).pathname.slice(1)}_latin`
    await onDatabase(place.url, `CREATE DATABASE ${latin} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`)
    const url = new URL(place.url)
    url.pathname = `/${latin}`
    await expect(place.open({ url: url.href })).rejects.toThrow('the encoding LATIN1')
    await onDatabase(await freshDatabase(), `DROP DATABASE ${latin}`)
    url.pathname = '/none'
    await expect(place.open({ url: url.href })).rejects.toThrow(/cannot be used: database "none" does not exist/)
    await expect(place.open({ url: 'postgres://127.0.0.1:1/x', waitMs: 50 })).rejects.toThrow('could not be reached')
  })
})
