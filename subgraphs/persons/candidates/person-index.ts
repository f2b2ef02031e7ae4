import { mapInSlices } from '../../../process/time-slices.ts'
import { dayNumber } from '../matching/comparing/birth.ts'
import { type ReadName, readName } from '../matching/names.ts'
import { isWeak } from '../matching/score.ts'
import type { PersonRecord } from '../records.ts'
import { Access, type Compile } from './access.ts'
import type { Candidate } from './candidate-source.ts'
import { grown } from './key-map.ts'
import { NameCodes } from './name-codes.ts'
import { letterBit, namesAmong } from './name-looks.ts'
import { signatureOf } from './name-signature.ts'
import { Origins } from './origins.ts'
import { Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

const FIRST_SIZE = 1024

/** What stands where in the row of a person. */
export const ROW = {
  /** The date of birth, as `dayNumber`; 0: unknown. */
  birth: 0,
  /** `signatureOf` all names. */
  low: 1,
  high: 2,
  /** The letters that words begin with, and those that stand for a whole word, as bits. */
  initials: 3,
  lone: 4,
  /** The number of words of the name that has fewest. */
  words: 5,
  /** The place in the list of origins: sex and nationalities. */
  origin: 6,
  length: 7,
} as const

/** The same of what decides who sees a person: its kind in `access`, and the day of review, as `dayNumber`. */
export const RIGHT = { kind: 0, review: 1, length: 2 } as const

/** What tells in one byte whether a row is worth reading: how many words the name has that has fewest, and `LONE`. */
export const MOST_WORDS = 127
/** Whether a letter stands for a whole word. */
export const LONE = 128

/**
 * All persons in memory, by what searches find and compare them by. A person is a small number, its place in every list;
 * the number of one that is gone is given to the next.
 */
export class PersonIndex {
  readonly access: Access
  readonly vocabulary = new Vocabulary()
  /** By word of the vocabulary. */
  readonly postings = new Postings()
  /** `ROW` numbers for each person, side by side: they are read together. */
  rows = new Uint32Array(FIRST_SIZE * ROW.length)
  /** Apart from these what is read of many more persons: a search waits for memory most of the time. */
  rights = new Uint32Array(FIRST_SIZE * RIGHT.length)
  shapes = new Uint8Array(FIRST_SIZE)
  readonly #ids: string[] = []
  /** As `codes` writes them; empty: the person is gone. */
  readonly #names: string[] = []
  readonly #codes = new NameCodes(this.vocabulary)
  readonly #origins = new Origins()
  readonly #numbers = new Map<string, number>()
  readonly #free: number[] = []

  constructor(compile: Compile) {
    this.access = new Access(compile)
  }

  /** How many persons there are. */
  get size(): number {
    return this.#numbers.size
  }

  /** Numbers of persons are below this. */
  get end(): number {
    return this.#ids.length
  }

  /** A person, ready to be compared; undefined if it is gone. */
  candidate(person: number): Candidate | undefined {
    const [_id, text] = [this.#ids[person], this.#names[person]]
    if (_id === undefined || !text) return undefined
    const row = person * ROW.length
    const { sex, nationalities } = this.#origins.at(this.rows[row + ROW.origin] as number)
    const places = this.#codes.placesOf(text)
    return {
      ...{ _id, sex, nationalities, names: places.length, birth: this.rows[row + ROW.birth] as number },
      nameAt: (at) => this.#codes.nameAt(text, places[at] ?? 0),
    }
  }

  /**
   * Adds a person, or replaces the one with its id; a withdrawn one is removed. Names are read in slices: one call at a
   * time.
   */
  async put(record: PersonRecord): Promise<void> {
    if (record.withdrawn) return this.remove(record._id)
    const names = await namesOf(record)
    const person = this.#numbers.get(record._id) ?? this.#free.pop() ?? this.end
    const row = person * ROW.length
    if (person === this.shapes.length) this.#grow(person * 2)
    this.rights[person * RIGHT.length + RIGHT.kind] = this.access.kindOf(record)
    this.rights[person * RIGHT.length + RIGHT.review] = dayNumber(record.reviewBy)
    this.rows[row + ROW.birth] = dayNumber(record.dateOfBirth)
    this.rows[row + ROW.origin] = this.#origins.placeOf(record)
    this.#ids[person] = record._id
    this.#numbers.set(record._id, person)
    const text = this.#codes.encode(names)
    if (text === this.#names[person]) return
    this.#forget(person)
    this.#names[person] = text
    for (const word of this.#wordsOf(text)) this.postings.add(word, person)
    this.#describe(
      person,
      names.map(({ name }) => name),
    )
  }

  /** One call at a time, as `put`. */
  remove(id: string): void {
    const person = this.#numbers.get(id)
    if (person === undefined) return
    this.#forget(person)
    this.#numbers.delete(id)
    this.#ids[person] = ''
    this.#free.push(person)
  }

  /** Takes a person from all lists. */
  #forget(person: number): void {
    for (const word of this.#wordsOf(this.#names[person] ?? '')) this.postings.remove(word, person)
    this.#names[person] = ''
  }

  #wordsOf(text: string): Set<number> {
    const words = new Set<number>()
    this.#codes.eachWord(text, (word) => words.add(word))
    return words
  }

  #grow(size: number): void {
    this.rows = grown(this.rows, size * ROW.length)
    this.rights = grown(this.rights, size * RIGHT.length)
    this.shapes = grown(this.shapes, size)
  }

  #describe(person: number, names: readonly ReadName[]): void {
    const words = names.flatMap((name) => name.words)
    const { low, high } = signatureOf(words.map(({ spellings: [plain] }) => plain))
    let initials = 0
    let lone = 0
    for (const { spellings } of words) {
      for (const spelling of spellings) {
        initials |= letterBit(spelling)
        if (spelling.length === 1) lone |= letterBit(spelling)
      }
    }
    const row = person * ROW.length
    this.rows[row + ROW.low] = low
    this.rows[row + ROW.high] = high
    this.rows[row + ROW.initials] = initials
    this.rows[row + ROW.lone] = lone
    const fewest = Math.min(...names.map((name) => namesAmong(name.words).length))
    this.rows[row + ROW.words] = fewest
    this.shapes[person] = Math.min(fewest, MOST_WORDS) | (lone === 0 ? 0 : LONE)
  }
}

/** Reads the names of a person. */
function namesOf({ name, aliases }: PersonRecord): Promise<{ name: ReadName; isWeak: boolean }[]> {
  return mapInSlices([name, ...aliases], (one) => ({ name: readName(one), isWeak: isWeak(one) }))
}
