import { doubleMetaphone } from 'double-metaphone'

/**
 * How a word, in any of its spellings, may sound: its Double Metaphone codes (Lawrence Philips, 2000), without vowels. A
 * one-letter code says too little ("Li", "Lee" and "Louay" are all L): then the word itself is taken, without doubled
 * letters.
 */
export function soundsOf(spellings: readonly string[]): string[] {
  const sounds = spellings.flatMap((word) => {
    const codes = doubleMetaphone(word)
    return codes[0].length > 1 ? codes : [word.replace(/(.)\1+/g, '$1')]
  })
  return [...new Set(sounds)]
}
