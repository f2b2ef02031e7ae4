import { createHmac } from 'node:crypto'

/** After so many numbers of five digits that are taken, the series is nearly full: six digits. */
const FIVE_DIGIT_ATTEMPTS = 20

/** So many numbers one after the other are never taken by chance: whoever draws a reference gives up. */
export const MOST_ATTEMPTS = 40

/** Gives the number in the reference of a new record: five digits, "04711". `attempt`: from 0 on. */
export type DrawNumber = (id: string, attempt: number) => string

/**
 * Draws the numbers of one store: HMACs of the record's id, and not counted. No counter has to be shared, an attempt that
 * is repeated tries the same numbers, and a number does not tell how many records there are that one may not see. A
 * unique index refuses a reference that is taken; then the next attempt asks here. Ids follow from what clients choose
 * (`idOf`): `secret`, 32 bytes that belong to the store, keeps them from knowing which number comes first, and so whether
 * somebody else has it.
 */
export function createDrawNumber(secret: Uint8Array): DrawNumber {
  const key = createHmac('sha256', secret).update('reference number').digest()
  return (id, attempt) => {
    const random = createHmac('sha256', key).update(`${id}|${attempt}`).digest().readUInt32BE()
    if (attempt < FIVE_DIGIT_ATTEMPTS) return String(random % 100_000).padStart(5, '0')
    return String(100_000 + (random % 900_000))
  }
}
