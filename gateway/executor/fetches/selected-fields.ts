import { type GraphQLSchema, Kind, parse, type SelectionNode } from 'graphql'
import type { Data } from '../data-path.ts'
import { typesOf } from '../representations/representations.ts'
import { dataKey } from '../response-keys.ts'

/** A field that a fetch selects. */
export interface SelectedField {
  /** Its key in the merged data. */
  key: string
  /** The types that it is selected on; null: any type. */
  types: ReadonlySet<string> | null
  below: readonly SelectedField[]
}

/** The fields that the text of a fetch selects, of its entities or of the root. */
export function readSelectedFields(
  query: string,
  ofEntities: boolean,
  schema: GraphQLSchema,
): readonly SelectedField[] {
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
): SelectedField[] {
  return selections.flatMap((node): SelectedField[] => {
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

/** A subgraph has answered that there is no object: selected fields that nobody else has given become null. */
export function setNulls(selected: readonly SelectedField[], object: Data): void {
  for (const { key, types, below } of selected) {
    if (key === '__typename' || (types && !types.has(String(object.__typename)))) continue // a type is never null
    const known = object[key]
    if (known === undefined) object[key] = null
    else if (below.length > 0) setNullsBelow(below, known)
  }
}

/** `setNulls` for every object of a list, nested lists included. */
export function setNullsBelow(selected: readonly SelectedField[], value: unknown): void {
  if (Array.isArray(value)) for (const element of value) setNullsBelow(selected, element)
  else if (typeof value === 'object' && value !== null) setNulls(selected, value as Data) // neither null nor a list
}
