import type { GraphQLError } from 'graphql'
import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Source,
  typeFromAST,
  valueFromAST,
} from 'graphql'
import { refusedValue } from './inputs.ts'
import type { ValidOperation } from './planning/planning.ts'

/** The variables of a request, coerced, with their defaults; or what is wrong with them. */
export type VariablesRead = { values: Record<string, unknown> } | { errors: readonly GraphQLError[] }

/** What of an operation its variables are read by. */
export type DefinedVariables = Pick<ValidOperation, 'variableDefinitions' | 'positions' | 'argumentOf' | 'conditions'>

/** Nobody reads more mistakes than these. */
const MAX_MISTAKES = 100

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
 * own code, for each bad value, with the argument that it is for, and the place of the variable in the text.
 */
export function compileVariables(
  schema: GraphQLSchema,
  text: string,
  operation: DefinedVariables,
): (given: Readonly<Record<string, unknown>>) => VariablesRead {
  const conditions = new Set(operation.conditions)
  const variables = operation.variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
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
    return values ? { values } : slowly(schema, new Source(text), operation, conditions, given)
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
  source: Source,
  { variableDefinitions, positions, argumentOf }: DefinedVariables,
  conditions: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
): VariablesRead {
  const errors: GraphQLError[] = []
  const values: Record<string, unknown> = Object.create(null)
  for (const [index, definition] of variableDefinitions.entries()) {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) continue
    const refuse = (error: unknown, path: readonly (string | number)[] = []) => {
      if (errors.length >= MAX_MISTAKES) return
      const at = { source, positions: [positions[index] ?? 0] }
      errors.push(refusedValue(error, at, { argument: [argumentOf[name], ...path].join('.') }))
    }
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined) {
      if (isNonNullType(type) && !definition.defaultValue) refuse(`The variable $${name} is missing.`)
      else if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type)
    } else if (value === null && conditions.has(name)) {
      refuse(`The variable $${name} is null, and decides what is asked: give true or false.`)
    } else values[name] = coerceInputValue(value, type, (path, _value, error) => refuse(error, path))
  }
  return errors.length > 0 ? { errors } : { values }
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
      const elements = value.map((element) => (element === undefined ? INVALID : coerce(element)))
      return elements.includes(INVALID) ? INVALID : elements
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
