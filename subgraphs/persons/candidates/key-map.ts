/** Parts grow one by one: to grow all at once would take too long for one turn of the event loop. */
const PARTS = 256
const FIRST_SIZE = 16

/** From hashes of 32 bits to numbers, several for one hash, in typed arrays. Nothing is ever removed. */
export class KeyMap {
  readonly #parts = Array.from({ length: PARTS }, () => new Part())

  add(hash: number, value: number): void {
    this.#partOf(hash).add(hash, value)
  }

  /** Calls `take` with each value of a hash. */
  each(hash: number, take: (value: number) => void): void {
    this.#partOf(hash).each(hash, take)
  }

  #partOf(hash: number): Part {
    return this.#parts[hash >>> 24] as Part // there are 256
  }
}

/** A hash table with chains. */
class Part {
  #size = 0
  /** By the lower bits of a hash: the last entry with these, plus one. */
  #heads = new Uint32Array(FIRST_SIZE)
  #hashes = new Uint32Array(FIRST_SIZE)
  #values = new Uint32Array(FIRST_SIZE)
  /** By entry: the entry before, plus one. */
  #before = new Uint32Array(FIRST_SIZE)

  add(hash: number, value: number): void {
    if (this.#size === this.#values.length) this.#grow()
    const entry = this.#size++
    this.#hashes[entry] = hash
    this.#values[entry] = value
    this.#chain(entry, hash)
  }

  each(hash: number, take: (value: number) => void): void {
    let entry = this.#heads[hash & (this.#heads.length - 1)] as number
    while (entry > 0) {
      if (this.#hashes[entry - 1] === hash) take(this.#values[entry - 1] as number)
      entry = this.#before[entry - 1] as number
    }
  }

  #chain(entry: number, hash: number): void {
    const head = hash & (this.#heads.length - 1)
    this.#before[entry] = this.#heads[head] as number
    this.#heads[head] = entry + 1
  }

  #grow(): void {
    const size = this.#size * 2
    this.#hashes = grown(this.#hashes, size)
    this.#values = grown(this.#values, size)
    this.#before = grown(this.#before, size)
    this.#heads = new Uint32Array(size)
    for (let entry = 0; entry < this.#size; entry++) this.#chain(entry, this.#hashes[entry] as number)
  }
}

/** A longer array with the same values in front. */
export function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, size: number): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(size)
  longer.set(numbers)
  return longer
}
