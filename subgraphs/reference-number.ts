import { createHmac } from 'node:crypto'

/** After so many taken numbers of five digits, the series is nearly full: six digits follow. */
const FIVE_DIGIT_ATTEMPTS = 20

/** So many taken numbers in a row are no chance: drawing stops. */
export const MOST_ATTEMPTS = 40

/** Draws the number in the reference of a new record: five digits, "04711". `attempt`: from 0 on. */
export type DrawNumber = (id: string, attempt: number) => string

/**
 * Draws the numbers of one store as HMACs of record ids. So no counter has to be shared, a repeated attempt tries the same
 * numbers, and a number does not reveal how many hidden records there are. If a reference is taken, a unique index refuses
 * it, and the next attempt draws again. Clients influence ids (`idOf`): without `secret`, 32 bytes that belong to the
 * store, they could compute which number comes first, and learn whether another record has it.
 */
export function createDrawNumber(secret: Uint8Array): DrawNumber {
  const key = createHmac('sha256', secret).update('reference number').digest()
  return (id, attempt) => {
    const random = createHmac('sha256', key).update(`${id}|${attempt}`).digest().readUInt32BE()
    if (attempt < FIVE_DIGIT_ATTEMPTS) return String(random % 100_000).padStart(5, '0')
    return String(100_000 + (random % 900_000))
  }
}
