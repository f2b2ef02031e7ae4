import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { isDeferred } from './deferred/directive.ts'

/**
 * The fields that selection sets select on a type, by response key, in the order of the answer (GraphQL, 6.3.2
 * CollectFields). The sets have neither conditions nor named fragments; what is deferred is left out.
 */
export function collectFields(
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  function collect({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value
        const known = fields.get(key)
        if (known) known.push(node)
        else fields.set(key, [node])
      } else if (node.kind === Kind.INLINE_FRAGMENT && !isDeferred(node)) {
        const condition = node.typeCondition?.name.value
        if (condition === undefined || isOfType(type, condition, schema)) collect(node.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return fields
}

/** The deferred fragments among selections that apply to a type. */
export function deferredOn(
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
): InlineFragmentNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((node) => {
      if (node.kind !== Kind.INLINE_FRAGMENT) return []
      const condition = node.typeCondition?.name.value
      if (condition !== undefined && !isOfType(type, condition, schema)) return []
      return isDeferred(node) ? [node] : deferredOn(type, [node.selectionSet], schema)
    }),
  )
}

/** Whether every object of a type is also of the type named `condition`. */
export function isOfType(type: GraphQLCompositeType, condition: string, schema: GraphQLSchema): boolean {
  if (condition === type.name) return true
  const named = schema.getType(condition)
  return !isUnionType(type) && isAbstractType(named) && schema.isSubType(named, type)
}
