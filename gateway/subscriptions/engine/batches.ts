import type { Delivery } from './delivery.ts'
import type { LogPosition } from './source.ts'

/** Characters that a subscriber is sent at once; a single delivery may have more. */
const BATCH_SIZE = 16_384

/** The deliveries of a range in batches small enough for a slow transport; all subscribers share one array per batch. */
export class Batches {
  readonly #deliveries: readonly Delivery[]
  readonly #known = new Map<number, readonly Delivery[]>()

  constructor(deliveries: readonly Delivery[]) {
    this.#deliveries = deliveries
  }

  /** The index of the first delivery after a position. */
  behind({ sequence }: LogPosition): number {
    let low = 0
    let high = this.#deliveries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#deliveries[middle]?.position.sequence ?? 0) > sequence) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The batch that begins at this index; empty after the last delivery. */
  from(index: number): readonly Delivery[] {
    const known = this.#known.get(index)
    if (known) return known
    let size = 0
    let end = index
    for (let next = this.#deliveries[end]; next; next = this.#deliveries[end]) {
      size += next.result.length
      if (end > index && size > BATCH_SIZE) break
      end++
    }
    const batch = this.#deliveries.slice(index, end)
    this.#known.set(index, batch)
    return batch
  }
}
