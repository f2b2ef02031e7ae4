import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLInputField,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** An argument of an operation that may identify a person or thing. Plain data: it crosses threads. */
export interface AskedArgument {
  /** The names of the field and the argument: `person.id`. */
  name: string
  /** `String`, `ID`, or an input type with such fields. */
  type: string
  /** It contains variables instead of their values. */
  value: ValueNode
}

/** One value of an argument: a text, or an input object whose type `isWhole` accepts. */
export interface AskedValue {
  /** The path to the value: `person.id`, `searchPersons.query.name`. */
  name: string
  type: string
  value: unknown
}

/**
 * Finds the arguments of an operation without fragments whose literals have become variables. An argument that gets the
 * same variable several times is found once.
 */
export function askedArguments(operation: OperationDefinitionNode, schema: GraphQLSchema): AskedArgument[] {
  const info = new TypeInfo(schema)
  const found: AskedArgument[] = []
  const known = new Set<string>()
  const texts = new Map<GraphQLNamedInputType, boolean>()
  let field = ''
  visit(
    operation,
    visitWithTypeInfo(info, {
      Directive: (): false => false,
      VariableDefinition: (): false => false,
      Field(node: FieldNode): undefined {
        field = node.name.value
      },
      Argument(node: ArgumentNode): false {
        const type = info.getInputType()
        if (!type || !holdsText(getNamedType(type), texts)) return false
        const { value } = node
        const name = `${field}.${node.name.value}`
        if (value.kind === Kind.VARIABLE) {
          const key = `${name} ${value.name.value}`
          if (known.has(key)) return false
          known.add(key)
        }
        found.push({ name, type: getNamedType(type).name, value })
        return false
      },
    }),
  )
  return found
}

function holdsText(type: GraphQLNamedInputType, known: Map<GraphQLNamedInputType, boolean>): boolean {
  if (!isInputObjectType(type)) return type.name === 'String' || type.name === 'ID'
  const found = known.get(type)
  if (found !== undefined) return found
  known.set(type, false) // until its fields are checked: an input type may contain itself
  const holds = Object.values(type.getFields()).some((field) => holdsText(getNamedType(field.type), known))
  known.set(type, holds)
  return holds
}

/** The values of arguments: texts, and whole objects of the input types that `isWhole` accepts. */
export function askedValues(
  asked: readonly AskedArgument[],
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
  isWhole: (type: string) => boolean,
): AskedValue[] {
  const search: Search = { schema, isWhole, found: [] }
  for (const { name, type, value } of asked) look(argumentValue(value, variables), name, type, search)
  return search.found
}

/** What its functions share: as closures they would be made anew for each operation. */
interface Search {
  schema: GraphQLSchema
  isWhole: (type: string) => boolean
  found: AskedValue[]
}

function look(value: unknown, name: string, typeName: string, search: Search): void {
  const type = search.schema.getType(typeName)
  const isInput = isInputObjectType(type)
  if (isInput ? search.isWhole(typeName) : typeName === 'String' || typeName === 'ID') {
    addValues(value, { name, type: typeName, isInput }, search.found)
  } else if (isInput) lookInside(value, name, Object.entries(type.getFields()), search)
}

/** Adds a value, or each of a list. */
function addValues(value: unknown, leaf: { name: string; type: string; isInput: boolean }, found: AskedValue[]): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) for (const element of value) addValues(element, leaf, found)
  else if (!leaf.isInput || typeof value === 'object') found.push({ name: leaf.name, type: leaf.type, value })
}

/** Looks at the fields of an object, or of each in a list. */
function lookInside(
  value: unknown,
  name: string,
  fields: readonly [string, GraphQLInputField][],
  search: Search,
): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const element of value) lookInside(element, name, fields, search)
    return
  }
  for (const [key, { type }] of fields) {
    if (!Object.hasOwn(value, key)) continue
    look((value as Record<string, unknown>)[key], `${name}.${key}`, getNamedType(type).name, search) // an object
  }
}

/** The value of a node of a valid operation. */
function argumentValue(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value]
    case Kind.NULL:
      return null
    case Kind.LIST:
      return node.values.map((value) => argumentValue(value, variables))
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, argumentValue(value, variables)]))
    default:
      return node.value
  }
}
