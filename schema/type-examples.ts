import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What leads to a type within an operation; the last has the selection of the type. */
interface Way {
  operation: OperationDefinitionNode
  path: readonly SelectionNode[]
}

/** How many values of a type an example has where no sample says which. */
const VALUES = 4

/**
 * An operation for each type that can be answered: the first of the samples that asks for the type, cut down to what leads
 * there and to the values that are asked of it; else one that goes a field further; else a mutation.
 */
export function typeExamples(schema: GraphQLSchema, samples: readonly string[]): Map<string, string> {
  const ways = new Map<string, Way>()
  const note = (name: string, way: Way) => {
    if (!ways.has(name)) ways.set(name, way)
  }
  for (const sample of samples) {
    const [operation] = parse(sample, { noLocation: true }).definitions
    if (operation?.kind === Kind.OPERATION_DEFINITION) noteWays(operation, schema, note)
  }
  goOn(schema, ways, note)
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    noteWays(mutationOf(field), schema, note)
  goOn(schema, ways, note)
  return new Map([...ways].map(([name, { operation, path }]) => [name, print(cutDown(operation, path))]))
}

type Note = (name: string, way: Way) => void

/** Notes the first way to each type in an operation without fragment spreads. */
function noteWays(operation: OperationDefinitionNode, schema: GraphQLSchema, note: Note): void {
  const info = new TypeInfo(schema)
  const path: SelectionNode[] = []
  const root = schema.getRootType(operation.operation)
  if (root) note(root.name, { operation, path: [] })
  const enter = (node: SelectionNode) => {
    path.push(node)
    const type: GraphQLNamedType | undefined | null = getNamedType(info.getType())
    if (type && !isLeafType(type)) note(type.name, { operation, path: [...path] })
  }
  const leave = () => {
    path.pop()
  }
  visit(operation, visitWithTypeInfo(info, { Field: { enter, leave }, InlineFragment: { enter, leave } }))
}

/** Goes on from the types that have a way, also from those that get one by it. */
function goOn(schema: GraphQLSchema, ways: ReadonlyMap<string, Way>, note: Note): void {
  for (const [name, { operation, path }] of ways) {
    const type = schema.getType(name)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    const isRoot = path.length === 0
    for (const field of Object.values(type.getFields())) {
      const given = getNamedType(field.type)
      if (isLeafType(given) || field.args.some(isRequiredArgument)) continue
      const start = isRoot ? { ...operation, name: nameOf(capitalised(field.name)) } : operation
      note(given.name, { operation: start, path: [...path, fieldNode(field)] })
    }
  }
}

/** A mutation with its required arguments as variables. */
function mutationOf(field: GraphQLField<unknown, unknown>): OperationDefinitionNode {
  const given = field.args.filter(isRequiredArgument)
  const variables = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const text = `mutation ${capitalised(field.name)}(${variables}) { ${field.name}(${given.map(({ name }) => `${name}: $${name}`).join(', ')}) { __typename } }`
  const [operation] = parse(text, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const selections = [{ ...(operation.selectionSet.selections[0] as FieldNode), selectionSet: selectionOf(field) }] // as written above
  return { ...operation, operation: OperationTypeNode.MUTATION, selectionSet: { kind: Kind.SELECTION_SET, selections } }
}

function fieldNode(field: GraphQLField<unknown, unknown>): FieldNode {
  return { kind: Kind.FIELD, name: nameOf(field.name), selectionSet: selectionOf(field) }
}

/** Some values of what a field gives; of what has none, those of its first field. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): FieldNode['selectionSet'] & object {
  const given = getNamedType(type)
  if (isUnionType(given) || isLeafType(given) || !('getFields' in given))
    return { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: nameOf('__typename') }] }
  const fields = Object.values(given.getFields() as Record<string, GraphQLField<unknown, unknown>>) // no input type: it is answered
  const open = fields.filter(({ args }) => !args.some(isRequiredArgument))
  const values = open.filter((field) => isLeafType(getNamedType(field.type))).slice(0, VALUES)
  const selections: FieldNode[] = values.map(({ name }) => ({ kind: Kind.FIELD, name: nameOf(name) }))
  const [first] = open
  return { kind: Kind.SELECTION_SET, selections: selections.length === 0 && first ? [fieldNode(first)] : selections }
}

/** The operation with nothing but what leads to a type, and the values that are asked of it. */
function cutDown(operation: OperationDefinitionNode, path: readonly SelectionNode[]): OperationDefinitionNode {
  const kept = path.reduceRight<SelectionNode | undefined>((below, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return node
    const selections = below ? [below] : valuesOf(node.selectionSet.selections)
    return { ...node, selectionSet: { ...node.selectionSet, selections } }
  }, undefined)
  if (!kept) return operation
  const used = new Set<string>()
  visit(kept, { Variable: ({ name }) => void used.add(name.value) })
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value))
  return {
    ...operation,
    variableDefinitions: variableDefinitions ?? [],
    selectionSet: { ...operation.selectionSet, selections: [kept] },
  }
}

/** The values among selections; where there are none, the first of all with its values. */
function valuesOf(selections: readonly SelectionNode[]): SelectionNode[] {
  const values = selections.filter((node) => node.kind === Kind.FIELD && !node.selectionSet)
  if (values.length > 0) return values
  return selections.slice(0, 1).map((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return node
    return { ...node, selectionSet: { ...node.selectionSet, selections: valuesOf(node.selectionSet.selections) } }
  })
}

function nameOf(value: string): FieldNode['name'] {
  return { kind: Kind.NAME, value }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
