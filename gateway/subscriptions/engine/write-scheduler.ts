import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long writing may take before other events are handled. */
const TURN_MS = 5

/**
 * Lets the groups of a gateway write to sockets one after the other, first come, first served. Otherwise a hundred groups
 * would block the process one after the other, and answers of subgraphs would come too late.
 */
export class WriteScheduler {
  #last: Promise<void> = Promise.resolve()

  /** Calls `each` for all items, with pauses. */
  async forEach<Item>(items: Iterable<Item>, each: (item: Item) => void): Promise<void> {
    const before = this.#last
    let done = () => {}
    this.#last = new Promise((resolve) => {
      done = resolve
    })
    await before
    try {
      let since = performance.now()
      for (const item of items) {
        each(item)
        if (performance.now() - since < TURN_MS) continue
        await nextTurn()
        since = performance.now()
      }
    } finally {
      done()
    }
  }
}
