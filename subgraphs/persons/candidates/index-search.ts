import TinyQueue from 'tinyqueue'
import type { Limits } from '../../../process/deadline.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { today } from '../../record.ts'
import { AGREES, dayNumber, MOST_APART, PENALTY } from '../matching/comparing/birth.ts'
import { CONTRADICTION } from '../matching/name-agreement.ts'
import { SEEN } from './access.ts'
import {
  type Candidate,
  type Candidates,
  COMPARED_ANYWAY,
  COMPARED_BESIDE,
  leastShare,
  type Sought,
} from './candidate-source.ts'
import { type Evidence, LOSS, withEvidence } from './evidence.ts'
import { type Looks, looksOf } from './name-looks.ts'
import { bitCount, signatureOf } from './name-signature.ts'
import { type PersonIndex, ROW } from './person-index.ts'

/** Steps between two looks at the clock: each takes some 10 nanoseconds. */
const STEP = 4096

/** Finds whom to compare with the person looked for, in slices. Rejects when nobody waits any more. */
export function findInIndex(
  index: PersonIndex,
  viewer: Viewer,
  sought: Sought,
  limits: Limits | undefined,
): Promise<Candidates> {
  return withEvidence(async (evidence) => {
    const sees = seeing(index, viewer, sought)
    const looks = looksOf(sought.name)
    await gather(index, looks, sees, evidence, limits)
    const { best, worth } = await rank(index, sought, looks, evidence, limits)
    const candidates = { [Symbol.iterator]: () => stillThere(index, best, sees) }
    return { candidates, truncated: worth > sought.most }
  })
}

/** Others may change the records while these are compared. */
function* stillThere(
  index: PersonIndex,
  persons: readonly number[],
  sees: (person: number) => boolean,
): Generator<Candidate> {
  for (const person of persons) {
    const candidate = sees(person) ? index.candidate(person) : undefined
    if (candidate) yield candidate
  }
}

/** Whether the viewer sees a person. */
function seeing(index: PersonIndex, viewer: Viewer, { states }: Sought): (person: number) => boolean {
  const table = index.access.tableFor(viewer, states)
  const day = dayNumber(today())
  return (person) => {
    const row = person * ROW.length
    const seen = table[index.rows[row + ROW.kind] as number] ?? SEEN.never
    return seen === SEEN.always || (seen === SEEN.untilReview && (index.rows[row + ROW.review] as number) > day)
  }
}

/** Notes for each person which words of the name it has. */
async function gather(
  index: PersonIndex,
  { looks }: Looks,
  sees: (person: number) => boolean,
  evidence: Evidence,
  limits: Limits | undefined,
): Promise<void> {
  let steps = 0
  for (const { bits, word, by } of looks) {
    const rest = restIfDue(limits)
    if (rest) await rest
    for (const { id, alike } of index.vocabulary.matches(word, by)) {
      if (steps > STEP) {
        steps = 0
        const due = restIfDue(limits)
        if (due) await due
      }
      const list = index.postings.of(id)
      steps += list.length + 16
      evidence.fit(index.end)
      note(evidence, list, bits, alike, sees)
    }
  }
}

function note(
  { pairs, met, counts }: Evidence,
  list: readonly number[],
  bits: number,
  alike: number,
  sees: (person: number) => boolean,
): void {
  const lowest = 31 - Math.clz32(bits & -bits)
  const loss = Math.round((1 - alike) * LOSS)
  for (const person of list) {
    const mask = pairs[2 * person] as number
    if ((mask & bits) === bits || !sees(person)) continue
    if (mask === 0) met.push(person)
    pairs[2 * person] = mask | bits
    pairs[2 * person + 1] = (pairs[2 * person + 1] as number) + loss
    counts[lowest] = (counts[lowest] as number) + 1
  }
}

interface Ranked {
  person: number
  value: number
}

/** What a date of birth, the likeness of the whole name and so on are worth, beside a rare word with some 10. */
const WORTH = { day: 8, nearDay: 4, year: 2, likeness: 6, initial: 1.5, loss: 8, moreWords: 0.3 }
/** The number of persons of whom one has a word that is worth most. */
const MANY = 2 ** 20
/** More than anything else together: whoever may reach the threshold comes before whoever cannot. */
const MAY_REACH = 1000
const NOBODY = Number.NEGATIVE_INFINITY

/** The likeliest persons, and how many of all may reach the threshold. */
async function rank(
  index: PersonIndex,
  sought: Sought,
  looks: Looks,
  evidence: Evidence,
  limits: Limits | undefined,
): Promise<{ best: number[]; worth: number }> {
  const judge = judging(sought, looks, evidence)
  const worthIt = new Best(sought.most)
  const others = new Best(COMPARED_ANYWAY)
  let worth = 0
  for (let at = 0; at < evidence.met.length; at++) {
    const rest = at % STEP === 0 ? restIfDue(limits) : undefined
    if (rest) await rest
    const person = evidence.met[at] as number
    const value = judge(index.rows, person)
    if (value >= MAY_REACH / 2) {
      worth += 1
      worthIt.add(person, value)
    } else if (value > NOBODY) others.add(person, value)
  }
  const best = worthIt.inOrder()
  const beside = best.length === 0 ? COMPARED_ANYWAY : Math.max(0, COMPARED_BESIDE - best.length)
  return { best: [...best, ...others.inOrder().slice(0, beside)], worth }
}

/** Values a person by its row: `MAY_REACH` and more if it may reach the threshold, `NOBODY` if it has no word. */
function judging(
  sought: Sought,
  { words, whole, firsts, lone, pairs: wordPairs }: Looks,
  { pairs, counts }: Evidence,
): (rows: Uint32Array, person: number) => number {
  const weights = firsts.map((_, bit) => Math.max(1, Math.log(MANY / ((counts[bit] as number) + 1))))
  const least = leastShare(sought.threshold)
  const { low, high } = signatureOf(sought.name.words.map(({ spellings: [plain] }) => plain))
  const letters = Math.max(1, bitCount(low) + bitCount(high))
  const birth = dayNumber(sought.dateOfBirth)
  return (rows, person) => {
    let mask = pairs[2 * person] as number
    let isTwo = false
    for (const pair of wordPairs) {
      if ((mask & pair.parts) !== pair.parts) continue
      isTwo = true
      mask |= pair.whole
    }
    mask &= whole
    if (mask === 0) return NOBODY
    const row = person * ROW.length
    let alike = bitCount(mask)
    const loss = (pairs[2 * person + 1] as number) / LOSS
    let value = -WORTH.loss * loss
    const recordedAlone = rows[row + ROW.lone] as number
    for (let bit = 0; bit < weights.length; bit++) {
      if (mask & (1 << bit)) value += weights[bit] as number
      else if (recordedAlone & (firsts[bit] as number)) {
        alike += 1
        value += WORTH.initial
      }
    }
    for (const letter of lone) {
      if (!((rows[row + ROW.initials] as number) & letter)) continue
      alike += 1
      value += WORTH.initial
    }
    const recorded = rows[row + ROW.words] as number
    const common = bitCount(low & (rows[row + ROW.low] as number)) + bitCount(high & (rows[row + ROW.high] as number))
    value += (WORTH.likeness * common) / letters
    value += dateWorth(birth, rows[row + ROW.birth] as number) - WORTH.moreWords * Math.max(0, recorded - words)
    const adds = dateAdds(birth, rows[row + ROW.birth] as number)
    if (words === 1 && recorded > 1 && !isTwo)
      return ONE_OF_SEVERAL + adds >= sought.threshold ? MAY_REACH + value : value
    const most = Math.max(1, Math.min(words, recorded))
    const agreeing = Math.min(alike, most)
    const share = (agreeing - loss) / (agreeing + CONTRADICTION * (most - agreeing))
    return share + adds >= least ? MAY_REACH + value : value
  }
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

/** The persons of greatest value. */
class Best {
  readonly #most: number
  readonly #queue = new TinyQueue<Ranked>([], worstFirst)

  constructor(most: number) {
    this.#most = most
  }

  add(person: number, value: number): void {
    if (this.#queue.length < this.#most) this.#queue.push({ person, value })
    else if (value > (this.#queue.peek()?.value ?? 0)) {
      this.#queue.pop()
      this.#queue.push({ person, value })
    }
  }

  /** The best first; it is empty afterwards. */
  inOrder(): number[] {
    const best: number[] = []
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) best.push(next.person)
    return best.reverse()
  }
}

function worstFirst(one: Ranked, other: Ranked): number {
  return one.value - other.value || other.person - one.person
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
