import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql'
import { failure } from '../schema/errors.ts'

/** More tokens than 500 checks of every kind need, written out in the query's text. */
export const parseOptions = { maxTokens: 50_000 }

/** Fields of one operation, those of a fragment counted at each of its uses: 500 checks written out have ten each. */
const MAX_FIELDS = 5000
/** Fields within fields: introspection has 15. */
const MAX_DEPTH = 40

interface Size {
  fields: number
  depth: number
}

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
      let size: Size = { fields: 0, depth: 0 }
      if (node.kind === Kind.FRAGMENT_SPREAD) size = fragmentSize(node.name.value)
      else if (node.selectionSet) size = sizeOf(node.selectionSet)
      const own = node.kind === Kind.FIELD ? 1 : 0
      total.fields += size.fields + own
      total.depth = Math.max(total.depth, size.depth + own)
    }
    return total
  }

  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue
    const { fields, depth } = sizeOf(node.selectionSet)
    if (fields > MAX_FIELDS) {
      throw failure('OPERATION_TOO_COMPLEX', `The operation has more than ${MAX_FIELDS} fields. Split it.`)
    }
    if (depth > MAX_DEPTH) {
      throw failure('OPERATION_TOO_COMPLEX', `The operation is nested more than ${MAX_DEPTH} deep. Ask for less.`)
    }
  }
}
