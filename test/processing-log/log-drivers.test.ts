import { describe, expect, it } from 'vitest'
import type { SignedHead } from '../../processing-log/chain/keys.ts'
import { openLogReader } from '../../processing-log/reading/open-reader.ts'
import type { LogRange, LogReader, LogRecord } from '../../processing-log/reading/reader.ts'
import { logDrivers } from '../support/log-drivers.ts'
import { entryOf, keys } from '../support/processing-log.ts'

const clean = { faults: [], faultCount: 0 }
const DAY = 86_400_000
const START = Date.parse('2026-03-01T12:00:00.000Z')

const timeOf = (second: number) => new Date(START + second * 1000).toISOString()

/** Takes heads, as whoever keeps them does. */
function keeping(heads: SignedHead[]) {
  return { hand: (head: SignedHead) => heads.push(head), failures: 0, close: async () => undefined }
}

async function requestsIn(reader: LogReader, range: LogRange = {}): Promise<string[]> {
  const found: string[] = []
  for await (const { json } of reader.records(range)) found.push(JSON.parse(json).requestId)
  return found
}

for (const driver of logDrivers) {
  describe.skipIf(!driver.available)(`the log in ${driver.name}`, () => {
    it('keeps every entry as a line of JSON that follows the line before it', async () => {
      const place = await driver.fresh()
      const log = await place.open({ now: () => START })
      for (let number = 0; number < 5; number++) await log.append(entryOf(number, { user: `Zoë "\\ \u0000 ${number}` }))
      await log.close()
      const lines = await place.lines()
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_line, index) => index + 1))
      for (const [index, { prev }] of lines.entries()) if (index > 0) expect(prev).toBe(lines[index - 1]?.hash)
      const entries = lines.flatMap(({ entry }) => (entry ? [entry] : []))
      expect(entries).toEqual([0, 1, 2, 3, 4].map((number) => entryOf(number, { user: `Zoë "\\ \u0000 ${number}` })))
      expect(lines.at(-1)).toHaveProperty('head')
      expect(await place.verify()).toMatchObject({ ...clean, entries: 5, heads: 1, notes: [] })
    })

    it('goes on where it ended', async () => {
      const place = await driver.fresh()
      for (let round = 0; round < 3; round++) {
        const log = await place.open()
        await Promise.all([0, 1, 2].map((number) => log.append(entryOf(round * 3 + number))))
        await log.close()
      }
      const lines = await place.lines()
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_line, index) => index + 1))
      expect(await place.verify()).toMatchObject({ ...clean, entries: 9, heads: 3 })
    })

    it('writes what waits together, in order', async () => {
      const place = await driver.fresh()
      const log = await place.open()
      const numbers = Array.from({ length: 3000 }, (_none, number) => number)
      await Promise.all(numbers.map((number) => log.append(entryOf(number))))
      await log.close()
      const entries = (await place.lines()).flatMap(({ entry }) => (entry ? [entry as { requestId: string }] : []))
      expect(entries.map(({ requestId }) => requestId)).toEqual(numbers.map((number) => `request-${number}`))
      expect(await place.verify()).toMatchObject(clean)
    })

    it('is read in order of time, from any place on and in both directions, while it is written', async () => {
      const place = await driver.fresh()
      const reader = await openLogReader(place.url)
      expect(await requestsIn(reader)).toEqual([])
      let now = START
      const log = await place.open({ now: () => now })
      for (let number = 0; number < 1200; number += 100) {
        now = START + number * 1000
        await Promise.all(Array.from({ length: 100 }, (_none, index) => log.append(entryOf(number + index))))
      }
      await reader.ping()
      const all = Array.from({ length: 1200 }, (_none, number) => `request-${number}`)
      expect(await requestsIn(reader)).toEqual(all)
      expect(await requestsIn(reader, { newestFirst: true })).toEqual(all.toReversed())
      const times = { from: timeOf(200), to: timeOf(1000) }
      expect(await requestsIn(reader, times)).toEqual(all.slice(200, 1000))
      for (const newestFirst of [false, true]) {
        const [before, behind] = newestFirst ? [all.slice(200, 700).toReversed(), 700] : [all.slice(701, 1000), 700]
        let found: LogRecord | undefined
        for await (const record of reader.records({})) if (record.json.includes(`"request-${behind}"`)) found = record
        expect(await requestsIn(reader, { ...times, newestFirst, after: found })).toEqual(before)
      }
      await log.close()
      await reader.close()
    })

    it('is not gone on with under another key, which would find nothing of it', async () => {
      const place = await driver.fresh()
      await (await place.open()).close()
      await expect(place.open({ keys: { ...keys, hashKeyId: 'another' } })).rejects.toThrow('PROCESSING_LOG_KEY')
    })

    it('has every head in it that was handed out', async () => {
      const place = await driver.fresh()
      const heads: SignedHead[] = []
      for (const number of [1, 2]) {
        const log = await place.open({ anchors: keeping(heads) })
        await log.append(entryOf(number))
        await log.close()
      }
      expect(heads).toHaveLength(2)
      expect(await place.verify(heads)).toMatchObject({ ...clean, anchors: 2 })
      const [head] = heads
      const later = head && { ...head, seq: 100 }
      expect((await place.verify(later ? [later] : [])).faults).toMatchObject([
        { what: 'the anchor is not signed by this log.' },
      ])
    })

    it('says that the clock went back', async () => {
      const place = await driver.fresh()
      let now = START
      const log = await place.open({ now: () => now })
      await log.append(entryOf(1))
      now -= 2 * DAY
      await log.append(entryOf(2))
      await log.close()
      expect((await place.verify()).faults.map(({ what }) => what)).toEqual([
        'the clock went back, from 2026-03-01T12:00:00.000Z to 2026-02-27T12:00:00.000Z.',
      ])
    })

    it('removes what is older than the retention, says so, and is whole', async () => {
      const place = await driver.fresh()
      const heads: SignedHead[] = []
      let now = START
      for (let day = 0; day < 8; day++) {
        const log = await place.open({ now: () => now, anchors: keeping(heads), retentionDays: 3 })
        await log.append(entryOf(day))
        await log.close()
        expect(await place.verify(heads)).toMatchObject(clean)
        now += DAY
      }
      const lines = await place.lines()
      const kept = lines.flatMap(({ entry }) => (entry ? [(entry as { requestId: string }).requestId] : []))
      expect(kept).toEqual(expect.arrayContaining(['request-5', 'request-6', 'request-7']))
      expect(kept).not.toContain('request-2')
      const { notes } = await place.verify(heads)
      expect(notes.join('\n')).toMatch(
        /what was written from 2026-03-0\dT12:00:00.000Z until \S+ was cut off by retention/,
      )
      expect(notes.join('\n')).toMatch(/\d known heads are of records that retention has cut off/)
    })

    it('removes what is older though nothing was written for long, and goes on', async () => {
      const place = await driver.fresh()
      const first = await place.open({ now: () => START })
      await first.append(entryOf(1))
      await first.close()
      const log = await place.open({ now: () => START + 100 * DAY, retentionDays: 3 })
      await log.append(entryOf(2))
      await log.close()
      const entries = (await place.lines()).flatMap(({ entry }) => (entry ? [entry as { requestId: string }] : []))
      expect(entries.map(({ requestId }) => requestId)).toEqual(['request-2'])
      expect(await place.verify()).toMatchObject({ ...clean, notes: [expect.stringContaining('cut off by retention')] })
    })

    it('keeps what is not older, and what a clock that was ahead had written goes with what it stands before', async () => {
      const place = await driver.fresh()
      const log = await place.open({ now: () => START + 1000 * DAY })
      await log.append(entryOf(1))
      await log.close()
      let now = START
      const back = await place.open({ now: () => now })
      await back.append(entryOf(2))
      await back.close()
      for (const day of [0, 1, 2, 3]) {
        now = START + day * DAY
        const again = await place.open({ now: () => now, retentionDays: 3 })
        await again.append(entryOf(3 + day))
        await again.close()
      }
      expect(JSON.stringify(await place.lines())).toContain('request-1"')
      now = START + 6 * DAY
      await (await place.open({ now: () => now, retentionDays: 3 })).close()
      const text = JSON.stringify(await place.lines())
      expect(text).not.toContain('request-1"')
      expect(text).toContain('request-6"')
      expect((await place.verify()).faults).toEqual([])
    })
  })
}
