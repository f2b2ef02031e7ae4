import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql'

/**
 * The most fields that a compiled operation may have, counted where fragments are used: compiling more would hold up other
 * work.
 */
const MAX_FIELDS = 200

/** Whether graphql-jit runs the operation correctly and compiles it fast enough: it has no introspection, and some traps. */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  // In a mutation, a bad argument would stop the fields after it.
  if (operation.operation !== 'query' || fieldCount(operation.selectionSet, document) > MAX_FIELDS) return false
  let compilable = true
  const refuse = () => {
    compilable = false
    return BREAK
  }
  visit(document, {
    // `__proto__` would set the prototype of the answer.
    Name: ({ value }) => (['__schema', '__type', '__proto__'].includes(value) ? refuse() : undefined),
    // graphql-jit loses variables inside of lists and scalars.
    ListValue: (node) => (variablesIn(node).length > 0 ? refuse() : undefined),
    Field: ({ name, arguments: given = [] }) =>
      name.value === '_entities' && given.some(({ value }) => value.kind !== Kind.VARIABLE) ? refuse() : undefined,
    // A type that contains itself would never end.
    VariableDefinition: ({ type }) => (containsItself(typeFromAST(schema, type)) ? refuse() : undefined),
  })
  return compilable
}

function fieldCount({ selections }: SelectionSetNode, document: DocumentNode): number {
  let count = 0
  for (const selection of selections) {
    const within = selection.kind === Kind.FRAGMENT_SPREAD ? fragment(selection.name.value, document) : selection
    if (selection.kind === Kind.FIELD) count += 1
    if (within?.selectionSet) count += fieldCount(within.selectionSet, document)
    if (count > MAX_FIELDS) break
  }
  return count
}

function fragment(name: string, { definitions }: DocumentNode): FragmentDefinitionNode | undefined {
  return definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name) as
    | FragmentDefinitionNode
    | undefined // its kind has just been checked
}

/** The names of the variables in a value. */
export function variablesIn(node: ASTNode): string[] {
  const names: string[] = []
  visit(node, { Variable: ({ name }) => void names.push(name.value) })
  return names
}

function containsItself(type: GraphQLType | undefined, within: readonly GraphQLType[] = []): boolean {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return false
  if (within.includes(named)) return true
  return Object.values(named.getFields()).some((field) => containsItself(field.type, [...within, named]))
}
