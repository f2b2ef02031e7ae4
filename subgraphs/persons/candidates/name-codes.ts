import { LRUCache } from 'lru-cache'
import { assemble, type PreparedName, type PreparedWord, prepareWord, rolesIn } from '../matching/comparing/prepared.ts'
import { type ReadName, type Word, wordOf } from '../matching/names.ts'
import type { PersonName } from '../matching/score.ts'
import type { Vocabulary } from './vocabulary.ts'

// Names as numbers: a word is its number in the vocabulary and what it is in its name. The names of a person are one text of
// 16-bit units, since texts take less memory than arrays. Of a name: how many ways it may be cut into words, and whether it
// is weak; of each way: how many words it has, and two units for each of these.

const KINDS: readonly Word['kind'][] = [
  ...(['NAME', 'FAMILY', 'GIVEN', 'PATRONYMIC', 'INITIAL'] as const),
  ...(['KIN', 'PARTICLE', 'TITLE', 'GENERATION', 'NICKNAME'] as const),
]
/** Of a word, beside its number: its kind in four bits, and two more. */
const [FAMILY, PINYIN, ROLE_BITS] = [16, 32, 6]

/** Words that are kept prepared, of some hundreds of bytes each. */
const MOST_KEPT = 20_000

/** Writes and reads names as numbers of a vocabulary. */
export class NameCodes {
  readonly #vocabulary: Vocabulary
  readonly #words = new LRUCache<number, PreparedWord>({ max: MOST_KEPT })

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** The names as one text. */
  encode(names: readonly { name: ReadName; isWeak: boolean }[]): string {
    return names.map(({ name, isWeak }) => this.#encodeName(name, isWeak)).join('')
  }

  #encodeName(name: ReadName, isWeak: boolean): string {
    const ways = [name.words, ...name.alternatives]
    const units = [ways.length * 2 + (isWeak ? 1 : 0)]
    for (const way of ways) {
      units.push(way.length)
      for (const { word, isFamily, isPinyin } of rolesIn(way)) {
        const role = KINDS.indexOf(word.kind) + (isFamily ? FAMILY : 0) + (isPinyin ? PINYIN : 0)
        const code = this.#vocabulary.idOf(word) * 2 ** ROLE_BITS + role
        units.push(Math.floor(code / 0x10000), code & 0xffff)
      }
    }
    return String.fromCharCode(...units)
  }

  /** Calls `take` with the number of each word of all names, in each way. */
  eachWord(text: string, take: (id: number) => void): void {
    for (let at = 0; at < text.length; ) {
      for (let ways = text.charCodeAt(at++) >> 1; ways > 0; ways--) {
        const words = text.charCodeAt(at++)
        for (const end = at + 2 * words; at < end; at += 2) take(codeAt(text, at) >>> ROLE_BITS)
      }
    }
  }

  /** Where each of the names begins. */
  placesOf(text: string): number[] {
    const places: number[] = []
    for (let at = 0; at < text.length; ) {
      places.push(at)
      for (let ways = text.charCodeAt(at++) >> 1; ways > 0; ways--) at += 1 + 2 * text.charCodeAt(at)
    }
    return places
  }

  /** The name that begins at a place. */
  nameAt(text: string, place: number): PersonName {
    const head = text.charCodeAt(place)
    const ways: PreparedName[] = []
    let at = place + 1
    for (let left = head >> 1; left > 0; left--) {
      const words: PreparedWord[] = []
      const end = at + 1 + 2 * text.charCodeAt(at)
      for (at++; at < end; at += 2) words.push(this.#prepared(codeAt(text, at)))
      ways.push(assemble(words))
    }
    return { ways, isWeak: (head & 1) === 1 }
  }

  #prepared(code: number): PreparedWord {
    const known = this.#words.get(code)
    if (known) return known
    const kind = KINDS[code & 15] ?? 'NAME'
    const made = prepareWord({
      word: wordOf(this.#vocabulary.factsOf(code >>> ROLE_BITS), kind),
      isFamily: (code & FAMILY) !== 0,
      isPinyin: (code & PINYIN) !== 0,
    })
    this.#words.set(code, made)
    return made
  }
}

function codeAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
