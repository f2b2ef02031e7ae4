/** Longer words are compared by their first letters. */
const LONGEST = 64

const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1))

/**
 * How many letters must be inserted, left out, replaced or swapped with their neighbour to make one word of another
 * (optimal string alignment); more than `most` is `most + 1`, found early.
 */
export function boundedDistance(one: string, other: string, most: number): number {
  const [length, otherLength] = [Math.min(one.length, LONGEST), Math.min(other.length, LONGEST)]
  if (Math.abs(length - otherLength) > most) return most + 1
  let [beforeLast, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array] // there are three
  for (let at = 0; at <= otherLength; at++) last[at] = at
  for (let i = 1; i <= length; i++) {
    const letter = one.charCodeAt(i - 1)
    const letterBefore = i > 1 ? one.charCodeAt(i - 2) : 0
    row[0] = i
    let least = i
    for (let j = 1; j <= otherLength; j++) {
      const otherLetter = other.charCodeAt(j - 1)
      let best = (last[j - 1] as number) + (letter === otherLetter ? 0 : 1)
      if ((last[j] as number) < best) best = (last[j] as number) + 1
      if ((row[j - 1] as number) < best) best = (row[j - 1] as number) + 1
      if (j > 1 && letterBefore === otherLetter && letter === other.charCodeAt(j - 2)) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1)
      }
      row[j] = best
      if (best < least) least = best
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return Math.min(last[otherLength] as number, most + 1)
}
