import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
  valueFromAST,
} from 'graphql'
import { computedWeights } from '../../schema/cost-rules.ts'
import type { CostModel } from './model.ts'
import type { ComputedInput, CostProgram, InputType, VariableInput } from './program.ts'
import { weigh } from './weigh.ts'

/** The cost of an argument: a number, and inputs of the program. */
export interface ArgumentCost {
  fixed: number
  inputs: number[]
}

/** The inputs of one operation, while compiling. */
export interface Inputs extends Pick<CostProgram, 'inputs' | 'inputTypes'> {
  /** Adds the cost of a value in the text, for an input of this type. */
  add(cost: ArgumentCost, value: ValueNode, type: GraphQLInputType, weight: number): void
}

/**
 * Compiles the cost of the caller's inputs. An input object weighs 1, or as its argument or field says, plus its contents;
 * each item of a list counts. A variable that several arguments use in the same way is counted once.
 */
export function compileInputs(model: CostModel): Inputs {
  const inputs: (VariableInput | ComputedInput)[] = []
  const known = new Map<string, number>()
  const inputTypes: InputType[] = []
  const typeIndexes = new Map<string, number>()

  function indexOf(input: VariableInput | ComputedInput): number {
    const id = JSON.stringify(input)
    const at = known.get(id) ?? inputs.push(input) - 1
    known.set(id, at)
    return at
  }

  function typeIndex(type: GraphQLNamedType): number {
    if (!isInputObjectType(type) || !model.isDeep(type)) return -1
    const seen = typeIndexes.get(type.name)
    if (seen !== undefined) return seen
    const fields: InputType['fields'][number][] = []
    const at = inputTypes.push({ rule: ruleOf(type), fields }) - 1
    typeIndexes.set(type.name, at) // before its fields: it may contain itself
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type)
      const one = { name: field.name, weight: model.input(`${type.name}.${field.name}`, named), type: typeIndex(named) }
      if (one.weight !== 0 || one.type !== -1) fields.push(one)
    }
    return at
  }

  function add(cost: ArgumentCost, value: ValueNode, type: GraphQLInputType, weight: number): void {
    const nullable = getNullableType(type)
    const named = getNamedType(type)
    if (weight === 0 && !model.isDeep(named)) return
    if (value.kind === Kind.NULL) return
    if (value.kind === Kind.VARIABLE) {
      cost.inputs.push(indexOf({ variable: value.name.value, weight, type: typeIndex(named) }))
    } else if (isListType(nullable)) {
      const items = value.kind === Kind.LIST ? value.values : [value]
      for (const item of items) add(cost, item, nullable.ofType, weight)
    } else {
      cost.fixed += weight
      if (value.kind === Kind.OBJECT && isInputObjectType(nullable)) addFields(cost, value, nullable)
    }
  }

  function addFields(cost: ArgumentCost, value: ObjectValueNode, type: GraphQLNamedType): void {
    if (!isInputObjectType(type)) return
    const given = new Map(value.fields.map((field) => [field.name.value, field.value]))
    const fields = Object.values(type.getFields())
    for (const field of fields) {
      const node = given.get(field.name)
      const named = getNamedType(field.type)
      const weight = model.input(`${type.name}.${field.name}`, named)
      if (node) add(cost, node, field.type, weight)
      else cost.fixed += weigh(field.defaultValue, weight, typeIndex(named), inputTypes)
    }
    const rule = ruleOf(type)
    if (rule === null) return
    const parts = fields.map(({ name, type, defaultValue }) => {
      const node = given.get(name)
      if (node?.kind === Kind.VARIABLE) return { name, variable: node.name.value }
      return { name, literal: node ? valueFromAST(node, type) : defaultValue }
    })
    cost.inputs.push(indexOf({ rule, fields: parts }))
  }

  return { inputs, inputTypes, add }
}

function ruleOf({ name }: GraphQLNamedType): string | null {
  return Object.hasOwn(computedWeights, name) ? name : null
}
