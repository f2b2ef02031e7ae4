import { failure } from '../schema/errors.ts'
import type { Cursors, Position } from './cursors.ts'

export const MAX_PAGE = 200
export const MAX_CHECKS = 500

/** A page that a store reads: at most `limit` rows after `after`. Stores read `limit + 1` to know whether there are more. */
export interface Page {
  limit: number
  after: Position | null
}

/** Turns the arguments of a list field into a page. Throws BAD_USER_INPUT, TOO_MANY_ITEMS or BAD_CURSOR. */
export function readPage(args: { first: number; after?: string | null }, list: string, cursors: Cursors): Page {
  if (args.first > MAX_PAGE)
    throw failure('TOO_MANY_ITEMS', `\`first\` is ${args.first}: a page has at most ${MAX_PAGE} items.`, {
      rule: 'PAGE_SIZE',
    })
  if (args.first < 1)
    throw failure('BAD_USER_INPUT', `\`first\` is ${args.first}: it must be 1 to ${MAX_PAGE}.`, { rule: 'PAGE_SIZE' })
  return { limit: args.first, after: args.after ? cursors.decrypt(list, args.after) : null }
}

/** Checks that a bulk call has 1 to `most` items. Throws BAD_USER_INPUT or TOO_MANY_ITEMS. */
export function refuseBadBulk(items: readonly unknown[], argument: string, most = MAX_CHECKS): void {
  if (items.length > most)
    throw failure('TOO_MANY_ITEMS', `\`${argument}\` has ${items.length} items: at most ${most} a call. Split it.`, {
      rule: 'BULK_SIZE',
    })
  if (items.length === 0)
    throw failure('BAD_USER_INPUT', `\`${argument}\` is empty: give 1 to ${most} items.`, { rule: 'BULK_SIZE' })
}

/** A Relay connection that creates cursors only if the operation selects them. */
export interface Connection<Node> {
  edges: Edge<Node>[]
  pageInfo: PageInfo
}
export interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: () => string | null
  endCursor: () => string | null
}
export interface Edge<Node> {
  node: Node
  cursor: () => string
}

/** Makes a connection of the `limit + 1` rows that a store read. `positionOf` gives the values that the list is sorted by. */
export function toConnection<Row, Node = Row>(
  rows: readonly Row[],
  page: Page,
  list: string,
  cursors: Cursors,
  positionOf: (row: Row) => Position,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, page.limit).map((row) => ({
    node: nodeOf(row),
    cursor: () => cursors.encrypt(list, positionOf(row)),
  }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
  }
}
