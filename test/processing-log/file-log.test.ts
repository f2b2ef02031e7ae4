import { appendFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SignedHead } from '../../processing-log/chain/keys.ts'
import { randomOf } from '../../subgraphs/seed/story.ts'
import { entryOf, freshFolder, keys, linesIn, openLog, segmentFiles, verify } from '../support/processing-log.ts'

const clean = { faults: [], faultCount: 0 }

/** A log that was written and closed, in several segments. */
async function written(entries: number, segmentBytes = 2000): Promise<string> {
  const folder = freshFolder()
  const log = await openLog(folder, { segmentBytes, now: () => Date.parse('2026-03-01T12:00:00.000Z') })
  for (let number = 0; number < entries; number++) await log.append(entryOf(number))
  await log.close()
  return folder
}

describe('the log in files', () => {
  it('goes on where it ended, in segments of a size, and each begins with who writes', async () => {
    const folder = await written(20)
    const again = await openLog(folder, { segmentBytes: 2000 })
    await Promise.all([20, 21, 22].map((number) => again.append(entryOf(number))))
    await again.close()
    expect(segmentFiles(folder).length).toBeGreaterThan(3)
    for (const file of segmentFiles(folder)) {
      const [first = ''] = readFileSync(file, 'utf8').split('\n')
      expect(JSON.parse(first)).toMatchObject({ seq: Number(basename(file, '.jsonl')), opened: { format: 1 } })
      expect(statSync(file).mode & 0o077).toBe(0)
    }
    expect(await verify(folder)).toMatchObject({ ...clean, entries: 23, heads: 2 })
  })

  it('begins a segment each day', async () => {
    const folder = freshFolder()
    let now = Date.parse('2026-03-01T23:59:59.000Z')
    const log = await openLog(folder, { now: () => now })
    await log.append(entryOf(1))
    now += 2000
    await log.append(entryOf(2))
    await log.close()
    expect(segmentFiles(folder)).toHaveLength(2)
    expect(await verify(folder)).toMatchObject({
      ...clean,
      from: '2026-03-01T23:59:59.000Z',
      to: '2026-03-02T00:00:01.000Z',
    })
  })

  it('has an entry with long lists in parts, none of which is lost', async () => {
    const folder = freshFolder()
    const log = await openLog(folder)
    const hashes = Array.from({ length: 5000 }, (_none, number) => keys.hashOf('account', String(number)))
    const ids = Array.from({ length: 1000 }, (_none, number) => `alert-${number}`)
    await log.append(
      entryOf(1, { asked: { account: hashes, text: ['t'] }, given: { persons: ['p'], 'financial-alerts': ids } }),
    )
    await log.close()
    type Part = {
      requestId: string
      part: { number: number; of: number }
      asked?: Record<string, string[]>
      given?: Record<string, string[]>
    }
    const parts = linesIn(folder).flatMap(({ entry }) => (entry ? [entry as Part] : []))
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map(({ part }) => part)).toEqual(
      parts.map((_part, index) => ({ number: index + 1, of: parts.length })),
    )
    expect(new Set(parts.map(({ requestId }) => requestId))).toEqual(new Set(['request-1']))
    expect(parts.flatMap(({ asked }) => asked?.account ?? [])).toEqual(hashes)
    expect(parts.flatMap(({ asked }) => asked?.text ?? [])).toEqual(['t'])
    expect(parts.flatMap(({ given }) => given?.['financial-alerts'] ?? [])).toEqual(ids)
    expect(parts.flatMap(({ given }) => given?.persons ?? [])).toEqual(['p'])
  })

  it('is of one process at a time', async () => {
    const folder = freshFolder()
    const log = await openLog(folder)
    await expect(openLog(folder)).rejects.toThrow(`${folder} is in use by process ${process.pid}`)
    await log.close()
    await (await openLog(folder)).close()
  })
})

describe('verify finds', () => {
  it('every byte that is changed, in a segment and in the head', async () => {
    const folder = await written(3, 1200)
    const files = [...segmentFiles(folder), join(folder, 'head.json')]
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const bytes = readFileSync(file)
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (at % 2 === 0 ? 1 : 0x20)
        writeFileSync(file, changed)
        const { faults } = await verify(folder)
        expect(faults.length, `${file}, byte ${at}`).toBeGreaterThan(0)
      }
      writeFileSync(file, bytes)
    }
    expect(await verify(folder)).toMatchObject(clean)
  }, 60_000)

  it('every cut', async () => {
    const folder = await written(3, 1200)
    const files = segmentFiles(folder)
    for (const file of files) {
      const bytes = readFileSync(file)
      for (let length = bytes.length - 1; length >= 0; length--) {
        truncateSync(file, length)
        const { faults } = await verify(folder)
        expect(faults.length, `${file}, cut to ${length}`).toBeGreaterThan(0)
      }
      writeFileSync(file, bytes)
    }
    expect(await verify(folder)).toMatchObject(clean)
  }, 60_000)

  it('changes and cuts of a large log, wherever they are', async () => {
    const folder = freshFolder()
    const log = await openLog(folder, { segmentBytes: 400_000, headEveryMs: 20 })
    const numbers = Array.from({ length: 3000 }, (_none, number) => number)
    await Promise.all(numbers.map((number) => log.append(entryOf(number))))
    await log.close()
    expect(await verify(folder)).toMatchObject({ ...clean, entries: 3000 })
    const files = segmentFiles(folder)
    expect(files.length).toBeGreaterThan(2)
    const random = randomOf(4711)
    for (let round = 0; round < 60; round++) {
      const file = files[Math.floor(random() * files.length)] ?? ''
      const bytes = readFileSync(file)
      const at = Math.floor(random() * bytes.length)
      if (round % 3 === 2) truncateSync(file, at)
      else {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        writeFileSync(file, changed)
      }
      expect((await verify(folder)).faultCount, `round ${round}: ${file}, byte ${at}`).toBeGreaterThan(0)
      writeFileSync(file, bytes)
    }
    expect(await verify(folder)).toMatchObject(clean)
  }, 120_000)

  it('lines that are left out, doubled or exchanged, and names the place', async () => {
    const folder = await written(6, 1_000_000)
    const [file = ''] = segmentFiles(folder)
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n').filter(Boolean)
    const faultsOf = async (changed: string[]) => {
      writeFileSync(file, `${changed.join('\n')}\n`)
      return (await verify(folder)).faults.map(({ where, seq, what }) => `${where}, ${seq}: ${what}`)
    }
    expect(await faultsOf(lines.toSpliced(2, 1))).toEqual([
      `${file}, line 3, 4: it follows seq 2: 1 records are missing.`,
    ])
    expect(await faultsOf(lines.toSpliced(2, 0, lines[2] ?? ''))).toEqual([
      `${file}, line 4, 3: it follows seq 3: it stands there again.`,
    ])
    expect(await faultsOf(lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? ''))).toHaveLength(3)
    expect(await faultsOf(lines.slice(1))).toEqual([
      `${file}, line 1, 2: the file has the name of another segment.`,
      expect.stringContaining('its signature is wrong'), // of nobody knows which writer
      `${file}, line 1, 2: the log begins with seq 2: what came before it is missing.`,
    ])
    writeFileSync(file, text)
    expect(await verify(folder)).toMatchObject(clean)
  })

  it('a log that ends before its head, and one that ends before an anchor though head and log agree', async () => {
    const folder = freshFolder()
    const anchors: SignedHead[] = []
    const keep = { hand: (head: SignedHead) => anchors.push(head), failures: 0, close: async () => undefined }
    const first = await openLog(folder, { anchors: keep })
    await first.append(entryOf(1))
    await first.close()
    const before = freshFolder()
    cpSync(folder, before, { recursive: true })
    const second = await openLog(folder, { anchors: keep })
    await second.append(entryOf(2))
    await second.close()
    expect(anchors).toHaveLength(2)
    expect(await verify(folder, anchors)).toMatchObject({ ...clean, anchors: 2 })
    // An older copy of the whole folder, head and all.
    const { faults } = await verify(before, anchors)
    expect(faults.map(({ what }) => what)).toEqual([expect.stringContaining('its end was cut off')])
    expect(faults[0]?.what).toContain('anchors, line 2')
  })

  it('heads that were signed by somebody else', async () => {
    const folder = freshFolder()
    const other = { ...keys, signing: { ...keys.signing, sign: () => 'A'.repeat(86) } }
    const log = await openLog(folder, { keys: other })
    await log.append(entryOf(1))
    await log.close()
    expect((await verify(folder)).faults.map(({ what }) => what)).toEqual(['its signature is wrong.'])
  })

  it('a clock that went back, but not one that is set by less than a second', async () => {
    const folder = freshFolder()
    let now = Date.parse('2026-03-01T12:00:00.000Z')
    const log = await openLog(folder, { now: () => now })
    await log.append(entryOf(1))
    now -= 900
    await log.append(entryOf(2))
    now -= 3_600_000
    await log.append(entryOf(3))
    await log.close()
    const { faults } = await verify(folder)
    expect(faults).toMatchObject([
      { seq: 4, what: 'the clock went back, from 2026-03-01T12:00:00.000Z to 2026-03-01T10:59:59.100Z.' },
    ])
    expect(linesIn(folder).filter(({ clock }) => clock)).toHaveLength(1)
  })

  it('nothing where there is no log, and says so', async () => {
    const { faults } = await verify(freshFolder())
    expect(faults.map(({ what }) => what)).toContain('there is no log.')
  })
})

describe('a log that is opened again', () => {
  it('cuts off half a line that a killed process had left, and notes it', async () => {
    const folder = await written(3, 1_000_000)
    const [file = ''] = segmentFiles(folder)
    appendFileSync(file, '{"seq":6,"at":"2026')
    expect(await verify(folder)).toMatchObject({ ...clean, notes: [expect.stringContaining('half a line')] })
    const log = await openLog(folder)
    await log.append(entryOf(4))
    await log.close()
    expect(linesIn(folder).find(({ repaired }) => repaired)).toMatchObject({ repaired: { bytes: 19 } })
    expect(await verify(folder)).toMatchObject({ ...clean, entries: 4, notes: [expect.stringContaining('cut off')] })
  })

  it('does so where the process was killed when it had just begun a segment', async () => {
    const folder = await written(3, 1_000_000)
    writeFileSync(join(folder, '0000000000000006.jsonl'), '{"seq":6,"at":')
    const log = await openLog(folder)
    await log.append(entryOf(4))
    await log.close()
    expect(await verify(folder)).toMatchObject({ ...clean, entries: 4, notes: [expect.stringContaining('cut off')] })
  })

  it.each([
    ['lost its end', (folder: string) => truncateSync(segmentFiles(folder)[0] ?? '', 700)],
    ['was changed', (folder: string) => flip(segmentFiles(folder)[0] ?? '', 500)],
    ['lost its segments', (folder: string) => rmSync(segmentFiles(folder)[0] ?? '')],
    ['lost its head', (folder: string) => rmSync(join(folder, 'head.json'))],
    ['has another head', (folder: string) => flip(join(folder, 'head.json'), 30)],
  ])('notes for good that it %s', async (_what, harm) => {
    const folder = await written(3, 1_000_000)
    harm(folder)
    const log = await openLog(folder)
    await log.append(entryOf(4))
    await log.close()
    const damaged = linesIn(folder).filter((line) => line.damaged)
    expect(damaged).toHaveLength(1)
    const { faults, entries } = await verify(folder)
    expect(faults.map(({ what }) => what).join('\n')).toContain('when it was opened, ')
    expect(entries).toBeGreaterThan(0)
    // It is told once, and the log goes on.
    await (await openLog(folder)).close()
    expect(linesIn(folder).filter((line) => line.damaged)).toHaveLength(1)
  })
})

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
