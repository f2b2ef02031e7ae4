import type { Answer } from '../../../schema/identity.ts'
import type { Data } from '../data-path.ts'
import type { CompiledFetch } from './compiled-fetch.ts'
import { FetchesByField } from './fetches-by-field.ts'
import { merge } from './merge.ts'
import { type SelectedField, setNullsBelow } from './selected-fields.ts'

/**
 * The fetches whose objects other fetches give too. If one of their subgraphs answers that there is no object, the fields
 * asked of it are null.
 */
export function sharingFetches(fetches: readonly CompiledFetch[]): ReadonlySet<CompiledFetch> {
  return fetches.length < 2 ? new Set() : new FetchesByField(fetches).sharing()
}

/** Nulls whose object may still come from another subgraph: the selections below, by holder and key. */
export type SharedNulls = Map<object, Map<string | number, (readonly SelectedField[])[]>>

/** `merge` for the answer of a fetch whose objects other fetches give too. */
export function mergeShared(
  target: Data,
  source: Data,
  asked: readonly SelectedField[],
  { nulls, abstract }: { nulls: SharedNulls; abstract: ReadonlySet<unknown> },
  { errors }: Answer,
): void {
  // A null that an error explains is no answer: see `NullCauses`.
  if (!errors) shareNulls(target, source, asked, nulls)
  merge(target, source, abstract)
}

function shareNulls(target: Data, source: Data, asked: readonly SelectedField[], nulls: SharedNulls): void {
  for (const { key, types, below } of asked) {
    if (below.length === 0 || (types && !types.has(String(target.__typename ?? source.__typename)))) continue
    shareNull(target, key, target[key], source[key], below, nulls)
  }
}

function shareNull(
  holder: object,
  key: string | number,
  known: unknown,
  given: unknown,
  below: readonly SelectedField[],
  nulls: SharedNulls,
): void {
  if (given === null) {
    if (isObject(known)) setNullsBelow(below, known)
    else note(nulls, holder, key, below)
  } else if (isObject(given)) {
    if (!isObject(known)) {
      for (const others of nulls.get(holder)?.get(key) ?? []) setNullsBelow(others, given)
    } else if (Array.isArray(known) && Array.isArray(given)) {
      for (let index = 0; index < given.length; index++) {
        shareNull(known, index, known[index], given[index], below, nulls)
      }
    } else if (!Array.isArray(known) && !Array.isArray(given)) {
      shareNulls(known as Data, given as Data, below, nulls) // both are objects
    }
  }
}

function note(nulls: SharedNulls, holder: object, key: string | number, below: readonly SelectedField[]): void {
  const ofHolder = nulls.get(holder) ?? new Map<string | number, (readonly SelectedField[])[]>()
  nulls.set(holder, ofHolder)
  const known = ofHolder.get(key)
  if (known) known.push(below)
  else ofHolder.set(key, [below])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
