import { LRUCache } from 'lru-cache'
import { startWaiting } from '../../process/deadline.ts'

const SECOND_MS = 1000
const MAX_KEYS = 20_000

/** The refusals of one key. */
interface RefusalCount {
  since: number
  count: number
}

/**
 * Delays refusals for callers that ignore them, so that refusing stays cheap: a client that asks again at once gets a few
 * refusals immediately, then one a second on each of its connections.
 */
export class RefusalThrottle {
  readonly #prompt: number
  readonly #counts = new LRUCache<string, RefusalCount>({ max: MAX_KEYS })

  /** `prompt`: how many refusals per key and second are not delayed. */
  constructor(prompt: number) {
    this.#prompt = prompt
  }

  /** Resolves when a refusal may be sent: at once, or a second later, or when `signal` aborts. */
  async before(key: string, signal: AbortSignal, now: number): Promise<void> {
    let count = this.#counts.get(key)
    if (!count || now - count.since >= SECOND_MS) {
      count = { since: now, count: 0 }
      this.#counts.set(key, count)
    }
    count.count += 1
    if (count.count <= this.#prompt) return
    await new Promise<void>((resolve) => {
      startWaiting({ deadline: Date.now() + SECOND_MS, signal }, () => resolve())
    })
  }
}
