/** Which persons have a word: lists of small numbers. A list of one, as most are, is that number itself. */
export class Postings {
  readonly #lists: (number | number[] | undefined)[] = []

  /** A person is added to a list once. */
  add(list: number, person: number): void {
    const known = this.#lists[list]
    if (known === undefined) this.#lists[list] = person
    else if (typeof known === 'number') this.#lists[list] = [known, person]
    else known.push(person)
  }

  remove(list: number, person: number): void {
    const known = this.#lists[list]
    if (known === person) this.#lists[list] = undefined
    if (!Array.isArray(known)) return
    const at = known.indexOf(person)
    const last = known.pop()
    if (at >= 0 && last !== undefined && at < known.length) known[at] = last
  }

  /** The list itself: only for reading, and only until somebody else has a turn. */
  of(list: number): readonly number[] {
    const known = this.#lists[list]
    return known === undefined ? NOBODY : typeof known === 'number' ? [known] : known
  }
}

const NOBODY: readonly number[] = []
