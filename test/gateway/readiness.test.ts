import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { guarded } from '../../gateway/clients/guarded.ts'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { identityReader } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { serveSubgraph } from '../../subgraphs/server.ts'
import { storeFailure } from '../../subgraphs/stores/store-failure.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'

const how = behaviour()
afterEach(() => Object.assign(how, behaviour()))

const up = { status: 'up' }
const allUp = Object.fromEntries(subgraphNames.map((name) => [name, up]))
const QUERY = '{ person(id: "p1") { id } }'

/** What /ready answers, and with which status /ready?all does. */
async function ready({ url }: { url: string }) {
  const [some, all] = await Promise.all([fetch(`${url}/ready`), fetch(`${url}/ready?all`)])
  return { code: some.status, all: all.status, ...((await some.json()) as object) } // ours
}

describe.each([
  { reached: 'in this process', overHttp: false },
  { reached: 'over HTTP', overHttp: true },
])('readiness of a gateway over subgraphs $reached', { timeout: 120_000 }, ({ overHttp }) => {
  const start = () => startTestGateway({ subgraphs: smallSubgraphs(how), overHttp })

  it('is whole while all sources are up', async () => {
    const gateway = await start()
    expect(await ready(gateway)).toEqual({ code: 200, all: 200, status: 'up', sources: allUp })
    const head = await fetch(`${gateway.url}/ready`, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('cache-control')]).toEqual([200, '', 'no-store'])
    await gateway.stop()
  })

  it('is there while any source answers, says which does not and why, and recovers by itself', async () => {
    const gateway = await start()
    how.ping = async (name) => {
      if (name !== 'persons') throw storeFailure(name === 'vehicles' ? 'reads-fail' : 'unreachable', 'secret: 10.1.2.3')
    }
    const away = Object.fromEntries(subgraphNames.map((name) => [name, { status: 'down', reason: 'unreachable' }]))
    const sources = { ...away, persons: up, vehicles: { status: 'down', reason: 'reads-fail' } }
    expect(await ready(gateway)).toEqual({ code: 200, all: 503, status: 'degraded', sources })
    how.ping = async () => {
      throw new TypeError('secret is not a function')
    }
    const each = { status: 'down', reason: 'reads-fail' }
    const none = Object.fromEntries(subgraphNames.map((name) => [name, each]))
    await expect.poll(() => ready(gateway), PATIENCE).toEqual({ code: 503, all: 503, status: 'down', sources: none })
    how.ping = async () => {}
    await expect.poll(() => ready(gateway), PATIENCE).toEqual({ code: 200, all: 200, status: 'up', sources: allUp })
    await gateway.stop()
  })

  it('is there where a source takes no changes, and not whole', async () => {
    const gateway = await start()
    how.checkChanges = async (name) => {
      if (name === 'vehicles') throw storeFailure('disk-full', 'Full.')
    }
    const sources = { ...allUp, vehicles: { status: 'degraded', reason: 'disk-full' } }
    expect(await ready(gateway)).toEqual({ code: 200, all: 503, status: 'degraded', sources })
    await gateway.stop()
  })

  it('remembers reads that fail where the check itself succeeds', async () => {
    const gateway = await start()
    how.before = (field) => {
      if (field === 'persons.Query.person') throw storeFailure('reads-fail', 'It cannot read.')
    }
    expect((await gateway.ask(QUERY)).errors).toHaveLength(1)
    const sources = { ...allUp, persons: { status: 'degraded', reason: 'reads-fail' } }
    expect(await ready(gateway)).toEqual({ code: 200, all: 503, status: 'degraded', sources })
    await gateway.stop()
  })

  it('waits for no store that gives no answer', async () => {
    const gateway = await start()
    how.ping = (name) => (name === 'persons' ? new Promise(() => undefined) : Promise.resolve())
    const sources = { ...allUp, persons: { status: 'down', reason: 'timeout' } }
    expect(await ready(gateway)).toEqual({ code: 200, all: 503, status: 'degraded', sources })
    await gateway.stop()
  })

  it('asks each store once, however many ask at the same time', async () => {
    const gateway = await start()
    const asked = { times: 0, atOnce: 0, mostAtOnce: 0 }
    how.ping = async (name) => {
      if (name !== 'persons') return
      asked.times += 1
      asked.atOnce += 1
      asked.mostAtOnce = Math.max(asked.mostAtOnce, asked.atOnce)
      await new Promise(setImmediate)
      asked.atOnce -= 1
    }
    for (const { code } of await Promise.all(Array.from({ length: 100 }, () => ready(gateway)))) expect(code).toBe(200)
    expect(asked.mostAtOnce).toBe(1)
    expect(asked.times).toBeLessThan(50) // of 200; on a busy machine that takes some seconds
    await gateway.stop()
  })

  it('refuses what it does not know', async () => {
    const gateway = await start()
    for (const query of ['foo', 'all=false', 'all&foo', 'ALL']) {
      const response = await fetch(`${gateway.url}/ready?${query}`)
      expect([response.status, await response.json()]).toEqual([
        400,
        {
          errors: [
            {
              message: 'Ask /ready, or /ready?all for whether all sources are up.',
              extensions: { code: 'BAD_REQUEST' },
            },
          ],
        },
      ])
    }
    expect((await fetch(`${gateway.url}/ready`, { method: 'POST' })).status).toBe(404)
    await gateway.stop()
  })

  it('ends with the stop of the gateway', async () => {
    const gateway = await start()
    const answer = await askedDuringStop(gateway)
    expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    expect(answer).toContain('{"status":"stopping","sources":{')
  })
})

/** A request whose end comes when the gateway has begun to stop. */
async function askedDuringStop({ url, stop }: TestGateway): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text
  })
  await new Promise((resolve) => socket.write('GET /ready HTTP/1.1\r\nhost: localhost\r\n', resolve))
  await fetch(`${url}/health`) // what it has heard before that, it has seen to
  const stopped = stop()
  socket.write('connection: close\r\n\r\n')
  await new Promise((resolve) => socket.once('close', resolve))
  await stopped
  return answer
}

it('says of a source that it is cut off while its breaker is open', { timeout: 120_000 }, async () => {
  const limits = { timeoutMs: 5000, concurrency: 10, failures: 3, percent: 50, openMs: 3_600_000 }
  const keys = fixedKeys(randomBytes(32))
  const subgraphs = smallSubgraphs(how)
  const [gone, ...others] = subgraphs
  if (!gone) throw new Error('there are some')
  const server = await serveSubgraph(
    gone,
    { host: '127.0.0.1', port: 0, identities: identityReader(keys, gone.name), shutdownTimeoutMs: 50 },
    silent,
  )
  const clients = [httpClient({ name: gone.name, url: server.url, keys }, silent)]
  for (const other of others) clients.push(localClient(other, silent))
  const gateway = await startTestGateway({ clients: clients.map((client) => guarded(client, limits, silent)) })
  expect((await ready(gateway)).code).toBe(200)
  await server.stop()
  const sources = (reason: string) => ({ ...allUp, [gone.name]: { status: 'down', reason } })
  await expect.poll(() => ready(gateway), PATIENCE).toMatchObject({ code: 200, sources: sources('unreachable') })
  for (let n = 0; n < 3; n++) await gateway.ask(QUERY)
  await expect.poll(() => ready(gateway), PATIENCE).toMatchObject({ code: 200, all: 503, sources: sources('cut-off') })
  await gateway.stop()
})

it('says of a store whose file takes no writes any more that changes fail, while it is read on', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-ready-'))
  const stores = { persons: join(folder, 'persons') }
  const gateway = await startTestGateway({ stores, seed: 'never' })
  const record = (key: string) =>
    gateway.ask<{ recordPerson: { person: { id: string } } | null }>(
      `mutation { recordPerson(input: { idempotencyKey: "${key}", status: SUSPECT, sex: M, name: { family: "Nobody" } }) { person { id } } }`,
    )
  const first = await record('one')
  expect(first.errors).toBeUndefined()
  expect(await ready(gateway)).toMatchObject({ code: 200, all: 200, status: 'up' })
  rmSync(join(stores.persons, 'persons.db'))
  const second = await record('two')
  expect(second.errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'SOURCE_UNAVAILABLE', source: 'persons', carriedOut: false },
  ])
  const sources = { ...allUp, persons: { status: 'degraded', reason: 'writes-fail' } }
  await expect.poll(() => ready(gateway), PATIENCE).toEqual({ code: 200, all: 503, status: 'degraded', sources })
  const id = first.data.recordPerson?.person.id
  expect((await gateway.ask(`{ person(id: "${id}") { id } }`)).data).toEqual({ person: { id } })
  await gateway.stop()
  rmSync(folder, { recursive: true })
})
