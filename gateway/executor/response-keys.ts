import { type FieldNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import type { Path } from './data-path.ts'

const PREFIX = '_as_'
/** How keys begin that are not the client's: ours, and those of required fields with arguments. */
const PLANNED = /^_(?:as|required[0-9]+)_/
const REQUIRED = /^_required[0-9]+_/
/** How the planner ends keys that would collide in one fetch. */
const SET_APART = /__alias_[0-9]+$/

/** A key that no field of a client has. */
export const OWN_TYPENAME = `${PREFIX}typename`

/**
 * The names that a plan may select beside the client's fields: those of keys, required fields, contexts, `__typename`.
 * Read from the SDL of a supergraph. Required fields with arguments have names of their own in a plan.
 */
export function plannedNames(sdl: string): ReadonlySet<string> {
  const selections = [...sdl.matchAll(/\b(?:key|requires|selection): "((?:[^"\\]|\\.)*)"/g)]
  const names = selections.flatMap(([, text = '']) => [...text.matchAll(/\w+/g)].map(([name]) => name))
  return new Set(['__typename', ...names])
}

/**
 * Gives another response key to every field whose own could be mistaken for one that the plan selects beside it: an
 * alias `id` of another field than `id`, or `price(currency: "EUR")` where `price` is required.
 * The planner does not look out for that. What is no key like others to JavaScript (`__proto__`, `constructor`), or like
 * the planner's own, gets another one, too. `clientKey` takes it back.
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
      return { ...field, alias: { kind: Kind.NAME, value: `${PREFIX}${key}_` } } // so that it does not end like a planner's
    },
  })
}

/** The key that a field of a fetch has among what all have given: those that the planner has set apart get theirs back. */
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

/** A path in the client's answer, of one among what all have given. */
export function clientPath(path: Path): Path {
  return path.map((key) => (typeof key === 'string' ? clientKey(key) : key))
}
