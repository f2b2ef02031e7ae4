import type { Settings } from '../../process/settings.ts'

/** How much is let in. An identity is one user of one organisation of one NCB. */
export interface AdmissionLimits {
  /** Operations of one identity that run at once. */
  runningPerIdentity: number
  /** What those of one identity that run at once may cost together, in units; one alone may cost more. */
  costAtOnce: number
  /** How many more of them may wait for their turn; what is beyond is RATE_LIMITED. */
  waitingPerIdentity: number
  /** Operations of all identities that run at once. */
  running: number
  /** How many more may wait; what is beyond is OVERLOADED. */
  waiting: number
  /** What one identity may use in a second, in units of cost; one is about 20 us of a core. */
  costPerSecond: number
  /** What it may use at once after it has used nothing for a while, in units of cost: at least `costPerSecond`. */
  costBurst: number
  /** For how long an operation may wait for the process, in milliseconds, before it counts as overloaded. */
  overloadQueueMs: number
  /** How late the event loop may be on average, in milliseconds, before the process counts as overloaded. */
  overloadLoopDelayMs: number
  /** Refusals that one identity, or one address, is told at once in a second; the others are held back for a second. */
  promptRefusals: number
}

export const defaultAdmissionLimits: AdmissionLimits = {
  runningPerIdentity: 8,
  costAtOnce: 2500,
  waitingPerIdentity: 24,
  running: 256,
  waiting: 10_000,
  costPerSecond: 100_000,
  costBurst: 200_000,
  overloadQueueMs: 100,
  overloadLoopDelayMs: 50,
  promptRefusals: 20,
}

/** Reads OPERATIONS*, COST_AT_ONCE, COST_PER_SECOND, COST_BURST, OVERLOAD_* and PROMPT_REFUSALS. */
export function admissionLimits(settings: Settings): AdmissionLimits {
  const defaults = defaultAdmissionLimits
  const count = { min: 1, max: 100_000 }
  const cost = { min: 1, max: 1_000_000_000 }
  const ms = { min: 10, max: 60_000 }
  const costPerSecond = settings.integer('COST_PER_SECOND', { fallback: defaults.costPerSecond, ...cost })
  const limits: AdmissionLimits = {
    runningPerIdentity: settings.integer('OPERATIONS_PER_IDENTITY', {
      fallback: defaults.runningPerIdentity,
      ...count,
    }),
    waitingPerIdentity: settings.integer('OPERATIONS_WAITING_PER_IDENTITY', {
      fallback: defaults.waitingPerIdentity,
      ...count,
      min: 0,
    }),
    costAtOnce: settings.integer('COST_AT_ONCE', { fallback: defaults.costAtOnce, ...cost }),
    running: settings.integer('OPERATIONS', { fallback: defaults.running, ...count }),
    waiting: settings.integer('OPERATIONS_WAITING', { fallback: defaults.waiting, ...count, min: 0 }),
    costPerSecond,
    costBurst: settings.integer('COST_BURST', { fallback: Math.max(defaults.costBurst, costPerSecond), ...cost }),
    overloadQueueMs: settings.integer('OVERLOAD_QUEUE_MS', { fallback: defaults.overloadQueueMs, ...ms }),
    overloadLoopDelayMs: settings.integer('OVERLOAD_LOOP_DELAY_MS', { fallback: defaults.overloadLoopDelayMs, ...ms }),
    promptRefusals: settings.integer('PROMPT_REFUSALS', { fallback: defaults.promptRefusals, ...count }),
  }
  if (limits.costBurst < limits.costPerSecond) {
    settings.mistake('COST_BURST', `is ${limits.costBurst}: it must be at least COST_PER_SECOND.`)
  }
  return limits
}

/** Reads RATE_LIMIT_REDIS_URL: undefined where it is not set. */
export function rateLimitRedisUrl(settings: Settings): string | undefined {
  const url = settings.text('RATE_LIMIT_REDIS_URL')
  if (url !== undefined && !(URL.canParse(url) && /^rediss?:\/\/./.test(url))) {
    settings.mistake('RATE_LIMIT_REDIS_URL', 'is no URL of a Redis server: redis://... or rediss://... is needed.')
  }
  return url
}
