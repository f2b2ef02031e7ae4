import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asFailure } from '../../schema/errors.ts'
import { type SubgraphName, servers, subgraphNames } from '../../schema/sdl.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import { openSql } from '../../subgraphs/stores/sql.ts'
import { startChildOnSmallDisk } from '../support/child-process.ts'
import { placePglite, sqlDrivers } from '../support/drivers.ts'
import { startTestGateway } from '../support/gateway-harness.ts'
import { PATIENCE } from '../support/subscription-clients.ts'

const disk = mkdtempSync(join(tmpdir(), 'ncb-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', disk]).status === 0

/** A file that leaves so many bytes free. */
function fill(free: number, name = 'ballast'): string {
  const ballast = join(disk, name)
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - free))
  return ballast
}

test('NeDB takes back what its file has no room for, reads on, and is opened again', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-small-'))
  const child = startChildOnSmallDisk(50, 'stores-child.ts', 'fill documents', folder)
  await child.ended
  const said = (what: string) => child.lines.find((line) => line.startsWith(`${what}: `)) ?? child.lines.join('|')
  const full = 'SOURCE_UNAVAILABLE: The database cannot be used: its disk is full. Ask again later.'
  expect(said('insert')).toBe(`insert: ${full}, carried out: false`)
  expect(said('upsert')).toBe(`upsert: ${full}`)
  expect(said('update')).toBe(`update: ${full}`)
  const written = child.lines.filter((line) => /^\d+$/.test(line))
  expect(written.length).toBeGreaterThan(30)
  const found = said('found').slice('found: '.length).split(' ')
  expect(written.map((id) => `${id}x`)).toEqual(expect.arrayContaining(found))
  expect(said('left')).toBe(said('found').replace('found', 'left'))
  rmSync(folder, { recursive: true })
})

test('PGlite refuses what its files have no room for, and reads on', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-small-'))
  await placePglite(folder)
  const child = startChildOnSmallDisk(17_000, 'stores-child.ts', 'fill rows', folder) // a part of its log has 16 MB
  await child.ended
  const [refused, ...others] = child.lines.filter((line) => !/^\d+$/.test(line))
  expect(refused).toMatch(/^refused: SOURCE_UNAVAILABLE: The database cannot/)
  const found = `found: ${child.lines.length - 5}`
  expect(others).toEqual([found, 'again: SOURCE_UNAVAILABLE', found, 'again: SOURCE_UNAVAILABLE'])
  rmSync(folder, { recursive: true })
})

// A small disk can only be had where this process may mount one.
describe.skipIf(!mounted)('on a full disk', { timeout: 120_000 }, () => {
  afterAll(() => {
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  })

  test('NeDB refuses to write with a sentence, and goes on when there is room again, without losing anything', async () => {
    const folder = join(disk, 'nedb')
    const documents = await openDocuments(folder)
    const collection = documents.collection<{ _id: string; filler: string }>('c')
    const filler = 'x'.repeat(50_000)
    await collection.insertMany([{ _id: 'before', filler }])
    const ballast = fill(120_000)
    let refused: unknown
    const kept = ['before']
    for (let n = 0; n < 10 && !refused; n++) {
      refused = await collection.insertMany([{ _id: `${n}`, filler }]).then(
        () => undefined,
        (error) => error,
      )
      if (!refused) kept.push(`${n}`)
    }
    expect(asFailure(refused)?.extensions.code).toBe('SOURCE_UNAVAILABLE')
    expect(asFailure(refused)?.message).toContain('its disk is full')
    const read = async () => (await collection.find({}, { sort: { _id: 1 } })).map(({ _id }) => _id)
    expect(await read()).toEqual(kept.sort())
    rmSync(ballast)
    await collection.insertMany([{ _id: 'after', filler }])
    await documents.close()
    const again = await openDocuments(folder)
    const found = await again.collection('c').find({}, { sort: { _id: 1 } })
    expect(found.map(({ _id }) => _id)).toEqual([...kept, 'after'].sort())
    await again.close()
  })

  test('PGlite refuses to write, and goes on when there is room again, without losing anything', async () => {
    const folder = join(disk, 'pglite')
    const fresh = await sqlDrivers.find(({ name }) => name === 'PGlite')?.freshUrl()
    cpSync(fresh?.url ?? '', folder, { recursive: true })
    await fresh?.dispose()
    const sql = await openSql(folder)
    await sql.query({ name: '', text: 'CREATE TABLE filled (id int PRIMARY KEY, filler text)' })
    const all = { name: 'all', text: 'SELECT count(*)::int AS rows, coalesce(max(id), 0) AS last FROM filled' }
    const ballast = fill(56_000_000)
    const insert = {
      name: 'fill',
      text: "INSERT INTO filled SELECT $1, string_agg(md5(random()::text), '') FROM generate_series(1, 2000)",
    }
    const refusal = (id: number) => sql.query(insert, [id]).then(() => undefined, asFailure)
    let kept = 0
    while (kept < 1000 && !(await refusal(kept + 1))) kept += 1
    expect(kept).toBeGreaterThan(10)
    const more = fill(0, 'more')
    for (let n = 0; n < 3; n++) {
      const refused = await refusal(2000)
      expect([refused?.extensions.code, refused?.message]).toEqual([
        'SOURCE_UNAVAILABLE',
        expect.stringMatching('The database takes no changes: its disk is full'),
      ])
      expect(await sql.query(all)).toEqual([{ rows: kept, last: kept }])
    }
    rmSync(more)
    rmSync(ballast)
    await expect.poll(() => refusal(-1)).toBeUndefined() // it looks at the disk now and then
    await sql.close()
    const again = await openSql(folder)
    expect(await again.query(all)).toEqual([{ rows: kept + 1, last: kept }])
    await again.close()
  })

  test('queries are answered, and /ready says that changes are not', { timeout: 120_000 }, async () => {
    const stores = Object.fromEntries(subgraphNames.map((name) => [name, join(disk, 'stores', name)]))
    for (const [name, store] of Object.entries(stores)) {
      if (servers[name as SubgraphName] === 'postgres') await placePglite(store) // it is one of `subgraphNames`
    }
    const gateway = await startTestGateway({ stores, seed: 'never' })
    const ready = async () => {
      const [some, all] = await Promise.all([fetch(`${gateway.url}/ready`), fetch(`${gateway.url}/ready?all`)])
      const { status, sources } = (await some.json()) as { status: string; sources: object } // ours
      return [some.status, all.status, status, Object.values(sources)]
    }
    const each = (source: object) => subgraphNames.map(() => source)
    expect(await ready()).toEqual([200, 200, 'up', each({ status: 'up' })])
    const ballast = fill(0)
    // The processing log is read only.
    const full = subgraphNames.map((name) =>
      servers[name] === 'log' ? { status: 'up' } : { status: 'degraded', reason: 'disk-full' },
    )
    await expect.poll(ready, PATIENCE).toEqual([200, 503, 'degraded', full])
    const queries =
      '{ person(id: "x") { id } travelDocument(id: "x") { id } vehicle(id: "x") { id } alert(id: "x") { id } }'
    const { data, errors } = await gateway.ask(queries)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ person: null, travelDocument: null, vehicle: null, alert: null })
    rmSync(ballast)
    await expect.poll(ready, PATIENCE).toEqual([200, 200, 'up', each({ status: 'up' })])
    await gateway.stop()
  })

  test('a store that is opened says so', async () => {
    const ballast = fill(0)
    const documents = await openDocuments(join(disk, 'none')).catch((error) => error)
    const sql = await openSql(join(disk, 'none as well')).catch((error) => error)
    expect([documents.name, sql.name]).toEqual(['StartError', 'StartError'])
    expect(documents.message).toMatch(/none cannot be used: ENOSPC/)
    rmSync(ballast)
  })
})
