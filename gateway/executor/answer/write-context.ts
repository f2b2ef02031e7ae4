import type { Path } from '../data-path.ts'

/** An answer lists so many errors, and then says how many more there are. */
export const MAX_ERRORS = 100

/** The key of an object's type in the subgraphs' data. */
export const TYPENAME = '__typename'

/** The position of a value in an operation, whatever its list indices. */
export interface FieldPosition {
  /** The keys that lead to it in the subgraphs' data; a number `n` stands for the index in the n-th list around it. */
  trail: Path
  /** The type that the field belongs to. */
  type: string
  /** Whether a null moves up from here. */
  isRequired: boolean
  /** Why the caller may not have the value, as a sentence. */
  denied?: string
}

/** The path of a position, at these indices of the lists around it. */
export function pathAt({ trail }: FieldPosition, at: readonly number[]): Path {
  return trail.map((key) => (typeof key === 'number' ? (at[key] ?? 0) : key))
}

/** A value that is missing in the answer. */
export interface Misfit {
  position: FieldPosition
  /** The indices of the lists around it. */
  at: readonly number[]
  /** What is wrong with a subgraph's value, as the second half of a sentence; undefined if nobody gave a value. */
  what: string | undefined
}

/** The records that an answer gives to its caller. */
export class Given {
  /** Ids by type name. */
  readonly ids = new Map<string, Set<string>>()
  /** The owners of the records that verdicts and scores are about. */
  readonly owners = new Set<string>()

  add(type: string, id: unknown): void {
    if (typeof id !== 'string' && typeof id !== 'number') return // nobody gave it
    const known = this.ids.get(type)
    if (known) known.add(String(id))
    else this.ids.set(type, new Set([String(id)]))
  }

  /** Adds a record as `RECORDS_BEHIND` has it; ignores any other value that a subgraph gave there. */
  addRecord(type: string, record: unknown): void {
    if (typeof record !== 'object' || record === null) return
    const { id, recordedBy } = record as { id?: unknown; recordedBy?: { code?: unknown } | null } // an object
    this.add(type, id)
    if (typeof recordedBy?.code === 'string') this.owners.add(recordedBy.code)
  }
}

/** What one answer is written with, and the misfits found while writing. */
export class WriteContext {
  /** The JSON of each introspection field, by response key. */
  readonly introspection: Readonly<Record<string, string>>
  /** The current indices of the lists around the value. */
  readonly at: number[] = []
  /** How many nulls of the answer are misfits. */
  count = 0
  /** The records that the answer is about. */
  readonly given = new Given()
  #first: Misfit[] = []
  #last: Misfit | undefined

  constructor(introspection: Readonly<Record<string, string>>) {
    this.introspection = introspection
  }

  /** The first misfits: one more than an answer lists. */
  get misfits(): readonly Misfit[] {
    return this.#first
  }

  /** Notes a record in the answer. */
  give(type: string, id: unknown): void {
    this.given.add(type, id)
  }

  /** Notes the record, or the records, that an object of the answer is about. */
  giveAll(type: string, records: unknown): void {
    for (const record of Array.isArray(records) ? records : [records]) this.given.addRecord(type, record)
  }

  /** Notes a misfit; returns undefined as its value. */
  miss(position: FieldPosition, what?: string): undefined {
    this.#last = { position, at: [...this.at], what }
    if (this.count <= MAX_ERRORS) this.#first.push(this.#last)
    this.count++
  }

  /** A null moves up: of the misfits noted since there were `count`, only its cause, the last one, stays. */
  moveUp(count: number): undefined {
    if (this.count === count + 1) return
    this.count = count
    if (this.#first.length > count) this.#first.length = count
    if (this.#last && count <= MAX_ERRORS) this.#first.push(this.#last)
    this.count++
  }
}
