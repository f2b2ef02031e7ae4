import { defaultOperationLimits, type OperationLimits, operationLimits } from '../../process/operation-limits.ts'
import type { Settings } from '../../process/settings.ts'

/** How much may run and wait. An identity is one user of one organisation of one NCB. */
export interface AdmissionLimits extends OperationLimits {
  /** Running operations of one identity. */
  runningPerIdentity: number
  /** What the running operations of one identity may cost together, in units; one alone may cost more. */
  costAtOnce: number
  /** Waiting operations of one identity; more are refused with RATE_LIMITED. */
  waitingPerIdentity: number
  /** What one identity may use per second, in units of cost; one is about 20 us of a core. */
  costPerSecond: number
  /** What an identity may use at once after a pause, in units of cost: at least `costPerSecond`. */
  costBurst: number
  /** How long an operation may wait, in milliseconds, before the process counts as overloaded. */
  overloadQueueMs: number
  /** The mean delay of the event loop, in milliseconds, from which the process counts as overloaded. */
  overloadLoopDelayMs: number
  /** Refusals per second that one identity, or one address, gets at once; the others are delayed by a second. */
  promptRefusals: number
}

export const defaultAdmissionLimits: AdmissionLimits = {
  ...defaultOperationLimits,
  runningPerIdentity: 8,
  costAtOnce: 2500,
  waitingPerIdentity: 24,
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
    ...operationLimits(settings),
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

/** Reads the URL of a Redis server, such as RATE_LIMIT_REDIS_URL; undefined if it is not set. */
export function redisUrl(settings: Settings, name: 'RATE_LIMIT_REDIS_URL' | 'PERSISTED_QUERIES_REDIS_URL') {
  const url = settings.secret(name)
  if (url !== undefined && !(URL.canParse(url) && /^rediss?:\/\/./.test(url))) {
    settings.mistake(name, 'is no URL of a Redis server: redis://... or rediss://... is needed.')
  }
  return url
}
