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

/** The coerced variables of a request, with their defaults; or the errors. */
export type VariablesRead = { values: Record<string, unknown> } | { errors: readonly GraphQLError[] }

/** The parts of an operation that reading its variables needs. */
export type DefinedVariables = Pick<ValidOperation, 'variableDefinitions' | 'positions' | 'argumentOf' | 'conditions'>

/** How many errors, and how many unknown fields, are listed: nobody reads more. */
const MAX_MISTAKES = 100
const MAX_UNKNOWN = 5

const INVALID = Symbol('invalid')
type Coerce = (value: unknown) => unknown

/** One variable that an operation defines, or one field of an input object. */
interface Variable {
  name: string
  required: boolean
  /** The default; undefined if there is none. */
  fallback: unknown
  coerce: Coerce
}

/**
 * Compiles a function that reads an operation's variables (GraphQL, 6.1.2). Compiled functions coerce valid values. If
 * a value is invalid, graphql-js coerces all again, slowly, to find the errors: one BAD_USER_INPUT, or the scalar's own
 * code, for each bad value, with its argument and the position of the variable in the text. `suggestsNames`: whether
 * errors suggest names that are close to a wrong one.
 */
export function compileVariables(
  schema: GraphQLSchema,
  text: string,
  operation: DefinedVariables,
  suggestsNames: boolean,
): (given: Readonly<Record<string, unknown>>) => VariablesRead {
  const conditions = new Set(operation.conditions)
  const variables = operation.variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) return [] // the validation has refused it
    const name = variable.name.value
    const coerce = compileCoercion(type)
    return [
      {
        name,
        required: isNonNullType(type) && !defaultValue,
        fallback: defaultValue && valueFromAST(defaultValue, type),
        // A condition cannot be null, even if a default makes the variable's type nullable.
        coerce: conditions.has(name) ? (value: unknown) => (value === null ? INVALID : coerce(value)) : coerce,
      },
    ]
  })
  return (given) => {
    const values = quickly(variables, given)
    return values ? { values } : slowly({ schema, text, operation, conditions, suggestsNames }, given)
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

/** What finding the errors of an operation's variables needs. */
interface Looking {
  schema: GraphQLSchema
  text: string
  operation: DefinedVariables
  conditions: ReadonlySet<string>
  suggestsNames: boolean
}

function slowly(
  { schema, text, operation, conditions, suggestsNames }: Looking,
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
      } else {
        const note = (path: readonly (string | number)[], _value: unknown, error: GraphQLError) =>
          mistakes.add(index, error, path)
        values[name] = coerceInputValue(value, type, note, !suggestsNames)
      }
    }
  } catch (error) {
    if (error !== ENOUGH) throw error
  }
  return mistakes.found.length > 0 ? { errors: mistakes.found } : { values }
}

/** Thrown after enough errors: the rest is not checked. */
const ENOUGH = Symbol('enough')

/** The errors of a request's variables. */
class Mistakes {
  readonly found: GraphQLError[] = []
  #operation: DefinedVariables
  #lines: Lines
  #unknown = 0

  constructor(text: string, operation: DefinedVariables) {
    this.#lines = new Lines(text)
    this.#operation = operation
  }

  /**
   * Adds an error. `index`: the variable's; `path`: the position in its value. Throws ENOUGH after the last one that is
   * listed.
   */
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

/** graphql-js gives no code: only the message says it. */
function isOfUnknownField(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.includes('is not defined by type')
}

/** A function that coerces valid values as `coerceInputValue` does, and returns INVALID for others. */
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
