import type { Place } from './source.ts'

/** Writes one result, and its cursor, as a transport sends it; the same for every subscriber of that transport. */
export type Encode = (result: string, cursor: string) => Buffer

/** One result on its way to many subscribers: made once, and written once for each transport. */
export class Delivery {
  /** The place in the log of what it tells. */
  readonly place: Place
  /** Where its receiver goes on when it comes back. */
  readonly cursor: string
  /** The result of the operation (`{"data":...}`), as JSON. */
  readonly result: string
  readonly #encoded = new Map<Encode, Buffer>()

  constructor({ place, cursor, result }: Pick<Delivery, 'place' | 'cursor' | 'result'>) {
    this.place = place
    this.cursor = cursor
    this.result = result
  }

  /** `encode` is called once, whoever else asks. */
  encoded(encode: Encode): Buffer {
    const known = this.#encoded.get(encode)
    if (known) return known
    const made = encode(this.result, this.cursor)
    this.#encoded.set(encode, made)
    return made
  }
}
