import { isDeepStrictEqual } from 'node:util'
import { asFailure } from '../../schema/errors.ts'
import type { StoreOptions } from '../subgraph.ts'

/** What became of one thing that was to be recorded; `absent`: what was to be withdrawn is not on record. */
export type Outcome = 'written' | 'changed' | 'withdrawn' | 'absent' | 'unchanged' | { refused: string }

/** What is to be recorded. */
export interface Draft {
  id: string
  /** It changes or withdraws what is on record: the order of all that has its id counts. */
  isChange?: boolean
}

/** Turns the values of a file into records of one database. */
export interface Importer<D extends Draft> {
  /** How many are written at once, and how many such batches may be under way at the same time. */
  batch: number
  parallel: number
  /** What is to be recorded of a value; null: nothing by itself. Throws a failure where it cannot be recorded. */
  read(value: unknown): D | null
  /** How the file calls what a mutation calls `name.full`; undefined where it calls it the same. */
  nameOf?(path: string, value: unknown): string | undefined
  /** Records what is not on record, and leaves alone what is. One outcome for each, in order; ids are given once. */
  write(drafts: readonly D[]): Promise<Outcome[]>
  /** Whether a draft of the same id as one before it in the file says the same. */
  agrees(first: D, again: D): boolean
  /** After the last batch. */
  finish?(): Promise<void>
  close(): Promise<void>
}

/** Different things that are counted by their names; the file has the choice of these. */
const MOST_COUNTED = 200

/** Counts what a file says and no record can hold, so that it can be told. */
export class Tally {
  readonly counts: Record<string, number> = Object.create(null)

  add(what: string): void {
    const name = what.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 80)
    const isNew = this.counts[name] === undefined
    const counted = isNew && Object.keys(this.counts).length >= MOST_COUNTED ? 'other things' : name
    this.counts[counted] = (this.counts[counted] ?? 0) + 1
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

/**
 * Why a value is refused, for whoever made the file: what mutations call `input.number` is the line's `number`, or what
 * `nameOf` says. Null: it is not the value's fault.
 */
export function refusalOf(error: unknown, nameOf: (path: string) => string = (path) => path): string | null {
  const failure = asFailure(error)
  if (!failure || String(failure.extensions.code).startsWith('SOURCE_')) return null
  return failure.message.replace(/`(?:input\.)?([A-Za-z][A-Za-z0-9_.]*)`/g, (_, path: string) => `\`${nameOf(path)}\``)
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

/** Of a record that stands here: what a file says comes second. */
export const CHANGED_SINCE = {
  refused: 'Its owner has changed this record since it was imported: change or withdraw it by a mutation.',
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
export async function saveNew<D extends Draft, Stored extends { _id: string }>(
  drafts: readonly D[],
  known: (ids: readonly string[]) => Promise<readonly Stored[]>,
  save: (fresh: readonly D[]) => Promise<readonly string[]>,
  agrees: (stored: Stored, draft: D) => boolean,
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
