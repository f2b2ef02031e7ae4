import { createHash } from 'node:crypto'

/** After so many numbers of five digits that are taken, the series is nearly full: six digits. */
const FIVE_DIGIT_ATTEMPTS = 20

/** So many numbers one after the other are never taken by chance: whoever draws a reference gives up. */
export const MOST_ATTEMPTS = 40

/**
 * The number in the reference of a new record: five digits, "04711". It is hashed from the record's id and not counted:
 * no counter has to be shared, an attempt that is repeated tries the same numbers, and a number does not tell how many
 * records there are that one may not see. A unique index refuses a reference that is taken; then the next attempt, from
 * 0 on, asks here.
 */
export function referenceNumber(id: string, attempt: number): string {
  const random = createHash('sha256').update(`${id}|${attempt}`).digest().readUInt32BE()
  if (attempt < FIVE_DIGIT_ATTEMPTS) return String(random % 100_000).padStart(5, '0')
  return String(100_000 + (random % 900_000))
}
