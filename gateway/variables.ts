import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql'
import { failure } from '../schema/errors.ts'
import { documentOf } from './executor/compile.ts'
import { conditionVariables } from './executor/flatten.ts'
import { argumentsOfVariables, refusedValue } from './inputs.ts'
import { locatedErrors } from './validation/locations.ts'

/** The variables of a request, coerced, with their defaults; or what is wrong with them. */
export type VariablesRead = { values: Record<string, unknown> } | { errors: readonly GraphQLError[] }

/** Nobody reads more mistakes than these, or needs more names of fields that there are not. */
const MAX_MISTAKES = 100
const MAX_UNKNOWN = 5

const INVALID = Symbol('invalid')
type Coerce = (value: unknown) => unknown

/** One variable that an operation defines. */
interface Variable {
  name: string
  required: boolean
  /** Undefined: none. */
  fallback: unknown
  coerce: Coerce
}

/**
 * Compiles the reading of an operation's variables (GraphQL, 6.1.2). Values that are right are coerced by compiled
 * functions; those that are not are looked at again, slowly, to say what is wrong: one BAD_USER_INPUT, or the scalar's
 * own code, for each bad value, with the argument that it is for. The operation has no named fragments.
 */
export function compileVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (given: Readonly<Record<string, unknown>>) => VariablesRead {
  const conditions = conditionVariables(operation)
  const document = documentOf(operation)
  const variables = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) return [] // refused by the validation
    const name = variable.name.value
    const coerce = compileCoercion(type)
    return [
      {
        name,
        required: isNonNullType(type) && !defaultValue,
        fallback: defaultValue && valueFromAST(defaultValue, type),
        // A condition has no null to be decided by, even where its default makes the type allow one.
        coerce: conditions.has(name) ? (value: unknown) => (value === null ? INVALID : coerce(value)) : coerce,
      },
    ]
  })
  return (given) => {
    const values = quickly(variables, given)
    return values ? { values } : slowly(schema, document, operation, conditions, given)
  }
}

function quickly(
  variables: readonly Variable[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = Object.create(null) // a name may be `__proto__`
  for (const { name, required, fallback, coerce } of variables) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined) {
      if (required) return undefined
      if (fallback !== undefined) values[name] = fallback
      continue
    }
    const coerced = coerce(value)
    if (coerced === INVALID) return undefined
    values[name] = coerced
  }
  return values
}

function slowly(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
): VariablesRead {
  const values: Record<string, unknown> = Object.create(null)
  const mistakes = new Mistakes(document)
  const find = () => {
    try {
      for (const definition of operation.variableDefinitions ?? []) {
        const type = typeFromAST(schema, definition.type)
        if (isInputType(type)) lookAt(definition, type, conditions, given, values, mistakes)
      }
    } catch (error) {
      if (error !== ENOUGH) throw error
    }
    return mistakes.found
  }
  const errors = locatedErrors(operation.loc?.source, find, ({ extensions }) => extensions)
  return errors.length > 0 ? { errors } : { values }
}

function lookAt(
  definition: VariableDefinitionNode,
  type: GraphQLInputType,
  conditions: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
  values: Record<string, unknown>,
  mistakes: Mistakes,
): void {
  const name = definition.variable.name.value
  const value = Object.hasOwn(given, name) ? given[name] : undefined
  if (value === undefined) {
    if (isNonNullType(type) && !definition.defaultValue) {
      mistakes.add(definition, `The variable $${name} is missing.`)
    } else if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type)
  } else if (value === null && conditions.has(name)) {
    mistakes.add(definition, `The variable $${name} is null, and decides what is asked: give true or false.`)
  } else {
    values[name] = coerceInputValue(value, type, (path, _value, error) => mistakes.add(definition, error, path))
  }
}

/** Thrown where enough mistakes have been found: the rest is not looked at. */
const ENOUGH = Symbol('enough')

/** What is wrong with the variables of a request. */
class Mistakes {
  found: GraphQLError[] = []
  #document: DocumentNode
  #arguments: ReadonlyMap<string, string> | undefined
  #unknown = 0

  constructor(document: DocumentNode) {
    this.#document = document
  }

  add(definition: VariableDefinitionNode, error: unknown, path: readonly (string | number)[] = []): void {
    this.#arguments ??= argumentsOfVariables(this.#document)
    const name = definition.variable.name.value
    const argument = [this.#arguments.get(name) ?? `$${name}`, ...path].join('.')
    this.found.push(refusedValue(error, definition, { argument }))
    if (isOfUnknownField(error)) this.#unknown++
    if (this.found.length < MAX_MISTAKES && this.#unknown < MAX_UNKNOWN) return
    this.found.push(failure('BAD_USER_INPUT', 'There may be more mistakes: what comes behind these was not looked at.'))
    throw ENOUGH
  }
}

/** graphql-js tells it by its sentence alone. */
function isOfUnknownField(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.includes('is not defined by type')
}

/** A function that coerces right values as `coerceInputValue` does, and gives INVALID for all others. */
function compileCoercion(type: GraphQLInputType, open = new Map<string, { coerce: Coerce }>()): Coerce {
  if (isNonNullType(type)) {
    const coerce = compileCoercion(type.ofType, open)
    return (value) => (value === null ? INVALID : coerce(value))
  }
  if (isListType(type)) {
    const coerce = compileCoercion(type.ofType, open)
    return (value) => {
      if (value === null) return null
      if (!Array.isArray(value)) {
        const only = coerce(value)
        return only === INVALID ? INVALID : [only]
      }
      const elements: unknown[] = []
      for (const element of value) {
        const coerced = element === undefined ? INVALID : coerce(element)
        if (coerced === INVALID) return INVALID
        elements.push(coerced)
      }
      return elements
    }
  }
  if (!isInputObjectType(type)) {
    return (value) => {
      if (value === null) return null
      try {
        return type.parseValue(value) ?? INVALID
      } catch {
        return INVALID
      }
    }
  }
  const known = open.get(type.name)
  if (known) return (value) => known.coerce(value) // an input object may contain itself
  const holder: { coerce: Coerce } = { coerce: () => INVALID }
  open.set(type.name, holder)
  const fields = Object.values(type.getFields()).map((field) => ({
    name: field.name,
    required: isNonNullType(field.type) && field.defaultValue === undefined,
    fallback: field.defaultValue,
    coerce: compileCoercion(field.type, open),
  }))
  const names = new Set(fields.map(({ name }) => name))
  holder.coerce = (value) => {
    if (value === null) return null
    if (typeof value !== 'object' || Array.isArray(value) || type.isOneOf) return INVALID
    for (const name in value) if (!names.has(name)) return INVALID
    return quickly(fields, value as Record<string, unknown>) ?? INVALID // neither null nor a list
  }
  return holder.coerce
}
