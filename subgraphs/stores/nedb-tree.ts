import { bound, compare } from './nedb-filter.ts'

export interface Stored {
  _id: string
}

/** A node in the tree of an index, as in NeDB (4.1.2). */
export interface Node {
  /** Missing if the tree is empty. */
  key?: unknown
  data: Stored[]
  left?: Node | null
  right?: Node | null
}

/** Yields groups of documents one after the other; a document may be in several. */
export type Groups = () => readonly Stored[] | undefined

/** A range of an index's keys: whether it has begun at a key, and whether it has ended before one. */
export interface KeyRange {
  begun(key: unknown): boolean
  ended(key: unknown): boolean
}

/** The node of a key, or the node where the search for it ends. */
export function atOrNear(root: Node, key: unknown): { node: Node; isFound: boolean } {
  let last = root
  for (let node: Node | null | undefined = root; node; ) {
    last = node
    const order = compare(key, node.key)
    if (order === 0) return { node, isFound: true }
    node = order < 0 ? node.left : node.right
  }
  return { node: last, isFound: false }
}

/** The keys within the bounds of a condition. */
export function within(range: object): KeyRange {
  const { lower, upper } = boundsOf(range)
  return {
    begun: (key) => lower.every((holds) => holds(key)),
    ended: (key) => !upper.every((holds) => holds(key)),
  }
}

/**
 * In an index on two fields, the keys with `value` as their first field and a second one within the bounds of a condition.
 */
export function withinPair([first, second]: readonly [string, string], value: unknown, range: object): KeyRange {
  const { lower, upper } = boundsOf(range)
  const partsOf = (key: unknown) => {
    const { [first]: one, [second]: other } = key as Record<string, unknown> // of an index on two fields
    return { order: compare(one, value), other }
  }
  return {
    begun(key) {
      const { order, other } = partsOf(key)
      // A missing or null second field is within no bounds.
      return order > 0 || (order === 0 && (other ?? null) !== null && lower.every((holds) => holds(other)))
    },
    ended(key) {
      const { order, other } = partsOf(key)
      return order > 0 || (order === 0 && !upper.every((holds) => holds(other)))
    },
  }
}

function boundsOf(range: object) {
  const lower: ((key: unknown) => boolean)[] = []
  const upper: ((key: unknown) => boolean)[] = []
  for (const [operator, operand] of Object.entries(range)) {
    if (operator === '$gt' || operator === '$gte') lower.push(bound(operator, operand))
    if (operator === '$lt' || operator === '$lte') upper.push(bound(operator, operand))
  }
  return { lower, upper }
}

/** The nodes of a tree with keys in a range, in the order of the keys. */
export function nodesOf(root: Node, { begun, ended }: KeyRange, backwards = false): Groups {
  const before = (node: Node) => (backwards ? node.right : node.left)
  const after = (node: Node) => (backwards ? node.left : node.right)
  const path: Node[] = []
  const descend = (from: Node | null | undefined) => {
    for (let node = from; node; ) {
      const inside = backwards ? !ended(node.key) : begun(node.key)
      if (inside) path.push(node)
      node = inside ? before(node) : after(node)
    }
  }
  if ('key' in root) descend(root)
  return () => {
    const node = path.pop()
    if (!node || (backwards ? !begun(node.key) : ended(node.key))) return undefined
    descend(after(node))
    return node.data
  }
}
