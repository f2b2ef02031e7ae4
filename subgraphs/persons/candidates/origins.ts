import type { PersonRecord } from '../records.ts'

type Origin = Pick<PersonRecord, 'sex' | 'nationalities'>

/** Sex and nationalities, which most persons share with many others: each once. */
export class Origins {
  readonly #origins: Origin[] = []
  readonly #places = new Map<string, number>()

  /** The place of a person's; it is added if it is new. */
  placeOf({ sex, nationalities }: Origin): number {
    const key = `${sex} ${nationalities.join()}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const place = this.#origins.length
    this.#places.set(key, place)
    this.#origins.push({ sex, nationalities: [...nationalities] })
    return place
  }

  at(place: number): Origin {
    return this.#origins[place] ?? UNKNOWN
  }
}

const UNKNOWN: Origin = { sex: 'U', nationalities: [] }
