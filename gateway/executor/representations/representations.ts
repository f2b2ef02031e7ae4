import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Data } from '../data-path.ts'

type QueryPlanFieldNode = Extract<QueryPlanSelectionNode, { kind: 'Field' }>

/** Copies a selection from one object into another; false if something is missing. */
type Copy = (source: Data, target: Data) => boolean

/**
 * The representation that a subgraph gets of an entity. Null: it has only nulls, which identify nothing, so the subgraph
 * has no such entity. Undefined: the entity is of another type, or lacks something and cannot be asked for.
 */
export type Represent = (entity: Data) => Data | null | undefined

/**
 * Compiles the function that turns an entity into its representation: `__typename`, keys and required fields, as a plan's
 * `requires` names them. A null counts as missing if the schema does not allow it. `schema` is the supergraph's; `isKeyed`
 * says whether a type's keys are among the fields.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
  isKeyed: ((type: string) => boolean) | undefined,
): Represent {
  const copy = compileCopy(requires, undefined, schema)
  const rewrite = compileRewrites(rewrites, schema)
  return (entity) => {
    if (isKeyed && !isKeyed(String(entity.__typename))) return undefined
    const representation: Data = {}
    if (!copy(entity, representation) || typeof representation.__typename !== 'string') return undefined
    if (!identifies(representation)) return null
    rewrite?.(representation)
    return representation
  }
}

/** Whether it has anything but its type and nulls. A type without fields is identified by its type alone. */
function identifies(representation: Data): boolean {
  let fields = 0
  for (const key in representation) {
    if (key === '__typename') continue
    fields++
    if (hasValue(representation[key])) return true
  }
  return fields === 0
}

function hasValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null
  if (Array.isArray(value)) return true // an empty list is a value, too
  return Object.entries(value).some(([key, inner]) => key !== '__typename' && hasValue(inner))
}

function compileCopy(
  selections: readonly QueryPlanSelectionNode[],
  parent: string | undefined,
  schema: GraphQLSchema,
): Copy {
  const parts = selections.map((selection) => {
    if (selection.kind === 'Field') return copyField(selection, parent, schema)
    const type = selection.typeCondition ?? parent
    return copyFragment(selection.typeCondition, compileCopy(selection.selections, type, schema), schema)
  })
  const [only] = parts
  if (only && parts.length === 1) return only
  return (source, target) => {
    for (const part of parts) if (!part(source, target)) return false
    return true
  }
}

function copyField(
  { name, alias, selections }: QueryPlanFieldNode,
  parent: string | undefined,
  schema: GraphQLSchema,
): Copy {
  const key = alias ?? name
  const type = fieldType(parent, name, schema)
  const nullable = !isNonNullType(type)
  if (!selections) {
    return (source, target) => {
      const value = source[key]
      if (value === undefined || (value === null && !nullable)) return false
      target[key] = value
      return true
    }
  }
  const copy = compileCopy(selections, type && getNamedType(type).name, schema)
  const missing = Symbol('missing')
  function copyValue(value: unknown): unknown {
    if (value === undefined) return missing
    if (Array.isArray(value)) {
      const elements = value.map(copyValue)
      return elements.includes(missing) ? missing : elements
    }
    if (typeof value !== 'object' || value === null) return value
    const target: Data = {}
    return copy(value as Data, target) ? target : missing // an object
  }
  return (source, target) => {
    const value = copyValue(source[key])
    if (value === missing || (value === null && !nullable)) return false
    const known = target[key] // of another fragment that names the same field
    if (typeof known === 'object' && known !== null && !Array.isArray(known)) Object.assign(known, value)
    else target[key] = value
    return true
  }
}

function copyFragment(type: string | undefined, copy: Copy, schema: GraphQLSchema): Copy {
  if (type === undefined) return copy
  const types = typesOf(type, schema)
  return (source, target) => !types.has(String(source.__typename)) || copy(source, target)
}

/** The type of a field of the type named `parent`; undefined if the schema does not know it. */
export function fieldType(
  parent: string | undefined,
  name: string,
  schema: GraphQLSchema,
): GraphQLOutputType | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent)
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined
}

/** The values that `__typename` may have for an object of type `name`: its own, and its possible types. */
export function typesOf(name: string, schema: GraphQLSchema): ReadonlySet<string> {
  const type = schema.getType(name)
  const names = new Set([name])
  if (!isAbstractType(type)) return names
  for (const possible of schema.getPossibleTypes(type)) names.add(possible.name)
  if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name)
  return names
}

/** Compiles the function that renames keys and sets values in data from, or for, a subgraph. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): ((value: unknown) => void) | null {
  if (!rewrites || rewrites.length === 0) return null
  const compiled = rewrites.map((rewrite) =>
    compileRewrite(rewrite.path.slice(0, -1), changeOf(rewrite, rewrite.path.at(-1) ?? ''), schema),
  )
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function changeOf(rewrite: FetchDataRewrite, key: string): (object: Data) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[key] = rewrite.setValueTo
    }
  }
  return (object) => {
    if (object[key] === undefined) return
    object[rewrite.renameKeyTo] = object[key]
    delete object[key]
  }
}

function compileRewrite(
  [first, ...rest]: readonly string[],
  change: (object: Data) => void,
  schema: GraphQLSchema,
): (value: unknown) => void {
  if (first === undefined) return (value) => forEachObject(value, change)
  const next = compileRewrite(rest, change, schema)
  const type = typeConditionOf(first)
  if (type === undefined) return (value) => forEachObject(value, (object) => next(object[first]))
  const types = typesOf(type, schema)
  return (value) =>
    forEachObject(value, (object) => {
      if (object.__typename === undefined || types.has(String(object.__typename))) next(object)
    })
}

/** The type of an element `... on Type` of a planner's path; undefined for a field. */
export function typeConditionOf(element: string): string | undefined {
  return /^\.\.\. on (.*)$/.exec(element)?.[1]
}

function forEachObject(value: unknown, visit: (object: Data) => void): void {
  if (Array.isArray(value)) for (const element of value) forEachObject(element, visit)
  else if (typeof value === 'object' && value !== null) visit(value as Data) // neither null nor a list
}

/** A text that is equal for equal representations only. */
export function identityOf(representation: Data): string {
  let text = ''
  for (const key in representation) {
    const value = representation[key]
    if (typeof value !== 'string') return JSON.stringify(representation)
    text += `${key}:${value.length}:${value}`
  }
  return text
}
