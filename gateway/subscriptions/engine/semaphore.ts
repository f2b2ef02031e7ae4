/** Lets so many tasks run at a time; the others wait, and those that are `first` go before all others. */
export class Semaphore {
  readonly #first: (() => void)[] = []
  readonly #others: (() => void)[] = []
  #free: number

  constructor(most: number) {
    this.#free = most
  }

  async through<Result>(work: () => Promise<Result>, { first = false } = {}): Promise<Result> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => (first ? this.#first : this.#others).push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#first.shift() ?? this.#others.shift()
      if (next) next()
      else this.#free++
    }
  }
}
