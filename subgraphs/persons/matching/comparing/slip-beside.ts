import type { Pair } from './alignment.ts'
import { boundedDistance } from './bounded-distance.ts'
import type { PreparedWord } from './prepared.ts'

/** How well two names that people have agree, and words two slips apart, where all else agrees. */
const BESIDE = { known: 0.5, twoSlips: 0.45 }
/** So much else has to agree: words, and the date of birth. */
const ELSE = 2
const AGREES = 0.9
/** In shorter words one letter, and two, make another name; two where the first is another, too. */
const SHORTEST = { one: 3, two: 5, twoFromStart: 6 }

/**
 * The only words without a partner, if they may be one word that was misspelt: less is asked of them where everything else
 * agrees, also the date of birth (`isSameBirth`). Null: they are two.
 */
export function slipBeside(
  asked: readonly PreparedWord[],
  recorded: readonly PreparedWord[],
  pairs: readonly Pair[],
  isSameBirth: boolean,
): Pair | null {
  const agreeing = pairs.filter(({ alike }) => alike >= AGREES).length
  if (agreeing === 0 || agreeing < pairs.length || agreeing + (isSameBirth ? 1 : 0) < ELSE) return null
  const [i, ...moreAsked] = without(asked, (at) => pairs.some((pair) => pair.asked.includes(at)))
  const [j, ...moreRecorded] = without(recorded, (at) => pairs.some((pair) => pair.recorded.includes(at)))
  if (i === undefined || j === undefined || moreAsked.length > 0 || moreRecorded.length > 0) return null
  const alike = misspelt(asked[i] as PreparedWord, recorded[j] as PreparedWord) // they are inside
  return alike === 0 ? null : { asked: [i], recorded: [j], alike, reason: 'spelling' }
}

function without(words: readonly PreparedWord[], isPaired: (at: number) => boolean): number[] {
  return [...words.keys()].filter((at) => !isPaired(at))
}

function misspelt(one: PreparedWord, other: PreparedWord): number {
  const [a, b] = [one.word, other.word]
  if (a.script !== b.script || a.common !== b.common || one.signs !== null || one.isPinyin) return 0
  if (a.kind === 'INITIAL' || b.kind === 'INITIAL' || a.script === 'Hang') return 0
  // Daniel and Daniela are not misspelt.
  if (one.givenNames.length > 0 && other.givenNames.length > 0) return 0
  const isTwoNames = one.isKnown && other.isKnown
  const longest = Math.max(a.text.length, b.text.length)
  const apart = boundedDistance(a.text, b.text, isTwoNames ? 1 : 2)
  const startsAlike = a.text[0] === b.text[0]
  // The first letter is hardly ever another, though it may be forgotten: "Dora" is no "Mora".
  if (apart === 1) return longest >= SHORTEST.one && (startsAlike || a.text.length !== b.text.length) ? BESIDE.known : 0
  const least = startsAlike ? SHORTEST.two : SHORTEST.twoFromStart
  return apart === 2 && !isTwoNames && longest >= least ? BESIDE.twoSlips : 0
}
