import type { Log } from '../../process/log.ts'
import { redisClient } from '../../process/redis.ts'

/** How long to wait for an answer of Redis, in milliseconds: a client that is told "not found" sends the text. */
const ANSWER_MS = 200
/** How long a text is kept after it was sent, in seconds. */
const KEPT_SECONDS = 7 * 24 * 3600

/** Texts of operations that several gateways keep together, by their SHA-256. */
export interface SharedTexts {
  /** Undefined: not there, or Redis does not answer. It must be compared with the hash. Never rejects. */
  get(hash: string): Promise<string | undefined>
  /** Keeps a text; nobody waits for it. */
  set(hash: string, text: string): void
  close(): void
}

/** Opens the texts in the Redis at `url`, whose password is never logged. Never fails. */
export async function openSharedTexts(url: string, log: Log, { answerMs = ANSWER_MS } = {}): Promise<SharedTexts> {
  const redis = await redisClient(url, answerMs)
  let isAway = false
  const lose = (error: unknown) => {
    if (!isAway) log.tell('persisted-queries-alone', { error })
    isAway = true
    return undefined
  }
  const back = () => {
    isAway = false
  }
  redis.on('ready', back)
  await redis.connect().catch(lose) // two seconds at most
  const keyOf = (hash: string) => `ncb-graph:persisted:${hash}`
  return {
    get: (hash) => redis.get(keyOf(hash)).then((text) => text ?? undefined, lose),
    set(hash, text) {
      redis.set(keyOf(hash), text, 'EX', KEPT_SECONDS).catch(lose)
    },
    close: () => redis.disconnect(),
  }
}
