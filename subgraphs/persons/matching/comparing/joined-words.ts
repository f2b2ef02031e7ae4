import type { PreparedWord } from './prepared.ts'
import { SUBSTITUTION } from './sound-costs.ts'
import { soundDistance } from './sound-distance.ts'
import { HOW_MANY } from './sounds-of-letters.ts'

/** A word is compared with two others by so many of their spellings. */
const SPELLINGS = 3
/** Two words may differ so much from the one they are written as, and what of that speaks against them. */
const MOST_OTHER = 0.15
const STRICTNESS = 1.5
const OTHER_SCRIPT = 0.98
/** What the first sounds may differ by. */
const MOST_OTHER_START = 0.45

/** Longer names are compared by their beginning. */
const together = new Uint8Array(256)

/** How well a word agrees with others written together, 0 to 1. */
export function joinedAgreement(whole: PreparedWord | undefined, parts: readonly (PreparedWord | undefined)[]): number {
  const [first] = parts
  if (!whole || !first || whole.word.kind === 'INITIAL') return 0
  const { script } = whole.word
  const isSameScript = parts.every((part) => part?.word.script === script)
  if (isSameScript && script !== null && EXACT.has(script)) {
    return (whole.signs ?? whole.word.text) === parts.map(textOf).join('') ? 1 : 0
  }
  if (!isSameScript && script !== 'Latn' && parts.some((part) => part?.word.script !== 'Latn')) return 0
  let best = 0
  for (let a = 0; a < whole.sounds.length && a < SPELLINGS; a++) {
    const one = whole.sounds[a] as Uint8Array // inside
    for (let b = 0; b < first.sounds.length && b < SPELLINGS; b++) {
      const start = first.sounds[b] as Uint8Array
      // Most words are no others written together: the first sounds and the lengths tell.
      if (start.length >= one.length || substitution(one[0], start[0]) > MOST_OTHER_START) continue
      const [, second] = parts
      for (let c = 0; second && c < second.sounds.length && c < SPELLINGS; c++) {
        const length = write(parts, b, c)
        if (Math.abs(one.length - length) <= 2) best = Math.max(best, agreement(one, together.subarray(0, length)))
      }
    }
  }
  return isSameScript ? best : best * OTHER_SCRIPT
}

/** Writes the sounds of words one after the other, the first two in one of their spellings; returns how many they are. */
function write(parts: readonly (PreparedWord | undefined)[], first: number, second: number): number {
  let length = 0
  for (const [at, part] of parts.entries()) {
    const sounds = part?.sounds[at === 0 ? first : at === 1 ? second : 0] ?? EMPTY
    if (length + sounds.length > together.length) break
    // A sound that ends one and begins the other is one sound.
    if (length > 0 && together[length - 1] === sounds[0]) length--
    together.set(sounds, length)
    length += sounds.length
  }
  return length
}

const EMPTY = new Uint8Array()

/** Scripts whose signs tell more than their readings. */
const EXACT = new Set(['Hang', 'Hani', 'Jpan'])

function textOf(part: PreparedWord | undefined): string {
  return part?.signs ?? part?.word.text ?? ''
}

function substitution(one = 0, other = 0): number {
  return SUBSTITUTION[one * HOW_MANY + other] ?? 1
}

function agreement(one: Uint8Array, other: Uint8Array): number {
  const cost = soundDistance(one, other, other.length * MOST_OTHER)
  return cost === Number.POSITIVE_INFINITY ? 0 : 1 - (STRICTNESS * cost) / other.length
}
