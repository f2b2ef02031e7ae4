import { isDeepStrictEqual } from 'node:util'
import { asFailure } from '../../schema/errors.ts'
import type { StoreOptions } from '../subgraph.ts'

/** The outcome for one record; `absent`: the record to withdraw does not exist. */
export type Outcome = 'written' | 'changed' | 'withdrawn' | 'absent' | 'unchanged' | { refused: string }

/** A record to write. */
export interface Draft {
  id: string
  /** It changes or withdraws an existing record: the order of drafts with its id matters. */
  isChange?: boolean
}

/** Turns the values of a file into records of one database. */
export interface Importer<D extends Draft> {
  /** How many are written at once, and how many batches may run at the same time. */
  batch: number
  parallel: number
  /** The record to write for a value; null: none by itself. Throws a failure if it cannot be recorded. */
  read(value: unknown): D | null
  /** The file's name for a field such as `name.full` of the mutation; undefined if it is the same. */
  nameOf?(path: string, value: unknown): string | undefined
  /** Writes new records, and leaves existing ones unchanged. One outcome for each, in order; ids are unique in a call. */
  write(drafts: readonly D[]): Promise<Outcome[]>
  /** Whether two drafts with the same id have the same content. */
  agrees(first: D, again: D): boolean
  /** Called after the last batch. */
  finish?(): Promise<void>
  close(): Promise<void>
}

/** The most names that are counted: a file can contain any. */
const MOST_COUNTED = 200

/** Counts what a file contains and no record can hold, to report it. */
export class Tally {
  readonly counts: Record<string, number> = Object.create(null)

  add(what: string): void {
    const name = what.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 80)
    const isNew = this.counts[name] === undefined
    const counted = isNew && Object.keys(this.counts).length >= MOST_COUNTED ? 'other things' : name
    this.counts[counted] = (this.counts[counted] ?? 0) + 1
  }
}

/** The settings of an importer. */
export interface ImportContext {
  /** The address of the store. */
  url: string
  /** The owner of the records, an ICAO code; null: each record's issuer. */
  owner: string | null
  /** The source of the file's ids: ids of two sources never collide. */
  source: string
  unmapped: Tally
  /** The same options as for the server's stores. */
  storeOptions: StoreOptions
}

/**
 * Why a value is refused, for the author of the file: `input.number` of mutations is the line's `number`, or what `nameOf`
 * returns. Null: it is not the value's fault.
 */
export function refusalOf(error: unknown, nameOf: (path: string) => string = (path) => path): string | null {
  const failure = asFailure(error)
  if (!failure || String(failure.extensions.code).startsWith('SOURCE_')) return null
  return failure.message.replace(/`(?:input\.)?([A-Za-z][A-Za-z0-9_.]*)`/g, (_, path: string) => `\`${nameOf(path)}\``)
}

/** Fields of a record that no file has. */
const NOT_COMPARED = ['recordedAt', 'updatedAt', 'reviewBy']

/** Whether a record has the content of a new one. */
export function says(record: object, draft: object): boolean {
  const fields = new Map(Object.entries(record))
  return Object.entries(draft).every(
    ([field, value]) =>
      NOT_COMPARED.includes(field) || isDeepStrictEqual(fields.get(field) ?? null, (value as unknown) ?? null),
  )
}

/** The outcome for a record that was changed here: the file comes second. */
export const CHANGED_SINCE = {
  refused: 'Its owner has changed this record since it was imported: change or withdraw it by a mutation.',
}
export const WITHDRAWN = { refused: 'Its owner has withdrawn this record.' }
export const OTHER_CONTENT = {
  refused:
    'On record under this id with other content: its owner has changed it, or two sources number alike (--source).',
}

/**
 * Writes records of a document database: existing ones stay unchanged, the others are saved. `save` returns the ids that it
 * refused; `agrees`: whether an existing record has the draft's content.
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
  // Of the refused ones, those that somebody else has recorded meanwhile; the others are withdrawn.
  if (refused.size > 0) for (const stored of await known([...refused])) there.set(stored._id, stored)
  return drafts.map((draft) => {
    const stored = there.get(draft.id)
    if (stored) return agrees(stored, draft) ? 'unchanged' : OTHER_CONTENT
    return refused.has(draft.id) ? WITHDRAWN : 'written'
  })
}
