import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationContext,
  visit,
} from 'graphql'
import { DEFER } from '../../../schema/defer.ts'

/**
 * Stands among the conditions of an operation for "the client takes an answer in parts". No variable has this name.
 */
export const DEFERS = '@defer'
/** An answer has at most so many deferred fragments: each is written on its own. */
export const MAX_DEFERRED = 100

/** A `@defer` that is in force: its label is all that is left of it. */
export function deferDirective({ arguments: given = [], ...directive }: DirectiveNode): DirectiveNode {
  return { ...directive, arguments: given.filter(({ name }) => name.value === 'label') }
}

/** Whether a selection is a fragment whose `@defer` is in force. */
export function isDeferred(node: SelectionNode): boolean {
  return node.kind === Kind.INLINE_FRAGMENT && (node.directives ?? []).some(({ name }) => name.value === DEFER)
}

/** The label of a deferred fragment. */
export function labelOf({ directives = [] }: InlineFragmentNode): string | undefined {
  const label = directives.find(({ name }) => name.value === DEFER)?.arguments?.[0]?.value
  return label?.kind === Kind.STRING ? label.value : undefined
}

/** The operation as it is planned: deferred or not, all of it is asked for. */
export function withoutDefer(operation: OperationDefinitionNode): OperationDefinitionNode {
  return visit(operation, {
    Directive: ({ name }) => (name.value === DEFER ? null : undefined),
  })
}

/**
 * The rules for `@defer` that graphql-js 16 does not have: labels are unique texts, and root fields of mutations and
 * subscriptions are not deferred.
 */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>()
  function refuse(message: string, node: DirectiveNode): void {
    context.reportError(new GraphQLError(message, { nodes: node }))
  }
  return {
    Directive(node) {
      if (node.name.value !== DEFER) return
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value
      if (label?.kind === Kind.VARIABLE) refuse('The label of `@defer` must be a text, not a variable.', node)
      if (label?.kind === Kind.STRING) {
        if (labels.has(label.value)) refuse('Each `@defer` must have a label of its own, or none.', node)
        labels.add(label.value)
      }
      const parent = context.getParentType()
      const schema = context.getSchema()
      if (parent && (parent === schema.getMutationType() || parent === schema.getSubscriptionType())) {
        refuse(`\`@defer\` cannot be used on root fields of type ${parent.name}: defer what they return.`, node)
      }
    },
  }
}
