import type { Link } from './chain.ts'
import type { SigningKey } from './keys.ts'

/** The beginning of a writer's chain that is older than the retention period. */
export interface Cut {
  writer: string
  /** The number of the first record that was still there. */
  first: number
  /** The number and hash of the last record. */
  last: number
  hash: string
  /** When the first record was written, and a time that the last record is not newer than. */
  from: string
  until: string
}

/** The content of a record `retired`: it stays in the log after the records of the cut are gone. */
export interface SignedCut extends Cut {
  key: string
  signature: string
}

/** The text that a cut's signature signs. */
export function cutText({ writer, first, last, hash, from, until }: Cut): string {
  return `ncb-graph processing log cut\n${writer}\n${first}\n${last}\n${hash}\n${from}\n${until}`
}

export function signCut(cut: Cut, key: SigningKey): SignedCut {
  return { ...cut, key: key.publicKey, signature: key.sign(cutText(cut)) }
}

/** Whether the cut explains all records that are missing in front of a chain. `before`: the last missing record. */
export function covers({ last, hash }: Cut, before: Link): boolean {
  return before.seq < last || (before.seq === last && before.hash === hash)
}
