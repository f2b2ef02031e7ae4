import type { OperationDefinitionNode } from 'graphql'
import { compileShape, type Shape } from '../answer/shape.ts'
import { withoutDefer } from './directive.ts'
import { type Needs, type NeedsOptions, needsOf } from './needs.ts'
import type { DeferredFragment } from './parts.ts'

/** What of an operation is answered later. */
export interface Deferral {
  /** Of the initial answer. */
  needs: Needs
  /** The outer parts come before the parts in them. */
  parts: readonly DeferredPart[]
}

/** A deferred fragment that is ready to be written. */
export interface DeferredPart {
  label: string | undefined
  /** The index of the part around it; undefined: the initial answer. */
  parent: number | undefined
  needs: Needs
  /** Writes its content for each object that it applies to: see `PartContext`. */
  shape: Shape
  /** The same without content: finds the objects. */
  outline: Shape
}

interface DeferralOptions extends NeedsOptions {
  /** The whole operation. */
  selected: OperationDefinitionNode
}

/** Compiles the deferred fragments of an operation. Throws OPERATION_TOO_COMPLEX. */
export function compileDeferral(
  fragments: readonly DeferredFragment[],
  { selected, ...options }: DeferralOptions,
): Deferral {
  const { schema, denial } = options
  const shapeOf = (operation: OperationDefinitionNode) => compileShape(schema, operation, denial, { inParts: true })
  return {
    needs: needsOf(selected, options),
    parts: fragments.map(({ label, parent, operation, outline }) => ({
      label,
      parent,
      needs: needsOf(withoutDefer(operation), options),
      shape: shapeOf(operation),
      outline: shapeOf(outline),
    })),
  }
}
