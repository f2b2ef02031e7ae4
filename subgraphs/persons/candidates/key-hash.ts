import { SHORTEST_TO_SHORTEN } from './deletions.ts'

// Hashes of 32 bits (FNV-1a, finished as MurmurHash3), for what words are found by. Equal hashes of different texts cost a
// comparison and nothing else.

/** What a key stands for: equal texts of different kinds have different hashes. */
export const KIND = {
  letters: 0x811c9dc5,
  sound: 0x2f0b4c47,
  skeleton: 0x51ed270b,
  /** The skeleton of a word in the letters of an abjad. */
  abjad: 0x6c62272e,
  shortForm: 0x3c6ef372,
} as const

const PRIME = 0x01000193

/** The hash of a text. */
export function hashOf(text: string, kind: number): number {
  let hash = kind
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return finished(hash)
}

/** Calls `take` with the hash of each of `deletionsOf` a word. */
export function eachDeletion(word: string, take: (hash: number) => void): void {
  take(hashOf(word, KIND.letters))
  if (word.length < SHORTEST_TO_SHORTEN) return
  let before: number = KIND.letters
  for (let left = 0; left < word.length; left++) {
    const code = word.charCodeAt(left)
    // Of two equal neighbours, either may be left out.
    if (left === 0 || code !== word.charCodeAt(left - 1)) {
      let hash: number = before
      for (let at = left + 1; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
      take(finished(hash))
    }
    before = Math.imul(before ^ code, PRIME)
  }
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
