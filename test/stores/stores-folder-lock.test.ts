import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../../process/folder-lock.ts'
import { openPglite } from '../../subgraphs/stores/pglite.ts'
import { startChild } from '../support/child-process.ts'

describe('the lock of a data folder', () => {
  let parent: string
  let folder: string
  let file: string
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'ncb-lock-'))
    folder = join(parent, 'persons')
    file = join(folder, 'lock')
  })
  afterEach(() => rmSync(parent, { recursive: true, force: true }))

  /** The lock of this process with some of its lines changed. */
  async function leave(change: object): Promise<void> {
    const unlock = await lockFolder(folder)
    const mine = JSON.parse(readFileSync(file, 'utf8'))
    unlock()
    writeFileSync(file, JSON.stringify({ ...mine, ...change }))
  }

  test('is refused to a second opener in the same process, and free after its release', async () => {
    const unlock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(
      new RegExp(
        `^${folder} is in use by process ${process.pid} since 20.*Z \\(${file}\\)\\. Stop that process, or give`,
      ),
    )
    await expect(openPglite(folder)).rejects.toThrow('is in use by process')
    expect(readdirSync(folder)).toEqual(['lock'])
    unlock()
    expect(readdirSync(folder)).toEqual([])
    ;(await lockFolder(folder))()
  })

  test('is refused to another process, which names the holder, and free once the holder is killed', async () => {
    const holder = startChild('stores-child.ts', 'open documents', folder)
    await holder.line(/open/)
    const other = startChild('stores-child.ts', 'open documents', folder)
    expect(await other.line(/refused/)).toContain(`${folder} is in use by process ${holder.process.pid} since `)
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${holder.process.pid} since `)
    for (const child of [holder, other]) {
      child.process.kill('SIGKILL')
      await child.ended
    }
    expect(existsSync(file)).toBe(true)
    ;(await lockFolder(folder))()
  })

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['an earlier process of the same number', { started: '1' }],
  ])('is taken over from %s', async (_, change) => {
    await leave(change)
    const unlock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
    unlock()
  })

  test.each(['', 'not ours', '{"pid":"x"}'])('is taken over from a torn file: %j', async (content) => {
    await leave({})
    writeFileSync(file, content)
    ;(await lockFolder(folder))()
  })

  test('of another container is respected while it gives signs of life, and taken over after its silence', async () => {
    const long = new Date(Date.now() - 14_000)
    await leave({ space: 'another', pid: 1 })
    utimesSync(file, long, long)
    const refused = lockFolder(folder).catch((error) => error)
    utimesSync(file, new Date(), new Date()) // its next sign of life
    expect((await refused).message).toMatch(/is in use by process 1 of another host or container since/)
    utimesSync(file, long, long)
    ;(await lockFolder(folder))() // a second later it has been silent for 15
  })

  test('is given to one of many that find a stale one', async () => {
    await leave({ started: '1' })
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is not removed by a holder that has lost it', async () => {
    const unlock = await lockFolder(folder)
    writeFileSync(file, 'another holder')
    unlock()
    expect(readFileSync(file, 'utf8')).toBe('another holder')
  })

  test('of a folder that cannot be made is refused with a sentence', async () => {
    writeFileSync(join(parent, 'file'), '')
    await expect(lockFolder(join(parent, 'file', 'persons'))).rejects.toThrow(/persons cannot be used: ENOTDIR/)
  })
})
