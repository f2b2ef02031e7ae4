import type { Path } from '../data-path.ts'

/** An answer tells so many errors one by one, and of all others that there are more. */
export const MAX_ERRORS = 100

/** The key of an object's type in what the subgraphs gave. */
export const TYPENAME = '__typename'

/** Where a value stands in an operation, whichever element of its lists it is. */
export interface Place {
  /** The keys that lead to it in what the subgraphs gave; a number stands for a list: the how-manieth of those around it. */
  trail: Path
  /** The type whose field it is. */
  type: string
  /** Whether a null there moves up. */
  isRequired: boolean
}

/** A value that the answer should have had. */
export interface Misfit {
  place: Place
  /** Where its lists stood. */
  at: readonly number[]
  /** What is wrong with what a subgraph gave, as the second half of a sentence; undefined: nobody gave anything. */
  what: string | undefined
}

/** What one answer is written with, and what was found missing of it. */
export class Writing {
  /** The JSON of each introspection field, by response key. */
  readonly introspection: Readonly<Record<string, string>>
  /** Where the lists stand at the moment. */
  readonly at: number[] = []
  /** How many nulls of the answer are misfits. */
  count = 0
  #first: Misfit[] = []
  #last: Misfit | undefined

  constructor(introspection: Readonly<Record<string, string>>) {
    this.introspection = introspection
  }

  /** The first of the misfits, and one more than an answer tells. */
  get misfits(): readonly Misfit[] {
    return this.#first
  }

  /** Notes a misfit; its value is undefined. */
  miss(place: Place, what?: string): undefined {
    this.#last = { place, at: [...this.at], what }
    if (this.count <= MAX_ERRORS) this.#first.push(this.#last)
    this.count++
  }

  /** A null moves up: of what was noted since there were `count`, its cause alone is seen, which came last. */
  moveUp(count: number): undefined {
    if (this.count === count + 1) return
    this.count = count
    if (this.#first.length > count) this.#first.length = count
    if (this.#last && count <= MAX_ERRORS) this.#first.push(this.#last)
    this.count++
  }
}
