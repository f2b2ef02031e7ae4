/** A filter of ours in NeDB's own words: what our own reading of its documents is held against. */
export type NedbQuery = Record<string, unknown>

const RANGES = ['$lt', '$lte', '$gt', '$gte']

/**
 * NeDB's operators with MongoDB's meaning. Differences that this hides: to NeDB null is not "missing"; `$ne` and `$nin`
 * on an array ask for one other element instead of none that is equal; an empty array does not exist.
 * NeDB looks for an index only among conditions at the top: those that it understands as MongoDB does stay there.
 */
export function nedbQuery(filter: object): NedbQuery {
  const top: NedbQuery = {}
  const further: NedbQuery[] = []
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$or' || path === '$and') {
      further.push({ [path]: condition.map(nedbQuery) })
    } else if (condition === null || typeof condition !== 'object') {
      if (condition === null) further.push(missing(path))
      else top[path] = condition
    } else {
      for (const { value, indexed } of operators(path, condition)) {
        if (indexed && !(path in top)) top[path] = value[path]
        else further.push(value)
      }
    }
  }
  return further.length > 0 ? { ...top, $and: further } : top
}

/** One condition after the other; `indexed` where NeDB may look it up. */
function operators(path: string, condition: object): { value: NedbQuery; indexed: boolean }[] {
  const found: { value: NedbQuery; indexed: boolean }[] = []
  const range: Record<string, unknown> = {}
  for (const [operator, operand] of Object.entries(condition)) {
    if (RANGES.includes(operator)) range[operator] = operand
    else if (operator === '$in') found.push({ value: anyOf(path, operand), indexed: !operand.includes(null) })
    else if (operator === '$nin') found.push({ value: { $not: anyOf(path, operand) }, indexed: false })
    else if (operator === '$ne') found.push({ value: { $not: nedbQuery({ [path]: operand }) }, indexed: false })
    else if (operator === '$not') found.push({ value: { $not: nedbQuery({ [path]: operand }) }, indexed: false })
    else if (operator === '$regex') found.push({ value: { [path]: { $regex: operand } }, indexed: false })
    else if (operator === '$exists') found.push({ value: exists(path, operand), indexed: false })
    else throw new TypeError(`${operator} is not in the subset that every document database understands`)
  }
  const bounds = Object.entries(range)
  if (bounds.length > 0 && !path.includes('.')) found.push({ value: { [path]: range }, indexed: true })
  // A path may lead through an array, where each bound may be met by another element.
  else for (const [operator, bound] of bounds) found.push({ value: { [path]: { [operator]: bound } }, indexed: false })
  return found
}

function missing(path: string): NedbQuery {
  return { $or: [{ [path]: null }, { [path]: { $exists: false } }] }
}

function anyOf(path: string, values: readonly unknown[]): NedbQuery {
  if (!values.includes(null)) return { [path]: { $in: values } }
  return { $or: [{ [path]: { $in: values.filter((value) => value !== null) } }, missing(path)] }
}

function exists(path: string, wanted: boolean): NedbQuery {
  const present = { $or: [{ [path]: { $exists: true } }, { [path]: { $size: 0 } }] }
  return wanted ? present : { $not: present }
}
