import { mapInSlices } from '../../../process/time-slices.ts'
import { type ReadName, readName } from '../matching/names.ts'
import type { PersonRecord } from '../records.ts'
import { Access, type Compile } from './access.ts'
import type { Candidate } from './candidate-source.ts'
import { grown } from './key-map.ts'
import { letterBit, namesAmong } from './name-looks.ts'
import { signatureOf } from './name-signature.ts'
import { packed, unpacked } from './person-facts.ts'
import { Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

const FIRST_SIZE = 1024

/** What stands where in the row of a person. */
export const ROW = {
  /** The kind in `access`. */
  kind: 0,
  /** The day of review, as `dayNumber`. */
  review: 1,
  /** The date of birth, as `dayNumber`; 0: unknown. */
  birth: 2,
  /** `signatureOf` all names. */
  low: 3,
  high: 4,
  /** The letters that words begin with, and those that stand for a whole word, as bits. */
  initials: 5,
  lone: 6,
  /** The number of words of the name that has fewest. */
  words: 7,
  length: 8,
} as const

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
  readonly #ids: string[] = []
  readonly #facts: string[] = []
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

  /** The facts of a person; undefined if it is gone. */
  candidate(person: number): Candidate | undefined {
    const id = this.#ids[person]
    const facts = this.#facts[person]
    return id === undefined || facts === undefined || facts === '' ? undefined : unpacked(id, facts)
  }

  /**
   * Adds a person, or replaces the one with its id; a withdrawn one is removed. Names are read in slices: one call at a
   * time.
   */
  async put(record: PersonRecord): Promise<void> {
    if (record.withdrawn) return this.remove(record._id)
    const before = this.#numbers.get(record._id)
    const facts = packed(record)
    const isKnown = before !== undefined && this.#facts[before] === facts
    const names = isKnown ? [] : await namesOf(record)
    if (before !== undefined && !isKnown) await this.#forget(before)
    const person = before ?? this.#free.pop() ?? this.end
    const row = person * ROW.length
    if (row === this.rows.length) this.rows = grown(this.rows, row * 2)
    this.rows[row + ROW.kind] = this.access.kindOf(record)
    this.rows[row + ROW.review] = dayNumber(record.reviewBy)
    if (isKnown) return
    this.#ids[person] = record._id
    this.#facts[person] = facts
    this.#numbers.set(record._id, person)
    this.rows[row + ROW.birth] = dayNumber(record.dateOfBirth)
    for (const word of this.#wordsOf(names)) this.postings.add(word, person)
    this.#describe(row, names)
  }

  /** One call at a time, as `put`. */
  async remove(id: string): Promise<void> {
    const person = this.#numbers.get(id)
    if (person === undefined) return
    await this.#forget(person)
    this.#numbers.delete(id)
    this.#ids[person] = ''
    this.#free.push(person)
  }

  /** Takes a person from all lists. */
  async #forget(person: number): Promise<void> {
    const known = this.candidate(person)
    if (!known) return
    const names = await namesOf(known)
    for (const word of this.#wordsOf(names)) this.postings.remove(word, person)
    this.#facts[person] = ''
  }

  #wordsOf(names: readonly ReadName[]): Set<number> {
    const words = names.flatMap((name) => [name.words, ...name.alternatives].flat())
    return new Set(words.map((word) => this.vocabulary.idOf(word)))
  }

  #describe(row: number, names: readonly ReadName[]): void {
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
    this.rows[row + ROW.low] = low
    this.rows[row + ROW.high] = high
    this.rows[row + ROW.initials] = initials
    this.rows[row + ROW.lone] = lone
    this.rows[row + ROW.words] = Math.min(...names.map((name) => namesAmong(name.words).length))
  }
}

/** Reads the names of a person. Which of the words is the family name makes no difference here. */
function namesOf({ name, aliases }: Pick<Candidate, 'name' | 'aliases'>): Promise<ReadName[]> {
  return mapInSlices([name, ...aliases], ({ full }) => readName({ full }))
}

/** A PartialDate as a number that orders as it does: 19740812, 19740800, 19740000; 0 if there is none. */
export function dayNumber(date: string | null | undefined): number {
  if (!date) return 0
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}
