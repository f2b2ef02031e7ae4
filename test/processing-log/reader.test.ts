import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../processing-log/entry.ts'
import { openLogReader } from '../../processing-log/reading/open-reader.ts'
import { entryOf as entryIn, readEntries } from '../../processing-log/reading/read-entries.ts'
import type { LogRange, LogReader } from '../../processing-log/reading/reader.ts'
import { entryOf, freshFolder, keys, openLog, segmentFiles } from '../support/processing-log.ts'

const START = Date.parse('2026-03-01T12:00:00.000Z')
const timeOf = (number: number) => new Date(START + number * 1000).toISOString()

/** A log with an entry each second. */
async function written(
  numbers: number,
  { segmentBytes = 3000, more = (_number: number): Partial<LogEntry> => ({}) } = {},
) {
  const url = freshFolder()
  let now = START
  const log = await openLog(url, { segmentBytes, now: () => now })
  for (let number = 0; number < numbers; number++) {
    now = START + number * 1000
    await log.append(entryOf(number, more(number)))
  }
  await log.close()
  return url
}

async function read(reader: LogReader, range: LogRange = {}): Promise<number[]> {
  const found: number[] = []
  for await (const entry of readEntries(reader, range)) found.push(Number(entryIn(entry).requestId.slice(8)))
  return found
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_none, index) => from + index)

describe('a reader of the log', () => {
  it('gives the entries in order of time, or the newest first, each with its time', async () => {
    const reader = await openLogReader(await written(30))
    expect(await read(reader)).toEqual(range(0, 30))
    expect(await read(reader, { newestFirst: true })).toEqual(range(0, 30).toReversed())
    for await (const entry of readEntries(reader, {})) {
      expect(entryIn(entry)).toEqual({ at: timeOf(0), ...entryOf(0) })
      break
    }
    expect(reader.unreadable).toBe(0)
  })

  it('gives those from a time on, and before another, in both directions', async () => {
    const reader = await openLogReader(await written(30))
    for (const [from, to] of [
      [0, 30],
      [7, 23],
      [12, 13],
      [29, 31],
      [14, 14],
      [31, 40],
    ] as const) {
      const times = { from: timeOf(from), to: timeOf(to) }
      const expected = range(from, Math.min(to, 30))
      expect(await read(reader, times), `${from} to ${to}`).toEqual(expected)
      expect(await read(reader, { ...times, newestFirst: true }), `${to} to ${from}`).toEqual(expected.toReversed())
    }
  })

  it('goes on behind any place, in both directions', async () => {
    const reader = await openLogReader(await written(30))
    for (const newestFirst of [false, true]) {
      const all: number[] = []
      const entries = readEntries(reader, { newestFirst })
      for await (const entry of entries) {
        all.push(Number(entryIn(entry).requestId.slice(8)))
        const rest = await read(reader, { newestFirst, after: entry.place })
        expect([...all, ...rest]).toEqual(newestFirst ? range(0, 30).toReversed() : range(0, 30))
      }
    }
  })

  it('finds a time and a place within a long segment, without reading all of it', async () => {
    const url = await written(4000, {
      segmentBytes: 100_000_000,
      more: (number) => ({ given: { persons: ['x'.repeat(500 + (number % 7) * 400)] } }),
    })
    const reader = await openLogReader(url)
    expect(await read(reader, { from: timeOf(3000), to: timeOf(3003) })).toEqual([3000, 3001, 3002])
    expect(await read(reader, { from: timeOf(997), to: timeOf(1000), newestFirst: true })).toEqual([999, 998, 997])
    const [third] = await places(reader, { from: timeOf(2000), to: timeOf(2001) })
    if (!third) throw new Error('there is an entry')
    const [next] = await places(reader, { after: third })
    const [before] = await places(reader, { after: third, newestFirst: true })
    expect([next?.at, before?.at]).toEqual([timeOf(2001), timeOf(1999)])
  })

  it('puts the parts of a long entry together, however it is read', async () => {
    const hashes = Array.from({ length: 5000 }, (_none, number) => keys.hashOf('account', String(number)))
    const long = {
      user: 'one "part":{"number":1,"of":9} more',
      asked: { account: hashes, text: ['t'] },
      sealed: ['s1', 's2'],
      given: { persons: ['p'], 'financial-alerts': range(0, 1000).map((number) => `alert-${number}`) },
    }
    const url = await written(3, { more: (number) => (number === 1 ? long : {}) })
    const reader = await openLogReader(url)
    for (const newestFirst of [false, true]) {
      const entries = []
      for await (const entry of readEntries(reader, { newestFirst })) entries.push(entryIn(entry))
      expect(entries).toHaveLength(3)
      expect(entries[1]).toEqual({ at: timeOf(1), ...entryOf(1, long) })
    }
  })

  it('finds all that was written after the clock went back', async () => {
    const url = freshFolder()
    let now = START
    const log = await openLog(url, { now: () => now })
    for (const number of [0, 1, 2, 3]) {
      now = START + number * 1000 - (number > 1 ? 3_600_000 : 0)
      await log.append(entryOf(number))
    }
    await log.close()
    const reader = await openLogReader(url)
    expect(await read(reader)).toEqual([0, 1, 2, 3])
    expect(await read(reader, { from: timeOf(0) })).toEqual([0, 1])
    expect(await read(reader, { to: timeOf(0) })).toEqual([2, 3])
    expect(await read(reader, { to: timeOf(0), newestFirst: true })).toEqual([3, 2])
  })

  it('reads beside a writer, and leaves half a line for later', async () => {
    const url = freshFolder()
    const log = await openLog(url)
    const reader = await openLogReader(url)
    expect(await read(reader)).toEqual([])
    await log.append(entryOf(0))
    expect(await read(reader)).toEqual([0])
    await log.append(entryOf(1))
    const [file = ''] = segmentFiles(url)
    appendFileSync(file, '{"seq":4,"at":"2026')
    expect(await read(reader)).toEqual([0, 1])
    expect(await read(reader, { newestFirst: true })).toEqual([1, 0])
    expect(reader.unreadable).toBe(0)
    await log.close()
  })

  it('leaves out what was changed, counts it, and reads the rest', async () => {
    const url = await written(12, { segmentBytes: 100_000 })
    const [file = ''] = segmentFiles(url)
    writeFileSync(file, readFileSync(file, 'utf8').replace('request-5', 'request-6'))
    for (const newestFirst of [false, true]) {
      const reader = await openLogReader(url)
      const rest = range(0, 12).filter((number) => number !== 5)
      expect(await read(reader, { newestFirst })).toEqual(newestFirst ? rest.toReversed() : rest)
      expect(reader.unreadable).toBe(1)
    }
  })

  it('is empty where there is no log, and misses nothing where a segment is gone', async () => {
    const empty = await openLogReader(freshFolder())
    await empty.ping()
    expect(await read(empty)).toEqual([])
    const url = await written(30)
    const reader = await openLogReader(url)
    await read(reader, { from: timeOf(0) })
    const [file = ''] = segmentFiles(url)
    rmSync(file)
    const rest = await read(reader)
    expect(rest.length).toBeGreaterThan(20)
    expect(rest).toEqual(range(30 - rest.length, 30))
  })

  it('goes on to the end of its caller only', async () => {
    const reader = await openLogReader(await written(30))
    const ended = { deadline: Date.now() - 1, signal: new AbortController().signal }
    await expect(read(reader, { limits: ended })).rejects.toMatchObject({ extensions: { code: 'SOURCE_TIMEOUT' } })
  })
})

async function places(reader: LogReader, of: LogRange) {
  for await (const { place } of readEntries(reader, of)) return [place]
  return []
}
