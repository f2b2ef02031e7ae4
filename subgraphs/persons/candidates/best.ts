import TinyQueue from 'tinyqueue'

interface Ranked {
  person: number
  value: number
}

/** The persons of greatest value. */
export class Best {
  readonly #most: number
  readonly #queue = new TinyQueue<Ranked>([], worstFirst)

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#queue.length
  }

  /** What a person must be worth more than. */
  get least(): number {
    return this.#queue.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#queue.peek()?.value ?? 0)
  }

  add(person: number, value: number): void {
    if (this.#queue.length < this.#most) this.#queue.push({ person, value })
    else if (value > this.least) {
      this.#queue.pop()
      this.#queue.push({ person, value })
    }
  }

  /** The best first; it is empty afterwards. */
  inOrder(): number[] {
    const best: number[] = []
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) best.push(next.person)
    return best.reverse()
  }
}

function worstFirst(one: Ranked, other: Ranked): number {
  return one.value - other.value || other.person - one.person
}
