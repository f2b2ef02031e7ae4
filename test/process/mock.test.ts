import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ring } from '../../subgraphs/seed/story.ts'
import { ask, type Program, run, start } from '../support/program.ts'
import { until } from '../support/until.ts'

const own = mkdtempSync(join(tmpdir(), 'ncb-own-data-'))
afterAll(() => rmSync(own, { recursive: true, force: true }))
const PATIENCE = { timeout: 60_000 }

/** Whatever it is told of stores and keys, it takes nothing of that. */
const settings = {
  DATA_DIR: own,
  STORE_PERSONS_URL: 'mongodb://127.0.0.1:1/',
  SUBGRAPH_VEHICLES_URL: 'http://127.0.0.1:1/',
  TOKEN_JWKS_URL: 'https://127.0.0.1:1/',
}
const folderOf = ({ out }: Program) => /DATA_DIR=(\S+)/.exec(out)?.[1] ?? ''

it('a mock answers with the synthetic data, and leaves nothing behind', async () => {
  const mock = start(['--mock'], settings)
  const url = await mock.ready
  const folder = folderOf(mock)
  expect(readdirSync(folder)).toContain('persons')
  const { data } = await ask(url, '{ person(id: "person-ring-courier") { name { full } } }')
  expect(data).toEqual({ person: { name: { full: 'Jamil Qandiloun' } } })
  const token = run('gateway/token.ts', ['--country', 'BRA'], { DATA_DIR: folder })
  expect(await token.ended).toBe(0)
  const headers = { authorization: `Bearer ${token.out.trim()}`, 'x-purpose': 'CRIMINAL_INVESTIGATION' }
  expect(await ask(url, '{ person(id: "person-ring-head") { id } }', headers)).toMatchObject({ data: { person: null } })
  mock.process.kill('SIGTERM')
  expect(await mock.ended).toBe(0)
  await expect.poll(() => existsSync(folder), PATIENCE).toBe(false)
  expect(readdirSync(own)).toEqual([])
})

it('a mock takes the stores that an earlier one has seeded, as they were seeded', async () => {
  const status = `{ alert(id: "${ring.alerts.open.id}") { status } }`
  const advance = `mutation { advanceAlert(input: { idempotencyKey: "mock", id: "${ring.alerts.open.id}",
    from: STOP_PAYMENT_REQUESTED, to: ACKNOWLEDGED }) { alert { status } } }`
  const acknowledge = async () => {
    const mock = start(['--mock'], settings)
    const url = await mock.ready
    expect((await ask(url, status)).data).toEqual({ alert: { status: 'STOP_PAYMENT_REQUESTED' } })
    const token = run('gateway/token.ts', ['--country', 'KOR'], { DATA_DIR: folderOf(mock) })
    await token.ended
    const headers = { authorization: `Bearer ${token.out.trim()}`, 'x-purpose': 'CRIMINAL_INVESTIGATION' }
    const { data } = await ask(url, advance, headers)
    expect(data).toEqual({ advanceAlert: { alert: { status: 'ACKNOWLEDGED' } } })
    mock.process.kill('SIGTERM')
    expect(await mock.ended).toBe(0)
    return mock
  }
  await acknowledge() // it has seeded, unless there is a copy of an earlier run
  const { out, err } = await acknowledge()
  expect(out + err).toContain('store-open')
  expect(out + err).not.toMatch(/store-(making|seeding)/)
})

it('a mock that is killed while it starts leaves nothing behind either', async () => {
  const mock = start(['--mock'], settings)
  await until(() => folderOf(mock) !== '' && readdirSync(folderOf(mock)).length > 0)
  mock.process.kill('SIGKILL')
  await mock.ended
  await expect.poll(() => existsSync(folderOf(mock)), PATIENCE).toBe(false)
})

it('a mock is no subgraph alone', async () => {
  const mock = start(['--mock', '--subgraph', 'persons'])
  expect(await mock.ended).toBe(1)
  expect(mock.err).toBe('Give --mock or --subgraph, not both.\n')
})
