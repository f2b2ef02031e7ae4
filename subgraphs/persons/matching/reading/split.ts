import { scriptOf } from '../../script.ts'

/** A word as it is written. */
export interface WrittenWord {
  /** Lower case, composed, without optional signs: "o'brien", "كريم". */
  text: string
  /** ISO 15924; null where no letter tells. */
  script: string | null
  /** Whether it is written in capitals, as "JM" is. */
  isCapital: boolean
  /** Whether it stands in quotation marks or brackets, as what a person is called: “El Zorro”. */
  isQuoted: boolean
}

/** Vowel points, hamza and madda of Arabic and Hebrew, which are optional in names, and the lengthening stroke. */
const OPTIONAL_SIGNS = /[\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g
/** Joiners, direction marks, and apostrophes within a word: O'Brien is one word. */
const WITHIN_WORD = /[\p{Cf}'’‘ʼ`´ʻʾʿ]/gu
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{Cf}'’ʼ`´ʻʾʿ\d|$@]*|\d+\p{L}[\p{L}\p{M}\d]*/gu
/** What scanners and jokers write for a letter, within a word. */
const MISREAD: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  '|': 'l',
  $: 's',
  '@': 'a',
}

/** The words of a name in any script, in the order written. */
export function splitName(name: string): WrittenWord[] {
  if (PLAIN.test(name)) return name.split(' ').map(plainWord)
  const plain = name.normalize('NFKD').replace(OPTIONAL_SIGNS, '').normalize('NFC')
  const words: WrittenWord[] = []
  let quote = 0
  let end = 0
  for (const { 0: written, index } of plain.matchAll(WORD)) {
    const text = lettersOf(written)
    if (text === '') continue
    const between = plain.slice(end, index)
    end = index + written.length
    quote = quoteAfter(between, quote)
    words.push({
      text,
      script: isLatin(text) ? 'Latn' : scriptOf(text),
      isCapital: written === written.toUpperCase() && written !== written.toLowerCase(),
      isQuoted: quote > 0 && CLOSED[quote - 1]?.test(plain.slice(end)) === true,
    })
  }
  return words
}

/** Most names are nothing but letters and single spaces. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/

function plainWord(written: string): WrittenWord {
  const text = written.toLowerCase()
  return { text, script: 'Latn', isCapital: written === written.toUpperCase(), isQuoted: false }
}

/** Pairs of signs; `CLOSED`: what has to follow somewhere. A single apostrophe is part of names. */
const OPENED = [/["]/g, /[“„«]/g, /[([（]/g]
const CLOSED = [/["]/, /[”“»]/, /[)\]）]/]

/** The number of the pair that is open after a text between words, 0: none. */
function quoteAfter(between: string, before: number): number {
  if (before > 0 && CLOSED[before - 1]?.test(between)) {
    const opensToo = before === 1 && (between.match(/"/g)?.length ?? 0) > 1
    return opensToo ? 1 : 0
  }
  if (before > 0) return before
  return OPENED.findIndex((sign) => between.match(sign)) + 1
}

function isLatin(text: string): boolean {
  return /^[a-z]+$/.test(text)
}

/** Arabic and Persian keyboards have signs of their own for two letters. */
function oneLetter(word: string): string {
  return /[يىك]/.test(word) ? word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک') : word
}

function lettersOf(written: string): string {
  const bare = oneLetter(written.toLowerCase().replace(WITHIN_WORD, ''))
  return /[\d|$@]/.test(bare) ? bare.replace(/[\d|$@]/g, (sign) => MISREAD[sign] ?? '') : bare
}
