import { givenUp, type Limits, whyNotWait } from './patience.ts'

/**
 * How long all who work in slices may go on in one turn of the event loop, in milliseconds: what another caller asks
 * takes several turns. Tests set 0, and every look at the clock ends a slice.
 */
export const slice = { ms: 3 }

/** So much of a slice each call has for itself: what is soon done waits for nobody. */
const FREE = 1 / 12

/** What one call has worked so far, in milliseconds. */
interface Work {
  ms: number
}
interface Resting {
  limits: Limits | undefined
  work: Work
  go(): void
  end(error: unknown): void
}

/** By the limits of the call, which are one object for all that is done for it. */
const works = new WeakMap<Limits, Work>()
/** Since when this turn of the loop has been worked in; undefined: nobody has yet. */
let since: number | undefined
/** Who looked at the clock last in this turn, and when. */
let last: { work: Work; at: number } | undefined
let turning = false
/** Those whose next slice has to come. */
const resting = new Set<Resting>()

/**
 * To be asked between the steps of long work (some microseconds each): undefined while the slice lasts, else what to
 * wait for, so that others come first. All that works at the same time shares one slice in each turn, and whoever has
 * worked least has the next one. `follows`: milliseconds of work that then come in one go. What it gives rejects with SOURCE_TIMEOUT or SOURCE_UNAVAILABLE where nobody waits for
 * the work any more.
 */
export function restIfDue(limits?: Limits, follows = 0): Promise<void> | undefined {
  const now = performance.now()
  if (since === undefined) {
    since = now
    turnSoon()
  }
  const work = workOf(limits)
  if (last?.work === work) work.ms += now - last.at // else it has just begun, or others were at work in between
  last = { work, at: now }
  if (work.ms + follows < slice.ms * FREE || now - since < slice.ms) {
    since -= follows
    return undefined
  }
  return new Promise((go, end) => {
    resting.add({ limits, work, go, end })
  })
}

/** `items.map` in slices. */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
  limits?: Limits,
): Promise<Result[]> {
  const results: Result[] = []
  for (const [index, item] of items.entries()) {
    const rest = restIfDue(limits)
    if (rest) await rest
    results.push(map(item, index))
  }
  return results
}

function workOf(limits: Limits | undefined): Work {
  if (!limits) return { ms: slice.ms } // of nobody's call: it has no part of its own
  const known = works.get(limits)
  if (known) return known
  const work = { ms: 0 }
  works.set(limits, work)
  return work
}

function turnSoon(): void {
  if (turning) return
  turning = true
  setImmediate(nextTurn)
}

/** One goes on; what it does and what else comes in this turn share the slice. */
function nextTurn(): void {
  turning = false
  since = undefined
  last = undefined
  let next: Resting | undefined
  for (const one of resting) {
    const why = one.limits && whyNotWait(one.limits)
    if (why) {
      resting.delete(one)
      one.end(givenUp(why))
    } else if (!next || one.work.ms < next.work.ms) next = one
  }
  if (!next) return
  resting.delete(next)
  since = performance.now()
  last = { work: next.work, at: since }
  turnSoon()
  next.go()
}
