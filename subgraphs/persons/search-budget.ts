import { givenUp, type Limits } from '../../process/deadline.ts'

/** Names compared for each person that may be, on average: a record may have 200. */
const NAMES_EACH = 5
/** Time kept for the page after the comparisons, in milliseconds; at most half of what there is. */
const FOR_PAGE_MS = 200

/** What one search may compare: so many names, until shortly before its deadline. */
export class Budget {
  readonly #stopAt: number
  readonly #most: number
  #names = 0

  /** `persons`: the most that are compared. */
  constructor(persons: number, limits: Pick<Limits, 'deadline'> | undefined) {
    this.#most = persons * NAMES_EACH
    const now = Date.now()
    const left = (limits?.deadline ?? Number.POSITIVE_INFINITY) - now
    this.#stopAt = now + left - Math.min(FOR_PAGE_MS, left / 2)
  }

  /** Whether so many more names may be compared. Throws SOURCE_TIMEOUT if there was no time for any. */
  allows(names: number): boolean {
    const isLate = Date.now() >= this.#stopAt
    if (isLate && this.#names === 0) throw givenUp('SOURCE_TIMEOUT')
    if (isLate || (this.#names > 0 && this.#names + names > this.#most)) return false
    this.#names += names
    return true
  }
}
