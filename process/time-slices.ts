import { givenUp, type Limits, whyNotWait } from './deadline.ts'

/**
 * How long all sliced work together may take in one turn of the event loop, in milliseconds: other requests need several
 * turns. Tests set 0, so that every check of the clock ends a slice.
 */
export const slice = { ms: 3 }

/** The part of a slice that each call may always use: short work waits for nobody. */
const FREE = 1 / 12

/** How long one call has worked so far, in milliseconds. */
interface Work {
  ms: number
}
interface Resting {
  limits: Limits | undefined
  work: Work
  go(): void
  end(error: unknown): void
}

/** By the limits of the call, an object that all work for the call shares. */
const works = new WeakMap<Limits, Work>()
/** When work began in this turn of the loop; undefined if it has not. */
let since: number | undefined
/** The work that checked the clock last in this turn, and the time. */
let last: { work: Work; at: number } | undefined
let turning = false
/** Work that waits for its next slice. */
const resting = new Set<Resting>()

/**
 * Call it between the steps of long work (some microseconds each): returns undefined while the slice lasts, otherwise a
 * promise to wait for, so that others come first. All concurrent work shares one slice per turn, and the work that has run
 * least gets the next one. `follows`: milliseconds of the next step, if it is long. The promise rejects with SOURCE_TIMEOUT
 * or SOURCE_UNAVAILABLE if nobody waits for the work any more.
 */
export function restIfDue(limits?: Limits, follows = 0): Promise<void> | undefined {
  const now = performance.now()
  if (since === undefined) {
    since = now
    turnSoon()
  }
  const work = workOf(limits)
  if (last?.work === work) work.ms += now - last.at // otherwise it has just begun, or other work ran in between
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
  if (!limits) return { ms: slice.ms } // without a call, work shares no account
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

/** Resumes one work; it shares this turn's slice with other work. */
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
