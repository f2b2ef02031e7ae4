import type { FetchDataKeyRenamer } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import type { Data, Path } from '../data-path.ts'
import { typeConditionOf, typesOf } from './representations.ts'

/** A variable of a fetch whose value is read from ancestors of the entity: `@fromContext`. */
export interface ContextualArgument {
  variable: string
  /** The path to its value, for each type that the object with the context may have. */
  ways: readonly ContextWay[]
}

/** So many objects up from an entity, then down: through keys, or on if the object is of one of these types. */
interface ContextWay {
  up: number
  down: readonly ({ key: string; types?: undefined } | { key?: undefined; types: ReadonlySet<string> })[]
}

/** The planner gives one path for each type that the object with the context may have. */
export function compileContextual(
  rewrites: readonly FetchDataKeyRenamer[],
  schema: GraphQLSchema,
): ContextualArgument[] {
  const ways = new Map<string, ContextWay[]>()
  for (const { path, renameKeyTo } of rewrites) {
    const way = compileContextWay(path, schema)
    const known = ways.get(renameKeyTo)
    if (known) known.push(way)
    else ways.set(renameKeyTo, [way])
  }
  return [...ways].map(([variable, ways]) => ({ variable, ways }))
}

/** A path such as `['..', '..', '... on User', 'locale']`. */
function compileContextWay(path: readonly string[], schema: GraphQLSchema): ContextWay {
  const up = path.filter((element) => element === '..').length
  const down = path.slice(up).map((element) => {
    const type = typeConditionOf(element)
    return type === undefined ? { key: element } : { types: typesOf(type, schema) }
  })
  return { up, down }
}

/** The value of a contextual argument below `ancestors` (the nearest last); undefined if they have none. */
export function contextValue({ ways }: ContextualArgument, ancestors: readonly Data[]): unknown {
  for (const { up, down } of ways) {
    let value: unknown = ancestors.at(-up)
    for (const { key, types } of down) {
      if (!isData(value)) break // a null on the way is the value
      if (key !== undefined) value = value[key]
      else if (value.__typename !== undefined && !types.has(String(value.__typename))) value = undefined
    }
    if (value !== undefined) return value
  }
  return undefined
}

/**
 * The path of the ancestor value that a contextual argument lacks, for an entity at `place` of `data`; undefined if nothing
 * is missing.
 */
export function missingContext(
  contextual: readonly ContextualArgument[],
  entityPath: Path,
  data: Data,
): Path | undefined {
  const above: { object: Data; path: Path }[] = []
  let value: unknown = data
  for (const [index, key] of entityPath.entries()) {
    if (isData(value)) above.push({ object: value, path: entityPath.slice(0, index) })
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
  }
  const ancestors = above.map(({ object }) => object)
  for (const argument of contextual) {
    if (contextValue(argument, ancestors) !== undefined) continue
    for (const { up, down } of argument.ways) {
      const from = above.at(-up)
      if (from) return [...from.path, ...down.flatMap(({ key }) => key ?? [])]
    }
  }
  return undefined
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
