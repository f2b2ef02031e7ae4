import { compare } from './nedb-filter.ts'

type Compare<Item> = (one: Item, other: Item) => number

/** The order of a sort, and of its first field alone; undefined if there is no sort. */
export function orderOf(sort: object = {}): { all: Compare<object>; first: Compare<object> } | undefined {
  const fields = Object.entries(sort).map(([path, direction]) => orderBy(path.split('.'), direction))
  const [first] = fields
  if (!first) return undefined
  const all: Compare<object> = (one, other) => {
    for (const field of fields) {
      const order = field(one, other)
      if (order !== 0) return order
    }
    return 0
  }
  return { all, first }
}

function orderBy(keys: readonly string[], direction: number): Compare<object> {
  return (one, other) => direction * compare(valueAt(one, keys), valueAt(other, keys))
}

function valueAt(doc: object, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], doc) // an object, or not there
}

/** The first `limit` of many in order, found in n log(limit): a heap whose root is the last item kept. */
export class Firsts<Item> {
  readonly #order: Compare<Item>
  readonly #limit: number
  readonly #heap: Item[] = []

  constructor(order: Compare<Item>, limit: number) {
    this.#order = order
    this.#limit = limit
  }

  add(item: Item): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(item)
      this.#up(heap.length - 1)
    } else if (heap[0] !== undefined && this.#order(item, heap[0]) < 0) {
      heap[0] = item
      this.#down()
    }
  }

  /** The last item kept, once there are `limit`. */
  last(): Item | undefined {
    return this.#heap.length < this.#limit ? undefined : this.#heap[0]
  }

  /** Removes the last item kept, and returns it; undefined if there is none. */
  takeLast(): Item | undefined {
    const [root] = this.#heap
    const end = this.#heap.pop()
    if (end !== undefined && this.#heap.length > 0) {
      this.#heap[0] = end
      this.#down()
    }
    return root
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#isBehind(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #down(): void {
    for (let at = 0; ; ) {
      let last = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#heap.length && this.#isBehind(child, last)) last = child
      }
      if (last === at) return
      this.#swap(at, last)
      at = last
    }
  }

  /** Both indices must be in the heap. */
  #isBehind(one: number, other: number): boolean {
    return this.#order(this.#heap[one] as Item, this.#heap[other] as Item) > 0
  }

  #swap(one: number, other: number): void {
    const item = this.#heap[one] as Item
    this.#heap[one] = this.#heap[other] as Item
    this.#heap[other] = item
  }
}
