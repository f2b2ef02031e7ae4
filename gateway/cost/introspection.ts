import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/**
 * The lengths of introspection's lists, by coordinate: the number of types in the schema, and the mean over all types for a
 * list within a type. So the whole schema costs what it has, and each list within a list counts once more.
 */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap())
  const directives = schema.getDirectives()
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const total = {
    inputFields: sum(types, (type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    enumValues: sum(types, (type) => (isEnumType(type) ? type.getValues().length : 0)),
    interfaces: sum(types, (type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: sum(types, (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
  }
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    [
      '__Directive.args',
      mean(
        sum(directives, ({ args }) => args.length),
        directives.length,
      ),
    ],
    ['__Type.fields', mean(fields.length, types.length)],
    [
      '__Field.args',
      mean(
        sum(fields, ({ args }) => args.length),
        fields.length,
      ),
    ],
    ...Object.entries(total).map(([name, count]) => [`__Type.${name}`, mean(count, types.length)] as const),
  ])
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}

/** Rounded up to a binary fraction, so that products stay exact. */
function mean(total: number, of: number): number {
  return Math.ceil((16 * total) / Math.max(1, of)) / 16
}
