import type { Answer } from '../../../schema/identity.ts'
import type { Data } from '../data-path.ts'
import { type AskedField, giveNullsBelow } from './asked.ts'
import { Askers } from './askers.ts'
import type { Unit } from './compiled-fetch.ts'
import { merge } from './merge.ts'

/**
 * Where several subgraphs give one object together, one may answer that there is none: what it was asked of the object
 * is null then. Which are the fetches whose objects others give, too.
 */
export function sharingUnits(units: readonly Unit[]): ReadonlySet<Unit> {
  return units.length < 2 ? new Set() : new Askers(units).sharing()
}

/** Nulls where an object may still come from elsewhere: what was asked below, by who holds them and under which key. */
export type SharedNulls = Map<object, Map<string | number, (readonly AskedField[])[]>>

/** `merge` of what a fetch has given whose objects others give, too. */
export function mergeShared(
  target: Data,
  source: Data,
  asked: readonly AskedField[],
  { nulls, abstract }: { nulls: SharedNulls; abstract: ReadonlySet<unknown> },
  { errors }: Answer,
): void {
  // A null that an error explains is no answer: see `Causes`.
  if (!errors) shareNulls(target, source, asked, nulls)
  merge(target, source, abstract)
}

function shareNulls(target: Data, source: Data, asked: readonly AskedField[], nulls: SharedNulls): void {
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
  below: readonly AskedField[],
  nulls: SharedNulls,
): void {
  if (given === null) {
    if (isObject(known)) giveNullsBelow(below, known)
    else note(nulls, holder, key, below)
  } else if (isObject(given)) {
    if (!isObject(known)) {
      for (const others of nulls.get(holder)?.get(key) ?? []) giveNullsBelow(others, given)
    } else if (Array.isArray(known) && Array.isArray(given)) {
      for (let index = 0; index < given.length; index++) {
        shareNull(known, index, known[index], given[index], below, nulls)
      }
    } else if (!Array.isArray(known) && !Array.isArray(given)) {
      shareNulls(known as Data, given as Data, below, nulls) // both are objects, and no lists
    }
  }
}

function note(nulls: SharedNulls, holder: object, key: string | number, below: readonly AskedField[]): void {
  const ofHolder = nulls.get(holder) ?? new Map<string | number, (readonly AskedField[])[]>()
  nulls.set(holder, ofHolder)
  const known = ofHolder.get(key)
  if (known) known.push(below)
  else ofHolder.set(key, [below])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
