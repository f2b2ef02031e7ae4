/** Whether a document matches a filter. */
export type Matcher = (doc: object) => boolean
/** Whether a value meets a condition; `undefined`: the field is missing. */
type Test = (value: unknown) => boolean

/**
 * Compiles a filter, with MongoDB's meaning, for documents in memory. The work per document depends on the number of
 * conditions, not of the values that they list. Throws TypeError for an unknown operator.
 */
export function matcherOf(filter: object): Matcher {
  return all(Object.entries(filter).flatMap(([path, condition]) => matchersOf(path, condition)))
}

function matchersOf(path: string, condition: unknown): Matcher[] {
  if (path === '$and') return parts(condition)
  if (path === '$or') return [any(parts(condition))]
  if (typeof condition !== 'object' || condition === null) return [some(path, equals(condition))]
  return Object.entries(condition).map(([operator, operand]) => operation(path, operator, operand))
}

function parts(filters: unknown): Matcher[] {
  return (filters as readonly object[]).map(matcherOf) // of Filter's $and and $or
}

function operation(path: string, operator: string, operand: unknown): Matcher {
  switch (operator) {
    case '$in':
      return some(path, oneOf(operand))
    case '$nin':
      return not(some(path, oneOf(operand)))
    case '$ne':
      return not(some(path, equals(operand)))
    case '$not':
      return not(all(matchersOf(path, operand)))
    case '$exists':
      return operand === true ? exists(path) : not(exists(path))
    case '$regex':
      return some(path, (value) => typeof value === 'string' && (operand as RegExp).test(value)) // as Filter has it
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte': {
      const within = bound(operator, operand)
      return some(path, (value) => typeof value === typeof operand && within(value))
    }
    default:
      throw new TypeError(`${operator} is not in the subset that every document database understands`)
  }
}

function equals(operand: unknown): Test {
  return operand === null ? (value) => value === null || value === undefined : (value) => value === operand
}

function oneOf(operand: unknown): Test {
  const values = new Set(operand as readonly unknown[]) // of Filter's $in and $nin
  const orMissing = values.has(null)
  return (value) => values.has(value) || (orMissing && value === undefined)
}

/** Whether a value is on the right side of a bound, in the order of `compare`. */
export function bound(operator: '$lt' | '$lte' | '$gt' | '$gte', operand: unknown): Test {
  switch (operator) {
    case '$lt':
      return (value) => compare(value, operand) < 0
    case '$lte':
      return (value) => compare(value, operand) <= 0
    case '$gt':
      return (value) => compare(value, operand) > 0
    case '$gte':
      return (value) => compare(value, operand) >= 0
  }
}

/** Whether any value at the path passes: for an array its elements, for an array on the path everything below it. */
function some(path: string, test: Test): Matcher {
  return values(path, (value) => (Array.isArray(value) ? value.some(test) : test(value)))
}

/** Here, an array counts as a value, even an empty one. */
function exists(path: string): Matcher {
  return values(path, (value) => value !== undefined)
}

function values(path: string, test: Test): Matcher {
  const keys = path.split('.')
  const [only = ''] = keys
  if (keys.length === 1) return (doc) => test((doc as Record<string, unknown>)[only]) // a document has names for keys
  return (doc) => reached(doc, keys, 0, test)
}

function reached(value: unknown, keys: readonly string[], at: number, test: Test): boolean {
  const key = keys[at]
  if (key === undefined) return test(value)
  if (Array.isArray(value)) return value.some((element) => reached(element, keys, at, test))
  const next = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return reached(next, keys, at + 1, test)
}

/** Orders lists: missing and null first, then numbers, strings by code unit, booleans. */
export function compare(one: unknown, other: unknown): number {
  if (one === other) return 0
  if (typeof one === typeof other && one !== null && other !== null) return lessThan(one, other) ? -1 : 1
  return rankOf(one) - rankOf(other)
}

/** Compares two values of one type. */
function lessThan(one: unknown, other: unknown): boolean {
  return (one as string | number) < (other as string | number)
}

function rankOf(value: unknown): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number') return 1
  return typeof value === 'string' ? 2 : 3
}

function all(matchers: readonly Matcher[]): Matcher {
  const [first, second, ...others] = matchers
  if (!first) return () => true
  if (!second) return first
  if (others.length === 0) return (doc) => first(doc) && second(doc)
  return (doc) => matchers.every((matches) => matches(doc))
}

function any(matchers: readonly Matcher[]): Matcher {
  return (doc) => matchers.some((matches) => matches(doc))
}

function not(matches: Matcher): Matcher {
  return (doc) => !matches(doc)
}
