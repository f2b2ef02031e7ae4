import type { Call } from '../schema/identity.ts'
import { type GivenUp, startWaiting, stopWaiting } from './deadline.ts'

type WhyNot = GivenUp | 'SOURCE_OVERLOADED'

/**
 * Limits the running calls of a subgraph, and those that wait. One identity gets at most half of the queue and, while others
 * wait, half of the slots: heavy users wait behind themselves.
 */
export class ConcurrencyLimiter {
  readonly #most: number
  readonly #half: number
  readonly #mostWaiting: number
  readonly #held = new Map<string, number>()
  /** In the order in which they are served. */
  readonly #waiting = new Map<string, (() => void)[]>()
  running = 0
  waiting = 0

  /** `mostWaiting`: as many as may run unless told. */
  constructor(most: number, mostWaiting = most) {
    this.#most = most
    this.#mostWaiting = mostWaiting
    this.#half = Math.ceil(most / 2)
  }

  /** Undefined: the call may run. Otherwise resolves when it may, or with the reason why it never will. */
  acquire(who: string, limits: Pick<Call, 'deadline' | 'signal'>): Promise<WhyNot | undefined> | undefined {
    if (this.running < this.#most) {
      this.#hold(who)
      return undefined
    }
    const mine = this.#waiting.get(who) ?? []
    if (this.waiting >= this.#mostWaiting || mine.length >= Math.ceil(this.#mostWaiting / 2))
      return Promise.resolve('SOURCE_OVERLOADED')
    return new Promise((resolve) => {
      const waiting = startWaiting(limits, (why) => {
        this.#forget(who, mine, mine.indexOf(go))
        resolve(why === 'SOURCE_TIMEOUT' ? 'SOURCE_OVERLOADED' : why)
      })
      const go = () => {
        stopWaiting(waiting)
        resolve(undefined)
      }
      mine.push(go)
      this.#waiting.set(who, mine)
      this.waiting += 1
    })
  }

  /** Passes the slot of an identity on. */
  release(who: string): void {
    const held = (this.#held.get(who) ?? 0) - 1
    if (held > 0) this.#held.set(who, held)
    else this.#held.delete(who)
    this.running -= 1
    for (const [next, calls] of this.#waiting) {
      if (this.#waiting.size > 1 && (this.#held.get(next) ?? 0) >= this.#half) continue
      const [go] = calls
      this.#waiting.delete(next) // re-added below, as the last one
      this.#waiting.set(next, calls)
      this.#forget(next, calls, 0)
      this.#hold(next)
      go?.()
      return
    }
  }

  #hold(who: string): void {
    this.#held.set(who, (this.#held.get(who) ?? 0) + 1)
    this.running += 1
  }

  #forget(who: string, calls: (() => void)[], at: number): void {
    calls.splice(at, 1)
    this.waiting -= 1
    if (calls.length === 0) this.#waiting.delete(who)
  }
}
