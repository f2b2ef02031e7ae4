import { type FieldNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { Path } from './data-path.ts'

const PREFIX = '_as_'
/** Prefixes of keys that are not the client's: ours, and those of required fields with arguments. */
const PLANNED = /^_(?:as|required[0-9]+)_/
const REQUIRED = /^_required[0-9]+_/
/** The suffix that the planner gives to keys that would collide in one fetch. */
const SET_APART = /__alias_[0-9]+$/

/** A key that no field of a client has. */
export const OWN_TYPENAME = `${PREFIX}typename`
/** The key of the records that an object is about: see `recordsBehind`. */
export const RECORDS_BEHIND = `${PREFIX}records`

/**
 * The names that a plan may select besides the client's fields: those of keys, required fields, contexts, `__typename`.
 * Reads the SDL of a supergraph. Required fields with arguments have names of their own in a plan.
 */
export function plannedNames(sdl: string): ReadonlySet<string> {
  const selections = [...sdl.matchAll(/\b(?:key|requires|selection): "((?:[^"\\]|\\.)*)"/g)]
  const names = selections.flatMap(([, text = '']) => [...text.matchAll(/\w+/g)].map(([name]) => name))
  return new Set(['__typename', ...names])
}

/**
 * Renames the response key of every field that could be mistaken for one that the plan adds: an alias `id` of another field
 * than `id`, or `price(currency: "EUR")` where `price` is required. The planner does not check this. Keys that JavaScript
 * treats specially (`__proto__`, `constructor`), or that look like the planner's own, are renamed too. `clientKey` restores
 * the names.
 */
export function renameResponseKeys(
  operation: OperationDefinitionNode,
  planned: ReadonlySet<string>,
): OperationDefinitionNode {
  return visit(operation, {
    Field(field): FieldNode | undefined {
      const key = (field.alias ?? field.name).value
      const isPlain = key === field.name.value && (field.arguments ?? []).length === 0
      const isTaken = !isPlain && planned.has(key)
      if (!isTaken && !PLANNED.test(key) && !SET_APART.test(key) && !(key in Object.prototype)) return undefined
      return { ...field, alias: { kind: Kind.NAME, value: `${PREFIX}${key}_` } } // `_` at the end: so that the planner's suffix does not match
    },
  })
}

/** The key of a fetch's field in the merged data: without the suffix that the planner may have added. */
export function dataKey(key: string): string {
  return key.replace(SET_APART, '')
}

/** The name of a field that may be a stand-in: see `RequiredArguments`. */
export function requiredName(key: string): string {
  return key.replace(REQUIRED, '')
}

/** The key that the client knows a field by. */
export function clientKey(key: string): string {
  const known = dataKey(key)
  return known.startsWith(PREFIX) ? known.slice(PREFIX.length, -1) : requiredName(known)
}

/** The path in the client's answer for a path in the merged data. */
export function clientPath(path: Path): Path {
  return path.map((key) => (typeof key === 'string' ? clientKey(key) : key))
}
