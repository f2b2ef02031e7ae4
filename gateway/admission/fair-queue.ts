import TinyQueue from 'tinyqueue'
import type { Share } from './share.ts'

/**
 * Identities that wait for the process: the one that has used least comes first; of two equal ones, the one that came
 * first.
 */
export class FairQueue {
  readonly #heap = new TinyQueue<Share>([], compare)
  #places = 0

  get length(): number {
    return this.#heap.length
  }

  /** A share's `used` must not change while it is in the queue. */
  push(share: Share, now: number): void {
    share.queuedAt = now
    share.place = this.#places++
    this.#heap.push(share)
  }

  pop(): Share | undefined {
    const share = this.#heap.pop()
    if (share) share.queuedAt = undefined
    return share
  }

  /** All queued shares, in no order. */
  shares(): readonly Share[] {
    return this.#heap.data
  }
}

function compare(one: Share, other: Share): number {
  if (one.used === other.used) return one.place - other.place
  return one.used < other.used ? -1 : 1
}
