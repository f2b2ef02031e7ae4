import { OMISSION, OMISSION_BESIDE_ABJAD, SUBSTITUTION } from './sound-costs.ts'
import { HOW_MANY, SOUNDS } from './sounds-of-letters.ts'

/** Two neighbours in the other order. */
const SWAP = 0.7
/** The beginning of a word is hardly ever wrong: what is other there costs so much more. */
const AT_START = 1.5
/** Anything but these before the first sound makes another name of it: "Brash", "Habrash". */
const BEFORE_START = 1
/** An ending of case or of another language: "Kuzmins". */
const FINAL_S = 0.3
const FINAL_E = 0.15

const S = SOUNDS.s ?? 0
const E = SOUNDS.e ?? 0
const H = SOUNDS.h ?? 0

const LONGEST = 64
let before = new Float64Array(LONGEST + 1)
let last = new Float64Array(LONGEST + 1)
let row = new Float64Array(LONGEST + 1)

/**
 * What it costs to make one row of sounds of the other; Infinity as soon as it must be more than `limit`. `isAbjad`: one of
 * them has no short vowels. Words of more than 64 sounds are compared by their first 64.
 */
export function soundDistance(one: Uint8Array, other: Uint8Array, limit: number, isAbjad = false): number {
  const omission = isAbjad ? OMISSION_BESIDE_ABJAD : OMISSION
  const rows = Math.min(one.length, LONGEST)
  const columns = Math.min(other.length, LONGEST)
  last[0] = 0
  for (let j = 1; j <= columns; j++) last[j] = (last[j - 1] as number) + omitted(other, j, 0, omission, isAbjad)
  for (let i = 1; i <= rows; i++) {
    const sound = one[i - 1] as number
    const own = omitted(one, i, 0, omission, isAbjad)
    let least = (last[0] as number) + own
    row[0] = least
    const inside = i === rows && rows > 3 ? ending(sound, own) : (omission[sound] as number)
    for (let j = 1; j <= columns; j++) {
      const facing = other[j - 1] as number
      let replaced = SUBSTITUTION[sound * HOW_MANY + facing] as number
      if (i === 1 && j === 1 && replaced > 0.3) replaced *= AT_START
      let best = (last[j - 1] as number) + replaced
      const without = (last[j] as number) + inside
      if (without < best) best = without
      const more =
        (row[j - 1] as number) +
        (j === columns && columns > 3 ? ending(facing, omission[facing] as number) : (omission[facing] as number))
      if (more < best) best = more
      if (i > 1 && j > 1 && sound === other[j - 2] && one[i - 2] === facing && sound !== facing) {
        const swapped = (before[j - 2] as number) + SWAP
        if (swapped < best) best = swapped
      }
      row[j] = best
      if (best < least) least = best
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    const spare = before
    before = last
    last = row
    row = spare
  }
  const cost = last[columns] as number
  return cost > limit ? Number.POSITIVE_INFINITY : cost
}

/** What it costs that a word begins with sounds which the other has not. */
function omitted(word: Uint8Array, upTo: number, _: number, omission: Float64Array, isAbjad: boolean): number {
  const sound = word[upTo - 1] as number
  const cost = omission[sound] as number
  return isAbjad || sound === H ? cost : Math.max(cost, BEFORE_START)
}

function ending(sound: number, cost: number): number {
  return sound === S ? Math.min(cost, FINAL_S) : sound === E ? Math.min(cost, FINAL_E) : cost
}
