import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { isOfType } from '../executor/collect.ts'
import { type ArgumentCost, compileInputs } from './inputs.ts'
import type { CostModel, FieldCost } from './model.ts'
import type { Condition, CostNode, CostProgram } from './program.ts'
import { compileSizes, type SizeOf } from './sizes.ts'

/** Fields of one response key that are executed as one. */
interface Group {
  key: string
  cost: FieldCost
  nodes: [FieldNode, ...FieldNode[]]
  conditions: readonly Condition[]
}

type Below = Pick<CostNode, 'text' | 'values' | 'below'>

/**
 * Compiles the cost of an operation, once for its text; `costOf` then tells it for each request's variables. The
 * operation is valid, and its fragments are written out; its literals may have become variables.
 *
 * The cost is one unit for each field of the text, and what the answer costs: each object weighs as its field says, else
 * its type, and each value has its price, times the objects around it. Fields that are executed as one count once, as
 * long as the same conditions lead to them; of objects that may be of several types all of their fields count.
 */
export function compileCost(operation: OperationDefinitionNode, model: CostModel): CostProgram {
  const coordinates: string[] = []
  const coordinateIndexes = new Map<string, number>()
  const inputs = compileInputs(model)
  const sizes = compileSizes()
  let fields = 0

  function coordinateIndex(coordinate: string): number {
    const at = coordinateIndexes.get(coordinate) ?? coordinates.push(coordinate) - 1
    coordinateIndexes.set(coordinate, at)
    return at
  }

  function groupsOf(sets: readonly SelectionSetNode[], parent: GraphQLCompositeType): Iterable<Group> {
    const groups = new Map<string, Group>()
    function collect({ selections }: SelectionSetNode, type: GraphQLCompositeType, around: readonly Condition[]): void {
      for (const node of selections) {
        const conditions = conditionsOf(node, around)
        if (conditions === null) fields += fieldsOf(node)
        else if (node.kind === Kind.INLINE_FRAGMENT) {
          collect(node.selectionSet, narrowed(type, node.typeCondition?.name.value, model), conditions)
        } else if (node.kind === Kind.FIELD) {
          fields += 1
          const cost = model.field(type, node.name.value)
          if (!cost) continue // refused by the validation
          const key = (node.alias ?? node.name).value
          const id = `${type.name} ${conditions.map(({ variable, is }) => `${variable}:${is}`).join(',')} ${key}`
          const group = groups.get(id)
          if (group) group.nodes.push(node)
          else groups.set(id, { key, cost, nodes: [node], conditions })
        }
      }
    }
    for (const set of sets) collect(set, parent, [])
    return groups.values()
  }

  function compileBelow(
    sets: readonly SelectionSetNode[],
    parent: GraphQLCompositeType,
    sized: ReadonlyMap<string, SizeOf>,
  ): Below {
    const total: { text: number; values: number; below: CostNode[] } = { text: 0, values: 0, below: [] }
    for (const group of groupsOf(sets, parent)) {
      const node = compileGroup(group, sized.get(group.cost.definition.name))
      if (isPlain(node)) {
        total.text += node.text
        total.values += 1 + node.size * node.values
      } else total.below.push({ ...node, at: coordinateIndex(group.cost.coordinate) })
    }
    return total
  }

  function compileGroup({ key, cost, nodes, conditions }: Group, sized: SizeOf | undefined): Omit<CostNode, 'at'> {
    const [node] = nodes
    const { definition, type, list, weight } = cost
    const argument: ArgumentCost = { fixed: 0, inputs: [] }
    for (const { name, value } of node.arguments ?? []) {
      const defined = definition.args.find((arg) => arg.name === name.value)
      if (!defined) continue // refused by the validation
      const weight = model.input(`${cost.coordinate}(${name.value}:)`, getNamedType(defined.type))
      inputs.add(argument, value, defined.type, weight)
    }
    const own = sized ?? sizes.of(cost.sizing, node, definition)
    const sizedBelow = new Map([...cost.sized].map(([name, sizing]) => [name, sizes.of(sizing, node, definition)]))
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const { text, values, below } = isCompositeType(type)
      ? compileBelow(sets, type, sizedBelow)
      : { text: 0, values: 0, below: [] }
    return {
      key,
      text: nodes.length + text,
      conditions,
      weight,
      list,
      ...(list ? own : { size: 1, sizedBy: -1 }),
      input: argument.fixed,
      inputs: argument.inputs,
      values,
      below,
    }
  }

  const type = model.schema.getRootType(operation.operation)
  if (!type) throw new Error(`There is no ${operation.operation} in this schema.`)
  const root = { at: coordinateIndex(type.name), ...compileBelow([operation.selectionSet], type, new Map()) }
  return { fields, coordinates, sizes: sizes.sizes, inputs: inputs.inputs, inputTypes: inputs.inputTypes, root }
}

/** Whether a field costs nothing but a known number of values. */
function isPlain({ conditions, weight, sizedBy, input, inputs, below }: Omit<CostNode, 'at'>): boolean {
  return (
    conditions.length === 0 &&
    weight === 0 &&
    sizedBy === -1 &&
    input === 0 &&
    inputs.length === 0 &&
    below.length === 0
  )
}

/** What must hold for a part to be executed; null: it never is. */
function conditionsOf({ directives = [] }: SelectionNode, around: readonly Condition[]): readonly Condition[] | null {
  let conditions = around
  for (const { name, arguments: [argument] = [] } of directives as readonly DirectiveNode[]) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    const is = name.value === 'include'
    const value = argument?.value
    if (value?.kind === Kind.BOOLEAN && value.value !== is) return null
    if (value?.kind === Kind.VARIABLE) conditions = [...conditions, { variable: value.name.value, is }]
  }
  return conditions
}

/** What objects of `type` are within a fragment on another type. */
function narrowed(type: GraphQLCompositeType, name: string | undefined, { schema }: CostModel): GraphQLCompositeType {
  const condition = name === undefined ? undefined : schema.getType(name)
  if (!isCompositeType(condition) || isOfType(type, condition.name, schema)) return type
  return condition
}

function fieldsOf(node: SelectionNode): number {
  const within = node.kind === Kind.FRAGMENT_SPREAD ? [] : (node.selectionSet?.selections ?? [])
  return within.reduce((total, one) => total + fieldsOf(one), node.kind === Kind.FIELD ? 1 : 0)
}
