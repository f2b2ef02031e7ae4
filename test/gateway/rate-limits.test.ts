import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { createAdmission } from '../../gateway/admission/control.ts'
import { type AdmissionLimits, defaultAdmissionLimits } from '../../gateway/admission/limits.ts'
import { openSharedBudget } from '../../gateway/admission/shared-budget.ts'
import { createLog } from '../../process/log.ts'
import { asFailure } from '../../schema/errors.ts'
import { callAs } from '../support/call.ts'
import { openProxy } from '../support/proxy.ts'
import { redis, whyNoRedis } from '../support/redis.ts'
import { until } from '../support/until.ts'

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** A gateway's admission that counts in the Redis at `url`, and what it logs. */
async function openGateway(url: string, limits: Partial<AdmissionLimits>, answerMs = 20_000) {
  const lines: { level: number; msg: string }[] = []
  const all: string[] = []
  const log = createLog('info', {
    write(line) {
      all.push(line)
      lines.push(JSON.parse(line))
    },
  })
  const { costPerSecond, costBurst, ...others } = { ...defaultAdmissionLimits, ...limits }
  const shared = await openSharedBudget(url, { perSecond: costPerSecond, burst: costBurst }, log, { answerMs })
  const admission = createAdmission({
    limits: { costPerSecond, costBurst, ...others },
    loopDelayMs: () => 0,
    shared,
  })
  stops.push(() => admission.stop())
  /** OK, or the code of the refusal. */
  async function ask(user: string, cost: number): Promise<string> {
    const { identity } = callAs('DEU', { identity: { user } })
    const how = { deadline: Date.now() + 60_000, signal: new AbortController().signal }
    try {
      const admitted = await admission.enter(identity, cost, how)
      admitted.leave()
      return 'OK'
    } catch (error) {
      return String(asFailure(error)?.extensions.code)
    }
  }
  const warnings = () => lines.filter(({ level }) => level >= 40).map(({ msg }) => msg)
  return { admission, shared, ask, warnings, logged: () => all.join('') }
}

const { url } = redis
/** So slow that nothing comes back while a test runs. */
const slow = { costPerSecond: 1, costBurst: 1000 }
const away = 'the rate limits in Redis cannot be asked: each gateway counts for itself'

describe.skipIf(whyNoRedis)(`gateways that share a Redis ${whyNoRedis ?? ''}`, () => {
  it('count together what an identity uses', async () => {
    const [one, other] = [await openGateway(url, slow), await openGateway(url, slow)]
    await until(() => one.shared.isReachable && other.shared.isReachable)
    const [user, another] = [randomUUID(), randomUUID()]
    expect(await one.ask(user, 600)).toBe('OK')
    expect(await other.ask(user, 600)).toBe('RATE_LIMITED')
    expect(await other.ask(user, 390)).toBe('OK')
    expect(await one.ask(user, 100)).toBe('RATE_LIMITED')
    expect(await one.ask(another, 1000)).toBe('OK')
    expect([one.warnings(), other.warnings()]).toEqual([[], []])
  })

  it('count no more than was asked for, however much is asked for at once', async () => {
    const [one, other] = [await openGateway(url, slow), await openGateway(url, slow)]
    await until(() => one.shared.isReachable && other.shared.isReachable)
    const user = randomUUID()
    const asked = Array.from({ length: 24 }, (_, n) => (n % 2 ? one : other).ask(user, 100))
    const outcomes = await Promise.all(asked)
    const admitted = outcomes.filter((outcome) => outcome === 'OK').length
    // What is borrowed ahead where plenty is left is at most a hundredth.
    expect([9, 10]).toContain(admitted)
  })

  it('give back what comes with time', async () => {
    const gateway = await openGateway(url, { costPerSecond: 1000, costBurst: 1000 })
    await until(() => gateway.shared.isReachable)
    const user = randomUUID()
    expect(await gateway.ask(user, 1000)).toBe('OK')
    let outcome = ''
    while (outcome !== 'OK') {
      outcome = await gateway.ask(user, 50)
      expect(['OK', 'RATE_LIMITED']).toContain(outcome)
    }
  })

  it('need not ask it for each operation', async () => {
    const gateway = await openGateway(url, {})
    await until(() => gateway.shared.isReachable)
    const client = new Redis(url)
    stops.push(() => client.disconnect())
    const evaluated = async () =>
      Number(/cmdstat_evalsha:calls=(\d+)/.exec(await client.info('commandstats'))?.[1] ?? 0)
    const before = await evaluated()
    const user = randomUUID()
    for (let n = 0; n < 200; n++) expect(await gateway.ask(user, 5)).toBe('OK')
    expect((await evaluated()) - before).toBeLessThan(50) // of all who use this Redis now
  })

  it('keep nothing there that names an identity, and not for long', async () => {
    const gateway = await openGateway(url, slow)
    await until(() => gateway.shared.isReachable)
    const client = new Redis(url)
    stops.push(() => client.disconnect())
    const user = randomUUID()
    const keys = async () => new Set(await client.keys('ncb-graph:cost:*'))
    const before = await keys()
    await gateway.ask(user, 500)
    const made = [...(await keys())].filter((key) => !before.has(key))
    expect(made.length).toBeGreaterThan(0)
    for (const key of made) expect(key).toMatch(/^ncb-graph:cost:[\w-]{43}$/)
    expect(JSON.stringify(made)).not.toContain(user)
    for (const key of made) expect(await client.pttl(key)).toBeLessThanOrEqual(1_000_000)
  })

  it('count for themselves while it is away, say so once, and count together again when it is back', async () => {
    const proxy = await openProxy(redis)
    stops.push(() => proxy.close())
    const gateway = await openGateway(`redis://127.0.0.1:${proxy.port}`, slow)
    const other = await openGateway(url, slow)
    await until(() => gateway.shared.isReachable && other.shared.isReachable)
    const user = randomUUID()
    expect(await gateway.ask(user, 100)).toBe('OK')
    await proxy.cut()
    expect(await gateway.ask(user, 100)).toBe('OK')
    await until(() => !gateway.shared.isReachable)
    for (let n = 0; n < 5; n++) expect(await gateway.ask(user, 100)).toBe('OK')
    expect(await gateway.ask(user, 500)).toBe('RATE_LIMITED') // by what it has counted itself
    expect(gateway.warnings()).toEqual([away])
    expect(await other.ask(user, 800)).toBe('OK')
    await proxy.mend()
    await until(() => gateway.shared.isReachable)
    expect(await gateway.ask(user, 200)).toBe('RATE_LIMITED') // by what the other has used
    expect(gateway.warnings()).toEqual([away])
  })

  it('wait no longer than a moment for one that hangs', async () => {
    const proxy = await openProxy(redis)
    stops.push(() => proxy.close())
    const gateway = await openGateway(`redis://127.0.0.1:${proxy.port}`, slow, 200)
    await until(() => gateway.shared.isReachable)
    const user = randomUUID()
    proxy.stall()
    expect(await gateway.ask(user, 100)).toBe('OK')
    expect(gateway.shared.isReachable).toBe(false)
    expect(await gateway.ask(user, 100)).toBe('OK')
    expect(gateway.warnings()).toEqual([away])
    await until(() => gateway.shared.isReachable) // over a new connection
  })

  it('never log its password', async () => {
    const wrong = await openGateway(`redis://someone:s3cret-pass@${redis.host}:${redis.port}`, slow)
    await until(() => wrong.warnings().length > 0)
    expect(await wrong.ask(randomUUID(), 1)).toBe('OK')
    expect(wrong.warnings()).toEqual([away])
    expect(wrong.logged()).not.toContain('s3cret')
  })
})

describe('a gateway whose Redis is not there', () => {
  it('starts, and counts for itself', async () => {
    const proxy = await openProxy(redis)
    const { port } = proxy
    await proxy.close()
    const gateway = await openGateway(`redis://127.0.0.1:${port}`, slow)
    await until(() => gateway.warnings().length > 0)
    const user = randomUUID()
    expect(await gateway.ask(user, 900)).toBe('OK')
    expect(await gateway.ask(user, 200)).toBe('RATE_LIMITED')
    expect(gateway.warnings()).toEqual([away])
  })
})
