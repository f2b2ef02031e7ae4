import {
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { isOfType } from '../executor/collect-fields.ts'
import { type ArgumentCost, compileInputs } from './inputs.ts'
import type { CostModel, FieldCost } from './model.ts'
import type { Condition, CostNode, CostProgram } from './program.ts'
import { compileSizes, type SizeOf } from './sizes.ts'

/** Fields with the same response key, executed as one. */
interface Group {
  key: string
  cost: FieldCost
  nodes: [FieldNode, ...FieldNode[]]
  condition: number
}

/** The selections below a field. */
interface Below {
  text: number
  values: number
  below: CostNode[]
}

/**
 * Compiles the cost of an operation, once for its text; `costOf` then computes it for each request's variables. The
 * operation is valid, without fragment spreads; its literals may have become variables.
 *
 * The cost is one unit for each field of the text, plus the cost of the answer: each object has the weight of its field, or
 * else of its type, and each value has a price, times the number of objects around it. Fields that are executed as one
 * count once, if the same conditions lead to them; an object that may be of several types costs all of their fields.
 */
export function compileCost(operation: OperationDefinitionNode, model: CostModel): CostProgram {
  const coordinates: string[] = []
  const coordinateIndexes = new Map<string, number>()
  const conditions: Condition[] = []
  const conditionIndexes = new Map<string, number>()
  const inputs = compileInputs(model)
  const sizes = compileSizes()
  let fields = 0

  function coordinateIndex(coordinate: string): number {
    const at = coordinateIndexes.get(coordinate) ?? coordinates.push(coordinate) - 1
    coordinateIndexes.set(coordinate, at)
    return at
  }

  /** The conditions of a selection, combined with those around it; null: it never runs. */
  function conditionOf({ directives = [] }: SelectionNode, around: number): number | null {
    let condition = around
    for (const { name, arguments: [argument] = [] } of directives) {
      if (name.value !== 'skip' && name.value !== 'include') continue
      const is = name.value === 'include'
      const value = argument?.value
      if (value?.kind === Kind.BOOLEAN && value.value !== is) return null
      if (value?.kind === Kind.VARIABLE)
        condition = conditionIndex({ around: condition, variable: value.name.value, is })
    }
    return condition
  }

  function conditionIndex(condition: Condition): number {
    const id = `${condition.around} ${condition.variable} ${condition.is}`
    const at = conditionIndexes.get(id) ?? conditions.push(condition) - 1
    conditionIndexes.set(id, at)
    return at
  }

  function groupsOf(sets: readonly SelectionSetNode[], parent: GraphQLCompositeType): Iterable<Group> {
    const groups = new Map<string, Group>()
    function collect({ selections }: SelectionSetNode, type: GraphQLCompositeType, around: number): void {
      for (const node of selections) {
        const condition = conditionOf(node, around)
        if (condition === null) fields += fieldsOf(node)
        else if (node.kind === Kind.INLINE_FRAGMENT) {
          collect(node.selectionSet, narrowed(type, node.typeCondition?.name.value, model), condition)
        } else if (node.kind === Kind.FIELD) {
          fields += 1
          const cost = model.field(type, node.name.value)
          if (!cost) continue // validation refuses it
          const key = (node.alias ?? node.name).value
          const id = `${type.name} ${condition} ${key}`
          const group = groups.get(id)
          if (group) group.nodes.push(node)
          else groups.set(id, { key, cost, nodes: [node], condition })
        }
      }
    }
    for (const set of sets) collect(set, parent, -1)
    return groups.values()
  }

  function compileBelow(
    sets: readonly SelectionSetNode[],
    parent: GraphQLCompositeType,
    sized: ReadonlyMap<string, SizeOf>,
  ): Below {
    const total: Below = { text: 0, values: 0, below: [] }
    for (const group of groupsOf(sets, parent)) addGroup(total, group, sized.get(group.cost.definition.name))
    return total
  }

  function addGroup(total: Below, { key, cost, nodes, condition }: Group, sized: SizeOf | undefined): void {
    const [node] = nodes
    const { coordinate, definition, type, list, weight } = cost
    const argument: ArgumentCost = { fixed: 0, inputs: [] }
    for (const { name, value } of node.arguments ?? []) {
      const defined = definition.args.find((arg) => arg.name === name.value)
      if (!defined) continue // validation refuses it
      const weight = model.input(`${coordinate}(${name.value}:)`, getNamedType(defined.type))
      inputs.add(argument, value, defined.type, weight)
    }
    const { size, sizedBy } = list ? (sized ?? sizes.of(cost.sizing, node, definition)) : ONE
    const sizedBelow = new Map([...cost.sized].map(([name, sizing]) => [name, sizes.of(sizing, node, definition)]))
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const inside = isCompositeType(type) ? compileBelow(sets, type, sizedBelow) : { text: 0, values: 0, below: [] }
    const text = nodes.length + inside.text
    const { values, below } = inside
    const { fixed: input, inputs: named } = argument
    // A field that costs only a fixed number of values gets no node of its own.
    const isPlain = weight === 0 && input === 0 && named.length === 0 && sizedBy === -1
    if (isPlain && below.length === 0 && condition === -1) {
      total.text += text
      total.values += 1 + size * values
      return
    }
    const at = coordinateIndex(coordinate)
    // No spread: objects made by a spread are many times slower to read.
    total.below.push({ key, at, text, condition, weight, list, size, sizedBy, input, inputs: named, values, below })
  }

  const type = model.schema.getRootType(operation.operation)
  if (!type) throw new Error(`There is no ${operation.operation} in this schema.`)
  const root = { at: coordinateIndex(type.name), ...compileBelow([operation.selectionSet], type, new Map()) }
  const { sizes: listSizes } = sizes
  return {
    fields,
    coordinates,
    conditions,
    sizes: listSizes,
    inputs: inputs.inputs,
    inputTypes: inputs.inputTypes,
    root,
  }
}

const ONE: SizeOf = { size: 1, sizedBy: -1 }

/** The type of objects within a fragment on another type. */
function narrowed(type: GraphQLCompositeType, name: string | undefined, { schema }: CostModel): GraphQLCompositeType {
  const condition = name === undefined ? undefined : schema.getType(name)
  if (!isCompositeType(condition) || isOfType(type, condition.name, schema)) return type
  return condition
}

function fieldsOf(node: SelectionNode): number {
  const within = node.kind === Kind.FRAGMENT_SPREAD ? [] : (node.selectionSet?.selections ?? [])
  return within.reduce((total, one) => total + fieldsOf(one), node.kind === Kind.FIELD ? 1 : 0)
}
