import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { computedWeights, listsByInput } from '../../schema/cost-rules.ts'
import type { CostDirectives } from './directives.ts'
import { introspectionSizes } from './introspection.ts'

/** Objects of a list of which nobody says how many they are. */
const UNKNOWN_SIZE = 10

/** How long a list is: as an argument says, or as long as what the caller gives; else as it is assumed to be. */
export interface Sizing {
  assumed: number
  /** Arguments that hold an integer. */
  slicing: readonly string[]
  /** Arguments, or what is within them: `['subject', 'documents']`. */
  lengthOf: readonly (readonly string[])[]
}

/** What one field costs. */
export interface FieldCost {
  coordinate: string
  definition: GraphQLField<unknown, unknown>
  type: GraphQLNamedType
  list: boolean
  /** What each of its objects costs. */
  weight: number
  sizing: Sizing
  /** Of lists in its object: how long they are, by their names. */
  sized: ReadonlyMap<string, Sizing>
}

/** What the fields and inputs of a schema cost. */
export interface CostModel {
  schema: GraphQLSchema
  /** Undefined: the type has no such field. */
  field(parent: GraphQLCompositeType, name: string): FieldCost | undefined
  /** What an argument or input field costs, given once: `coordinate` is its own, `type` what it takes. */
  input(coordinate: string, type: GraphQLNamedType): number
  /** Whether something within a value of this input type costs. */
  isDeep(type: GraphQLNamedType): boolean
}

/** Reads what a schema that clients see costs, by the directives of its supergraph and the rules of the contract. */
export function createCostModel(schema: GraphQLSchema, { weights, listSizes }: CostDirectives): CostModel {
  const fields = new Map<string, FieldCost>()
  const assumed = introspectionSizes(schema)
  const deep = deepInputs(schema, (coordinate, type) => input(coordinate, type) !== 0)

  function input(coordinate: string, type: GraphQLNamedType): number {
    return weights.get(coordinate) ?? weights.get(type.name) ?? (isInputObjectType(type) ? 1 : 0)
  }

  /** A type weighs 1 where it has fields, else nothing; an abstract one what the heaviest of its types does. */
  function typeWeight(type: GraphQLNamedType): number {
    if (type.name.startsWith('__')) return 0
    if (isAbstractType(type)) return Math.max(0, ...schema.getPossibleTypes(type).map(typeWeight))
    return weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0)
  }

  function own(parent: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>): FieldCost {
    const coordinate = `${parent.name}.${definition.name}`
    const type = getNamedType(definition.type)
    const given = listSizes.get(coordinate)
    const sizing: Sizing = {
      assumed: given?.assumedSize ?? assumed.get(coordinate) ?? UNKNOWN_SIZE,
      slicing: given?.slicingArguments ?? [],
      lengthOf: [],
    }
    const byInput = listsByInput.filter(({ field }) => field === coordinate)
    const lengths = (list: string | undefined) =>
      byInput.filter((row) => row.list === list).flatMap(({ lengthOf }) => lengthOf.map((path) => path.split('.')))
    const sized = new Map((given?.sizedFields ?? []).map((name) => [name, sizing]))
    for (const { list } of byInput) {
      if (list !== undefined) sized.set(list, { assumed: 0, slicing: [], lengthOf: lengths(list) })
    }
    return {
      coordinate,
      definition,
      type,
      list: isListType(getNullableType(definition.type)),
      weight: Math.max(0, weights.get(coordinate) ?? (definition === SchemaMetaFieldDef ? 1 : typeWeight(type))),
      sizing: byInput.some(({ list }) => list === undefined)
        ? { assumed: 0, slicing: [], lengthOf: lengths(undefined) }
        : sizing,
      sized,
    }
  }

  function field(parent: GraphQLCompositeType, name: string): FieldCost | undefined {
    const key = `${parent.name}.${name}`
    const cost = fields.get(key) ?? find(parent, name)
    if (cost) fields.set(key, cost)
    return cost
  }

  function find(parent: GraphQLCompositeType, name: string): FieldCost | undefined {
    if (name === TypeNameMetaFieldDef.name) return own(parent, TypeNameMetaFieldDef)
    for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef]) if (name === meta.name) return own(parent, meta)
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name]
    if (!definition) return undefined
    const cost = own(parent, definition)
    if (!isInterfaceType(parent)) return cost
    // No weight stands on a field of an interface: it costs what the dearest of its types makes of it.
    const costs = schema.getPossibleTypes(parent).flatMap((type) => field(type, name) ?? [])
    const dearest = costs.sort((a, b) => b.weight * b.sizing.assumed - a.weight * a.sizing.assumed)[0]
    return dearest ? { ...dearest, coordinate: cost.coordinate, type: cost.type } : cost
  }

  return { schema, field, input, isDeep: (type) => deep.has(type.name) }
}

/** The input types that hold, however deep, what costs something: they may contain each other. */
function deepInputs(
  schema: GraphQLSchema,
  costs: (coordinate: string, type: GraphQLNamedType) => boolean,
): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter(isInputObjectType)
  const deep = new Set(types.map(({ name }) => name).filter((name) => Object.hasOwn(computedWeights, name)))
  const isDeep = (field: GraphQLInputField, coordinate: string) => {
    const type = getNamedType(field.type)
    return deep.has(type.name) || costs(coordinate, type)
  }
  for (let before = -1; before < deep.size; ) {
    before = deep.size
    for (const type of types) {
      if (Object.values(type.getFields()).some((field) => isDeep(field, `${type.name}.${field.name}`))) {
        deep.add(type.name)
      }
    }
  }
  return deep
}
