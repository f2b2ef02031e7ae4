import { align, type Pair } from './comparing/alignment.ts'
import { AskedName } from './comparing/asked-name.ts'
import { bearersOfBoth } from './comparing/commonness.ts'
import { type PreparedName, type PreparedWord, prepare } from './comparing/prepared.ts'
import { MUHAMMAD } from './comparing/short-forms.ts'
import { slipBeside } from './comparing/slip-beside.ts'
import type { ReadName } from './names.ts'

/** How well two names agree, 0 to 1, and by which words. */
export interface NameAgreement {
  agreement: number
  /** What was held against what, in words; made when it is asked for. */
  explain(): string
}

/** A word that both sides have, but each another one: it speaks against more than a word that agrees speaks for. */
export const CONTRADICTION = 2
/** The weight of words that only one side has: left out they contradict nothing, but agree with nothing either. */
const LEFT_OUT = { own: 1, first: 0.42, further: 0.15, patronymic: 0.1, initial: 0.1, nickname: 0 }
const BESIDE_INITIAL = { first: 0.22, further: 0.05 }
/** The same where nothing but one word agrees, and of the family name where it is missing. */
const ALONE = 0.9
const FAMILY_MISSING = 1
/** Junior is not senior; and "Jamil bin Tariq" is the father of "Tariq bin Jamil", or his son. */
const OTHER_GENERATION = 0.6
const ONE_GENERATION = 0.98
const TURNED_KIN = 0.5
/** However many given names agree: it is another family. */
const OTHER_FAMILY = 0.85
/** Two words that so many of 50,000 have together by chance are not yet a person where another given name is missing. */
const SHARED = 0.012
const COMMON_PAIR = 0.79

/** Of two names of which no word agrees. */
export const NO_AGREEMENT: NameAgreement = { agreement: 0, explain: () => 'no word agrees' }

/** A name as it is asked for, in each way in which it may be cut into words. */
export function askedName(name: ReadName): readonly AskedName[] {
  return prepare(name).map((way) => new AskedName(way))
}

/**
 * How well two names agree, in any order of words, and however they are cut into words. `isSameBirth`: the dates of birth
 * agree, so that a word may be misspelt that otherwise would be another.
 */
export function compareNames(
  asked: readonly AskedName[],
  recorded: readonly PreparedName[],
  isSameBirth = false,
): NameAgreement {
  let best: NameAgreement | undefined
  for (const one of asked) {
    for (const other of recorded) {
      const found = compareWays(one, other, isSameBirth)
      if (!best || found.agreement > best.agreement) best = found
    }
  }
  return best ?? NO_AGREEMENT
}

/** How well two names agree, 0 to 1. */
export function nameAgreement(asked: ReadName, recorded: ReadName): number {
  return compareNames(askedName(asked), prepare(recorded)).agreement
}

function compareWays(one: AskedName, recorded: PreparedName, isSameBirth: boolean): NameAgreement {
  const asked = one.name
  const aligned = align(one, recorded.words)
  if (aligned.length === 0) return NO_AGREEMENT
  const misspelt = slipBeside(asked.words, recorded.words, aligned, isSameBirth)
  const pairs = misspelt ? [...aligned, misspelt] : aligned
  let agreed = 0
  let doubted = 0
  for (const pair of pairs) {
    const weight = weightOfPair(pair, asked, recorded)
    agreed += weight * pair.alike
    doubted += weight * (1 - pair.alike)
  }
  const [leftAsked, metAsked] = left(asked, pairs, ({ asked }) => asked, recorded)
  const [leftRecorded, metRecorded] = left(recorded, pairs, ({ recorded }) => recorded, asked)
  agreed += sum(metAsked) + sum(metRecorded)
  const against = opposed(leftAsked, leftRecorded)
  const missing = missingWeight(asked, recorded, pairs, leftAsked, leftRecorded)
  const whole = agreed + doubted + CONTRADICTION * against + missing
  const isMet = metAsked.length + metRecorded.length > 0
  const agreement =
    whole === 0 ? 0 : (agreed / whole) * (isMet ? 1 : ofGeneration(asked, recorded)) * ofKin(asked, recorded, pairs)
  const isShared = !isSameBirth && isCommonPair(asked, recorded, pairs, leftAsked, leftRecorded)
  const isOtherFamily = leftAsked.some(({ isFamily }) => isFamily) && leftRecorded.some(({ isFamily }) => isFamily)
  return {
    agreement: agreement * (isOtherFamily ? OTHER_FAMILY : isShared ? COMMON_PAIR : 1),
    explain: () => explain(asked, recorded, pairs, leftAsked, leftRecorded),
  }
}

function weightOfPair(pair: Pair, asked: PreparedName, recorded: PreparedName): number {
  return (sum(pair.asked.map((at) => asked.words[at])) + sum(pair.recorded.map((at) => recorded.words[at]))) / 2
}

function sum(words: readonly (PreparedWord | undefined)[]): number {
  return words.reduce((all, word) => all + (word?.weight ?? 0), 0)
}

/** The words that are in no pair, and apart from them those that are minor words of the other name: "King". */
function left(
  name: PreparedName,
  pairs: readonly Pair[],
  side: (pair: Pair) => readonly number[],
  other: PreparedName,
): [PreparedWord[], PreparedWord[]] {
  const rest = name.words.filter((_, at) => !pairs.some((pair) => side(pair).includes(at)))
  if (rest.length === 0 || other.minor.length === 0) return [rest, []]
  const isMinor = ({ word }: PreparedWord) => other.minor.some(({ text }) => text === word.text)
  return [rest.filter((word) => !isMinor(word)), rest.filter(isMinor)]
}

/** The weight of words on both sides that say different things. Initials and what a person is called oppose little. */
function opposed(asked: readonly PreparedWord[], recorded: readonly PreparedWord[]): number {
  return Math.min(sum(asked), sum(recorded))
}

/** The weight of what one side has in addition. */
function missingWeight(
  asked: PreparedName,
  recorded: PreparedName,
  pairs: readonly Pair[],
  leftAsked: readonly PreparedWord[],
  leftRecorded: readonly PreparedWord[],
): number {
  const ofAsked = sum(leftAsked) >= sum(leftRecorded)
  const [name, more, fewer] = ofAsked ? [asked, leftAsked, leftRecorded] : [recorded, leftRecorded, leftAsked]
  if (more.length === 0) return 0
  const rates = leftOutRates(name, pairs, ofAsked)
  let toOppose = sum(fewer)
  let weight = 0
  let count = 0
  for (const word of more) {
    // What stands against a word of the other side has been counted.
    const own = Math.max(0, word.weight - toOppose)
    toOppose = Math.max(0, toOppose - word.weight)
    if (own === 0) continue
    weight += own * rates(word, count)
    if (word.word.kind !== 'PATRONYMIC' && word.word.kind !== 'INITIAL') count++
  }
  return weight
}

/** How much of its weight a word counts that only this side has, after so many others. */
function leftOutRates(
  name: PreparedName,
  pairs: readonly Pair[],
  ofAsked: boolean,
): (word: PreparedWord, after: number) => number {
  // Whoever writes an initial leaves out what follows it.
  const { first: firstLeft, further } = pairs.some(({ reason }) => reason === 'initial') ? BESIDE_INITIAL : LEFT_OUT
  const matched = pairs.filter((pair) => pair.reason !== 'initial').length
  const familyAgrees = pairs.some((pair) =>
    (ofAsked ? pair.asked : pair.recorded).some((at) => name.words[at]?.isFamily),
  )
  const first = name.words.find(({ isFamily }) => !isFamily)
  return (word, after) => {
    const { kind } = word.word
    if (kind === 'NICKNAME') return LEFT_OUT.nickname
    if (kind === 'INITIAL') return LEFT_OUT.initial
    if (kind === 'PATRONYMIC' && pairs.length > 0) return LEFT_OUT.patronymic
    if (word.isFamily && !familyAgrees && name.hasFamily) return FAMILY_MISSING
    if (matched < 2 && pairs.length < 2) return ALONE
    // Without his own name it is his father: "Qusay Samir al-Tikriti" is no "Samir al-Tikriti".
    if (word === first && !word.givenNames.includes(MUHAMMAD)) return name.isOfFathers ? CONTRADICTION : LEFT_OUT.own
    return after === 0 ? firstLeft : further
  }
}

/** Whether one of the names is two words that many have together, and the other has a given name more: another person's. */
function isCommonPair(
  asked: PreparedName,
  recorded: PreparedName,
  pairs: readonly Pair[],
  leftAsked: readonly PreparedWord[],
  leftRecorded: readonly PreparedWord[],
): boolean {
  const [one, other] = pairs
  if (!one || !other || pairs.length > 2 || asked.words.length === recorded.words.length) return false
  // Whoever writes an initial leaves out the rest.
  if (one.reason === 'initial' || other.reason === 'initial') return false
  const isGiven = ({ word: { kind } }: PreparedWord) => kind === 'NAME' || kind === 'GIVEN'
  if (!leftAsked.some(isGiven) && !leftRecorded.some(isGiven)) return false
  return bearersOfBoth(bearersOfPair(one, recorded), bearersOfPair(other, recorded)) >= SHARED
}

function bearersOfPair({ recorded: places }: Pair, { words }: PreparedName): number {
  return Math.min(...places.map((at) => words[at]?.bearers ?? 0))
}

function ofGeneration(asked: PreparedName, recorded: PreparedName): number {
  if (asked.generation === recorded.generation) return 1
  return asked.generation && recorded.generation ? OTHER_GENERATION : ONE_GENERATION
}

/** Whether whoever stands before "bin" in one name stands behind it in the other. */
function ofKin(asked: PreparedName, recorded: PreparedName, pairs: readonly Pair[]): number {
  const [one, other] = [asked.kin[0], recorded.kin[0]]
  if (one === undefined || other === undefined) return 1
  const isTurned = pairs.some((pair) => (pair.asked[0] ?? 0) < one !== (pair.recorded[0] ?? 0) < other)
  return isTurned ? TURNED_KIN : 1
}

function explain(
  asked: PreparedName,
  recorded: PreparedName,
  pairs: readonly Pair[],
  leftAsked: readonly PreparedWord[],
  leftRecorded: readonly PreparedWord[],
): string {
  const told = pairs.map((pair) => {
    const [one, other] = [textOf(pair.asked, asked), textOf(pair.recorded, recorded)]
    const alike = Math.round(pair.alike * 100) / 100
    return alike === 1 && one === other ? one : `${one} ~ ${other} ${alike} (${pair.reason})`
  })
  if (leftAsked.length > 0) told.push(`only asked: ${leftAsked.map(written).join(' ')}`)
  if (leftRecorded.length > 0) told.push(`only recorded: ${leftRecorded.map(written).join(' ')}`)
  if (asked.generation !== recorded.generation) told.push('another generation')
  if (ofKin(asked, recorded, pairs) < 1) told.push('father and son turned')
  return told.join(', ')
}

function textOf(places: readonly number[], { words }: PreparedName): string {
  return places.map((at) => written(words[at])).join(' ')
}

function written(one: PreparedWord | undefined): string {
  if (!one) return ''
  const { text, common, spellings } = one.word
  return common === null ? text : spellings[0]
}
