import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { failure } from '../schema/errors.ts'
import { DEFAULT_MAX_COST, refuseTooCostly } from './cost/refuse.ts'

/** More tokens than 500 checks of every kind need, written out in the query's text. */
export const parseOptions = { maxTokens: 50_000 }

/** Fields within fields: introspection has 15. */
const MAX_DEPTH = 40

interface Size {
  /** Those of a fragment count at each of its uses. */
  fields: number
  depth: number
}

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
  const sizes = new Map<string, Size>()

  function fragmentSize(name: string): Size {
    const known = sizes.get(name)
    if (known) return known
    const nothing = { fields: 0, depth: 0 }
    sizes.set(name, nothing) // a fragment within itself: validation refuses it
    const fragment = fragments.get(name)
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing
    sizes.set(name, size)
    return size
  }

  function sizeOf({ selections }: SelectionSetNode): Size {
    const total = { fields: 0, depth: 0 }
    for (const node of selections) {
      const size = selectionSize(node)
      total.fields = Math.min(total.fields + size.fields, Number.MAX_SAFE_INTEGER)
      total.depth = Math.max(total.depth, size.depth)
    }
    return total
  }

  function selectionSize(node: SelectionNode): Size {
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragmentSize(node.name.value)
    const { fields, depth } = node.selectionSet ? sizeOf(node.selectionSet) : { fields: 0, depth: 0 }
    const own = node.kind === Kind.FIELD ? 1 : 0
    return { fields: fields + own, depth: depth + own }
  }

  /** The part of a selection that has most of the fields: a field by its name, a fragment as it is spread. */
  function largest({ selections }: SelectionSetNode): { field: string; cost: number } {
    const parts = selections.map((node) => ({ field: nameOf(node), cost: selectionSize(node).fields }))
    return parts.reduce((one, other) => (other.cost > one.cost ? other : one), { field: '', cost: 0 })
  }

  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue
    const { fields, depth } = sizeOf(node.selectionSet)
    if (fields > maxCost) refuseTooCostly({ cost: fields, dearest: largest(node.selectionSet) }, maxCost)
    if (depth > MAX_DEPTH) {
      throw failure('OPERATION_TOO_COMPLEX', `The operation is nested more than ${MAX_DEPTH} deep. Ask for less.`)
    }
  }
}

function nameOf(node: SelectionNode): string {
  if (node.kind === Kind.INLINE_FRAGMENT) return '...'
  return node.kind === Kind.FIELD ? node.name.value : `...${node.name.value}`
}
