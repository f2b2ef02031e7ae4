import { isDeepStrictEqual } from 'node:util'
import { asFailure } from '../../schema/errors.ts'
import type { StoreOptions } from '../subgraph.ts'

/** What became of one thing that was to be recorded. */
export type Outcome = 'written' | 'unchanged' | { refused: string }

/** Turns the values of a file into records of one database. */
export interface Importer<Draft extends { id: string }> {
  /** How many are written at once, and how many such batches may be under way at the same time. */
  batch: number
  parallel: number
  /** What is to be recorded of a value; null: nothing by itself. Throws a failure where it cannot be recorded. */
  read(value: unknown): Draft | null
  /** Records what is not on record, and leaves alone what is. One outcome for each, in order; ids are given once. */
  write(drafts: readonly Draft[]): Promise<Outcome[]>
  /** Whether a draft of the same id as one before it in the file says the same. */
  agrees(first: Draft, again: Draft): boolean
  /** After the last batch. */
  finish?(): Promise<void>
  close(): Promise<void>
}

/** Counts what a file says and no record can hold, so that it can be told. */
export class Tally {
  readonly counts: Record<string, number> = {}

  add(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1
  }
}

/** What an importer is told. */
export interface ImportContext {
  /** Where the store is. */
  url: string
  /** The country that owns what is recorded, an ICAO code; null: each record's issuer. */
  owner: string | null
  /** Whose ids the file has: ids of two sources never meet. */
  source: string
  unmapped: Tally
  /** As the server's stores have them. */
  storeOptions: StoreOptions
}

/** Why a value is refused, for whoever made the file: what mutations call `input.number` is the line's `number`. Null: it is not the value's fault. */
export function refusalOf(error: unknown): string | null {
  const failure = asFailure(error)
  if (!failure || String(failure.extensions.code).startsWith('SOURCE_')) return null
  return failure.message.replaceAll('`input.', '`')
}

/** What a record says of itself that no file repeats. */
const NOT_COMPARED = ['recordedAt', 'updatedAt', 'reviewBy']

/** Whether a record says all that a new one would. */
export function says(record: object, draft: object): boolean {
  const fields = new Map(Object.entries(record))
  return Object.entries(draft).every(
    ([field, value]) =>
      NOT_COMPARED.includes(field) || isDeepStrictEqual(fields.get(field) ?? null, (value as unknown) ?? null),
  )
}

export const WITHDRAWN = { refused: 'Its owner has withdrawn this record.' }
export const OTHER_CONTENT = {
  refused:
    'On record under this id with other content: its owner has changed it, or two sources number alike (--source).',
}

/**
 * Writes records of a document database: those that are known are left alone, the others saved. `save` gives the ids of
 * those that it may not; `agrees`: whether what is known says what the draft says.
 */
export async function saveNew<Draft extends { id: string }, Stored extends { _id: string }>(
  drafts: readonly Draft[],
  known: (ids: readonly string[]) => Promise<readonly Stored[]>,
  save: (fresh: readonly Draft[]) => Promise<readonly string[]>,
  agrees: (stored: Stored, draft: Draft) => boolean,
): Promise<Outcome[]> {
  const there = new Map((await known(drafts.map(({ id }) => id))).map((stored) => [stored._id, stored]))
  const fresh = drafts.filter(({ id }) => !there.has(id))
  const refused = new Set(fresh.length > 0 ? await save(fresh) : [])
  // Of those, what somebody else has recorded in the meantime; the others are withdrawn.
  if (refused.size > 0) for (const stored of await known([...refused])) there.set(stored._id, stored)
  return drafts.map((draft) => {
    const stored = there.get(draft.id)
    if (stored) return agrees(stored, draft) ? 'unchanged' : OTHER_CONTENT
    return refused.has(draft.id) ? WITHDRAWN : 'written'
  })
}
