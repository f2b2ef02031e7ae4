import { bearersOf } from '../matching/comparing/commonness.ts'
import type { ReadName, Word } from '../matching/names.ts'
import type { Findable } from './vocabulary.ts'

/** One thing to look up in the vocabulary. */
export interface Look {
  /** The words of the name that a person has who has any of the words found, as bits. */
  bits: number
  word: Findable
  /** By letters alone, or only a word that is equal. */
  by: 'all' | 'letters' | 'equal'
  /** The other part of a word that is two: whoever has only one of them has nothing. */
  rest?: Pick<Look, 'bits' | 'word'>
}

/** What is looked up for a name. */
export interface Looks {
  looks: readonly Look[]
  /** How many words the name has. */
  words: number
  /** Words that are looked up by themselves, as bits, and the letter that each begins with. */
  whole: number
  firsts: readonly number[]
  /** Letters that stand for a word. */
  lone: readonly number[]
  /** A word that is two: whoever has both of its parts has it. */
  pairs: readonly { parts: number; whole: number }[]
  /** Of several words the one that most people have, as a bit; 0: none is common. Names that ship with us tell it. */
  common: number
}

/** So many of 50,000 have a common word. */
const COMMON = 25

/** Words that are looked up, and words whose parts are. */
const MOST_WORDS = 20
const MOST_PAIRS = 6
/** A shorter word is no two. */
const SHORTEST_PAIR = 5
/** Words of names that are looked up as one. */
const MOST_JOINED = 4

/** What to look up for a name: its words, two neighbours written as one, and each word as two. */
export function looksOf({ words: written, alternatives }: ReadName): Looks {
  const words = namesAmong(written)
  const long = words.filter((word) => !isLone(word))
  const main = (long.length > 0 ? long : words).slice(0, MOST_WORDS)
  const lone = long.length > 0 ? words.filter(isLone) : []
  const looks: Look[] = main.map((word, at) => ({ bits: 1 << at, word, by: 'all' }))
  looks.push(...joined(main))
  for (const other of alternatives) looks.push(...instead(namesAmong(other), main.length))
  const pairs: Looks['pairs'][number][] = []
  for (const [at, { spellings }] of main.entries()) {
    const [plain] = spellings
    if (plain.length < SHORTEST_PAIR || pairs.length === MOST_PAIRS) continue
    const [front, back] = [1 << (MOST_WORDS + 2 * pairs.length), 1 << (MOST_WORDS + 2 * pairs.length + 1)]
    pairs.push({ parts: front | back, whole: 1 << at })
    const shortest = plain.length < 8 ? 2 : 3
    for (let cut = shortest; cut <= plain.length - shortest; cut++) {
      const rest = { bits: back, word: plainWord(plain.slice(cut)) }
      looks.push({ bits: front, word: plainWord(plain.slice(0, cut)), by: 'equal', rest })
    }
  }
  return {
    looks,
    words: words.length,
    whole: 2 ** main.length - 1,
    firsts: main.map(({ spellings }) => spellings.reduce((bits, spelling) => bits | letterBit(spelling), 0)),
    lone: lone.map(({ spellings }) => spellings.reduce((bits, spelling) => bits | letterBit(spelling), 0)),
    pairs,
    common: main.length > 1 && lone.length === 0 && alternatives.length === 0 ? commonest(main) : 0,
  }
}

function commonest(words: readonly Findable[]): number {
  const bearers = words.map(({ spellings: [plain] }) => bearersOf(plain))
  const most = Math.max(...bearers)
  return most < COMMON ? 0 : 1 << bearers.indexOf(most)
}

/** The words that tell whose name it is; all, if there are no others. */
export function namesAmong(words: readonly Word[]): readonly Word[] {
  const names = words.filter(({ kind }) => !LITTLE.has(kind))
  return names.length > 0 ? names : words
}

/** Words that many have, and that are left out as often. */
const LITTLE: ReadonlySet<Word['kind']> = new Set(['KIN', 'PARTICLE', 'TITLE', 'GENERATION'])

export function isLone({ spellings }: Findable): boolean {
  return spellings.every((spelling) => spelling.length === 1)
}

/** The words of the name cut in another way, each in the place of those where it stands. */
function instead(words: readonly Findable[], length: number): Look[] {
  return words.map((word, at) => {
    const from = Math.floor((at * length) / words.length)
    const to = Math.max(from + 1, Math.floor(((at + 1) * length) / words.length))
    return { bits: 2 ** to - 2 ** from, word, by: 'all' }
  })
}

function joined(words: readonly Findable[]): Look[] {
  const looks: Look[] = []
  const add = (from: number, to: number) => {
    const text = words
      .slice(from, to)
      .map(({ spellings: [plain] }) => plain)
      .join('')
    looks.push({ bits: 2 ** to - 2 ** from, word: plainWord(text), by: 'letters' })
  }
  for (let at = 0; at + 1 < words.length; at++) add(at, at + 2)
  if (words.length > 2 && words.length <= MOST_JOINED) add(0, words.length)
  return looks
}

function plainWord(spelling: string): Findable {
  return { spellings: [spelling], sounds: [], skeletons: [], text: spelling, script: 'Latn', common: null }
}

/** The bit of the letter that a word of a-z begins with. */
export function letterBit(word: string): number {
  return 1 << (word.charCodeAt(0) - 97)
}
