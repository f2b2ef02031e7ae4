import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { BucketSize } from './bucket.ts'
import type { Share } from './share.ts'

/** How long Redis may take over an answer, in milliseconds. Nobody waits for longer. */
const ANSWER_MS = 200
/** A connection that has not answered for so long is made anew. */
const SILENT_MS = 2000
/** How often it is asked whether it is back. */
const PROBE_MS = 500
/** What is borrowed at once where plenty is left, as a part of the burst: most operations then need not ask. */
const LEASES = 256

/** The budget of each identity, as several gateways count it together. */
export interface SharedBudget {
  /** False: each gateway counts for itself. */
  readonly isReachable: boolean
  /**
   * Takes what an operation costs. Gives 0, also where Redis cannot be asked, or how many milliseconds it is until so
   * much is left. Never rejects.
   */
  take(share: Share, cost: number, now: () => number): Promise<number>
  close(): void
}

/**
 * The same bucket as in memory (`Bucket`), by Redis's clock. What is kept is when it will be full again: nothing for
 * whoever has not asked for a while. What is refused takes nothing.
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

/** Opens a budget in the Redis at `url`, which may hold a password: it is in no line of the log. Never fails. */
export async function openSharedBudget(
  url: string,
  { perSecond, burst }: BucketSize,
  log: Logger,
  { answerMs = ANSWER_MS } = {},
): Promise<SharedBudget> {
  const [{ Redis }, { RateLimiterRedis, RateLimiterRes }] = await Promise.all([
    import('ioredis'),
    import('rate-limiter-flexible'),
  ])
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: SILENT_MS,
    commandTimeout: answerMs,
    socketTimeout: Math.max(answerMs, SILENT_MS),
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => PROBE_MS,
    connectionName: 'ncb-graph',
  })
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    points: burst,
    duration: Math.max(1, burst / perSecond), // below a second it would count in another way
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
  log: Logger
}

class RedisBudget implements SharedBudget {
  isReachable = false
  readonly #options: RedisBudgetOptions
  #told: 'nothing' | 'away' | 'there' = 'nothing'
  #probe: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: RedisBudgetOptions) {
    this.#options = options
    const { redis } = options
    redis.on('error', () => undefined) // whoever asks meets it as well
    redis.connect().then(
      () => this.#ask(),
      (error) => this.#lose(error),
    )
  }

  async take(share: Share, cost: number, now: () => number): Promise<number> {
    const { burst, limiter, isRefusal } = this.#options
    // Not where little is left: another gateway may need it.
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

  /** Nobody asks it any more until it answers again. */
  #lose(error: unknown): void {
    if (this.#closed) return
    this.isReachable = false
    if (this.#told !== 'away') {
      // The message alone: an error of ioredis holds the command, and that of a log-in the password.
      const reason = error instanceof Error ? error.message : String(error)
      this.#options.log.warn({ reason }, 'the rate limits in Redis cannot be asked: each gateway counts for itself')
    }
    this.#told = 'away'
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
        this.#options.log.info('the gateways count rate limits together, in Redis')
        this.#told = 'there'
      },
      (error) => this.#lose(error),
    )
  }
}
