import anyAscii from 'any-ascii'
import { soundsOf } from './sounds.ts'

/** A name as it is written; `family` is the part of it that is the family name, where that is known. */
export interface Name {
  full: string
  family?: string | null
}

/** One word of a name, as it is compared. */
export interface Word {
  /** a-z only. The second, where there is one, as a machine-readable zone spells it: "mueller" beside "muller". */
  spellings: readonly [string, ...string[]]
  sounds: readonly string[]
  isFamily: boolean
}

/** A name as it is compared. */
export interface ReadName {
  /** In the order written, at most eight; none where the name has no letters. */
  words: readonly Word[]
  /** The name without spaces, in each order that may be written: for "Hae-won" beside "Haewon", or no spaces at all. */
  joined: readonly string[]
}

/** Longer names are cut: each word more doubles the work of the best assignment. */
const MOST_WORDS = 8

/** Reads a name of any script. */
export function readName(name: Name): ReadName {
  const familyWords = new Set(split(name.family ?? '').map(([plain]) => plain))
  const words = split(name.full).map((spellings) => ({
    spellings,
    sounds: soundsOf(spellings),
    isFamily: familyWords.has(spellings[0]),
  }))
  const family = words.filter(({ isFamily }) => isFamily)
  const given = words.filter(({ isFamily }) => !isFamily)
  const orders = [words, [...given, ...family], [...family, ...given]].map(join)
  return { words: words.slice(0, MOST_WORDS), joined: [...new Set(orders)].filter((order) => order !== '') }
}

function join(words: readonly Word[]): string {
  return words.map(({ spellings: [plain] }) => plain).join('')
}

/** "Jürgen O’Brien-Łódź" is [["jurgen", "juergen"], ["obrien"], ["lodz"]]. */
function split(name: string): [string, ...string[]][] {
  return name
    .normalize('NFKD')
    .replace(OPTIONAL_SIGNS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'’ʼ`´]/gu, '') // joiners and direction marks; O'Brien is one word
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word): [string, ...string[]][] => {
      const plain = transliterate(word)
      if (plain === '') return []
      const spelled = word.replace(/[äåöøü]/g, (letter) => ZONE_SPELLING[letter] ?? letter)
      return spelled === word ? [[plain]] : [[plain, transliterate(spelled)]]
    })
}

/** Vowel points, hamza and madda of Arabic and Hebrew: in names they are written or left out as one pleases. */
const OPTIONAL_SIGNS = /[\u0591-\u05c7\u064b-\u065f\u0670]/g

/** ICAO 9303 part 3, section 6, where it writes two letters and everyone else drops the mark. */
const ZONE_SPELLING: Record<string, string> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' }

/** Letters of any script as a-z, character by character: "백두" is "baegdu". */
function transliterate(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}
