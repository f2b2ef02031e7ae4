import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPersistedQueries, type PersistedQueries } from '../../gateway/persisted/persisted-queries.ts'
import { openSharedTexts, type SharedTexts } from '../../gateway/persisted/shared-texts.ts'
import { sha256 } from '../../gateway/persisted/trusted-documents.ts'
import { createLog } from '../../process/log.ts'
import { openProxy } from '../support/proxy.ts'
import { redis, whyNoRedis } from '../support/redis.ts'
import { PATIENCE } from '../support/subscription-clients.ts'

const request = (query: string, of: string) => ({
  query,
  persistedQuery: { version: 1, sha256Hash: sha256(of) },
  operationName: undefined,
  variables: {},
})
const freshText = () => `{ __typename } # ${randomUUID()}`

describe.skipIf(whyNoRedis)('persisted queries of several gateways', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => lines.push(line) })
  const opened: SharedTexts[] = []
  let direct: Redis
  beforeAll(() => {
    direct = new Redis(redis.url)
  })
  afterAll(() => {
    for (const shared of opened) shared.close()
    direct.disconnect()
  })
  async function open(url = redis.url): Promise<PersistedQueries> {
    const shared = await openSharedTexts(url, log)
    opened.push(shared)
    return createPersistedQueries({ shared })
  }
  const keyOf = (text: string) => `ncb-graph:persisted:${sha256(text)}`

  it('are known to all of them, once one was sent the text', async () => {
    const [one, other] = [await open(), await open()]
    const text = freshText()
    await expect(Promise.resolve(other.textOf(request('', text)))).rejects.toThrow('PersistedQueryNotFound')
    one.keep(request(text, text))
    await expect.poll(() => direct.exists(keyOf(text)), PATIENCE).toBe(1)
    expect(await other.textOf(request('', text))).toBe(text)
    expect(other.textOf(request('', text))).toBe(text) // now of its own
    expect(await direct.ttl(keyOf(text))).toBeGreaterThan(0)
  })

  it('are not taken from a Redis that has another text under the hash', async () => {
    const store = await open()
    const text = freshText()
    await direct.set(keyOf(text), 'mutation { withdrawPerson(id: "p1") { id } }', 'EX', 60)
    await expect(Promise.resolve(store.textOf(request('', text)))).rejects.toThrow('PersistedQueryNotFound')
  })

  it('are asked of clients again while Redis is away, which is told once', async () => {
    const proxy = await openProxy(redis)
    const store = await open(`redis://127.0.0.1:${proxy.port}`)
    await proxy.cut()
    const before = lines.length
    const text = freshText()
    for (let times = 0; times < 3; times++) {
      await expect(Promise.resolve(store.textOf(request('', text)))).rejects.toThrow('PersistedQueryNotFound')
    }
    store.keep(request(text, text))
    expect(store.textOf(request('', text))).toBe(text)
    expect(lines.slice(before).filter((line) => line.includes('persisted queries in Redis'))).toHaveLength(1)
    await proxy.close()
  })
})
