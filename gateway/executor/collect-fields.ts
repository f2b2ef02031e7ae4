import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/**
 * The fields that selection sets ask for of a type, by response key, in the order in which the answer has them (GraphQL,
 * 6.3.2 CollectFields). The sets have neither conditions nor named fragments.
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
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value
        if (condition === undefined || isOfType(type, condition, schema)) collect(node.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return fields
}

/** Whether every object of a type is one of the type named `condition`. */
export function isOfType(type: GraphQLCompositeType, condition: string, schema: GraphQLSchema): boolean {
  if (condition === type.name) return true
  const named = schema.getType(condition)
  return !isUnionType(type) && isAbstractType(named) && schema.isSubType(named, type)
}
