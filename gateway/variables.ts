import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
} from 'graphql'
import { failure, shortened } from '../schema/errors.ts'
import { refusedValue } from './inputs.ts'
import type { ValidOperation } from './planning/planning.ts'
import { Lines, LocatedError } from './validation/locations.ts'

/** The variables of a request, coerced, with their defaults; or what is wrong with them. */
export type VariablesRead = { values: Record<string, unknown> } | { errors: readonly GraphQLError[] }

/** What of an operation its variables are read by. */
export type DefinedVariables = Pick<ValidOperation, 'variableDefinitions' | 'positions' | 'argumentOf' | 'conditions'>

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
    return values ? { values } : slowly(schema, text, operation, conditions, given)
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
  text: string,
  operation: DefinedVariables,
  conditions: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
): VariablesRead {
  const values: Record<string, unknown> = Object.create(null)
  const mistakes = new Mistakes(text, operation)
  try {
    for (const [index, { variable, type: node, defaultValue }] of operation.variableDefinitions.entries()) {
      const name = variable.name.value
      const type = typeFromAST(schema, node)
      if (!isInputType(type)) continue
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined) {
        if (isNonNullType(type) && !defaultValue) mistakes.add(index, `The variable $${name} is missing.`)
        else if (defaultValue) values[name] = valueFromAST(defaultValue, type)
      } else if (value === null && conditions.has(name)) {
        mistakes.add(index, `The variable $${name} is null, and decides what is asked: give true or false.`)
      } else values[name] = coerceInputValue(value, type, (path, _value, error) => mistakes.add(index, error, path))
    }
  } catch (error) {
    if (error !== ENOUGH) throw error
  }
  return mistakes.found.length > 0 ? { errors: mistakes.found } : { values }
}

/** Thrown where enough mistakes have been found: the rest is not looked at. */
const ENOUGH = Symbol('enough')

/** What is wrong with the variables of a request. */
class Mistakes {
  readonly found: GraphQLError[] = []
  #operation: DefinedVariables
  #lines: Lines
  #unknown = 0

  constructor(text: string, operation: DefinedVariables) {
    this.#lines = new Lines(text)
    this.#operation = operation
  }

  /** Throws ENOUGH. `index`: which variable it is; `path`: where in its value. */
  add(index: number, error: unknown, path: readonly (string | number)[] = []): void {
    const { variableDefinitions, positions, argumentOf } = this.#operation
    const name = variableDefinitions[index]?.variable.name.value ?? ''
    const known = refusedValue(error, { argument: shortened([argumentOf[name], ...path].join('.')) })
    const { message, extensions } = known
    const location = this.#lines.at(positions[index] ?? 0)
    this.found.push(new LocatedError(message, [location], { extensions, originalError: known }))
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
