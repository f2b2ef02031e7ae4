import { givenUp, type Limits, whyNotWait } from './patience.ts'

/**
 * How long all who work in slices may go on in one turn of the event loop, in milliseconds: what another caller asks
 * takes several turns. Tests set 0, and every look at the clock ends a slice.
 */
export const slice = { ms: 3 }

interface Resting {
  limits: Limits | undefined
  go(): void
  end(error: unknown): void
}

/** Since when this turn of the loop has been worked in; undefined: nobody has yet. */
let since: number | undefined
let turning = false
/** Those whose next slice has to come, in the order of their coming. */
const resting = new Set<Resting>()

/**
 * To be asked between the steps of long work (some microseconds each): undefined while the slice lasts, else what to
 * wait for, so that others come first. All that works at the same time shares one slice in each turn. What it gives
 * rejects with SOURCE_TIMEOUT or SOURCE_UNAVAILABLE where nobody waits for the work any more.
 */
export function restIfDue(limits?: Limits): Promise<void> | undefined {
  const now = performance.now()
  if (since === undefined) {
    since = now
    turnSoon()
    if (slice.ms > 0) return undefined
  }
  if (now - since < slice.ms) return undefined
  return new Promise((go, end) => {
    resting.add({ limits, go, end })
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

function turnSoon(): void {
  if (turning) return
  turning = true
  setImmediate(nextTurn)
}

/** One goes on; what it does and what else comes in this turn share the slice. */
function nextTurn(): void {
  turning = false
  since = undefined
  for (const one of resting) {
    resting.delete(one)
    const why = one.limits && whyNotWait(one.limits)
    if (why) {
      one.end(givenUp(why))
      continue
    }
    since = performance.now()
    turnSoon()
    one.go()
    return
  }
}
