import { LRUCache } from 'lru-cache'
import { startWaiting } from '../../process/patience.ts'

const SECOND_MS = 1000
const MAX_KEYS = 20_000

/** The refusals of one key. */
interface Told {
  since: number
  count: number
}

/**
 * Holds refusals back from whoever does not heed them, so that being refused costs the process little: a client that
 * asks again as soon as it is answered gets one refusal a second on each of its connections, and a few at once.
 */
export class RefusalPace {
  readonly #prompt: number
  readonly #told = new LRUCache<string, Told>({ max: MAX_KEYS })

  /** `prompt`: so many of a key in a second are not held back. */
  constructor(prompt: number) {
    this.#prompt = prompt
  }

  /** Resolves when a refusal may be sent: at once, or a second later, or when `signal` aborts. */
  async before(key: string, signal: AbortSignal, now: number): Promise<void> {
    let told = this.#told.get(key)
    if (!told || now - told.since >= SECOND_MS) {
      told = { since: now, count: 0 }
      this.#told.set(key, told)
    }
    told.count += 1
    if (told.count <= this.#prompt) return
    await new Promise<void>((resolve) => {
      startWaiting({ deadline: Date.now() + SECOND_MS, signal }, () => resolve())
    })
  }
}
