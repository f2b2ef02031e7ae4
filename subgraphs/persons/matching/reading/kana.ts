import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
let wanakana: { toRomaji(text: string): string } | undefined

/** The spellings of a word of Kana: as in passports, without long marks, and with them. */
export function kanaSpellings(word: string): string[] {
  // Loaded when the first such word comes: few processes need it.
  wanakana ??= require('wanakana') as NonNullable<typeof wanakana>
  const long = wanakana.toRomaji(word).replace(/[^a-z]/g, '')
  return [...new Set([shortened(long), long])].filter((spelling) => spelling !== '')
}

/** Passports leave long vowels out: "Satou" is Sato, "Oono" Ono. */
function shortened(word: string): string {
  return word.replace(/o[uo]/g, 'o').replace(/uu/g, 'u')
}
