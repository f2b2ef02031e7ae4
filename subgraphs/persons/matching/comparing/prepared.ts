import type { ReadName, Word } from '../names.ts'
import { generationOf } from '../reading/classes.ts'
import { isPinyin } from '../reading/pinyin.ts'
import { isKnownName, weightOf } from './commonness.ts'
import { fathersIn, inMasculine, stemLength } from './endings.ts'
import { plainSigns } from './same-signs.ts'
import { givenNamesOf } from './short-forms.ts'
import { abjadSounds, consonantsOf, latinSounds } from './sounds-of-letters.ts'

/** A word that is made ready once, to be compared often. */
export interface PreparedWord {
  word: Word
  /** Of each spelling of its stem. */
  sounds: readonly Uint8Array[]
  /** The kinds of consonants in each, as bits. */
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
  const ways = [name.words, ...name.alternatives].map(prepareWords)
  prepared.set(name, ways)
  return ways
}

const SAYS_WHO = new Set(['NAME', 'FAMILY', 'GIVEN', 'PATRONYMIC', 'INITIAL', 'NICKNAME'])

function prepareWords(words: readonly Word[]): PreparedName {
  const names = words.filter(({ kind }) => SAYS_WHO.has(kind))
  const hasFamily = names.some(({ isFamily }) => isFamily)
  const kin: number[] = []
  let count = 0
  for (const { kind } of words) {
    if (SAYS_WHO.has(kind)) count++
    else if (kind === 'KIN') kin.push(count)
  }
  const generation = words.find(({ kind }) => kind === 'GENERATION')
  const familyAt = hasFamily ? -1 : placeOfFamily(names)
  const isPlain = names.every(({ script, stems }) => script === 'Latn' && stems.length === 1)
  const isChinese = isPlain && isPinyin(names.map(({ spellings: [plain] }) => plain))
  return {
    words: names.map((word, at) => prepareWord(word, hasFamily ? word.isFamily : at === familyAt, isChinese)),
    generation: generation && generationOf(generation.spellings[0]),
    kin,
    isOfFathers: kin.length > 0 || words.some(isArabic),
    minor: words.filter(({ kind }) => !SAYS_WHO.has(kind)),
    hasFamily,
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

function prepareWord(word: Word, isFamily: boolean, isPinyin: boolean): PreparedWord {
  const isAbjad = word.script === 'Arab' || word.script === 'Hebr'
  const { sounds, consonants, beforeEnding, fathers, givenNames, isKnown } = formsOf(word.stems)
  const isPlain = word.common === null && word.withParticles === null
  const lines = isPlain ? givenNames : linesOf(word.spellings)
  return {
    word,
    sounds,
    consonants,
    beforeEnding,
    withParticles: word.withParticles === null ? null : latinSounds(word.withParticles),
    whole: word.common === null ? null : latinSounds(word.spellings[0]),
    letters: isAbjad ? abjadSounds(word.text) : null,
    givenNames: lines,
    fathers,
    signs: word.script === 'Hani' || word.script === 'Jpan' ? plainSigns(word.text) : null,
    weight: weightOf(word, isFamily),
    isKnown: lines.length > 0 || isKnown,
    isPinyin,
    isFamily,
  }
}

/** What follows from the spellings of a word alone. */
type Forms = Pick<PreparedWord, 'sounds' | 'consonants' | 'beforeEnding' | 'fathers' | 'givenNames' | 'isKnown'>

/** As long as the spellings themselves are kept. */
const forms = new WeakMap<Word['stems'], Forms>()

function formsOf(stems: Word['stems']): Forms {
  const known = forms.get(stems)
  if (known) return known
  const sounds = stems.map((stem) => latinSounds(inMasculine(stem)))
  const made: Forms = {
    sounds,
    consonants: sounds.map(consonantsOf),
    beforeEnding: stems.map((stem) => {
      const length = stemLength(stem)
      return length === stem.length ? 0 : latinSounds(stem.slice(0, length)).length
    }),
    fathers: linesOf(fathersIn(stems[0])),
    givenNames: linesOf(stems),
    isKnown: isKnownName(stems[0]),
  }
  forms.set(stems, made)
  return made
}

function linesOf(names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => givenNamesOf(name) ?? []))]
}
