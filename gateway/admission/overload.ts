import { HALF_LIFE_MS, type Share, usedNow, usedTogether } from './share.ts'

/** How often the process is judged, in milliseconds. */
const JUDGE_MS = 100
/** How far the pressure rises with each overloaded period, and falls with each other one, in powers of two. */
const STEP = 0.5
const MAX_PRESSURE = 16
/** The range from "none is refused" to "all are refused", in powers of two of what was used. */
const RAMP = 2
/** An identity that has used no more than this is never refused: a tenth of a second of a core, in units of cost. */
const ALWAYS = 5000
/** Nor is one that has used less than a quarter of the others' mean: this many powers of two below it. */
const BELOW_MEAN = 2

/** The limits from which the process counts as overloaded. */
export interface OverloadTargets {
  overloadQueueMs: number
  overloadLoopDelayMs: number
}

/**
 * Decides who is refused during an overload: the identities that have used most, their new operation included, and more of
 * them the longer it lasts. As in CoDel, the waiting time decides, not the length of the queue.
 */
export class Overload {
  readonly #targets: OverloadTargets
  #pressure = 0
  #judgedAt = Number.NEGATIVE_INFINITY
  #greatest = Number.NEGATIVE_INFINITY
  #carry = 0
  /** What all identities have used, on the scale of `Share.used`. */
  #total = Number.NEGATIVE_INFINITY
  /** Identities active in this half-life, and in the one before. */
  #active = { period: -1, now: 0, before: 0 }

  constructor(targets: OverloadTargets) {
    this.#targets = targets
  }

  /** Notes that an identity has used `cost` more. */
  note(share: Share, cost: number, now: number): void {
    if (share.used > this.#greatest) this.#greatest = share.used
    this.#total = usedTogether(this.#total, cost, now)
    const period = Math.floor(now / HALF_LIFE_MS)
    const { period: last, now: active } = this.#active
    if (period !== last) this.#active = { period, now: 0, before: period === last + 1 ? active : 0 }
    if (share.activeIn === period) return
    share.activeIn = period
    this.#active.now += 1
  }

  isDue(now: number): boolean {
    return now - this.#judgedAt >= JUDGE_MS
  }

  /** Returns whether the process is overloaded. `queueMs`: the longest time that an operation has waited. */
  judge(queueMs: number, loopDelayMs: number, now: number): boolean {
    const overloaded = queueMs > this.#targets.overloadQueueMs || loopDelayMs > this.#targets.overloadLoopDelayMs
    // A period without requests counts as often as it would have been judged.
    const times = Math.floor(Math.min((now - this.#judgedAt) / JUDGE_MS, MAX_PRESSURE / STEP))
    const pressure = this.#pressure + (overloaded ? STEP : -STEP * times)
    this.#pressure = Math.min(MAX_PRESSURE, Math.max(0, pressure))
    this.#judgedAt = now
    return overloaded
  }

  /** The probability that an operation is refused, from 0 to 1. */
  excess(share: Share, cost: number, now: number): number {
    if (this.#pressure === 0) return 0
    const used = share.usedWith(cost, now)
    const mean = this.#total - Math.log2(Math.max(1, this.#active.now, this.#active.before))
    if (used <= Math.max(usedNow(ALWAYS, now), mean - BELOW_MEAN)) return 0
    const below = Math.max(0, this.#greatest - used)
    return Math.min(1, Math.max(0, (this.#pressure - below) / RAMP))
  }

  /** Whether to refuse an operation, so that the fraction of refusals equals `excess`. */
  refuses(share: Share, cost: number, now: number): boolean {
    this.#carry += this.excess(share, cost, now)
    if (this.#carry < 1) return false
    this.#carry -= 1
    return true
  }

  /** The seconds after which the caller should ask again. */
  get retryAfter(): number {
    return 1 + Math.floor(this.#pressure / 2)
  }
}
