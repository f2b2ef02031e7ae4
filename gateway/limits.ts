import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type ValueNode,
} from 'graphql'
import { failure } from '../schema/errors.ts'

/** More tokens than 500 checks of every kind need, written out in the query's text. */
export const parseOptions = { maxTokens: 50_000 }

/** Fields of one operation, those of a fragment counted at each of its uses: 500 checks written out have ten each. */
const MAX_FIELDS = 5000
/** Fields within fields: introspection has 15. */
const MAX_DEPTH = 40

/** Selection sets, values and types within each other, whatever they are: nothing else goes as deep. */
const MAX_LEVELS = 100
/**
 * Selections and values of all operations, those of fragments counted at each of their uses: what a document would be
 * without fragments takes as long to validate and to write out.
 */
const MAX_NODES = 100_000

interface Size {
  fields: number
  depth: number
  levels: number
  nodes: number
}

const NOTHING: Readonly<Size> = { fields: 0, depth: 0, levels: 0, nodes: 0 }

/** Refuses a text that is too complex; one that cannot be parsed is left to whoever validates it. */
export function refuseTooComplexText(text: string): void {
  let document: DocumentNode
  try {
    document = parse(text, { ...parseOptions, noLocation: true })
  } catch {
    return
  }
  refuseTooComplex(document)
}

/**
 * Refuses what would take long to validate and to plan, before anybody tries. Throws OPERATION_TOO_COMPLEX; whether
 * the document is valid is not asked here.
 */
export function refuseTooComplex(document: DocumentNode): void {
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
      let size = NOTHING
      if (node.kind === Kind.FRAGMENT_SPREAD) size = fragmentSize(node.name.value, level + 1)
      else if (node.selectionSet) size = sizeOf(node.selectionSet, level + 1)
      const own = node.kind === Kind.FIELD ? 1 : 0
      total.fields += size.fields + own
      total.depth = Math.max(total.depth, size.depth + own)
      total.levels = Math.max(total.levels, size.levels + 1)
      total.nodes += size.nodes + 1 + argumentNodes(node)
    }
    return total
  }

  let nodes = 0
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue
    const size = sizeOf(node.selectionSet, 0)
    if (size.fields > MAX_FIELDS) {
      throw failure('OPERATION_TOO_COMPLEX', `The operation has more than ${MAX_FIELDS} fields. Split it.`)
    }
    if (size.depth > MAX_DEPTH) throw tooDeep(MAX_DEPTH)
    if (size.levels > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
    if (node.kind === Kind.FRAGMENT_DEFINITION) continue
    nodes += size.nodes
    for (const { type, defaultValue } of node.variableDefinitions ?? []) {
      refuseDeepType(type)
      nodes += 1 + (defaultValue ? valueNodes(defaultValue, 0) : 0)
    }
    if (nodes > MAX_NODES) {
      throw failure('OPERATION_TOO_COMPLEX', 'The document is too large where its fragments are used. Split it.')
    }
  }
}

function tooDeep(limit: number) {
  return failure('OPERATION_TOO_COMPLEX', `The operation is nested more than ${limit} deep. Ask for less.`)
}

/** The nodes of a selection's arguments, and of those of its directives. */
function argumentNodes(node: SelectionNode): number {
  const ofField = node.kind === Kind.FIELD ? (node.arguments ?? []) : []
  let nodes = 0
  for (const { value } of ofField) nodes += 1 + valueNodes(value, 0)
  for (const { arguments: given = [] } of node.directives ?? []) {
    nodes++
    for (const { value } of given) nodes += 1 + valueNodes(value, 0)
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
  for (let at = type; at.kind !== Kind.NAMED_TYPE; at = at.type) {
    if (++level > MAX_LEVELS) throw tooDeep(MAX_LEVELS)
  }
}
