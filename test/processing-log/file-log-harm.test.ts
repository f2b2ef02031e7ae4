import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { emptyChain } from '../../processing-log/chain/records.ts'
import { HeadFile } from '../../processing-log/files/head-file.ts'
import { asFailure } from '../../schema/errors.ts'
import { startChild, startChildOnSmallDisk, startChildWith } from '../support/child-process.ts'
import { entryOf, freshFolder, keys, linesIn, openLog, segmentFiles, verify } from '../support/processing-log.ts'

const clean = { faults: [], faultCount: 0 }

function requestsIn(folder: string): string[] {
  return linesIn(folder).flatMap(({ entry }) => (entry ? [(entry as { requestId: string }).requestId] : []))
}

test('what was acknowledged before kill -9 is in the log, round after round, and the log is whole', {
  timeout: 120_000,
}, async () => {
  const folder = freshFolder()
  const acknowledged: string[] = []
  for (let round = 1; round <= 4; round++) {
    const child = startChild('log-child.ts', 'write', folder)
    await child.atLeast(round * 60)
    child.process.kill('SIGKILL')
    await child.ended
    acknowledged.push(...child.lines)
    expect(await verify(folder)).toMatchObject(clean)
  }
  const there = new Set(requestsIn(folder))
  expect(acknowledged.filter((requestId) => !there.has(requestId))).toEqual([])
  expect(there.size).toBeGreaterThanOrEqual(acknowledged.length)
  expect(segmentFiles(folder).length).toBeGreaterThan(2)
})

test.each(['open', 'one'])(
  'a new log whose process is killed after its first step (%s) is whole, and goes on',
  {
    timeout: 60_000,
  },
  async (role) => {
    const folder = freshFolder()
    const child = startChild('log-child.ts', role, folder)
    await child.ended
    expect(child.lines).toEqual(role === 'one' ? ['undefined'] : [])
    expect(await verify(folder)).toMatchObject(clean)
    const log = await openLog(folder)
    await log.append(entryOf(2))
    await log.close()
    expect(await verify(folder)).toMatchObject(clean)
    expect(requestsIn(folder)).toEqual(role === 'one' ? ['first', 'request-2'] : ['request-2'])
  },
)

test('a log that has its first head, and no record yet, is new, and no fault', async () => {
  const folder = freshFolder()
  mkdirSync(folder)
  const beginning = { writer: 'first-writer', ...emptyChain.link, at: '2026-12-01T00:00:00.000Z' }
  await (await HeadFile.open(folder, keys, beginning)).close()
  expect(await verify(folder)).toMatchObject(clean)
  const log = await openLog(folder)
  await log.append(entryOf(1))
  await log.close()
  expect(await verify(folder)).toMatchObject(clean)
  expect(linesIn(folder)[0]).toMatchObject({ opened: { writer: 'first-writer' } })
})

test('what a file has no room for is refused, and nothing of it is left in the log', { timeout: 60_000 }, async () => {
  const folder = freshFolder()
  const child = startChildOnSmallDisk(40, 'log-child.ts', 'fill', folder)
  await child.ended
  const acknowledged = child.lines.filter((line) => /^\d/.test(line))
  const [refused = '', counts] = child.lines.filter((line) => !/^\d/.test(line))
  expect(acknowledged.length).toBeGreaterThan(30)
  expect(refused).toBe(
    'refused: SOURCE_UNAVAILABLE: The processing log cannot be written: its disk is full. ' +
      'Nothing may be answered without it. Ask again later.',
  )
  expect(counts).toContain(`"entries":${acknowledged.length}`)
  expect(requestsIn(folder)).toEqual(acknowledged)
  expect(await verify(folder)).toMatchObject(clean)
})

const library = join(mkdtempSync(join(tmpdir(), 'ncb-log-library-')), 'failing-writes.so')
const compiled =
  process.platform === 'linux' &&
  spawnSync('cc', ['-shared', '-fPIC', '-o', library, 'test/support/failing-writes.c', '-ldl']).status === 0

// Needs a C compiler, and Linux.
test.skipIf(!compiled)(
  'a flush that fails refuses what waited, and the log goes on in a new segment',
  {
    timeout: 60_000,
  },
  async () => {
    const folder = freshFolder()
    const failing = { LD_PRELOAD: library, FAIL_AFTER: '20', FAIL_COUNT: '3' }
    const child = startChildWith(failing, 'log-child.ts', 'hundred', folder)
    await child.ended
    const refused = child.lines.filter((line) => line.startsWith('refused'))
    expect(refused).toEqual(new Array(3).fill(expect.stringContaining('its files cannot be written')))
    const acknowledged = child.lines.filter((line) => !line.startsWith('refused'))
    expect(acknowledged).toHaveLength(97)
    expect(requestsIn(folder)).toEqual(acknowledged)
    expect(segmentFiles(folder).length).toBeGreaterThan(1)
    expect(await verify(folder)).toMatchObject({ ...clean, notes: [expect.stringContaining('3 entries could not')] })
  },
)

test.each([
  ['removed', (file: string) => rmSync(file)],
  ['changed', (file: string) => appendFileSync(file, 'x')],
])('a segment that is %s under its writer is noted, and the log goes on', async (_what, harm) => {
  const folder = freshFolder()
  const log = await openLog(folder)
  await log.append(entryOf(1))
  harm(segmentFiles(folder)[0] ?? '')
  await log.append(entryOf(2))
  await log.close()
  const { faults } = await verify(folder)
  expect(faults.map(({ what }) => what).join('\n')).toContain('the segment was changed or removed')
  expect(requestsIn(folder).at(-1)).toBe('request-2')
})

const disk = mkdtempSync(join(tmpdir(), 'ncb-log-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]).status === 0

// A small disk can only be had where this process may mount one.
describe.skipIf(!mounted)('on a full disk', () => {
  afterAll(() => {
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  test('entries are refused until there is room again, and the log says how many', async () => {
    const folder = join(disk, 'log')
    const log = await openLog(folder)
    const ballast = join(disk, 'ballast')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(ballast, Buffer.alloc((bavail - 4) * bsize))
    let kept = 0
    let refused: unknown
    while (!refused) {
      refused = await log.append(entryOf(kept)).then(() => undefined, asFailure)
      if (!refused) kept += 1
    }
    expect(kept).toBeGreaterThan(5)
    const more = await Promise.allSettled([1, 2, 3].map((number) => log.append(entryOf(number))))
    expect(more.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(log.ping()).rejects.toThrow('its disk is full')
    rmSync(ballast)
    await log.ping()
    await log.append(entryOf(kept))
    await log.close()
    const unwritten = linesIn(folder).filter((line) => line.unwritten)
    expect(unwritten).toMatchObject([{ unwritten: { entries: 4 } }])
    expect(requestsIn(folder)).toEqual(Array.from({ length: kept + 1 }, (_none, number) => `request-${number}`))
    expect(await verify(folder)).toMatchObject({ ...clean, notes: [expect.stringContaining('4 entries could not')] })
  })
})
