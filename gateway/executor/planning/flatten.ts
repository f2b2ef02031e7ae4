import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { isOfType } from '../collect-fields.ts'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/**
 * The operation with its fragments written out where they are used; once, where one is used again of the same object
 * under the same conditions (GraphQL, 6.3.2 CollectFields, visits each once, too).
 */
export function withoutFragments(operation: OperationDefinitionNode, fragments: Fragments): OperationDefinitionNode {
  if (fragments.size === 0) return operation
  function written({ selections, ...set }: SelectionSetNode, scope: Scope): SelectionSetNode {
    const out = selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) {
        return [node.selectionSet ? { ...node, selectionSet: written(node.selectionSet, new Scope()) } : node]
      }
      const { directives = [] } = node
      const within = scope.within(directives.map(print))
      if (node.kind === Kind.INLINE_FRAGMENT) return inline(node, within)
      const fragment = fragments.get(node.name.value)
      if (!fragment) return [node]
      const { typeCondition, selectionSet } = fragment
      if (!within.begin(node.name.value)) return []
      return inline({ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }, within)
    })
    return { ...set, selections: out }
  }
  function inline(node: InlineFragmentNode, scope: Scope): SelectionNode[] {
    const condition = node.typeCondition?.name.value
    const selectionSet = written(node.selectionSet, condition === undefined ? scope : scope.within([condition]))
    return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : []
  }
  return { ...operation, selectionSet: written(operation.selectionSet, new Scope()) }
}

/** The selections of one object that apply under the same conditions, and the fragments that have been written there. */
class Scope {
  #conditions: readonly string[]
  #above: Scope | undefined
  #fragments = new Set<string>()
  #inner = new Map<string, Scope>()

  constructor(conditions: readonly string[] = [], above?: Scope) {
    this.#conditions = conditions
    this.#above = above
  }

  /** The scope within this one where these conditions hold, too. */
  within(conditions: readonly string[]): Scope {
    const added = conditions.filter((condition) => !this.#conditions.includes(condition))
    if (added.length === 0) return this
    const key = added.join(' ')
    const inner = this.#inner.get(key) ?? new Scope([...this.#conditions, ...added], this)
    this.#inner.set(key, inner)
    return inner
  }

  /** Notes a fragment; false where it has been written already. */
  begin(fragment: string): boolean {
    for (let scope: Scope | undefined = this; scope; scope = scope.#above) {
      if (scope.#fragments.has(fragment)) return false
    }
    this.#fragments.add(fragment)
    return true
  }
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
