import type { PreparedName, PreparedWord } from './prepared.ts'
import { wordAgreement } from './word-agreement.ts'

/** Recorded words that are kept for one name: more than any search compares. */
const MOST_KEPT = 20_000

/** A name that is asked for. Names share their words: how well one agrees with the words asked for is worked out once. */
export class AskedName {
  readonly name: PreparedName
  /** One after the other, how well recorded words agree with each of the words asked for, 0 to 1. */
  agreements = new Float64Array(64)
  readonly #places = new Map<PreparedWord, number>()
  #end = 0

  constructor(name: PreparedName) {
    this.name = name
  }

  /** Where in `agreements` those of a recorded word begin. */
  placeOf(recorded: PreparedWord): number {
    const known = this.#places.get(recorded)
    if (known !== undefined) return known
    const { words } = this.name
    if (this.#places.size === MOST_KEPT) {
      this.#places.clear()
      this.#end = 0
    }
    const place = this.#end
    this.#end += words.length
    while (this.#end > this.agreements.length) this.#grow()
    for (let at = 0; at < words.length; at++) {
      this.agreements[place + at] = wordAgreement(words[at] as PreparedWord, recorded) // inside
    }
    this.#places.set(recorded, place)
    return place
  }

  #grow(): void {
    const longer = new Float64Array(2 * this.agreements.length)
    longer.set(this.agreements)
    this.agreements = longer
  }
}
