import type { Limits } from '../../process/deadline.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { type Candidates, candidatesOf } from './nedb-candidates.ts'
import { type Matcher, matcherOf } from './nedb-filter.ts'
import { Firsts, orderOf } from './nedb-order.ts'

interface Stored {
  _id: string
}

/** Candidates checked between two looks at the clock: each takes about a microsecond. */
const STEP = 16

/**
 * The first documents that match a filter, in order, all as they were at the call. They are NeDB's own objects: copy what
 * leaves. This works in slices, unlike NeDB's own `find`; NeDB only provides the indexes.
 */
export async function firstOf(
  store: object,
  filter: object,
  { sort, limit = Number.POSITIVE_INFINITY }: { sort?: object | undefined; limit?: number | undefined },
  limits: Limits | undefined,
): Promise<Stored[]> {
  const candidates = candidatesOf(store, filter, sort)
  const matches = matchersOf(filter)
  const order = orderOf(sort)
  if (!order) {
    const found: Stored[] = []
    await each(candidates, matches, limits, (doc) => found.push(doc) < limit)
    return found
  }
  const firsts = new Firsts<Stored>(order.all, limit)
  await each(candidates, matches, limits, (doc) => {
    const last = firsts.last()
    // All later ones come after it too.
    if (candidates.ordered && last !== undefined && order.first(doc, last) > 0) return false
    firsts.add(doc)
    return true
  })
  const found: Stored[] = []
  for (let doc = firsts.takeLast(); doc; doc = firsts.takeLast()) {
    const rest = restIfDue(limits)
    if (rest) await rest
    found.push(doc)
  }
  return found.reverse()
}

/** How many documents match a filter; counts no further than `limit`. */
export async function countOf(
  store: object,
  filter: object,
  limit: number | undefined,
  limits: Limits | undefined,
): Promise<number> {
  let count = 0
  await each(candidatesOf(store, filter), matchersOf(filter), limits, () => {
    count += 1
    return limit === undefined || count < limit
  })
  return count
}

interface Matchers {
  matches: Matcher
  /** The first condition only, which refuses documents that the viewer may not see. */
  isSeen: Matcher
}

function matchersOf(filter: object): Matchers {
  return { matches: matcherOf(filter), isSeen: matcherOf(Object.fromEntries(Object.entries(filter).slice(0, 1))) }
}

/** Calls `take` with each matching candidate, until it returns false. */
async function each(
  candidates: Candidates,
  { matches, isSeen }: Matchers,
  limits: Limits | undefined,
  take: (doc: Stored) => boolean,
): Promise<void> {
  let step = 0
  for (let doc = candidates.next(); doc; doc = candidates.next()) {
    step += 1
    const rest = step % STEP === 0 ? restIfDue(limits) : undefined
    if (rest) {
      candidates.keep()
      await rest
    }
    if (matches(doc) && !take(doc)) return
  }
  if (candidates.near) isSeen(candidates.near)
}

/** A copy of a document; `fields`: with only these fields, and `_id`. */
export function copyOf(doc: Stored, fields?: readonly string[]): Stored {
  if (!fields) return copied(doc) as Stored // as it was
  const copy: Record<string, unknown> & Stored = { _id: doc._id }
  for (const field of fields) {
    const value = (doc as unknown as Record<string, unknown>)[field] // a document has names for keys
    if (value !== undefined) copy[field] = copied(value)
  }
  return copy
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copied)
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) copy[key] = copied(part)
  return copy
}
