import type { Delivery } from './delivery.ts'
import type { Place } from './source.ts'

/** Characters that a subscriber is handed at once; one delivery may have more. */
const BATCH_SIZE = 16_384

/** The deliveries of a stretch in pieces that a slow transport may hold; equal ones are the same array for everybody. */
export class Batches {
  readonly #deliveries: readonly Delivery[]
  readonly #known = new Map<number, readonly Delivery[]>()

  constructor(deliveries: readonly Delivery[]) {
    this.#deliveries = deliveries
  }

  /** The index of the first delivery behind a place. */
  behind({ sequence }: Place): number {
    let low = 0
    let high = this.#deliveries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#deliveries[middle]?.place.sequence ?? 0) > sequence) high = middle
      else low = middle + 1
    }
    return low
  }

  /** What is handed over next, from this index on; empty behind the last. */
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
