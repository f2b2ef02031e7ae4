import type { Limits } from '../process/deadline.ts'
import { restIfDue } from '../process/time-slices.ts'
import { refuseBadBulk } from './connection.ts'

/** The approximate time to read one item, and to resolve its answer, in milliseconds. */
const ITEM_MS = 0.01

/**
 * Runs 1 to 500 checks and returns their answers in the given order. If an operation has several such lists, each is read,
 * and each resolved, in a turn of the event loop of its own. Throws BAD_USER_INPUT, TOO_MANY_ITEMS.
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
