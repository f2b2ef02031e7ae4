import { type GraphQLSchema, isAbstractType } from 'graphql'
import type { Data } from '../data-path.ts'

const known = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

/** The names of a schema's interfaces and unions: no object has them as its type. */
export function abstractNames(schema: GraphQLSchema): ReadonlySet<string> {
  const names = known.get(schema) ?? new Set(Object.values(schema.getTypeMap()).filter(isAbstractType).map(String))
  known.set(schema, names)
  return names
}

/**
 * Merges a subgraph's answer, `source`, into the data so far, `target`: objects and lists element by element. A null never
 * replaces another subgraph's value of a shared field; the name of an interface (`abstract`), which a subgraph may know as
 * an object, never replaces a known type. Parts of `source` become part of `target`.
 */
export function merge(target: Data, source: Data, abstract: ReadonlySet<unknown>): void {
  for (const key in source) {
    if (key === '__proto__') continue // it would change the prototype
    const given = source[key]
    const known = target[key]
    if (given === null || typeof given !== 'object' || known === null || typeof known !== 'object') {
      if (known === undefined || (given !== null && !(key === '__typename' && abstract.has(given)))) target[key] = given
    } else mergeObjects(known, given, abstract)
  }
}

function mergeObjects(known: object, given: object, abstract: ReadonlySet<unknown>): void {
  if (!Array.isArray(known) || !Array.isArray(given)) {
    if (!Array.isArray(known) && !Array.isArray(given)) merge(known as Data, given as Data, abstract) // both are objects
    return
  }
  for (let index = 0; index < given.length; index++) {
    const element = given[index]
    if (element === null || typeof element !== 'object') {
      if (known[index] === undefined || (element !== null && element !== undefined)) known[index] = element
    } else if (known[index] === null || typeof known[index] !== 'object') known[index] = element
    else mergeObjects(known[index], element, abstract)
  }
}

/** A deep copy of a JSON value. */
export function copy<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy) as Value // as many elements of the same types
  if (typeof value !== 'object' || value === null) return value
  const result: Data = {}
  for (const key in value) if (key !== '__proto__') result[key] = copy(value[key])
  return result as Value // the same fields
}
