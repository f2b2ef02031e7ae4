import type { AskedName } from './asked-name.ts'
import { joinedAgreement } from './joined-words.ts'
import type { PreparedWord } from './prepared.ts'
import { type Reason, reasonOf } from './word-agreement.ts'

/** Words of one name that are words of the other: one and one, or two written together. */
export interface Pair {
  asked: readonly number[]
  recorded: readonly number[]
  alike: number
  reason: Reason
}

/** Words that agree less are other words. */
const LEAST = 0.4
/** Words written together must agree well: any two words have letters in common. */
const LEAST_JOINED = 0.8
/** Two words that agree so well are not written together with others. */
const SURE = 0.9

/** How well each word agrees with each of the other name, by asked x width + recorded; grows with the longest name seen. */
let table = new Float64Array(64)
let bestOfAsked = new Float64Array(16)
let bestOfRecorded = new Float64Array(16)
/** Which words are taken: 1. */
let takenAsked = new Uint8Array(16)
let takenRecorded = new Uint8Array(16)

/** The best assignment of words to words; those that agree with none are in no pair. */
export function align(name: AskedName, recorded: readonly PreparedWord[]): readonly Pair[] {
  const asked = name.name.words
  const [rows, width] = [asked.length, recorded.length]
  makeRoom(rows, width)
  let agree = 0
  for (let j = 0; j < width; j++) {
    const place = name.placeOf(recorded[j] as PreparedWord) // inside
    for (let i = 0; i < rows; i++) {
      const alike = name.agreements[place + i] as number
      table[i * width + j] = alike
      if (alike > (bestOfAsked[i] ?? 0)) bestOfAsked[i] = alike
      if (alike > (bestOfRecorded[j] ?? 0)) bestOfRecorded[j] = alike
      if (alike >= LEAST) agree++
    }
  }
  // Words that are written together begin like the first of them: with nothing alike there is no such word.
  if (agree === 0 && !mayBeJoined(asked, recorded)) return NO_PAIRS
  const pairs: Pair[] = []
  if ((rows === 1 || width === 1) && rows + width > 3) {
    const whole = wholeName(asked, recorded)
    if (whole) return [whole]
  }
  if (rows !== width || agree < rows) findJoined(asked, recorded, pairs)
  if (agree > 0) assign(asked, recorded, pairs)
  return pairs
}

/** A name that is written as one word, of three or more. */
function wholeName(asked: readonly PreparedWord[], recorded: readonly PreparedWord[]): Pair | null {
  const [one, words] = asked.length === 1 ? [asked[0], recorded] : [recorded[0], asked]
  const familyAt = words.findIndex(({ isFamily }) => isFamily)
  const turned = familyAt < 0 ? words : [...words.slice(familyAt), ...words.slice(0, familyAt)]
  const alike = Math.max(joinedAgreement(one, words), joinedAgreement(one, turned))
  if (alike < LEAST_JOINED) return null
  return { asked: [...asked.keys()], recorded: [...recorded.keys()], alike, reason: 'joined' }
}

const NO_PAIRS: readonly Pair[] = []

function mayBeJoined(asked: readonly PreparedWord[], recorded: readonly PreparedWord[]): boolean {
  // 恩碩 is cut into a family name and a given one; beside 葉恩碩 it is a given name.
  if (asked[0]?.signs && recorded[0]?.signs) return true
  return asked.length !== recorded.length && (asked.length < 2 || recorded.length < 2 || bestOfAsked[0] !== 0)
}

function makeRoom(rows: number, width: number): void {
  if (rows * width > table.length) table = new Float64Array(rows * width)
  const most = Math.max(rows, width)
  if (most > takenAsked.length) {
    bestOfAsked = new Float64Array(most)
    bestOfRecorded = new Float64Array(most)
    takenAsked = new Uint8Array(most)
    takenRecorded = new Uint8Array(most)
  }
  for (let at = 0; at < most; at++) {
    bestOfAsked[at] = 0
    bestOfRecorded[at] = 0
    takenAsked[at] = 0
    takenRecorded[at] = 0
  }
}

/** One word that is two neighbours of the other name: "Haewon", "Hae-won"; "Kova lenkov", "Kovalenkov". */
function findJoined(asked: readonly PreparedWord[], recorded: readonly PreparedWord[], pairs: Pair[]): void {
  for (let i = 0; i < asked.length; i++) {
    for (let j = 0; j + 1 < recorded.length && (bestOfAsked[i] ?? 0) < LEAST_JOINED && !takenAsked[i]; j++) {
      if (takenRecorded[j] || takenRecorded[j + 1] || isSure(bestOfRecorded, j)) continue
      const alike = joinedAgreement(asked[i], recorded.slice(j, j + 2))
      if (alike < LEAST_JOINED) continue
      pairs.push({ asked: [i], recorded: [j, j + 1], alike, reason: 'joined' })
      takenAsked[i] = takenRecorded[j] = takenRecorded[j + 1] = 1
    }
  }
  for (let j = 0; j < recorded.length; j++) {
    for (let i = 0; i + 1 < asked.length && (bestOfRecorded[j] ?? 0) < LEAST_JOINED && !takenRecorded[j]; i++) {
      if (takenAsked[i] || takenAsked[i + 1] || isSure(bestOfAsked, i)) continue
      const alike = joinedAgreement(recorded[j], asked.slice(i, i + 2))
      if (alike < LEAST_JOINED) continue
      pairs.push({ asked: [i, i + 1], recorded: [j], alike, reason: 'joined' })
      takenRecorded[j] = takenAsked[i] = takenAsked[i + 1] = 1
    }
  }
}

function isSure(best: Float64Array, at: number): boolean {
  return Math.max(best[at] ?? 0, best[at + 1] ?? 0) > SURE
}

/** The greatest sum of weighted agreements: first the best pairs, then partners are changed while that is better. */
function assign(asked: readonly PreparedWord[], recorded: readonly PreparedWord[], pairs: Pair[]): void {
  const width = recorded.length
  if (isClear(asked.length, width)) {
    for (let i = 0; i < asked.length; i++) {
      for (let j = 0; j < width; j++) {
        const alike = table[i * width + j] ?? 0
        if (alike < LEAST || takenAsked[i] || takenRecorded[j]) continue
        pairs.push({ asked: [i], recorded: [j], alike, reason: reasonOf(asked[i], recorded[j], alike) })
      }
    }
    return
  }
  const columnOf = new Array<number>(asked.length).fill(-1)
  const rowOf = new Array<number>(width).fill(-1)
  const value = (i: number, j: number): number => {
    const alike = table[i * width + j] ?? 0
    if (alike < LEAST || takenAsked[i] || takenRecorded[j]) return 0
    return alike * ((asked[i]?.weight ?? 0) + (recorded[j]?.weight ?? 0))
  }
  // The words in turn take their best; whoever loses one looks for another, as in auctions of one round each.
  for (let first = 0; first < asked.length; first++) augment(first, columnOf, rowOf, value, asked.length, width)
  for (const [i, j] of columnOf.entries()) {
    if (j < 0) continue
    const alike = table[i * width + j] ?? 0
    pairs.push({ asked: [i], recorded: [j], alike, reason: reasonOf(asked[i], recorded[j], alike) })
  }
}

/** Whether no word agrees with two: then there is nothing to choose. */
function isClear(rows: number, width: number): boolean {
  for (let i = 0; i < rows; i++) {
    let count = 0
    for (let j = 0; j < width; j++) if ((table[i * width + j] ?? 0) >= LEAST) count++
    if (count > 1) return false
  }
  for (let j = 0; j < width; j++) {
    let count = 0
    for (let i = 0; i < rows; i++) if ((table[i * width + j] ?? 0) >= LEAST) count++
    if (count > 1) return false
  }
  return true
}

/** Gives a row a column along the path that gains most: rows on it move to another column, or lose theirs. */
function augment(
  first: number,
  columnOf: number[],
  rowOf: number[],
  value: (i: number, j: number) => number,
  rows: number,
  width: number,
): void {
  // Bellman-Ford over rows: the most that is gained when this row looks for a column anew.
  const gain = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY)
  const from = new Array<number>(width).fill(-1)
  gain[first] = 0
  let best = 0
  let end = -1 // a free column
  let loser = -1 // a row that is left without
  const queue = [first]
  // Each row is looked at no more often than there are rows: gains only grow along paths without circles.
  for (let at = 0; at < queue.length && at < rows * rows; at++) {
    const i = queue[at] ?? 0
    const own = gain[i] ?? 0
    if (i !== first && own > best + 1e-9) {
      best = own
      loser = i
      end = -1
    }
    for (let j = 0; j < width; j++) {
      const worth = value(i, j)
      if (worth <= 0 || columnOf[i] === j) continue
      const holder = rowOf[j] ?? -1
      if (holder < 0) {
        if (own + worth > best + 1e-9) {
          best = own + worth
          end = j
          loser = -1
          from[j] = i
        }
        continue
      }
      const then = own + worth - value(holder, j)
      if (holder !== first && then > (gain[holder] ?? 0) + 1e-9) {
        gain[holder] = then
        from[j] = i
        queue.push(holder)
      }
    }
  }
  if (best <= 0) return
  if (loser >= 0) {
    const column = columnOf[loser] ?? -1
    columnOf[loser] = -1
    end = column
  }
  // Back along the path: each column goes to whoever looked at it.
  for (let j = end, steps = 0; j >= 0 && steps <= width; steps++) {
    const i = from[j] ?? -1
    if (i < 0) return
    const next = columnOf[i] ?? -1
    columnOf[i] = j
    rowOf[j] = i
    j = i === first ? -1 : next
  }
}
