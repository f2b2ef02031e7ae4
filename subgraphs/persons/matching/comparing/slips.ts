import { boundedDistance } from './bounded-distance.ts'

/** Slips of the pen: letters that are other, missing, too many, or swapped with their neighbour. */

/** How well words agree that are a slip apart: of six letters or more, and shorter ones by their length. */
export const SLIP = 0.65
const BY_LENGTH = [0, 0, 0, 0.5, 0.55, 0.6]

/** How well words agree if they are one slip apart; otherwise 0. */
export function ofSlip(one: string, other: string): number {
  const most = BY_LENGTH[Math.max(one.length, other.length)] ?? SLIP
  return most > 0 && isOneSlip(one, other) ? most : 0
}

/** How well a word that nobody has agrees with a name that is two slips away, if it is long and begins alike. */
const TWO_SLIPS = 0.5
const SHORTEST_FOR_TWO = 6

/** How well words agree if they are two slips apart; otherwise 0. */
export function ofTwoSlips(one: string, other: string): number {
  if (Math.max(one.length, other.length) < SHORTEST_FOR_TWO || one[0] !== other[0]) return 0
  return boundedDistance(one, other, 2) === 2 ? TWO_SLIPS : 0
}

/** Whether one letter is another, missing or too many, or two neighbours are swapped: asked of every two words. */
function isOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  const longer = Math.max(one.length, other.length)
  if (longer - shorter > 1) return false
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return longer - start - end === 1 || isSwap(one, other)
}

/** Whether nothing but two neighbouring letters is in another order. */
export function isSwap(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  if (one.length !== other.length || at > one.length - 2) return false
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
