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

/** The assumed length of a list without a known size. */
const UNKNOWN_SIZE = 10

/** The length of a list: given by an argument, or by the length of an input; otherwise an assumed one. */
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
  /** The weight of each of its objects. */
  weight: number
  sizing: Sizing
  /** The sizes of lists in its object, by field name. */
  sized: ReadonlyMap<string, Sizing>
}

/** The costs of a schema's fields and inputs. */
export interface CostModel {
  schema: GraphQLSchema
  /** Undefined if the type has no such field. */
  field(parent: GraphQLCompositeType, name: string): FieldCost | undefined
  /** The cost of an argument or input field that is given once: `coordinate` is its own, `type` its named type. */
  input(coordinate: string, type: GraphQLNamedType): number
  /** Whether anything within a value of this input type costs something. */
  isDeep(type: GraphQLNamedType): boolean
}

/** Reads the costs of the client schema from the supergraph's directives and the rules of the contract. */
export function createCostModel(schema: GraphQLSchema, { weights, listSizes }: CostDirectives): CostModel {
  const fields = new Map<string, FieldCost>()
  const assumed = introspectionSizes(schema)
  const deep = deepInputs(schema, (coordinate, type) => input(coordinate, type) !== 0)

  function input(coordinate: string, type: GraphQLNamedType): number {
    return weights.get(coordinate) ?? weights.get(type.name) ?? (isInputObjectType(type) ? 1 : 0)
  }

  /** A type with fields weighs 1, others nothing; an abstract one weighs as much as its heaviest type. */
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
    // Fields of an interface have no weight: they cost as much as in the most expensive type.
    const costs = schema.getPossibleTypes(parent).flatMap((type) => field(type, name) ?? [])
    const dearest = costs.sort((a, b) => b.weight * b.sizing.assumed - a.weight * a.sizing.assumed)[0]
    return dearest ? { ...dearest, coordinate: cost.coordinate, type: cost.type } : cost
  }

  return { schema, field, input, isDeep: (type) => deep.has(type.name) }
}

/** The input types that contain, at any depth, something that costs. They may contain each other. */
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
