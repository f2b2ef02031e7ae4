import { LRUCache } from 'lru-cache'
import type { ReadName, Word } from '../names.ts'
import { generationOf } from '../reading/classes.ts'
import { isPinyin } from '../reading/pinyin.ts'
import { bearersOf, isKnownName, weightOf } from './commonness.ts'
import { fathersIn, inMasculine, stemLength } from './endings.ts'
import { plainSigns } from './same-signs.ts'
import { givenNamesOf } from './short-forms.ts'
import { abjadSounds, consonantsOf, latinSounds } from './sounds-of-letters.ts'

/** A word that is made ready once, to be compared often. */
export interface PreparedWord {
  word: Word
  /** Of each spelling of its stem. */
  sounds: readonly Uint8Array[]
  /** How many consonants of each kind are in each: `consonantsOf`. */
  consonants: readonly number[]
  /** How many of the sounds of each stand before an ending that many family names have: "-shvili"; 0: it has none. */
  beforeEnding: readonly number[]
  /** With the particles before it; null where there are none. */
  withParticles: Uint8Array | null
  /** Of a compound with what it has in common with many: "abdulrahman"; null for other words. */
  whole: Uint8Array | null
  /** Of an abjad's own letters; null for other scripts. */
  letters: Uint8Array | null
  /** The lines of short forms and cognates that its spellings stand in. */
  givenNames: readonly number[]
  /** The same of the father whom a family name names: "Eriksson". */
  fathers: readonly number[]
  /** Han signs, each in one way of writing; null for other scripts. */
  signs: string | null
  weight: number
  /** How many have this name, as `bearersOf` says. */
  bearers: number
  /** Whether people have this name; one that nobody has may be misspelt. */
  isKnown: boolean
  /** Whether it is a word of a Chinese name in pinyin. */
  isPinyin: boolean
  /** Whether it stands where family names stand, or is stated to be one. */
  isFamily: boolean
}

/** A name that is made ready once, to be compared often. */
export interface PreparedName {
  /** The words that say who it is, in the order written. */
  words: readonly PreparedWord[]
  generation: string | undefined
  /** Words that say nothing where they stand, and may be names elsewhere: "King", "de". */
  minor: readonly Word[]
  /** Before how many of the words each "bin" or "ibn" stands. */
  kin: readonly number[]
  /** Whether fathers' names follow a person's own. */
  isOfFathers: boolean
  /** Whether the family name was stated. */
  hasFamily: boolean
}

const prepared = new WeakMap<ReadName, readonly PreparedName[]>()

/** The name in each way in which it may be cut into words; kept as long as the name itself. */
export function prepare(name: ReadName): readonly PreparedName[] {
  const known = prepared.get(name)
  if (known) return known
  const ways = [name.words, ...name.alternatives].map((words) => assemble(rolesIn(words).map(preparedWord)))
  prepared.set(name, ways)
  return ways
}

/** A word, and what it is in its name besides its kind. */
export interface WordInName {
  word: Word
  /** Whether it stands where family names stand, or is stated to be one. */
  isFamily: boolean
  /** Whether it is a word of a Chinese name in pinyin. */
  isPinyin: boolean
}

const SAYS_WHO = new Set(['NAME', 'FAMILY', 'GIVEN', 'PATRONYMIC', 'INITIAL', 'NICKNAME'])

/** What each word is in a name of these. */
export function rolesIn(words: readonly Word[]): WordInName[] {
  const names = words.filter(({ kind }) => SAYS_WHO.has(kind))
  const hasFamily = names.some(({ isFamily }) => isFamily)
  const family = hasFamily ? undefined : names[placeOfFamily(names)]
  const isPlain = names.every(({ script, stems }) => script === 'Latn' && stems.length === 1)
  const isChinese = isPlain && isPinyin(names.map(({ spellings: [plain] }) => plain))
  return words.map((word) => ({ word, isFamily: hasFamily ? word.isFamily : word === family, isPinyin: isChinese }))
}

/** The name of these words, in the order written. */
export function assemble(words: readonly PreparedWord[]): PreparedName {
  const kin: number[] = []
  const names: PreparedWord[] = []
  const minor: Word[] = []
  let generation: string | undefined
  for (const prepared of words) {
    const { word } = prepared
    if (SAYS_WHO.has(word.kind)) names.push(prepared)
    else minor.push(word)
    if (word.kind === 'KIN') kin.push(names.length)
    if (word.kind === 'GENERATION') generation ??= generationOf(word.spellings[0])
  }
  return {
    words: names,
    generation,
    kin,
    isOfFathers: kin.length > 0 || words.some(({ word }) => isArabic(word)),
    minor,
    hasFamily: names.some(({ word }) => word.isFamily),
  }
}

function isArabic({ kind, script, common, spellings: [plain] }: Word): boolean {
  return script === 'Arab' || common !== null || (kind === 'PARTICLE' && /^[ae]l$/.test(plain))
}

/** Chinese, Japanese and Korean names begin with it in their own script, others mostly end with it. */
function placeOfFamily(words: readonly Word[]): number {
  if (words.length < 2) return -1
  const isEastern = ['Hani', 'Hang', 'Jpan'].includes(words[0]?.script ?? '')
  if (isEastern) return 0
  return words.findLastIndex(({ kind }) => kind !== 'PATRONYMIC' && kind !== 'INITIAL' && kind !== 'NICKNAME')
}

/** Many names have the same words: those prepared last, by all that makes a difference. */
const words = new LRUCache<string, PreparedWord>({ max: 20_000 })

/** The same object for the same word in the same place, as long as it is kept. */
function preparedWord(one: WordInName): PreparedWord {
  const { kind, script, text, common, withParticles, stems } = one.word
  const key = `${kind} ${one.isFamily} ${one.isPinyin} ${script} ${common} ${withParticles} ${text} ${stems.join()}`
  const known = words.get(key)
  if (known) return known
  const made = prepareWord(one)
  words.set(key, made)
  return made
}

/** Makes a word ready. */
export function prepareWord({ word, isFamily, isPinyin }: WordInName): PreparedWord {
  const isAbjad = word.script === 'Arab' || word.script === 'Hebr'
  const sounds = word.stems.map((stem) => latinSounds(inMasculine(stem)))
  const givenNames = linesOf(word.spellings)
  return {
    word,
    sounds,
    consonants: sounds.map(consonantsOf),
    beforeEnding: word.stems.map((stem) => {
      const length = stemLength(stem)
      return length === stem.length ? 0 : latinSounds(stem.slice(0, length)).length
    }),
    withParticles: word.withParticles === null ? null : latinSounds(word.withParticles),
    whole: word.common === null ? null : latinSounds(word.spellings[0]),
    letters: isAbjad ? abjadSounds(word.text) : null,
    givenNames,
    fathers: linesOf(fathersIn(word.stems[0])),
    signs: word.script === 'Hani' || word.script === 'Jpan' ? plainSigns(word.text) : null,
    weight: weightOf(word, isFamily),
    bearers: bearersOf(word.stems[0]),
    isKnown: givenNames.length > 0 || isKnownName(word.stems[0]),
    isPinyin,
    isFamily,
  }
}

function linesOf(names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => givenNamesOf(name) ?? []))]
}
