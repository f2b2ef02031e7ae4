import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { RequestBounds } from '../request-bounds.ts'

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

export type DocumentBounds = Pick<RequestBounds, 'fields' | 'depth' | 'levels' | 'nodes'>

/** The part of an operation that has most of its fields. */
export interface LargestPart {
  field: string
  fields: number
}

/** Refuses an operation for the number of its fields. */
export type RefuseFields = (fields: number, largest: LargestPart) => never

const refuseFields: RefuseFields = () => {
  throw failure('OPERATION_TOO_COMPLEX', 'The operation has too many fields. Ask for less, or split it.')
}

/**
 * Refuses what would take long to validate and to plan, before anybody tries; whether the document is valid is not asked
 * here. Throws OPERATION_TOO_COMPLEX, or what `tooMany` throws where there are too many fields.
 */
export function refuseTooComplex(
  document: DocumentNode,
  { fields: maxFields, depth: maxDepth, levels: maxLevels, nodes: maxNodes }: DocumentBounds,
  tooMany = refuseFields,
): void {
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
    if (level > maxLevels) throw tooDeep(maxLevels)
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
    const own = 1 + argumentNodes(node, maxLevels)
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const size = fragmentSize(node.name.value, level + 1)
      return { ...size, nodes: size.nodes + own }
    }
    const { fields, depth, levels, nodes } = node.selectionSet ? sizeOf(node.selectionSet, level + 1) : NOTHING
    const field = node.kind === Kind.FIELD ? 1 : 0
    return { fields: fields + field, depth: depth + field, levels, nodes: nodes + own }
  }

  /** The part of a selection that has most of the fields: a field by its name, a fragment as it is spread. */
  function largest({ selections }: SelectionSetNode): LargestPart {
    const parts = selections.map((node) => ({ field: nameOf(node), fields: selectionSize(node, 0).fields }))
    return parts.reduce((one, other) => (other.fields > one.fields ? other : one), { field: '', fields: 0 })
  }

  let all = 0
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue
    const { fields, depth, levels, nodes } = sizeOf(node.selectionSet, 0)
    if (fields > maxFields) tooMany(fields, largest(node.selectionSet))
    if (depth > maxDepth) throw tooDeep(maxDepth)
    if (levels > maxLevels) throw tooDeep(maxLevels)
    if (node.kind === Kind.OPERATION_DEFINITION) all += nodes + variableNodes(node, maxLevels)
    if (all > maxNodes) {
      throw failure('OPERATION_TOO_COMPLEX', 'The document is too large where its fragments are used. Split it.')
    }
  }
}

function tooDeep(limit: number): Error {
  return failure('OPERATION_TOO_COMPLEX', `The operation is nested more than ${limit} deep. Ask for less.`)
}

/** The values of a selection's arguments, and of those of its directives. */
function argumentNodes(node: SelectionNode, maxLevels: number): number {
  let nodes = 0
  if (node.kind === Kind.FIELD) for (const { value } of node.arguments ?? []) nodes += valueNodes(value, 0, maxLevels)
  for (const { arguments: given = [] } of node.directives ?? []) {
    nodes++
    for (const { value } of given) nodes += valueNodes(value, 0, maxLevels)
  }
  return nodes
}

function variableNodes({ variableDefinitions = [] }: OperationDefinitionNode, maxLevels: number): number {
  let nodes = 0
  for (const { type, defaultValue } of variableDefinitions) {
    refuseDeepType(type, maxLevels)
    nodes += 1 + (defaultValue ? valueNodes(defaultValue, 0, maxLevels) : 0)
  }
  return nodes
}

function valueNodes(value: ValueNode, level: number, maxLevels: number): number {
  if (level > maxLevels) throw tooDeep(maxLevels)
  let nodes = 1
  if (value.kind === Kind.LIST) for (const element of value.values) nodes += valueNodes(element, level + 1, maxLevels)
  if (value.kind === Kind.OBJECT)
    for (const field of value.fields) nodes += valueNodes(field.value, level + 1, maxLevels)
  return nodes
}

function refuseDeepType(type: TypeNode, maxLevels: number): void {
  let level = 0
  for (let at = type; at.kind !== Kind.NAMED_TYPE; at = at.type) if (++level > maxLevels) throw tooDeep(maxLevels)
}

function nameOf(node: SelectionNode): string {
  if (node.kind === Kind.INLINE_FRAGMENT) return '...'
  return node.kind === Kind.FIELD ? node.name.value : `...${node.name.value}`
}
