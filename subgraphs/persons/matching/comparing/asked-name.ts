import type { PreparedName, PreparedWord } from './prepared.ts'
import { wordAgreement } from './word-agreement.ts'

/** A name that is asked for. Names share their words: how well one agrees with the words asked for is worked out once. */
export class AskedName {
  readonly name: PreparedName
  readonly #agreements = new Map<PreparedWord, Float64Array>()

  constructor(name: PreparedName) {
    this.name = name
  }

  /** How well a recorded word agrees with each of the words asked for, 0 to 1. */
  agreementsOf(recorded: PreparedWord): Float64Array {
    const known = this.#agreements.get(recorded)
    if (known) return known
    const agreements = Float64Array.from(this.name.words, (asked) => wordAgreement(asked, recorded))
    this.#agreements.set(recorded, agreements)
    return agreements
  }
}
