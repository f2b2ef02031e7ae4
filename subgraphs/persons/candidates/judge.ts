import { AGREES, dayNumber, MOST_APART, PENALTY } from '../matching/comparing/birth.ts'
import { CONTRADICTION } from '../matching/name-agreement.ts'
import { leastShare, type Sought } from './candidate-source.ts'
import { type Evidence, LOSS } from './evidence.ts'
import type { Looks } from './name-looks.ts'
import { bitCount, signatureOf } from './name-signature.ts'
import { LONE, MOST_WORDS, ROW } from './person-index.ts'

/** What a date of birth, the likeness of the whole name and so on are worth, beside a rare word with some 10. */
const WORTH = { day: 8, nearDay: 4, year: 2, likeness: 6, initial: 1.5, loss: 8, moreWords: 0.3 }
/** The number of persons of whom one has a word that is worth most. */
const MANY = 2 ** 20
/** Of a word that many have. */
const LEAST_WEIGHT = 1
/** More than anything else together: whoever may reach the threshold comes before whoever cannot. */
export const MAY_REACH = 1000
/** The value of a person who has no word of the name. */
export const NOBODY = Number.NEGATIVE_INFINITY

/** What persons have in common who have the same words of the name. */
interface Standing {
  /** The words, as bits. */
  mask: number
  /** Whether one of them is two words on record. */
  isTwo: boolean
  weight: number
  alike: number
  /** How many words they have not. */
  missing: number
}

/** Says how likely a person is the one looked for. */
export class Judge {
  readonly #sought: Sought
  readonly #looks: Looks
  readonly #pairs: Uint32Array
  /** By word of the name: the rarer, the more it says. */
  readonly #weights: readonly number[]
  readonly #signature: { low: number; high: number; letters: number }
  readonly #birth: number
  readonly #standings = new Map<number, Standing>()
  #last: { bits: number; standing: Standing } | undefined

  constructor(sought: Sought, looks: Looks, { pairs, counts, beside }: Evidence) {
    this.#sought = sought
    this.#looks = looks
    this.#pairs = pairs
    this.#weights = looks.firsts.map((_, bit) =>
      beside & (1 << bit) ? LEAST_WEIGHT : Math.max(LEAST_WEIGHT, Math.log(MANY / ((counts[bit] as number) + 1))),
    )
    const { low, high } = signatureOf(sought.name.words.map(({ spellings: [plain] }) => plain))
    this.#signature = { low, high, letters: Math.max(1, bitCount(low) + bitCount(high)) }
    this.#birth = dayNumber(sought.dateOfBirth)
  }

  /**
   * Whether a person, whatever stands in its row, can neither reach the threshold nor is worth more than `least`: so said of
   * most of those who have a common word.
   */
  isHopeless(shapes: Uint8Array, person: number, least: number): boolean {
    const standing = this.#standingOf(person)
    const shape = shapes[person] as number
    const initials = (shape & LONE ? standing.missing : 0) + this.#looks.lone.length
    const most = standing.weight + WORTH.initial * initials + WORTH.likeness + (this.#birth === 0 ? 0 : WORTH.day)
    if (most > least) return false
    const adds = this.#birth === 0 ? 0 : AGREES.day
    return !this.#mayReach(standing, standing.alike + initials, this.#lossOf(person), shape & MOST_WORDS, adds)
  }

  /** What a person is worth by its row: `MAY_REACH` and more if it may reach the threshold, `NOBODY` if it has no word. */
  valueOf(rows: Uint32Array, person: number): number {
    const standing = this.#standingOf(person)
    if (standing.mask === 0) return NOBODY
    const { firsts, lone, words } = this.#looks
    const row = person * ROW.length
    let { alike } = standing
    const loss = this.#lossOf(person)
    let value = standing.weight - WORTH.loss * loss
    const recordedAlone = rows[row + ROW.lone] as number
    for (let bit = 0; recordedAlone !== 0 && bit < firsts.length; bit++) {
      if (standing.mask & (1 << bit) || !(recordedAlone & (firsts[bit] as number))) continue
      alike += 1
      value += WORTH.initial
    }
    for (const letter of lone) {
      if (!((rows[row + ROW.initials] as number) & letter)) continue
      alike += 1
      value += WORTH.initial
    }
    const recorded = rows[row + ROW.words] as number
    const { low, high, letters } = this.#signature
    const common = bitCount(low & (rows[row + ROW.low] as number)) + bitCount(high & (rows[row + ROW.high] as number))
    value += (WORTH.likeness * common) / letters
    const birth = rows[row + ROW.birth] as number
    value += dateWorth(this.#birth, birth) - WORTH.moreWords * Math.max(0, recorded - words)
    return this.#mayReach(standing, alike, loss, recorded, dateAdds(this.#birth, birth)) ? MAY_REACH + value : value
  }

  #mayReach({ isTwo }: Standing, alike: number, loss: number, recorded: number, adds: number): boolean {
    return mayReach(this.#sought, this.#looks.words, { isTwo, alike, loss, recorded, adds })
  }

  #lossOf(person: number): number {
    return (this.#pairs[2 * person + 1] as number) / LOSS
  }

  #standingOf(person: number): Standing {
    const bits = this.#pairs[2 * person] as number
    if (this.#last?.bits === bits) return this.#last.standing
    const standing = this.#standings.get(bits) ?? this.#standing(bits)
    this.#last = { bits, standing }
    return standing
  }

  #standing(bits: number): Standing {
    let mask = bits
    let isTwo = false
    for (const pair of this.#looks.pairs) {
      if ((mask & pair.parts) !== pair.parts) continue
      isTwo = true
      mask |= pair.whole
    }
    mask &= this.#looks.whole
    const weight = this.#weights.reduce((sum, one, bit) => (mask & (1 << bit) ? sum + one : sum), 0)
    const alike = bitCount(mask)
    const standing = { mask, isTwo, weight, alike, missing: this.#weights.length - alike }
    this.#standings.set(bits, standing)
    return standing
  }
}

interface InCommon {
  isTwo: boolean
  /** How many words agree, and how much they differ. */
  alike: number
  loss: number
  /** How many words the recorded name has. */
  recorded: number
  /** What the date of birth adds. */
  adds: number
}

/** Whether a name may reach the threshold that has so much in common with one of `words` words. */
function mayReach(sought: Sought, words: number, { isTwo, alike, loss, recorded, adds }: InCommon): boolean {
  if (words === 1 && recorded > 1 && !isTwo) return ONE_OF_SEVERAL + adds >= sought.threshold
  const most = Math.max(1, Math.min(words, recorded))
  const agreeing = Math.min(alike, most)
  const share = (agreeing - loss) / (agreeing + CONTRADICTION * (most - agreeing))
  return share + adds >= leastShare(sought.threshold)
}

/** How many words a recorded name may have that reaches the threshold by one of `words` words alone. */
export function mostWordsForOne(sought: Sought, words: number): number {
  const one = { isTwo: false, alike: 1, loss: 0, adds: sought.dateOfBirth === null ? 0 : AGREES.day }
  let recorded = 0
  while (recorded < MOST_WORDS && mayReach(sought, words, { ...one, recorded: recorded + 1 })) recorded++
  return recorded
}

/** What a name of several words scores at most that agrees in one: a rare family name beside a common given name. */
const ONE_OF_SEVERAL = 0.64

/** What dates of birth add at most, or take away. */
function dateAdds(asked: number, recorded: number): number {
  if (asked === 0 || recorded === 0) return 0
  if (isFar(asked, recorded)) return FAR_OFF
  if (asked === recorded) return AGREES.day
  return Math.floor(asked / 100) === Math.floor(recorded / 100) ? AGREES.month : AGREES.year
}

/** What years of birth cost that are far apart. */
const FAR_OFF = PENALTY.yearOfBirth

/** Whether two dates are so far apart. A year whose digits are swapped differs by a multiple of nine. */
function isFar(asked: number, recorded: number): boolean {
  if (asked === 0 || recorded === 0) return false
  const years = Math.abs(Math.floor(asked / 10_000) - Math.floor(recorded / 10_000))
  return years > MOST_APART && years % 9 !== 0
}

function dateWorth(asked: number, recorded: number): number {
  if (asked === 0 || recorded === 0) return 0
  if (asked === recorded) return WORTH.day
  const sameYear = Math.floor(asked / 10_000) === Math.floor(recorded / 10_000)
  const day = asked % 10_000
  const otherDay = recorded % 10_000
  const swapped = (day % 100) * 100 + Math.floor(day / 100) === otherDay
  if (sameYear)
    return swapped || Math.abs(day - otherDay) === 1 || day % 100 === otherDay % 100 ? WORTH.nearDay : WORTH.year
  return day === otherDay ? WORTH.year : 0
}
