import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

/** A value of each scalar, as it is written in a query. */
const values: Readonly<Record<string, string>> = {
  ID: '"x"',
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  CountryCode: '"FRA"',
  Cursor: '"x"',
  Date: '"2036-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
  PartialDate: '"1970"',
  Decimal: '"1.00"',
  EnumValue: '"PASSPORT"',
}

/** A field with the least that it has to be given: `withdrawVehicle(id: "x", reason: "x")`. */
export function withArguments({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isRequiredArgument).map(written)
  return given.length > 0 ? `${name}(${given.join(', ')})` : name
}

function written({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
  return `${name}: ${sampleOf(type)}`
}

function sampleOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return `[${sampleOf(nullable.ofType)}]`
  const named = getNamedType(nullable)
  if (isEnumType(named)) return named.getValues()[0]?.name ?? ''
  if (isInputObjectType(named)) {
    return `{ ${Object.values(named.getFields()).filter(isRequiredInputField).map(written).join(', ')} }`
  }
  const value = values[named.name]
  if (value === undefined) throw new Error(`there is no sample of ${named.name}`)
  return value
}
