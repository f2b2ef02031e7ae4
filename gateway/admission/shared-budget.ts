import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Log } from '../../process/log.ts'
import { PROBE_MS, redisClient } from '../../process/redis.ts'
import type { BucketSize } from './bucket.ts'
import type { Share } from './share.ts'

/** How long to wait for an answer of Redis, in milliseconds. */
const ANSWER_MS = 200
/** If plenty is left, this fraction of the burst is borrowed at once: then most operations need not ask Redis. */
const LEASES = 256

/** The budget of each identity, shared by several gateways. */
export interface SharedBudget {
  /** False: each gateway counts on its own. */
  readonly isReachable: boolean
  /**
   * Takes the cost of an operation. Resolves with 0, also if Redis cannot be reached, or with the milliseconds until
   * enough is left. Never rejects.
   */
  take(share: Share, cost: number, now: () => number): Promise<number>
  close(): void
}

/**
 * The same bucket as `Bucket`, in Redis and by its clock. It stores only when the bucket will be full again: a full
 * bucket has no entry. A refusal takes nothing.
 */
const TAKE = `
local time = redis.call('time')
local now = time[1] * 1000 + time[2] / 1000
local burst = tonumber(ARGV[3])
local perMs = burst / (ARGV[4] * 1000)
local full = tonumber(redis.call('get', KEYS[1]) or '0')
local used = math.max(0, full - now) * perMs + ARGV[1]
if used > burst then return {math.ceil(used), math.ceil((used - burst) / perMs)} end
local ms = used / perMs
redis.call('set', KEYS[1], string.format('%.3f', now + ms), 'px', math.ceil(ms))
return {math.ceil(used), math.ceil(ms)}`

/** Opens a budget in the Redis at `url`, whose password is never logged. Never fails. */
export async function openSharedBudget(
  url: string,
  { perSecond, burst }: BucketSize,
  log: Log,
  { answerMs = ANSWER_MS } = {},
): Promise<SharedBudget> {
  const [redis, { RateLimiterRedis, RateLimiterRes }] = await Promise.all([
    redisClient(url, answerMs),
    import('rate-limiter-flexible'),
  ])
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    points: burst,
    duration: Math.max(1, burst / perSecond), // below a second, the script counts differently
    keyPrefix: 'ncb-graph:cost',
    rejectIfRedisNotReady: true,
    customIncrTtlLuaScript: TAKE,
  })
  const isRefusal = (error: unknown): error is RateLimiterRes => error instanceof RateLimiterRes
  return new RedisBudget({ redis, limiter, isRefusal, burst, log })
}

interface RedisBudgetOptions {
  redis: Redis
  limiter: RateLimiterRedis
  isRefusal(error: unknown): error is RateLimiterRes
  burst: number
  log: Log
}

class RedisBudget implements SharedBudget {
  isReachable = false
  readonly #options: RedisBudgetOptions
  #logged: 'nothing' | 'away' | 'there' = 'nothing'
  #probe: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: RedisBudgetOptions) {
    this.#options = options
    const { redis } = options
    redis.connect().then(
      () => this.#ask(),
      (error) => this.#lose(error),
    )
  }

  async take(share: Share, cost: number, now: () => number): Promise<number> {
    const { burst, limiter, isRefusal } = this.#options
    // Borrow only if plenty is left: other gateways may need the rest.
    const borrowed = share.shared.left(now()) > burst / 2 ? Math.floor(burst / LEASES) : 0
    const key = createHash('sha256').update(share.key).digest('base64url')
    for (const more of borrowed > 0 ? [borrowed, 0] : [0]) {
      try {
        const { remainingPoints } = await limiter.consume(key, Math.min(burst, cost + more))
        share.shared.set(remainingPoints, now())
        share.lease(Math.min(burst, cost + more) - cost, now())
        return 0
      } catch (error) {
        if (!isRefusal(error)) {
          this.#lose(error)
          return 0
        }
        share.shared.set(Math.max(0, burst - (error.consumedPoints - cost - more)), now())
        if (more === 0) return error.msBeforeNext
      }
    }
    return 0
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#probe)
    this.#options.redis.disconnect()
  }

  /** Counts on this gateway only until Redis answers again. */
  #lose(error: unknown): void {
    if (this.#closed) return
    this.isReachable = false
    if (this.#logged !== 'away') this.#options.log.tell('rate-limits-alone', { error })
    this.#logged = 'away'
    this.#probe ??= setTimeout(() => {
      this.#probe = undefined
      this.#ask()
    }, PROBE_MS).unref()
  }

  #ask(): void {
    this.#options.redis.ping().then(
      () => {
        if (this.#closed) return
        this.isReachable = true
        this.#options.log.tell('rate-limits-shared', {})
        this.#logged = 'there'
      },
      (error) => this.#lose(error),
    )
  }
}
