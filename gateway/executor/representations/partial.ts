import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql'
import type { Data, Path } from '../data-path.ts'
import { entityFields, onlyFields, withText } from '../planning/split-fetch.ts'
import { requiredName } from '../response-keys.ts'
import { missingRequiredField } from './missing-required-fields.ts'
import { Needs, type Paths } from './needs.ts'

/** What is left of a fetch for entities that lack a required field. */
export interface PartialFetch {
  fetch: FetchNode
  /** Identifies what is missing. */
  id: string
  /** Whether a representation contains a key by which the subgraph finds the entity. */
  hasKey(representation: Data): boolean
}

/** The fields of a fetch, and what each of them needs. */
interface Read {
  operation: OperationDefinitionNode
  fields: ReadonlyMap<FieldNode, { type: string; required: Paths }>
  /** Whether any of them requires something. */
  requires: boolean
}

/**
 * So many combinations of missing fields get a partial fetch; beyond, an entity that lacks something is not fetched at all.
 */
const MAX_PARTIALS = 20

/**
 * Several fields of one subgraph travel in one fetch, with everything that any of them requires. If a required value is
 * missing, the fields that need it are left out, and the others are fetched without it.
 */
export class Partials {
  #fetch: FetchNode
  #source: string
  #requires: readonly QueryPlanSelectionNode[]
  #schema: GraphQLSchema
  #read: Read | undefined
  #known = new Map<string, PartialFetch | undefined>()

  constructor(fetch: FetchNode, schema: GraphQLSchema) {
    this.#fetch = fetch
    this.#source = fetch.serviceName
    this.#requires = fetch.requires ?? []
    this.#schema = schema
  }

  /** What can be fetched of an entity that lacks something; undefined if nothing can. */
  of(entity: Data): PartialFetch | undefined {
    if (!this.#readOnce().requires) return undefined
    let requires = this.#requires
    const missingPaths = new Set<string>()
    for (;;) {
      const missing = missingRequiredField(requires, entity, this.#schema)
      if (!missing) break
      const path = nameOf(missing)
      if (missingPaths.has(path)) return undefined
      missingPaths.add(path)
      requires = without(requires, path, '')
    }
    if (missingPaths.size === 0) return undefined
    const id = [...missingPaths].sort().join(' ')
    if (!this.#known.has(id)) {
      if (this.#known.size >= MAX_PARTIALS) return undefined
      this.#known.set(id, this.#partial(id, missingPaths, requires))
    }
    return this.#known.get(id)
  }

  #partial(id: string, missingPaths: Paths, requires: readonly QueryPlanSelectionNode[]): PartialFetch | undefined {
    const { operation, fields } = this.#readOnce()
    const isMissing = (paths: Paths) => [...missingPaths].some((path) => paths.has(path))
    const left = new Set<FieldNode>()
    const keys = new Set<Paths>()
    for (const [field, { type, required }] of fields) {
      if (isMissing(required)) continue
      left.add(field)
      for (const key of Needs.of(this.#schema).keysOf(this.#source, type)) keys.add(key)
    }
    const [entities] = operation.selectionSet.selections
    if (left.size === 0 || entities?.kind !== Kind.FIELD || !entities.selectionSet) return undefined
    const own = { ...entities, selectionSet: onlyFields(left, entities.selectionSet) }
    const text = { ...operation, selectionSet: { ...operation.selectionSet, selections: [own] } }
    return {
      id,
      fetch: { ...withText(this.#fetch, text), requires: [...requires] },
      hasKey: (representation) =>
        [...keys].some((key) => [...key].every((path) => hasPath(representation, path.split('.')))),
    }
  }

  #readOnce(): Read {
    this.#read ??= this.#readFields()
    return this.#read
  }

  #readFields(): Read {
    const [operation] = parse(this.#fetch.operation, { noLocation: true }).definitions
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch of the plan has no operation.')
    const needs = Needs.of(this.#schema)
    const [entities] = operation.selectionSet.selections
    const set = entities?.kind === Kind.FIELD ? entities.selectionSet : undefined
    const fields = [...(set ? entityFields(set, '') : [])].map(([node, type]) => {
      const required = needs.ofField(this.#source, type, requiredName(node.name.value))
      return [node, { type, required }] as const
    })
    return { operation, fields: new Map(fields), requires: fields.some(([, { required }]) => required.size > 0) }
  }
}

/** The field names on a path in the merged data, as requirements write them. */
function nameOf(path: Path): string {
  return path.flatMap((key) => (typeof key === 'string' ? [requiredName(key)] : [])).join('.')
}

function without(selections: readonly QueryPlanSelectionNode[], path: string, above: string): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') {
      const inner = without(node.selections, path, above)
      return inner.length > 0 ? [{ ...node, selections: inner }] : []
    }
    const own = `${above}${node.name}`
    if (own === path) return []
    return [node.selections ? { ...node, selections: without(node.selections, path, `${own}.`) } : node]
  })
}

/** Whether there is a value, or a null, at the end of a path, in every element of its lists. */
function hasPath(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || value === null) return value !== undefined
  if (Array.isArray(value)) return value.every((element) => hasPath(element, [key, ...rest]))
  return typeof value === 'object' && hasPath((value as Data)[key], rest) // neither null nor a list
}
