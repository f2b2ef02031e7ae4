import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { AdmissionLimits } from '../../gateway/admission/limits.ts'
import { createLog } from '../../process/log.ts'
import {
  type GraphqlError,
  startTestGateway,
  type TestGateway,
  type TestGatewayOptions,
} from '../support/gateway-harness.ts'
import { redis, whyNoRedis } from '../support/redis.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { until } from '../support/until.ts'
import { dial } from '../support/websocket-line.ts'

const PERSON = '{ person(id: "p1") { id } }'
/** In units: two fields of the text, an object, two values, and ten for the request itself. */
const COST = 14
const answered = { status: 200, data: { person: { id: 'p1' } } }
const rateLimits = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'] as const

/** So slowly that nothing comes back while a test runs: a unit takes a day. */
const SLOWLY = 1 / 86_400

const gateways: TestGateway[] = []
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.stop()
})

/** A gateway whose persons answer those who are named only when they are let go. */
async function open(admission: Partial<AdmissionLimits> = {}, options: TestGatewayOptions = {}) {
  const how = behaviour()
  const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), admission, ...options })
  gateways.push(gateway)
  await gateway.ask(PERSON, {}, { country: 'DEU', identity: { user: randomUUID() } }) // for whom it is planned
  /** Those who are being answered. */
  const held: (() => void)[] = []
  function hold(user: string): void {
    how.before = (_, viewer) => {
      if (viewer.user !== user) return undefined
      return new Promise((resolve) => held.push(resolve))
    }
  }
  function letGo(): void {
    how.before = () => {}
    for (const answer of held.splice(0)) answer()
  }
  const ask = (user: string, headers: Record<string, string> = {}) =>
    gateway.ask(PERSON, {}, { country: 'DEU', identity: { user }, headers })
  async function metric(name: string): Promise<number> {
    const page = await (await fetch(`${gateway.url}/metrics`)).text()
    return Number(
      page
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1),
    )
  }
  return { gateway, held, hold, letGo, ask, metric }
}

/** What a caller is told of a refusal. */
function told({ status, headers, errors }: { status: number; headers: Headers; errors?: GraphqlError[] }): {
  status: number
  errors: GraphqlError[] | undefined
  [header: string]: unknown
} {
  return { status, ...Object.fromEntries(rateLimits.map((name) => [name, headers.get(name)])), errors }
}

describe('one caller', () => {
  it('has so many operations at once; others are answered meanwhile, and what is beyond is refused', async () => {
    const { held, hold, letGo, ask, metric } = await open()
    hold('greedy')
    const settled: Awaited<ReturnType<typeof ask>>[] = []
    const asked = Array.from({ length: 64 }, () =>
      ask('greedy').then((answer) => {
        settled.push(answer)
      }),
    )
    await until(() => settled.length === 32)
    expect(held).toHaveLength(8)
    expect([
      await metric('ncb_operations{state="running"}'),
      await metric('ncb_operations{state="waiting"}'),
      await metric('ncb_admission_refusals_total{code="RATE_LIMITED"}'),
    ]).toEqual([8, 24, 32])
    for (const refused of settled) {
      expect(told(refused)).toEqual({
        status: 429,
        'ratelimit-limit': '200000',
        'ratelimit-remaining': expect.stringMatching(/^(199\d{3}|200000)$/),
        'ratelimit-reset': expect.stringMatching(/^[01]$/),
        'retry-after': '1',
        errors: [
          {
            message:
              'You have 32 operations going on, and may have no more. Ask again after a second. Nothing was carried out.',
            extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
          },
        ],
      })
    }
    expect(await ask('other')).toMatchObject(answered)
    letGo()
    await Promise.all(asked)
    for (const answer of settled.slice(32)) expect(answer).toMatchObject(answered)
    expect(await metric('ncb_admission_wait_seconds_count')).toBeGreaterThanOrEqual(24)
  })

  it('may use so much a second, and is told with each answer how much is left', async () => {
    const { ask } = await open({ costPerSecond: SLOWLY, costBurst: 3 * COST })
    for (const left of [2, 1, 0]) {
      const answer = await ask('greedy')
      expect(answer).toMatchObject(answered)
      expect(told(answer)).toMatchObject({
        'ratelimit-limit': String(3 * COST),
        'ratelimit-remaining': String(left * COST),
        'retry-after': null,
      })
    }
    const refused = told(await ask('greedy'))
    expect(refused).toMatchObject({
      status: 429,
      'ratelimit-limit': String(3 * COST),
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(3 * COST * 86_400),
      'retry-after': expect.stringMatching(/^1209\d{3}$/),
    })
    const retryAfter = Number(refused['retry-after'])
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter })
    expect(refused.errors?.[0]?.message).toMatch(/^You have used up .* Ask again after 1209\d{3} seconds\. Nothing was/)
    expect(await ask('other')).toMatchObject(answered)
  })

  it('is refused likewise by GET, as a stream of events, and over a WebSocket', async () => {
    const { gateway } = await open({ costPerSecond: SLOWLY, costBurst: COST })
    const greedy = { authorization: `Bearer ${await gateway.token('DEU', { user: 'greedy' })}` }
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init', payload: greedy })
    await line.hears('connection_ack')
    line.say({ type: 'subscribe', id: '1', payload: { query: PERSON } })
    await line.hears('complete', '1')
    line.say({ type: 'subscribe', id: '2', payload: { query: PERSON } })
    const extensions = { code: 'RATE_LIMITED', retryAfter: expect.any(Number) }
    expect(await line.hears('error', '2')).toMatchObject({
      payload: [{ message: expect.stringContaining('used up'), extensions }],
    })
    expect(JSON.stringify(line.heard)).not.toContain('http')
    line.socket.terminate()
    const url = `${gateway.url}/graphql?query=${encodeURIComponent(PERSON)}`
    for (const accept of ['application/json', 'text/event-stream']) {
      const headers = { ...greedy, accept, 'apollo-require-preflight': '1' }
      const refused = await fetch(url, { headers })
      const { errors } = JSON.parse(await refused.text())
      expect(told({ status: refused.status, headers: refused.headers, errors })).toMatchObject({
        status: 429,
        'retry-after': expect.stringMatching(/^\d+$/),
        errors: [{ extensions }],
      })
    }
  })

  it('is forgotten when it goes while it waits', async () => {
    const { gateway, held, hold, letGo, ask, metric } = await open({ runningPerIdentity: 1 })
    hold('greedy')
    const first = ask('greedy')
    await until(() => held.length === 1)
    const gone = new AbortController()
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await gateway.token('DEU', { user: 'greedy' })}`,
    }
    const body = JSON.stringify({ query: PERSON })
    const second = fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body, signal: gone.signal })
    while ((await metric('ncb_operations{state="waiting"}')) !== 1);
    gone.abort()
    await expect(second).rejects.toThrow()
    while ((await metric('ncb_operations{state="waiting"}')) !== 0);
    letGo()
    expect(await first).toMatchObject(answered)
  })
})

describe('a server', () => {
  it('has so many operations at once, and says to come again', async () => {
    const { held, hold, letGo, ask } = await open({ running: 1, waiting: 0 })
    hold('first')
    const first = ask('first')
    await until(() => held.length === 1)
    expect(told(await ask('second'))).toMatchObject({
      status: 503,
      'retry-after': '1',
      errors: [
        {
          message: 'As many operations wait as may. Ask again after a second. Nothing was carried out.',
          extensions: { code: 'OVERLOADED', retryAfter: 1 },
        },
      ],
    })
    letGo()
    expect(await first).toMatchObject(answered)
  })
})

describe('refusals', () => {
  it.each([
    ['of one identity', { promptRefusals: 2, costPerSecond: SLOWLY, costBurst: COST }, {}, 429],
    ['of whoever is not known', { promptRefusals: 2 }, { authorization: 'Bearer of-nobody' }, 401],
  ])('%s are told at once, and a second later to those who do not heed them', async (_, limits, headers, status) => {
    const { ask } = await open(limits)
    if (status === 429) await ask('greedy')
    const times = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const since = Date.now()
        expect((await ask('greedy', headers)).status).toBe(status)
        return Date.now() - since
      }),
    )
    expect(Math.max(...times)).toBeGreaterThan(900) // held back, which is the point
    expect((await ask('other')).status).toBe(200)
  })
})

describe.skipIf(whyNoRedis)(`two gateways that share a Redis ${whyNoRedis ?? ''}`, () => {
  it('give one caller what it may use, and not twice as much', async () => {
    const shared: string[] = []
    const log = createLog('info', { write: (line) => shared.push(line) })
    const options = { rateLimitRedisUrl: redis.url, log }
    const limits = { costPerSecond: SLOWLY, costBurst: 4 * COST }
    const [one, other] = [await open(limits, options), await open(limits, options)]
    const together = () => shared.filter((line) => line.includes('count rate limits together')).length
    await until(() => together() === 2)
    const user = randomUUID()
    for (const { ask } of [one, other, one, other]) expect(await ask(user)).toMatchObject(answered)
    for (const { ask } of [one, other]) {
      expect(told(await ask(user))).toMatchObject({
        status: 429,
        'ratelimit-remaining': '0',
        errors: [{ extensions: { code: 'RATE_LIMITED' } }],
      })
    }
  })
})
