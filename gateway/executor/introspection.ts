import {
  BREAK,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** Answers the introspection fields of an operation: JSON by response key. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, string>>

/** Whether an operation without named fragments selects introspection fields, at any depth and under any condition. */
export function introspects(operation: OperationDefinitionNode): boolean {
  let found = false
  visit(operation, {
    Field({ name }) {
      if (!isIntrospection(name.value)) return undefined
      found = true
      return BREAK
    },
  })
  return found
}

/** The part of an operation that subgraphs answer; undefined if there is none. */
export function withoutIntrospection(operation: OperationDefinitionNode): OperationDefinitionNode | undefined {
  return keep(operation, (name) => !isIntrospection(name))
}

/** The part of an operation that the schema itself answers; undefined if there is none. */
export function onlyIntrospection(operation: OperationDefinitionNode): OperationDefinitionNode | undefined {
  return keep(operation, isIntrospection)
}

/** Compiles the result of `onlyIntrospection`; null if it is undefined. */
export function compileIntrospection(
  schema: GraphQLSchema,
  asked: OperationDefinitionNode | undefined,
): Introspect | null {
  if (!asked) return null
  const document = { kind: Kind.DOCUMENT as const, definitions: [asked] }
  function answer(variableValues: Readonly<Record<string, unknown>>): Record<string, string> {
    const { data, errors } = executeSync({ schema, document, variableValues })
    if (!data) throw new Error('The schema could not be asked.', { cause: errors?.[0] })
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, JSON.stringify(value)]))
  }
  if ((asked.variableDefinitions ?? []).length > 0) return answer
  let known: Record<string, string> | undefined
  return () => {
    known ??= answer({})
    return known
  }
}

function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type'
}

/** The operation with only these root fields. */
function keep(
  operation: OperationDefinitionNode,
  wanted: (name: string) => boolean,
): OperationDefinitionNode | undefined {
  function kept({ selections }: SelectionSetNode): SelectionSetNode | undefined {
    const left = selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return wanted(node.name.value) ? [node] : []
      const selectionSet = node.kind === Kind.INLINE_FRAGMENT ? kept(node.selectionSet) : undefined
      return node.kind === Kind.INLINE_FRAGMENT && selectionSet ? [{ ...node, selectionSet }] : []
    })
    return left.length > 0 ? { kind: Kind.SELECTION_SET, selections: left } : undefined
  }
  const selectionSet = kept(operation.selectionSet)
  return selectionSet && { ...operation, selectionSet }
}
