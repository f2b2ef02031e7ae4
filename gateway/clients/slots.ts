import { type GivenUp, startWaiting, stopWaiting } from '../../process/patience.ts'
import type { Call } from '../../schema/identity.ts'

type WhyNot = GivenUp | 'SOURCE_OVERLOADED'

/**
 * So many calls of a subgraph at once; as many wait. While others wait, one identity holds at most half of them, and it
 * has at most half of the places to wait: whoever asks a lot waits behind itself.
 */
export class Slots {
  readonly #most: number
  readonly #half: number
  readonly #held = new Map<string, number>()
  /** In the order in which it is their turn. */
  readonly #waiting = new Map<string, (() => void)[]>()
  running = 0
  waiting = 0

  constructor(most: number) {
    this.#most = most
    this.#half = Math.ceil(most / 2)
  }

  /** Undefined: it is the call's turn. Else resolves when it is, or with why it never will be. */
  take(who: string, { deadline, signal }: Pick<Call, 'deadline' | 'signal'>): Promise<WhyNot | undefined> | undefined {
    if (this.running < this.#most) {
      this.#hold(who)
      return undefined
    }
    const mine = this.#waiting.get(who) ?? []
    if (this.waiting >= this.#most || mine.length >= this.#half) return Promise.resolve('SOURCE_OVERLOADED')
    return new Promise((resolve) => {
      const patience = startWaiting({ deadline, signal }, (why) => {
        this.#forget(who, mine, mine.indexOf(go))
        resolve(why === 'SOURCE_TIMEOUT' ? 'SOURCE_OVERLOADED' : why)
      })
      const go = () => {
        stopWaiting(patience)
        resolve(undefined)
      }
      mine.push(go)
      this.#waiting.set(who, mine)
      this.waiting += 1
    })
  }

  /** Gives the slot of an identity to the next one. */
  leave(who: string): void {
    const held = (this.#held.get(who) ?? 0) - 1
    if (held > 0) this.#held.set(who, held)
    else this.#held.delete(who)
    this.running -= 1
    for (const [next, calls] of this.#waiting) {
      if (this.#waiting.size > 1 && (this.#held.get(next) ?? 0) >= this.#half) continue
      const [go] = calls
      this.#waiting.delete(next) // and again, as the last one
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
