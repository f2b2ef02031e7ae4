import type { FetchDataKeyRenamer, FetchNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { compilePath, type Data, type Path, type Steps } from './data-path.ts'
import { compileRepresentation, compileRewrites, typeConditionOf, typesOf } from './representations.ts'

/** A variable of the operation that must be true, or false, for a fetch to be made. */
export interface Condition {
  variable: string
  is: boolean
}

/** Where a node stands in its plan. */
export interface Place {
  path: Path
  conditions: readonly Condition[]
}

/** A variable of a fetch that is read from objects above the entity: `@fromContext`. */
interface ContextualArgument {
  variable: string
  /** Its value for an entity below `ancestors` (the nearest last); undefined where they have none. */
  read(ancestors: readonly Data[]): unknown
}

/** One fetch of a plan, compiled. */
export interface Unit {
  /** Its place in the order of the plan. */
  index: number
  source: string
  query: string
  kind: 'query' | 'mutation'
  /** Where the objects lie that it completes; empty: the answer itself. */
  steps: Steps
  path: Path
  conditions: readonly Condition[]
  /** The operation's variables that its text names. */
  variables: readonly string[]
  /** Null for a fetch of root fields. */
  represent: ((entity: Data) => Data | null) | null
  contextual: readonly ContextualArgument[]
  rewrite: ((value: unknown) => void) | null
}

/** Compiles one fetch. `schema` is the supergraph's. */
export function compileUnit(fetch: FetchNode, place: Place, index: number, schema: GraphQLSchema): Unit {
  const { serviceName, operation, operationKind, requires, inputRewrites, outputRewrites, contextRewrites } = fetch
  return {
    index,
    source: serviceName,
    query: operation,
    kind: operationKind === 'mutation' ? 'mutation' : 'query',
    steps: compilePath(place.path),
    path: place.path,
    conditions: place.conditions,
    variables: fetch.variableUsages ?? [],
    represent: requires ? compileRepresentation(requires, inputRewrites, schema) : null,
    contextual: compileContextual(contextRewrites ?? [], schema),
    rewrite: compileRewrites(outputRewrites, schema),
  }
}

/** The planner names one path for each type that the object with the context may have. */
function compileContextual(rewrites: readonly FetchDataKeyRenamer[], schema: GraphQLSchema): ContextualArgument[] {
  const readers = new Map<string, ContextualArgument['read'][]>()
  for (const { path, renameKeyTo } of rewrites) {
    const read = compileContextPath(path, schema)
    readers.set(renameKeyTo, [...(readers.get(renameKeyTo) ?? []), read])
  }
  return [...readers].map(([variable, reads]) => ({
    variable,
    read: (ancestors) => {
      for (const read of reads) {
        const value = read(ancestors)
        if (value !== undefined) return value
      }
      return undefined
    },
  }))
}

/** A path such as `['..', '..', '... on User', 'locale']`: so many objects up, then down. */
function compileContextPath(path: readonly string[], schema: GraphQLSchema): ContextualArgument['read'] {
  const up = path.filter((element) => element === '..').length
  const down = path.slice(up).map((element) => {
    const type = typeConditionOf(element)
    return type === undefined ? { key: element } : { types: typesOf(type, schema) }
  })
  return (ancestors) => {
    let value: unknown = ancestors.at(-up)
    for (const { key, types } of down) {
      if (typeof value !== 'object' || value === null) return undefined
      const object = value as Data // an object: lists are not on the way to a context
      if (key !== undefined) value = object[key]
      else if (object.__typename !== undefined && !types?.has(String(object.__typename))) return undefined
    }
    return value
  }
}
