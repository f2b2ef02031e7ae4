import { type GraphQLSchema, Kind, parse, type SelectionNode } from 'graphql'
import type { Data } from '../data-path.ts'
import { typesOf } from '../representations/representations.ts'
import { dataKey } from '../response-keys.ts'

/** A field that a fetch asks for. */
export interface AskedField {
  /** Among what all have given. */
  key: string
  /** The types of which it is asked; null: of whatever there is. */
  types: ReadonlySet<string> | null
  below: readonly AskedField[]
}

/** What the text of a fetch asks for: of its entities, or of the root. */
export function readAsked(query: string, ofEntities: boolean, schema: GraphQLSchema): readonly AskedField[] {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  )
  const fields = fieldsOf(operation?.selectionSet.selections ?? [], null, schema)
  return ofEntities ? fields.flatMap(({ below }) => below) : fields
}

function fieldsOf(
  selections: readonly SelectionNode[],
  types: ReadonlySet<string> | null,
  schema: GraphQLSchema,
): AskedField[] {
  return selections.flatMap((node): AskedField[] => {
    if (node.kind === Kind.FIELD) {
      const below = fieldsOf(node.selectionSet?.selections ?? [], null, schema)
      return [{ key: dataKey((node.alias ?? node.name).value), types, below }]
    }
    if (node.kind !== Kind.INLINE_FRAGMENT) return []
    const condition = node.typeCondition?.name.value
    return fieldsOf(node.selectionSet.selections, narrowed(types, condition, schema), schema)
  })
}

function narrowed(types: ReadonlySet<string> | null, condition: string | undefined, schema: GraphQLSchema) {
  if (condition === undefined) return types
  const own = typesOf(condition, schema)
  return types ? new Set([...own].filter((name) => types.has(name))) : own
}

/** A subgraph has answered that there is nothing: what was asked of this object, and nobody else has given, is null. */
export function giveNulls(asked: readonly AskedField[], object: Data): void {
  for (const { key, types, below } of asked) {
    if (key === '__typename' || (types && !types.has(String(object.__typename)))) continue // a type is never null
    const known = object[key]
    if (known === undefined) object[key] = null
    else if (below.length > 0) giveNullsBelow(below, known)
  }
}

/** The same in every object of a list, or of lists of them. */
export function giveNullsBelow(asked: readonly AskedField[], value: unknown): void {
  if (Array.isArray(value)) for (const element of value) giveNullsBelow(asked, element)
  else if (typeof value === 'object' && value !== null) giveNulls(asked, value as Data) // neither null nor a list
}
