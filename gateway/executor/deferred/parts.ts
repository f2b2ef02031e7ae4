import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { failure } from '../../../schema/errors.ts'
import { isDeferred, labelOf, MAX_DEFERRED } from './directive.ts'

/** A deferred fragment as an operation of its own. */
export interface DeferredFragment {
  label: string | undefined
  /** The index of the deferred fragment around it; undefined: the initial answer. */
  parent: number | undefined
  /** Nothing but what leads to the fragment, and the fragment, without the deferred fragments in it. */
  operation: OperationDefinitionNode
  /** What leads to the fragment, and the fragment without content. */
  outline: OperationDefinitionNode
}

/** What leads to a selection: fields, and fragments that are part of an earlier answer. */
type Above = readonly (FieldNode | InlineFragmentNode)[]

/**
 * The deferred fragments of an operation, the outer ones first; the initial answer is what is left. Throws
 * OPERATION_TOO_COMPLEX.
 */
export function deferredFragments(operation: OperationDefinitionNode): DeferredFragment[] {
  const found: DeferredFragment[] = []
  function look({ selections }: SelectionSetNode, above: Above, parent: number | undefined): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) continue
      if (!isDeferred(node)) {
        look(node.selectionSet, [...above, node], parent)
        continue
      }
      const fragment = node as InlineFragmentNode // nothing else is deferred
      if (found.length === MAX_DEFERRED) {
        const sentence = `The operation defers more than ${MAX_DEFERRED} fragments. Defer fewer.`
        throw failure('OPERATION_TOO_COMPLEX', sentence)
      }
      const index = found.length
      found.push({
        label: labelOf(fragment),
        parent,
        operation: operationOf(operation, above, { ...fragment, selectionSet: withoutDeferred(fragment.selectionSet) }),
        outline: operationOf(operation, above, { ...fragment, selectionSet: setOf([]) }),
      })
      look(fragment.selectionSet, [...above, { ...fragment, directives: [] }], index)
    }
  }
  look(operation.selectionSet, [], undefined)
  return found
}

function operationOf(
  operation: OperationDefinitionNode,
  above: Above,
  fragment: InlineFragmentNode,
): OperationDefinitionNode {
  let below: SelectionNode = fragment
  for (const node of above.toReversed()) below = { ...node, selectionSet: setOf([below]) }
  return { ...operation, selectionSet: setOf([below]) }
}

function withoutDeferred({ selections, ...set }: SelectionSetNode): SelectionSetNode {
  const kept = selections.flatMap((node): SelectionNode[] => {
    if (isDeferred(node)) return []
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return [node]
    return [{ ...node, selectionSet: withoutDeferred(node.selectionSet) }]
  })
  return { ...set, selections: kept }
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections }
}
