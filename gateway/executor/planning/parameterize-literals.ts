import {
  type ArgumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** An operation whose literals have become variables, so that one plan serves all their values. */
export interface ParameterizedOperation {
  operation: OperationDefinitionNode
  /** The values of the new variables, coerced. */
  values: Readonly<Record<string, unknown>>
}

/** How new variables are named. If a client's variable begins like this, the operation keeps its literals. */
const PREFIX = '_literal'

/**
 * Replaces the literals of arguments by variables. Directives keep theirs, since `@skip(if: true)` changes the plan; so do
 * custom scalars written as numbers, which may have more digits than a JSON number.
 */
export function parameterizeLiterals(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): ParameterizedOperation {
  const definitions = operation.variableDefinitions ?? []
  if (definitions.some(({ variable }) => variable.name.value.startsWith(PREFIX))) {
    return { operation, values: {} }
  }
  const values: Record<string, unknown> = {}
  const types = new Map<string, string>()
  const names = new Map<string, string>()
  const looked: Looked = new Map()

  function replaced(value: ValueNode, type: GraphQLInputType): ValueNode {
    const look = looked.get(value)
    if (look === 'has a variable') return inside(value, type)
    if (look !== 'replaceable') return value
    const id = `${type} ${print(value)}`
    const known = names.get(id)
    const name = known ?? `${PREFIX}${names.size}`
    if (known === undefined) {
      names.set(id, name)
      types.set(name, String(type))
      values[name] = valueFromAST(value, type)
    }
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }
  }

  function inside(value: ValueNode, type: GraphQLInputType): ValueNode {
    const nullable = getNullableType(type)
    if (value.kind === Kind.LIST && isListType(nullable)) {
      return { ...value, values: value.values.map((element) => replaced(element, nullable.ofType)) }
    }
    if (value.kind === Kind.OBJECT && isInputObjectType(nullable)) {
      const fields = nullable.getFields()
      return {
        ...value,
        fields: value.fields.map((field) => {
          const defined = fields[field.name.value]
          return defined ? { ...field, value: replaced(field.value, defined.type) } : field
        }),
      }
    }
    return value
  }

  const info = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(info, {
    Directive: (): false => false,
    VariableDefinition: (): false => false,
    Argument(node: ArgumentNode): ArgumentNode | undefined {
      const type = info.getInputType()
      if (!type) return undefined
      lookAt(node.value, type, looked)
      const value = replaced(node.value, type)
      return value === node.value ? undefined : { ...node, value }
    },
  })
  const parameterized: OperationDefinitionNode = visit(operation, visitor)
  const added = [...types].map(([name, type]) => ({
    kind: Kind.VARIABLE_DEFINITION as const,
    variable: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: name } },
    type: parseType(type, { noLocation: true }),
  }))
  return {
    operation: { ...parameterized, variableDefinitions: [...definitions, ...added] },
    values,
  }
}

/** What a value is: a variable, a value with variables in it, one that can become a variable, or one that stays. */
type Look = 'variable' | 'has a variable' | 'replaceable' | 'stays'
type Looked = Map<ValueNode, Look>

function lookAt(value: ValueNode, type: GraphQLInputType, looked: Looked): Look {
  const look = lookOf(value, type, looked)
  looked.set(value, look)
  return look
}

function lookOf(value: ValueNode, type: GraphQLInputType, looked: Looked): Look {
  const named = getNamedType(type)
  if (value.kind === Kind.VARIABLE) return 'variable'
  if (value.kind === Kind.LIST) return lookOfAll(value.values.map((element) => lookAt(element, type, looked)))
  if (value.kind === Kind.OBJECT) {
    const fields = isInputObjectType(named) ? named.getFields() : {}
    return lookOfAll(
      value.fields.map((field) => {
        const defined = fields[field.name.value]
        // A value without a known type stays.
        const look = lookAt(field.value, defined?.type ?? named, looked)
        return defined || look !== 'replaceable' ? look : 'stays'
      }),
      isInputObjectType(named) ? 'replaceable' : 'stays',
    )
  }
  const isNumber = value.kind === Kind.INT || value.kind === Kind.FLOAT
  return !isNumber || !isScalarType(named) || isSpecifiedScalarType(named) ? 'replaceable' : 'stays'
}

function lookOfAll(looks: readonly Look[], otherwise: Look = 'replaceable'): Look {
  if (looks.some((look) => look === 'variable' || look === 'has a variable')) return 'has a variable'
  return looks.includes('stays') ? 'stays' : otherwise
}
