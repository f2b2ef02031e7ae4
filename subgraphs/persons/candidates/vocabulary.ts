import { boundedDistance } from '../matching/comparing/bounded-distance.ts'
import { givenNamesOf } from '../matching/comparing/short-forms.ts'
import type { Word, WordFacts } from '../matching/names.ts'
import { eachDeletion, hashOf, KIND } from './key-hash.ts'
import { KeyMap } from './key-map.ts'

/** What a word is found by. */
export type Findable = Pick<Word, 'spellings' | 'sounds' | 'skeletons' | 'text' | 'script' | 'common'>

/** A recorded word that may be the one asked for, and how much alike they are, 0 to 1. */
export interface WordMatch {
  id: number
  alike: number
}

/** Spellings of one word by which it is found. */
const MOST_SPELLINGS = 16
/** How many of its letters a word may have otherwise: one in three; in one that sounds the same, every second. */
const OTHER_LETTERS = 0.34
const OTHER_LETTERS_SAME_SOUND = 0.5
/** How much alike words with the same consonants are: vowels are not written in some scripts, and guessed in others. */
const SAME_SKELETON = 0.8

/** How much alike short forms of one name are. */
const SHORT_FORM = 0.8

/** The names that a word is a form of: of "Bill" William. */
export function givenNames({ spellings }: Pick<Findable, 'spellings'>): string[] {
  return (givenNamesOf(spellings[0]) ?? []).map(String)
}

/** How much alike words are that are spelled alike, and written in other Han signs. */
const OTHER_SIGNS = 0.8

function signsOf({ script, text }: Findable): string {
  return script === 'Hani' || script === 'Jpan' ? text : ''
}

/** So many consonants tell something, also of words that are written with vowels. */
const TELLING = 3

/** A slip of one letter in other scripts than these may be two letters or more in a-z. */
const LETTER_BY_LETTER: ReadonlySet<string | null> = new Set(['Latn', 'Cyrl', 'Grek', 'Hani', 'Jpan', 'Hang', null])

/** A word as it is spelled, in a-z and in its own letters. */
function lettersOf({ spellings, script, text }: Findable): readonly string[] {
  const asked = spellings.slice(0, MOST_SPELLINGS)
  return LETTER_BY_LETTER.has(script) ? asked : [...asked, text]
}

function isAbjad({ script }: Findable): boolean {
  return script === 'Arab' || script === 'Hebr'
}

/** All that makes a word, in one text: mostly nothing but its spelling. */
function factsText({ stems, text, script, common, withParticles }: WordFacts): string {
  const plain = stems.join()
  if (script === 'Latn' && common === null && withParticles === null && text === plain) return plain
  return [plain, text, script, common, withParticles].map((fact) => fact ?? '').join(' ')
}

/** The facts in a text that `factsText` made. */
function factsIn(facts: string): WordFacts {
  const [plain = '', text = plain, script = 'Latn', common = '', withParticles = ''] = facts.split(' ')
  return {
    stems: plain.split(',') as [string, ...string[]], // of a word
    text,
    script: script || null,
    common: (common || null) as WordFacts['common'], // see above
    withParticles: withParticles || null,
  }
}

/**
 * All recorded words, each once, and by what they are found: their letters, also without one of them; how they sound; their
 * consonants. Persons have words, so that nothing of this is repeated for each person. Words stay when nobody has them any
 * more.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  /** What each word was added by. */
  readonly #facts: string[] = []
  readonly #spellings: (readonly string[])[] = []
  /** The signs of words in Han signs, otherwise empty. */
  readonly #signs: string[] = []
  readonly #keys = new KeyMap()

  /** The number of a word, which is added if it is new. */
  idOf(word: Word): number {
    // Sounds and consonants follow from this; working them out takes long.
    const facts = factsText(word)
    const known = this.#ids.get(facts)
    if (known !== undefined) return known
    const id = this.#spellings.length
    this.#ids.set(facts, id)
    this.#facts.push(facts)
    const letters = lettersOf(word)
    this.#spellings.push(letters)
    this.#signs.push(signsOf(word))
    const keys = new Set<number>()
    for (const spelling of letters) eachDeletion(spelling, (key) => keys.add(key))
    for (const sound of word.sounds) keys.add(hashOf(sound, KIND.sound))
    const kind = isAbjad(word) ? KIND.abjad : KIND.skeleton
    for (const skeleton of word.skeletons) keys.add(hashOf(skeleton, kind))
    for (const name of givenNames(word)) keys.add(hashOf(name, KIND.shortForm))
    for (const key of keys) this.#keys.add(key, id)
    return id
  }

  /** The facts of a word by its number. */
  factsOf(id: number): WordFacts {
    return factsIn(this.#facts[id] ?? '')
  }

  /** The words that may be meant, the likeliest first: by everything, by letters alone, or those that are equal. */
  matches(word: Findable, by: 'all' | 'letters' | 'equal' = 'all'): WordMatch[] {
    if (by === 'equal') return this.#equal(word.spellings)
    const asked = lettersOf(word)
    const signs = signsOf(word)
    const found = new Map<number, number>()
    const byLetters = (id: number) => {
      if (!found.has(id)) found.set(id, this.#alike(asked, signs, id, OTHER_LETTERS))
    }
    for (const spelling of asked) eachDeletion(spelling, (key) => this.#keys.each(key, byLetters))
    if (by === 'all') {
      for (const sound of word.sounds) {
        this.#keys.each(hashOf(sound, KIND.sound), (id) => {
          if (!found.get(id)) found.set(id, this.#alike(asked, signs, id, OTHER_LETTERS_SAME_SOUND))
        })
      }
      for (const skeleton of word.skeletons) {
        const same = (id: number) => found.set(id, Math.max(found.get(id) ?? 0, SAME_SKELETON))
        this.#keys.each(hashOf(skeleton, KIND.abjad), same)
        // Two words with vowels and few consonants have these in common by chance.
        if (skeleton.length >= TELLING || isAbjad(word)) this.#keys.each(hashOf(skeleton, KIND.skeleton), same)
      }
      for (const name of givenNames(word)) {
        this.#keys.each(hashOf(name, KIND.shortForm), (id) => found.set(id, Math.max(found.get(id) ?? 0, SHORT_FORM)))
      }
    }
    const matches: WordMatch[] = []
    for (const [id, alike] of found) if (alike > 0) matches.push({ id, alike })
    // What only hidden persons have takes as long as what nobody has: then another word is compared in its place.
    if (found.size === 0 && this.#spellings.length > 0) this.#alike(asked, signs, 0, OTHER_LETTERS)
    return matches.sort((one, other) => other.alike - one.alike || one.id - other.id)
  }

  #equal(asked: readonly string[]): WordMatch[] {
    const found = new Set<number>()
    for (const spelling of asked) {
      this.#keys.each(hashOf(spelling, KIND.letters), (id) => {
        if (this.#spellings[id]?.includes(spelling)) found.add(id)
      })
    }
    return [...found].map((id) => ({ id, alike: 1 }))
  }

  /** How much a recorded word is like one of the spellings; 0 if more than a share of the letters differ. */
  #alike(asked: readonly string[], signs: string, id: number, most: number): number {
    const recorded = this.#spellings[id] ?? []
    const otherSigns = this.#signs[id] ?? ''
    const areSameSigns = signs === '' || otherSigns === '' || signs === otherSigns
    if (recorded.some((spelling) => asked.includes(spelling))) return areSameSigns ? 1 : OTHER_SIGNS
    let best = 0
    for (const spelling of recorded) {
      for (const one of asked) {
        const longest = Math.max(one.length, spelling.length)
        const allowed = Math.floor(longest * Math.min(most, 1 - best))
        const distance = boundedDistance(one, spelling, allowed)
        if (distance <= allowed) best = Math.max(best, 1 - distance / longest)
      }
    }
    return best
  }
}
