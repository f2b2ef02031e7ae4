import type { Limits } from '../../../process/deadline.ts'
import { restIfDue } from '../../../process/time-slices.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { today } from '../../record.ts'
import { dayNumber } from '../matching/comparing/birth.ts'
import { SEEN } from './access.ts'
import { Best } from './best.ts'
import { type Candidate, type Candidates, COMPARED_ANYWAY, COMPARED_BESIDE, type Sought } from './candidate-source.ts'
import { type Evidence, LOSS, withEvidence } from './evidence.ts'
import { Judge, MAY_REACH, mostWordsForOne, NOBODY } from './judge.ts'
import { type Look, type Looks, looksOf } from './name-looks.ts'
import { LONE, MOST_WORDS, type PersonIndex, RIGHT } from './person-index.ts'

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
    await gather(index, sought, looks, sees, evidence, limits)
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
    const right = person * RIGHT.length
    const seen = table[index.rights[right + RIGHT.kind] as number] ?? SEEN.never
    return seen === SEEN.always || (seen === SEEN.untilReview && (index.rights[right + RIGHT.review] as number) > day)
  }
}

/** Notes for each person which words of the name it has. */
async function gather(
  index: PersonIndex,
  sought: Sought,
  { looks, words, common, whole }: Looks,
  sees: (person: number) => boolean,
  evidence: Evidence,
  limits: Limits | undefined,
): Promise<void> {
  let steps = 0
  async function each({ bits, word, by }: Look, most: number): Promise<void> {
    for (const { id, alike } of index.vocabulary.matches(word, by)) {
      if (steps > STEP) {
        steps = 0
        const due = restIfDue(limits)
        if (due) await due
      }
      const list = index.postings.of(id)
      steps += list.length + 16
      evidence.fit(index.end)
      note(evidence, list, bits, alike, sees, most, index.shapes)
    }
  }

  for (const look of looks) {
    if (look.bits === common) continue
    const rest = restIfDue(limits)
    if (rest) await rest
    if (!look.rest) await each(look, MOST_WORDS)
    else {
      // Of two parts the one that fewer have tells who may have both.
      const parts: [Look, Look] = [look, { ...look.rest, by: look.by }]
      const [front, back] = parts.map((part) => bearers(index, part)) as [number, number] // of two
      if (front === 0 || back === 0) continue
      if (back < front) parts.reverse()
      await each(parts[0], MOST_WORDS)
      await each(parts[1], 0)
    }
  }
  if (common === 0) return
  // Whoever has nothing but the common word is looked at only where few have anything else.
  const isEnough = evidence.countOf(whole & ~common) >= COMPARED_ANYWAY
  const most = isEnough ? mostWordsForOne(sought, words) : MOST_WORDS
  if (most < MOST_WORDS) evidence.beside = common
  for (const look of looks) if (look.bits === common) await each(look, most)
}

function bearers({ vocabulary, postings }: PersonIndex, { word, by }: Look): number {
  return vocabulary.matches(word, by).reduce((count, { id }) => count + postings.of(id).length, 0)
}

/** `most`: persons who have no other word count only if their name has no more words. */
function note(
  { pairs, met, counts }: Evidence,
  list: readonly number[],
  bits: number,
  alike: number,
  sees: (person: number) => boolean,
  most: number,
  shapes: Uint8Array,
): void {
  const lowest = 31 - Math.clz32(bits & -bits)
  const loss = Math.round((1 - alike) * LOSS)
  let count = 0
  for (const person of list) {
    const mask = pairs[2 * person] as number
    if ((mask & bits) === bits) continue
    if (mask === 0) {
      if (most < MOST_WORDS && !isShort(shapes[person] as number, most)) continue
      if (!sees(person)) continue
      met.push(person)
    }
    pairs[2 * person] = mask | bits
    pairs[2 * person + 1] = (pairs[2 * person + 1] as number) + loss
    count++
  }
  counts[lowest] = (counts[lowest] as number) + count
}

function isShort(shape: number, most: number): boolean {
  return (shape & MOST_WORDS) <= most || (most > 0 && shape >= LONE)
}

/** The likeliest persons, and how many of all may reach the threshold. */
async function rank(
  index: PersonIndex,
  sought: Sought,
  looks: Looks,
  evidence: Evidence,
  limits: Limits | undefined,
): Promise<{ best: number[]; worth: number }> {
  const judge = new Judge(sought, looks, evidence)
  const worthIt = new Best(sought.most)
  const others = new Best(COMPARED_ANYWAY)
  let worth = 0
  for (let at = 0; at < evidence.met.length; at++) {
    const rest = at % STEP === 0 ? restIfDue(limits) : undefined
    if (rest) await rest
    const person = evidence.met[at] as number
    const least = worthIt.size < COMPARED_BESIDE ? others.least : Number.POSITIVE_INFINITY
    if (judge.isHopeless(index.shapes, person, least)) continue
    const value = judge.valueOf(index.rows, person)
    if (value >= MAY_REACH / 2) {
      worth += 1
      worthIt.add(person, value)
    } else if (value > NOBODY) others.add(person, value)
  }
  const best = worthIt.inOrder()
  const beside = best.length === 0 ? COMPARED_ANYWAY : Math.max(0, COMPARED_BESIDE - best.length)
  return { best: [...best, ...others.inOrder().slice(0, beside)], worth }
}
