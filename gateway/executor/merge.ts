import type { Data } from './data-path.ts'

/**
 * Puts what one subgraph answered into what others have: objects and lists element by element, and a null takes
 * nothing away from what another has given for a field that they share. `source` becomes part of `target`.
 */
export function merge(target: Data, source: Data): void {
  for (const key in source) {
    const given = source[key]
    const known = target[key]
    if (given === null || typeof given !== 'object' || known === null || typeof known !== 'object') {
      if (given !== null || known === undefined) target[key] = given
    } else mergeObjects(known, given)
  }
}

function mergeObjects(known: object, given: object): void {
  if (!Array.isArray(known) || !Array.isArray(given)) {
    if (!Array.isArray(known) && !Array.isArray(given)) merge(known as Data, given as Data) // objects, both
    return
  }
  for (let index = 0; index < given.length; index++) {
    const element = given[index]
    if (element === null || typeof element !== 'object') {
      if (element !== null || known[index] === undefined) known[index] = element
    } else if (known[index] === null || typeof known[index] !== 'object') known[index] = element
    else mergeObjects(known[index], element)
  }
}

/** A deep copy of what is JSON. */
export function copy<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy) as Value // as many elements of the same types
  if (typeof value !== 'object' || value === null) return value
  const result: Data = {}
  for (const key in value) result[key] = copy(value[key])
  return result as Value // the same fields
}
