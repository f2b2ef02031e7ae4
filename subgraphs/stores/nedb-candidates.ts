import { bound, compare } from './nedb-filter.ts'

interface Stored {
  _id: string
}

/** What is read of NeDB (4.1.2) itself: its indexes, and the nodes of their trees. */
interface Indexed {
  indexes: Readonly<Record<string, Index>>
}
interface Index {
  sparse: boolean
  tree: { tree: Node }
}
interface Node {
  /** Missing where the tree is empty. */
  key?: unknown
  data: Stored[]
  left?: Node | null
  right?: Node | null
}

interface CandidatesOptions {
  ordered?: boolean
  /** Whether no document is in two groups. */
  once?: boolean
  near?: Near
}

/** Groups of so many documents are copied one by one, larger ones as a whole. */
const SMALL = 32

/** Groups of documents, one after the other; a document may be in several. */
type Groups = () => readonly Stored[] | undefined

/** Where a look-up by keys finds nothing: a document of another key, which is near. */
interface Near {
  doc?: Stored | undefined
}

/**
 * The documents that may meet a filter, each once, as NeDB itself holds them: they are only read. NeDB never changes a
 * document: an update puts another in its place. So references that were taken in one turn are how all stood then.
 */
export class Candidates {
  /** Whether they come in the order of the first field of the sort. */
  readonly ordered: boolean
  #groups: Groups
  readonly #near: Near | undefined
  #kept = false
  /** Those that were given, where one may be in several groups. */
  readonly #given: Set<Stored> | undefined
  #group: readonly Stored[] = []
  #at = 0

  constructor(groups: Groups, { ordered = false, once = false, near }: CandidatesOptions = {}) {
    this.#groups = groups
    this.#near = near
    this.ordered = ordered
    this.#given = once ? undefined : new Set()
  }

  /**
   * Once there are no more: where there were none at all, a document to be looked at as far as one that the viewer may
   * not see is. So what is hidden takes as long as what is absent.
   */
  get near(): Stored | undefined {
    return this.#near?.doc
  }

  next(): Stored | undefined {
    for (;;) {
      const doc = this.#group[this.#at]
      if (doc === undefined) {
        const group = this.#groups()
        if (group === undefined) return undefined
        this.#group = group
        this.#at = 0
      } else {
        this.#at += 1
        if (this.#given?.has(doc)) continue
        this.#given?.add(doc)
        return doc
      }
    }
  }

  /** To be called before others get their turn, who may change the indexes: what comes is what there is now. */
  keep(): void {
    if (this.#kept) return
    const kept: Stored[][] = []
    const small = this.#group.slice(this.#at)
    for (let group = this.#groups(); group; group = this.#groups()) {
      if (group.length > SMALL) kept.push(group.slice())
      else for (const doc of group) small.push(doc)
    }
    this.#group = small
    this.#at = 0
    this.#kept = true
    let at = 0
    this.#groups = () => kept[at++]
  }
}

/**
 * The candidates for a filter, by the index of its last equality, else of its last `$in`, else of a range; where it has
 * none of these, in the order of the first field of the sort, if that is indexed; else all.
 */
export function candidatesOf(store: object, filter: object, sort: object = {}): Candidates {
  const { indexes } = store as Indexed // as NeDB has them, which its types leave out
  const indexed = Object.entries(filter).filter(([path]) => Object.hasOwn(indexes, path))
  const treeOf = (path: string) => (indexes[path] as Index).tree // one that is there
  const equality = indexed.findLast(([, condition]) => typeof condition !== 'object')
  if (equality) return candidatesByKey(treeOf(equality[0]), [equality[1]], true)
  const list = indexed.findLast(([, condition]) => Array.isArray(condition?.$in) && !condition.$in.includes(null))
  if (list) return candidatesByKey(treeOf(list[0]), [...new Set(list[1].$in)])
  const [first, direction] = Object.entries(sort)[0] ?? []
  const range = indexed.findLast(([path, condition]) => isRange(path, condition))
  if (range && range[0] !== first) return new Candidates(nodesOf(treeOf(range[0]).tree, range[1], false), {})
  const ordered = first !== undefined && indexes[first]?.sparse === false
  if (ordered) {
    return new Candidates(nodesOf(treeOf(first).tree, range?.[1] ?? {}, direction === -1), { ordered: true })
  }
  return new Candidates(nodesOf(treeOf('_id').tree, {}, false), { once: true })
}

/** A path may lead through an array, where each bound may be met by another element. */
function isRange(path: string, condition: unknown): condition is object {
  if (path.includes('.') || typeof condition !== 'object' || condition === null) return false
  return ['$lt', '$lte', '$gt', '$gte'].some((operator) => operator in condition)
}

function candidatesByKey(tree: Index['tree'], keys: readonly unknown[], once = false): Candidates {
  const near: Near = {}
  let isAnyFound = false
  let at = 0
  const groups = () => {
    while (at < keys.length) {
      const { node, isFound } = atOrNear(tree.tree, keys[at++])
      if (isFound) {
        isAnyFound = true
        near.doc = undefined
        return node.data
      }
      if (!isAnyFound) near.doc ??= node.data[0]
    }
    return undefined
  }
  return new Candidates(groups, { once, near })
}

/** The node of a key, or that at which the search for it ends. */
function atOrNear(root: Node, key: unknown): { node: Node; isFound: boolean } {
  let last = root
  for (let node: Node | null | undefined = root; node; ) {
    last = node
    const order = compare(key, node.key)
    if (order === 0) return { node, isFound: true }
    node = order < 0 ? node.left : node.right
  }
  return { node: last, isFound: false }
}

/** The nodes of a tree whose keys lie within the bounds, in the order of the keys. */
function nodesOf(root: Node, range: object, backwards: boolean): Groups {
  const lower: ((key: unknown) => boolean)[] = []
  const upper: ((key: unknown) => boolean)[] = []
  for (const [operator, operand] of Object.entries(range)) {
    if (operator === '$gt' || operator === '$gte') lower.push(bound(operator, operand))
    if (operator === '$lt' || operator === '$lte') upper.push(bound(operator, operand))
  }
  const [begins, ends] = backwards ? [upper, lower] : [lower, upper]
  const before = (node: Node) => (backwards ? node.right : node.left)
  const after = (node: Node) => (backwards ? node.left : node.right)
  const path: Node[] = []
  const descend = (from: Node | null | undefined) => {
    for (let node = from; node; ) {
      const inside = begins.every((holds) => holds(node?.key))
      if (inside) path.push(node)
      node = inside ? before(node) : after(node)
    }
  }
  if ('key' in root) descend(root)
  return () => {
    const node = path.pop()
    if (!node || !ends.every((holds) => holds(node.key))) return undefined
    descend(after(node))
    return node.data
  }
}
