import type { Limits } from '../process/patience.ts'
import { restIfDue } from '../process/time-slices.ts'
import { refuseBadBulk } from './connection.ts'

/** About what reading one item takes, and what resolving its answer does, in milliseconds. */
const ITEM_MS = 0.01

/**
 * Carries out 1 to 500 checks and gives their answers in the order asked. Where an operation has several such lists,
 * each is read in a turn of the event loop of its own, and resolved in one. Throws BAD_USER_INPUT, TOO_MANY_ITEMS.
 */
export async function checkInBulk<Item, Check>(
  items: readonly Item[],
  argument: string,
  check: (item: Item) => Promise<Check>,
  limits: Limits | undefined,
): Promise<Check[]> {
  refuseBadBulk(items, argument)
  const follows = items.length * ITEM_MS
  const read = restIfDue(limits, follows)
  if (read) await read
  const checks = await Promise.all(items.map(check))
  const resolved = restIfDue(limits, follows)
  if (resolved) await resolved
  return checks
}
