import type { Given } from '../../executor/answer/write-context.ts'
import type { LogPosition } from './source.ts'

/** Encodes one result and its cursor for a transport; the same for all its subscribers. */
export type Encode = (result: string, cursor: string) => Buffer

/** One result for many subscribers: made once, and encoded once per transport. */
export class Delivery {
  /** The position of its event in the log. */
  readonly position: LogPosition
  /** The cursor from which its receiver resumes. */
  readonly cursor: string
  /** The result of the operation (`{"data":...}`), as JSON. */
  readonly result: string
  /** The records that it is about. */
  readonly given: Given | undefined
  readonly #encoded = new Map<Encode, Buffer>()

  constructor({
    position,
    cursor,
    result,
    given,
  }: Pick<Delivery, 'position' | 'cursor' | 'result'> & { given?: Given }) {
    this.position = position
    this.cursor = cursor
    this.result = result
    this.given = given
  }

  /** Calls `encode` once; later calls return the same buffer. */
  encoded(encode: Encode): Buffer {
    const known = this.#encoded.get(encode)
    if (known) return known
    const made = encode(this.result, this.cursor)
    this.#encoded.set(encode, made)
    return made
  }
}
