import type { Viewer } from '../schema/identity.ts'
import { ncbs } from '../schema/ncbs.ts'
import { type Connection, type Page, readPage, toConnection } from './connection.ts'
import type { Cursors } from './cursors.ts'
import type { OwnerFields } from './record.ts'

// RPD: a record is kept until its review date; then its owner decides whether it is still needed. Owners list what is due
// (`recordsToReview`), and operators see how much that is, so that no record is overlooked.

/** How many days before the review date a record counts as due soon. */
const DAYS_AHEAD = 30
/** The SDL of `totalCount` names the number. */
const MOST_OF_A_LIST = 1000
/** The SDL of `recordsToReviewCount` names the number. */
const MOST_OF_ALL = 10_000

/** The argument of `recordsToReview`; `before`: the day before which review dates count. */
export interface ToReview {
  before: string
}

/** The answer to `recordsToReview`. */
export function toReview({ before }: { before?: string | null }): ToReview {
  return { before: before ?? daysAhead() }
}

function daysAhead(): string {
  return new Date(Date.now() + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
}

/** The records of one kind by review date. Withdrawn records are not reviewed. */
export interface Reviews<Kept> {
  /** An owner's records due before a day, soonest first, one more than the page has; positions are [reviewBy, id]. */
  due(owner: string, before: string, page: Page): Promise<Kept[]>
  /** How many records of these owners are due before a day; counts no further than `most`. */
  count(owners: readonly string[], before: string, most: number): Promise<number>
}

/** A page of what a caller's NCB has to review. */
export interface ReviewPage<Kept> extends Connection<Kept> {
  totalCount: () => Promise<number>
}

/** One page of `recordsToReview`. `list`: its name, for its cursors. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS. */
export async function reviewPage<Kept extends OwnerFields>(
  { before }: ToReview,
  args: { first: number; after?: string | null },
  { list, reviews, idOf }: { list: string; reviews: Reviews<Kept>; idOf: (record: Kept) => string },
  { store: { cursors }, viewer }: { store: { cursors: Cursors }; viewer: Viewer },
): Promise<ReviewPage<Kept>> {
  const name = `${list} to review` // the same for any `before`: a position says where to resume
  const page = readPage(args, name, cursors)
  const records = await reviews.due(viewer.country, before, page)
  const position = (record: Kept) => [record.reviewBy, idOf(record)]
  return {
    ...toConnection(records, page, name, cursors, position, (record) => record),
    totalCount: () => reviews.count([viewer.country], before, MOST_OF_A_LIST),
  }
}

/** `recordsToReviewCount`: how many records of all owners are due now, or soon. */
export async function countToReview(...kinds: readonly Pick<Reviews<unknown>, 'count'>[]): Promise<number> {
  const counts = await Promise.all(kinds.map(({ count }) => count(ncbs, daysAhead(), MOST_OF_ALL)))
  return Math.min(
    MOST_OF_ALL,
    counts.reduce((sum, count) => sum + count, 0),
  )
}
