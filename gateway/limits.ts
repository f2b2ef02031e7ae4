import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { failure } from '../schema/errors.ts'
import { DEFAULT_MAX_COST, refuseTooCostly } from './cost/refuse.ts'

/** More tokens than 500 checks of every kind need, written out in the query's text. */
export const parseOptions = { maxTokens: 50_000 }

/** Fields within fields: introspection has 15. */
const MAX_DEPTH = 40
/** Selection sets, values and types within each other, whatever they are: nothing else goes as deep. */
const MAX_LEVELS = 100
/**
 * Selections and values of all operations: what a document would be without fragments takes as long to validate and to
 * write out.
 */
const MAX_NODES = 100_000

/** What is in a selection set. All of a fragment counts at each of its uses. */
interface Size {
  fields: number
  /** Of fields within fields, and of selection sets within each other. */
  depth: number
  levels: number
  /** Selections, and values of arguments. */
  nodes: number
}

const NOTHING: Readonly<Size> = { fields: 0, depth: 0, levels: 0, nodes: 0 }

/** Refuses a text that is too complex or too costly; one that cannot be parsed is left to whoever validates it. */
export function refuseTooComplexText(text: string, maxCost?: number): void {
  let document: DocumentNode
  try {
    document = parse(text, { ...parseOptions, noLocation: true })
  } catch {
    return
  }
  refuseTooComplex(document, maxCost)
}

/**
 * Refuses what would take long to validate and to plan, before anybody tries; whether the document is valid is not asked
 * here. Throws OPERATION_TOO_COMPLEX, or OPERATION_TOO_COSTLY where the fields alone cost more than an operation may.
 */
export function refuseTooComplex(document: DocumentNode, maxCost = DEFAULT_MAX_COST): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const sizes = new Map<string, Readonly<Size>>()

  /** `level`: how deep it stands. */
  function fragmentSize(name: string, level: number): Readonly<Size> {
    const known = sizes.get(name)
    if (known) return known
    sizes.set(name, NOTHING) // a fragment within itself: validation refuses it
    const fragment = fragments.get(name)
    const size = fragment ? sizeOf(fragment.selectionSet, level) : NOTHING
    sizes.set(name, size)
    return size
  }

  function sizeOf({ selections }: SelectionSetNode, level: number): Readonly<Size> {
    if (level > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
    const total = { ...NOTHING }
    for (const node of selections) {
      const size = selectionSize(node, level)
      total.fields = Math.min(total.fields + size.fields, Number.MAX_SAFE_INTEGER)
      total.depth = Math.max(total.depth, size.depth)
      total.levels = Math.max(total.levels, size.levels + 1)
      total.nodes = Math.min(total.nodes + size.nodes, Number.MAX_SAFE_INTEGER)
    }
    return total
  }

  function selectionSize(node: SelectionNode, level: number): Readonly<Size> {
    const own = 1 + argumentNodes(node)
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const size = fragmentSize(node.name.value, level + 1)
      return { ...size, nodes: size.nodes + own }
    }
    const { fields, depth, levels, nodes } = node.selectionSet ? sizeOf(node.selectionSet, level + 1) : NOTHING
    const field = node.kind === Kind.FIELD ? 1 : 0
    return { fields: fields + field, depth: depth + field, levels, nodes: nodes + own }
  }

  /** The part of a selection that has most of the fields: a field by its name, a fragment as it is spread. */
  function largest({ selections }: SelectionSetNode): { field: string; cost: number } {
    const parts = selections.map((node) => ({ field: nameOf(node), cost: selectionSize(node, 0).fields }))
    return parts.reduce((one, other) => (other.cost > one.cost ? other : one), { field: '', cost: 0 })
  }

  let all = 0
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue
    const { fields, depth, levels, nodes } = sizeOf(node.selectionSet, 0)
    if (fields > maxCost) refuseTooCostly({ cost: fields, dearest: largest(node.selectionSet) }, maxCost)
    if (depth > MAX_DEPTH) throw tooDeep(MAX_DEPTH)
    if (levels > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
    if (node.kind === Kind.OPERATION_DEFINITION) all += nodes + variableNodes(node)
    if (all > MAX_NODES) {
      throw failure('OPERATION_TOO_COMPLEX', 'The document is too large where its fragments are used. Split it.')
    }
  }
}

function tooDeep(limit: number): Error {
  return failure('OPERATION_TOO_COMPLEX', `The operation is nested more than ${limit} deep. Ask for less.`)
}

/** The values of a selection's arguments, and of those of its directives. */
function argumentNodes(node: SelectionNode): number {
  let nodes = 0
  if (node.kind === Kind.FIELD) for (const { value } of node.arguments ?? []) nodes += valueNodes(value, 0)
  for (const { arguments: given = [] } of node.directives ?? []) {
    nodes++
    for (const { value } of given) nodes += valueNodes(value, 0)
  }
  return nodes
}

function variableNodes({ variableDefinitions = [] }: OperationDefinitionNode): number {
  let nodes = 0
  for (const { type, defaultValue } of variableDefinitions) {
    refuseDeepType(type)
    nodes += 1 + (defaultValue ? valueNodes(defaultValue, 0) : 0)
  }
  return nodes
}

function valueNodes(value: ValueNode, level: number): number {
  if (level > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
  let nodes = 1
  if (value.kind === Kind.LIST) for (const element of value.values) nodes += valueNodes(element, level + 1)
  if (value.kind === Kind.OBJECT) for (const field of value.fields) nodes += valueNodes(field.value, level + 1)
  return nodes
}

function refuseDeepType(type: TypeNode): void {
  let level = 0
  for (let at = type; at.kind !== Kind.NAMED_TYPE; at = at.type) if (++level > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
}

function nameOf(node: SelectionNode): string {
  if (node.kind === Kind.INLINE_FRAGMENT) return '...'
  return node.kind === Kind.FIELD ? node.name.value : `...${node.name.value}`
}
