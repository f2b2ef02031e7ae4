import { atOrNear, type Groups, type Node, nodesOf, type Stored, within, withinPair } from './nedb-tree.ts'

/** What is read from NeDB (4.1.2) directly: its indexes. */
interface Indexed {
  indexes: Readonly<Record<string, Index>>
}
interface Index {
  sparse: boolean
  unique: boolean
  tree: { tree: Node }
}

interface CandidatesOptions {
  ordered?: boolean
  /** Whether no document is in two groups. */
  once?: boolean
  near?: Near
}

/** Groups up to this size are copied document by document, larger ones as a whole. */
const SMALL = 32

/** If a lookup by keys finds nothing: a document with a nearby key. */
interface Near {
  doc?: Stored | undefined
}

/**
 * The documents that may match a filter, each once. They are NeDB's own objects, only for reading. NeDB never changes a
 * document: an update replaces it. So references taken in one turn are a snapshot.
 */
export class Candidates {
  /** Whether they come in the order of the first field of the sort. */
  readonly ordered: boolean
  #groups: Groups
  readonly #near: Near | undefined
  #kept = false
  /** The documents given so far, if one may be in several groups. */
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
   * At the end, if there were none: a document to check in the same way as one that the viewer may not see, so that hidden
   * and absent documents take equally long.
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

  /** Call it before yielding to others, who may change the indexes: it keeps the present documents. */
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
 * The candidates for a filter: by an index on a pair with a range; otherwise by the index of the last equality, of the last
 * `$in`, or of a range; otherwise in the order of the first field of the sort, if it has an index; otherwise all.
 */
export function candidatesOf(store: object, filter: object, sort: object = {}): Candidates {
  const { indexes } = store as Indexed // NeDB has them, its types do not
  const indexed = Object.entries(filter).filter(([path]) => Object.hasOwn(indexes, path))
  const treeOf = (path: string) => (indexes[path] as Index).tree // an existing one
  const [first, direction] = Object.entries(sort)[0] ?? []
  const pair = pairOf(indexes, filter)
  if (pair) return candidatesByPair(treeOf(pair.name), pair, first === pair.fields[1] ? direction : undefined)
  const equality = indexed.findLast(([, condition]) => typeof condition !== 'object')
  if (equality) return candidatesByKey(treeOf(equality[0]), [equality[1]], true)
  const list = indexed.findLast(([, condition]) => Array.isArray(condition?.$in) && !condition.$in.includes(null))
  if (list) return candidatesByKey(treeOf(list[0]), [...new Set(list[1].$in)])
  const range = indexed.findLast(([path, condition]) => isRange(path, condition))
  if (range && range[0] !== first) return new Candidates(nodesOf(treeOf(range[0]).tree, within(range[1])), {})
  const ordered = first !== undefined && indexes[first]?.sparse === false
  if (ordered) {
    return new Candidates(nodesOf(treeOf(first).tree, within(range?.[1] ?? {}), direction === -1), { ordered: true })
  }
  return new Candidates(nodesOf(treeOf('_id').tree, within({})), { once: true })
}

/** A path may lead through an array, where different elements may meet the two bounds. */
function isRange(path: string, condition: unknown): condition is object {
  if (path.includes('.') || typeof condition !== 'object' || condition === null) return false
  return ['$lt', '$lte', '$gt', '$gte'].some((operator) => operator in condition)
}

/** An index of two fields, the values of the first, and the range of the second, in a filter. */
interface Pair {
  name: string
  fields: readonly [string, string]
  values: readonly unknown[]
  range: object
}

function pairOf(indexes: Indexed['indexes'], filter: object): Pair | undefined {
  for (const [name, { unique }] of Object.entries(indexes)) {
    if (unique || !name.includes(',')) continue
    const [one = '', other = ''] = name.split(',')
    const { [one]: asked, [other]: range } = filter as Record<string, unknown>
    const values = valuesAsked(asked)
    if (values && isRange(other, range)) return { name, fields: [one, other], values, range }
  }
  return undefined
}

/** The values of an equality or an `$in`. */
function valuesAsked(condition: unknown): readonly unknown[] | undefined {
  if (condition === undefined || condition === null) return undefined
  if (typeof condition !== 'object') return [condition]
  return '$in' in condition && Array.isArray(condition.$in) ? [...new Set(condition.$in)] : undefined
}

/** `direction`: the direction of a sort by the second field, whose order they have if the first has one value. */
function candidatesByPair(tree: Index['tree'], { fields, values, range }: Pair, direction: number | undefined) {
  const ordered = direction !== undefined && values.length === 1
  let at = 0
  let groups: Groups = () => undefined
  const next = () => {
    for (;;) {
      const group = groups()
      if (group || at === values.length) return group
      groups = nodesOf(tree.tree, withinPair(fields, values[at++], range), direction === -1)
    }
  }
  return new Candidates(next, { ordered, once: true })
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
