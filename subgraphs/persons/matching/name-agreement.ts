import { editDistance, similarity } from './distance.ts'
import type { ReadName, Word } from './names.ts'

/** A family name tells more than a given name does. */
const FAMILY_WEIGHT = 1.3
/** How much a word counts that only one side has: a middle name left out is no contradiction, but no agreement either. */
const LEFT_OVER = 0.6
/** Words less alike than this do not agree at all: any two names have some letters in common. */
const LEAST_ALIKE = 0.6
/** Words that sound the same may differ in so much of their letters. */
const PLAUSIBLE = 0.4
/** Names written in another number of words are held against each other without spaces, if as alike as this. */
const JOINED_ALIKE = 0.875

/**
 * How well two names agree, 0 to 1, whatever the order of their words: the best assignment of words to words, each pair
 * by its similarity and the weight of the recorded word, over the weight of all.
 */
export function nameAgreement(asked: ReadName, recorded: ReadName): number {
  const inWords = wordsAgreement(asked.words, recorded.words)
  if (asked.words.length === recorded.words.length) return inWords
  return Math.max(inWords, joinedAgreement(asked.joined, recorded.joined))
}

function wordsAgreement(asked: readonly Word[], recorded: readonly Word[]): number {
  const pairs = bestAssignment(asked, recorded)
  const agreed = sum(pairs.map(({ to, alike }) => weightOf(to) * alike))
  const compared = sum(pairs.map(({ to }) => weightOf(to)))
  const familyAgrees = pairs.some(({ to, alike }) => to.isFamily && alike > 0)
  const assigned = new Set(pairs.map(({ to }) => to))
  const onlyRecorded = recorded.filter((word) => !assigned.has(word))
  // Without the family name it is not the same name: that counts in full.
  const missed = sum(onlyRecorded.map((word) => weightOf(word) * (word.isFamily && !familyAgrees ? 1 : LEFT_OVER)))
  const onlyAsked = Math.max(0, asked.length - recorded.length)
  const whole = compared + missed + onlyAsked * LEFT_OVER
  return whole === 0 ? 0 : agreed / whole
}

/** How alike two words are, 0 to 1. Sounding the same halves the distance, where the letters make it plausible. */
function wordAgreement(asked: Word, recorded: Word): number {
  let best = 0
  for (const one of asked.spellings) {
    for (const other of recorded.spellings) {
      if (one === other) return 1
      const longest = Math.max(one.length, other.length)
      if (Math.abs(one.length - other.length) > longest * PLAUSIBLE) continue
      const share = editDistance(one, other) / longest
      const sameSound = share <= PLAUSIBLE && asked.sounds.some((sound) => recorded.sounds.includes(sound))
      best = Math.max(best, 1 - (sameSound ? share / 2 : share))
    }
  }
  return best < LEAST_ALIKE ? 0 : best
}

interface Pair {
  to: Word
  alike: number
}

/** Gives each word of the shorter side another word of the longer side, so that the weighted agreement is greatest. */
function bestAssignment(asked: readonly Word[], recorded: readonly Word[]): Pair[] {
  const askedIsShorter = asked.length <= recorded.length
  const [shorter, longer] = askedIsShorter ? [asked, recorded] : [recorded, asked]
  // What can be had of the first words of the shorter side, by the set (bits) of words of the longer side that are taken.
  let reached = new Map<number, { value: number; pairs: Pair[] }>([[0, { value: 0, pairs: [] }]])
  for (const word of shorter) {
    const options = longer.map((other) => {
      const to = askedIsShorter ? other : word
      return { to, alike: askedIsShorter ? wordAgreement(word, other) : wordAgreement(other, word) }
    })
    const next: typeof reached = new Map()
    for (const [taken, { value, pairs }] of reached) {
      for (const [at, option] of options.entries()) {
        const key = taken | (1 << at)
        if (key === taken) continue
        const better = value + weightOf(option.to) * option.alike
        const known = next.get(key)
        if (!known || better > known.value) next.set(key, { value: better, pairs: [...pairs, option] })
      }
    }
    reached = next
  }
  return [...reached.values()].reduce((best, other) => (other.value > best.value ? other : best)).pairs
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function weightOf(word: Word): number {
  return word.isFamily ? FAMILY_WEIGHT : 1
}

function joinedAgreement(asked: readonly string[], recorded: readonly string[]): number {
  let best = 0
  for (const one of asked) {
    for (const other of recorded) {
      const longest = Math.max(one.length, other.length)
      if (Math.abs(one.length - other.length) > longest * (1 - JOINED_ALIKE)) continue
      best = Math.max(best, similarity(one, other))
    }
  }
  return best < JOINED_ALIKE ? 0 : best
}
