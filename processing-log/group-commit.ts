import { logFailure } from './failure.ts'

/** An item that waits to be written. */
export interface Waiting<Item> {
  item: Item
  bytes: number
  resolve(): void
  reject(error: unknown): void
}

export interface QueueLimits {
  /** The most that one commit takes: chaining it in one go must not block the event loop. */
  batchBytes: number
  batchItems: number
  /** The most that may wait. */
  waitingBytes: number
  waitingItems: number
}

export const queueLimits: QueueLimits = {
  batchBytes: 1_048_576,
  batchItems: 1000,
  waitingBytes: 33_554_432,
  waitingItems: 50_000,
}

const CLOSED = 'it is closed'

/**
 * Commits items in groups, in order and one commit at a time: the items that arrive during a commit go into the next.
 */
export class GroupCommit<Item> {
  readonly #commit: (items: readonly Item[]) => Promise<void>
  readonly #limits: QueueLimits
  #waiting: Waiting<Item>[] = []
  #bytes = 0
  #running: Promise<void> | undefined
  #closed = false

  /** `commit` writes all items or none: if it rejects, none is written. */
  constructor(commit: (items: readonly Item[]) => Promise<void>, limits = queueLimits) {
    this.#commit = commit
    this.#limits = limits
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Resolves when the item is committed, after all items before it. */
  add(item: Item, bytes: number): Promise<void> {
    if (this.#closed) return Promise.reject(logFailure(CLOSED))
    const { waitingBytes, waitingItems } = this.#limits
    if (this.#waiting.length >= waitingItems || (this.#bytes > 0 && this.#bytes + bytes > waitingBytes)) {
      return Promise.reject(logFailure('too much waits to be written'))
    }
    this.#bytes += bytes
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, bytes, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Throws after `close`. */
  refuseClosed(): void {
    if (this.#closed) throw logFailure(CLOSED)
  }

  /** Accepts no more items; resolves when all waiting items are committed or refused. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
  }

  async #run(): Promise<void> {
    await undefined // other items of this turn join the first commit
    while (this.#waiting.length > 0) {
      const batch = this.#take()
      try {
        await this.#commit(batch.map(({ item }) => item))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#running = undefined
  }

  #take(): Waiting<Item>[] {
    const { batchBytes, batchItems } = this.#limits
    let count = 0
    let bytes = 0
    for (const { bytes: more } of this.#waiting) {
      if (count > 0 && (bytes + more > batchBytes || count >= batchItems)) break
      count += 1
      bytes += more
    }
    this.#bytes -= bytes
    return this.#waiting.splice(0, count)
  }
}
