import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long at a time; then whatever else has happened meanwhile is seen to. */
const TURN_MS = 5

/**
 * Whose turn it is to write to sockets: one at a time of all groups of a gateway, in the order of their coming. Else
 * each of a hundred groups would hold the process for a while, and what subgraphs answer would come too late.
 */
export class WriteScheduler {
  #last: Promise<void> = Promise.resolve()

  /** Does `each` for all items, pausing now and then. */
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
