import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Denial } from '../../rights/rights.ts'
import type { Data } from '../data-path.ts'
import type { CompiledFetch } from '../fetches/compiled-fetch.ts'
import { FetchesByField } from '../fetches/fetches-by-field.ts'
import { RECORDS_BEHIND } from '../response-keys.ts'
import { isDeferred } from './directive.ts'

/** The fetches that must have ended before a part of an answer can be written. */
export interface Needs {
  /** By their indices in the plan. */
  fetches: ReadonlySet<number>
  /** Its objects: any fetch that gives one is enough. */
  objects: readonly { keys: readonly string[]; fetches: ReadonlySet<number> }[]
}

export interface NeedsOptions {
  /** The schema that clients see. */
  schema: GraphQLSchema
  /** All of the plan. */
  fetches: readonly CompiledFetch[]
  /** What depends on the type of an object may then be denied. */
  denial: Denial | undefined
}

/** What an operation needs, without what is deferred in it. */
export function needsOf(operation: OperationDefinitionNode, { schema, fetches: all, denial }: NeedsOptions): Needs {
  const byField = FetchesByField.of(all)
  const fetches = new Set<number>()
  const objects: { keys: readonly string[]; fetches: ReadonlySet<number> }[] = []
  const indicesAt = (keys: readonly string[]) => byField.at(keys, undefined).map(({ index }) => index)
  const noteField = (keys: readonly string[]) => {
    for (const index of indicesAt(keys)) fetches.add(index)
  }

  /** Whether anything is selected that a subgraph must give. */
  function look({ selections }: SelectionSetNode, parent: GraphQLCompositeType, keys: readonly string[]): boolean {
    let isAsked = false
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const within = schema.getType(node.typeCondition?.name.value ?? parent.name)
        if (!isDeferred(node) && isCompositeType(within) && look(node.selectionSet, within, keys)) isAsked = true
        continue
      }
      const type = fieldType(node, parent)
      if (!type) continue
      isAsked = true
      const at = [...keys, (node.alias ?? node.name).value]
      if (!node.selectionSet || !isCompositeType(type)) {
        noteField(at)
        continue
      }
      if (isAbstractType(type) && (denial || dependsOnType(node.selectionSet, type))) noteField([...at, '__typename'])
      if (look(node.selectionSet, type, at)) noteRecords(at)
      objects.push({ keys: at, fetches: new Set(indicesAt(at)) })
    }
    return isAsked
  }

  /** The processing log names the records of an answer. */
  function noteRecords(at: readonly string[]): void {
    for (const key of ['id', RECORDS_BEHIND]) noteField([...at, key])
  }

  const root = schema.getRootType(operation.operation)
  if (root) look(operation.selectionSet, root, [])
  return { fetches, objects }
}

/** The type of a field that subgraphs give; undefined for those that the schema itself answers. */
function fieldType({ name }: FieldNode, parent: GraphQLCompositeType): GraphQLNamedType | undefined {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name.value]
  return field && getNamedType(field.type)
}

/** Whether an object of an interface or a union can be written only if its type is known. */
function dependsOnType({ selections }: SelectionSetNode, type: GraphQLAbstractType): boolean {
  return selections.some((node) => {
    if (isUnionType(type)) return true
    if (node.kind === Kind.FIELD) return node.name.value === '__typename'
    if (node.kind !== Kind.INLINE_FRAGMENT) return false
    const condition = node.typeCondition?.name.value
    return (condition !== undefined && condition !== type.name) || dependsOnType(node.selectionSet, type)
  })
}

/** The needs of one part of an answer that are still to be met. */
export class OpenNeeds {
  readonly #fetches: Set<number>
  #objects: { keys: readonly string[]; fetches: Set<number> }[]

  constructor({ fetches, objects }: Needs) {
    this.#fetches = new Set(fetches)
    this.#objects = objects.map(({ keys, fetches }) => ({ keys, fetches: new Set(fetches) }))
  }

  /** Notes that a fetch has ended. */
  ended(fetch: number, data: Data): void {
    this.#fetches.delete(fetch)
    this.#objects = this.#objects.filter(({ keys, fetches }) => {
      if (!fetches.delete(fetch)) return true
      return fetches.size > 0 && !isObjectAt(data, keys)
    })
  }

  get areMet(): boolean {
    return this.#fetches.size === 0 && this.#objects.every(({ fetches }) => fetches.size === 0)
  }
}

/** Whether there is an object, outside of lists: of a list one subgraph may know more than another. */
function isObjectAt(data: Data, keys: readonly string[]): boolean {
  let value: unknown = data
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    value = (value as Data)[key] // an object
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
