import { HALF_LIFE_MS, type Share, usedNow, usedTogether } from './share.ts'

/** How often it is judged, in milliseconds. */
const JUDGE_MS = 100
/** What is refused more with each time that it was overloaded, and less with each that it was not, in powers of two. */
const STEP = 0.5
const MAX_PRESSURE = 16
/** From where nobody is refused to where everybody is, in powers of two of what was used. */
const RAMP = 2
/** Whoever has used no more than that is never refused: a tenth of a second of a core, in units of cost. */
const ALWAYS = 5000
/** Nor is whoever has used less than a quarter of what the others have on average, in powers of two. */
const BELOW_MEAN = 2

/** From when on the process counts as overloaded. */
export interface OverloadTargets {
  overloadQueueMs: number
  overloadLoopDelayMs: number
}

/**
 * Who is refused while the process has more to do than it can: those who have used most together with what they ask
 * for, and more of them for as long as it lasts. As in CoDel, it is the time of waiting that decides, not the number of
 * those who wait.
 */
export class Overload {
  readonly #targets: OverloadTargets
  #pressure = 0
  #judgedAt = Number.NEGATIVE_INFINITY
  #greatest = Number.NEGATIVE_INFINITY
  #carry = 0
  /** What all have used, on the scale of `Share.used`. */
  #total = Number.NEGATIVE_INFINITY
  /** Identities that have used something in this half-life, and in the one before. */
  #active = { period: -1, now: 0, before: 0 }

  constructor(targets: OverloadTargets) {
    this.#targets = targets
  }

  /** Notes that an identity has used so much more. */
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

  /** `queueMs`: how long whoever has waited longest has; true: it is overloaded. */
  judge(queueMs: number, loopDelayMs: number, now: number): boolean {
    const overloaded = queueMs > this.#targets.overloadQueueMs || loopDelayMs > this.#targets.overloadLoopDelayMs
    // A while in which nobody has asked counts for as many times as it was long.
    const times = Math.floor(Math.min((now - this.#judgedAt) / JUDGE_MS, MAX_PRESSURE / STEP))
    const pressure = this.#pressure + (overloaded ? STEP : -STEP * times)
    this.#pressure = Math.min(MAX_PRESSURE, Math.max(0, pressure))
    this.#judgedAt = now
    return overloaded
  }

  /** How surely an operation is refused, from 0 to 1. */
  excess(share: Share, cost: number, now: number): number {
    if (this.#pressure === 0) return 0
    const used = share.usedWith(cost, now)
    const mean = this.#total - Math.log2(Math.max(1, this.#active.now, this.#active.before))
    if (used <= Math.max(usedNow(ALWAYS, now), mean - BELOW_MEAN)) return 0
    const below = Math.max(0, this.#greatest - used)
    return Math.min(1, Math.max(0, (this.#pressure - below) / RAMP))
  }

  /** Whether to refuse one, so that of many alike so many are refused as `excess` says. */
  refuses(share: Share, cost: number, now: number): boolean {
    this.#carry += this.excess(share, cost, now)
    if (this.#carry < 1) return false
    this.#carry -= 1
    return true
  }

  /** When to ask again, in seconds. */
  get retryAfter(): number {
    return 1 + Math.floor(this.#pressure / 2)
  }
}
