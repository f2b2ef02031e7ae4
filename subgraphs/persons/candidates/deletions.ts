/** Shorter words have nothing that could be left out: "Li" is not "Lu". */
export const SHORTEST_TO_SHORTEN = 3

/** A word, and what remains of it without any one of its letters: two words with one of these in common differ little (SymSpell). */
export function deletionsOf(word: string): string[] {
  if (word.length < SHORTEST_TO_SHORTEN) return [word]
  const rests = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))
  return [...new Set([word, ...rests])]
}
