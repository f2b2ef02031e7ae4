import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isOfType } from './collect.ts'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The operation with its fragments written out where they are used. */
export function withoutFragments(operation: OperationDefinitionNode, fragments: Fragments): OperationDefinitionNode {
  return visit(operation, {
    FragmentSpread: {
      enter({ name, directives = [] }) {
        const fragment = fragments.get(name.value)
        if (!fragment) return undefined
        const { typeCondition, selectionSet } = fragment
        return { kind: Kind.INLINE_FRAGMENT as const, typeCondition, directives, selectionSet }
      },
    },
  })
}

/** The names of the variables that decide what an operation selects. */
export function conditionVariables(operation: OperationDefinitionNode): ReadonlySet<string> {
  const names = new Set<string>()
  visit(operation, {
    Directive(directive) {
      const value = conditionOf(directive)
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return names
}

/**
 * The operation as it stands for these variables: what is skipped is gone, and what stays has no condition any more. A
 * field may be left with nothing selected of it. No plan then has conditions, which Apollo's planner mixes up where
 * skipped fields are required, or where all of an object may be skipped.
 */
export function withoutConditions(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationDefinitionNode {
  function isSkipped(directive: DirectiveNode): boolean {
    const value = conditionOf(directive)
    if (!value) return false
    const holds = value.kind === Kind.VARIABLE ? variables[value.name.value] === true : isTrue(value)
    return holds !== (directive.name.value === 'include')
  }
  function kept({ selections, ...set }: SelectionSetNode): SelectionSetNode {
    const left = selections.flatMap((node): SelectionNode[] => {
      const { directives = [] } = node
      if (directives.some(isSkipped)) return []
      const others = directives.filter((directive) => !conditionOf(directive))
      if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return [{ ...node, directives: others }]
      const selectionSet = kept(node.selectionSet)
      if (node.kind === Kind.INLINE_FRAGMENT && selectionSet.selections.length === 0) return []
      return [{ ...node, directives: others, selectionSet }]
    })
    return { ...set, selections: left }
  }
  return { ...operation, selectionSet: kept(operation.selectionSet) }
}

/**
 * Asks for `__typename` of every object of which nothing else is sure to be selected: the planner would ask for nothing,
 * and nobody would learn whether there is an object.
 */
export function askForSomething(operation: OperationDefinitionNode, schema: GraphQLSchema): OperationDefinitionNode {
  const info = new TypeInfo(schema)
  function isSure({ selections }: SelectionSetNode): boolean {
    const type = info.getType()
    return selections.some((node) => {
      if (node.kind === Kind.FIELD) return true
      if (node.kind !== Kind.INLINE_FRAGMENT || !isSure(node.selectionSet)) return false
      const condition = node.typeCondition?.name.value
      return condition === undefined || (isCompositeType(type) && isOfType(type, condition, schema))
    })
  }
  return visit(
    operation,
    visitWithTypeInfo(info, {
      SelectionSet(set, _key, parent) {
        const isOfField = parent !== undefined && 'kind' in parent && parent.kind === Kind.FIELD
        if (!isOfField || isSure(set)) return undefined
        return { ...set, selections: [...set.selections, TYPENAME] }
      },
    }),
  )
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function conditionOf({ name, arguments: [argument] = [] }: DirectiveNode) {
  return name.value === 'skip' || name.value === 'include' ? argument?.value : undefined
}

function isTrue(value: { kind: string }): boolean {
  return value.kind === Kind.BOOLEAN && 'value' in value && value.value === true
}
