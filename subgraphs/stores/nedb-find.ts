import type { Limits } from '../../process/patience.ts'
import { restIfDue } from '../../process/time-slices.ts'
import { type Candidates, candidatesOf } from './nedb-candidates.ts'
import { type Matcher, matcherOf } from './nedb-filter.ts'
import { Firsts, orderOf } from './nedb-order.ts'

interface Stored {
  _id: string
}

/** Candidates that are looked at between two looks at the clock: each costs about a microsecond. */
const STEP = 16

/**
 * The first documents that meet a filter, in their order, as they all stood when it was called: as NeDB itself holds
 * them, so copy what leaves. What NeDB's own `find` does in one go is done in slices, and NeDB itself only holds the
 * indexes and the file.
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
    // Whatever comes then is behind it too.
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

/** How many documents meet a filter. */
export async function countOf(store: object, filter: object, limits: Limits | undefined): Promise<number> {
  let count = 0
  await each(candidatesOf(store, filter), matchersOf(filter), limits, () => {
    count += 1
    return true
  })
  return count
}

interface Matchers {
  matches: Matcher
  /** The first condition alone, at which a document is refused that the viewer may not see. */
  isSeen: Matcher
}

function matchersOf(filter: object): Matchers {
  return { matches: matcherOf(filter), isSeen: matcherOf(Object.fromEntries(Object.entries(filter).slice(0, 1))) }
}

/** Calls `take` with each candidate that matches, until it answers false. */
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

/** A document of the caller's own; `fields`: with these only, and `_id`. */
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
