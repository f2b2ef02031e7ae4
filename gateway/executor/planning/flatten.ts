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
import { DEFER } from '../../../schema/defer.ts'
import { isOfType } from '../collect-fields.ts'
import { DEFERS, deferDirective } from '../deferred/directive.ts'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/**
 * Writes fragments out where they are used; only once if an object uses one again under the same conditions (GraphQL, 6.3.2
 * CollectFields, also visits each once).
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

/** The selections of one object that apply under the same conditions, and the fragments written there so far. */
class Scope {
  #conditions: readonly string[]
  #above: Scope | undefined
  #fragments = new Set<string>()
  #inner = new Map<string, Scope>()

  constructor(conditions: readonly string[] = [], above?: Scope) {
    this.#conditions = conditions
    this.#above = above
  }

  /** The scope within this one in which these conditions hold too. */
  within(conditions: readonly string[]): Scope {
    const added = conditions.filter((condition) => !this.#conditions.includes(condition))
    if (added.length === 0) return this
    const key = added.join(' ')
    const inner = this.#inner.get(key) ?? new Scope([...this.#conditions, ...added], this)
    this.#inner.set(key, inner)
    return inner
  }

  /** Notes a fragment; returns false if it has been written already. */
  begin(fragment: string): boolean {
    for (let scope: Scope | undefined = this; scope; scope = scope.#above) {
      if (scope.#fragments.has(fragment)) return false
    }
    this.#fragments.add(fragment)
    return true
  }
}

/** The names of the variables that decide what an operation selects, and what of it is deferred. */
export function conditionVariables(operation: OperationDefinitionNode): ReadonlySet<string> {
  const names = new Set<string>()
  visit(operation, {
    Directive(directive) {
      const isDefer = directive.name.value === DEFER
      if (isDefer) names.add(DEFERS)
      const value = isDefer ? argumentOf(directive, 'if') : conditionOf(directive)
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return names
}

/**
 * The operation as it is for these variables: what is not deferred has no `@defer` any more, skipped fields are gone, and the others have no conditions any more. A field
 * may be left with an empty selection. So plans have no conditions: Apollo's planner fails if skipped fields are required,
 * or if all fields of an object may be skipped.
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
  function isDeferred(directive: DirectiveNode): boolean {
    const value = argumentOf(directive, 'if')
    const holds = value?.kind === Kind.VARIABLE ? variables[value.name.value] === true : !value || isTrue(value)
    return holds && variables[DEFERS] === true
  }
  function kept({ selections, ...set }: SelectionSetNode): SelectionSetNode {
    const left = selections.flatMap((node): SelectionNode[] => {
      const { directives = [] } = node
      if (directives.some(isSkipped)) return []
      const others = directives.flatMap((directive): DirectiveNode[] => {
        if (directive.name.value === DEFER) return isDeferred(directive) ? [deferDirective(directive)] : []
        return conditionOf(directive) ? [] : [directive]
      })
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
 * Selects `__typename` on every object whose other fields may all be skipped: otherwise the planner asks for nothing, and
 * nobody learns whether the object exists.
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

function argumentOf({ arguments: given = [] }: DirectiveNode, name: string) {
  return given.find((argument) => argument.name.value === name)?.value
}

function isTrue(value: { kind: string }): boolean {
  return value.kind === Kind.BOOLEAN && 'value' in value && value.value === true
}
