import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Variables } from '../schema/identity.ts'
import { isCompilable, variablesIn } from './compilable-operation.ts'

/** Runs one operation. The result is there at once where every resolver answers at once. */
export type Run = (contextValue: unknown, variables: Variables) => ExecutionResult | Promise<ExecutionResult>

/** Variables that fields are left out by: each doubles the forms that an operation is compiled in. */
const MAX_CONDITIONS = 3

/** Runs with graphql-js, whose results are the measure of what `compiled` gives. */
export function interpreted(schema: GraphQLSchema, document: DocumentNode): Run {
  return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues })
}

/**
 * The operation as JavaScript code, which runs several times faster; `schema` has been made `compilable`. Gives what
 * graphql-js gives, but for the order of errors and the wording of those that are faults of ours. Undefined where
 * graphql-jit cannot do that.
 */
export function compiled(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  const operation = getOperationAST(document)
  if (!operation || !isCompilable(schema, document, operation)) return undefined
  const conditions = conditionVariables(document)
  if (conditions.length > MAX_CONDITIONS) return undefined
  const interpret = interpreted(schema, document)
  const nested = nestedVariables(document)
  const withDefaults = defaulting(operation)
  const forms = new Map<string, Run>()
  return (contextValue, given) => {
    const variables = withDefaults(given)
    // A field of an input that is missing would become a null.
    const complete = nested.every((name) => variables[name] !== undefined)
    const decided = conditions.every((name) => typeof variables[name] === 'boolean')
    if (!complete || !decided) return interpret(contextValue, variables)
    const key = conditions.map((name) => variables[name]).join()
    let run = forms.get(key)
    if (!run) {
      run = compile(schema, withoutConditions(document, variables), interpret)
      forms.set(key, run)
    }
    return run(contextValue, variables)
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, interpret: Run): Run {
  const form = compileQuery(schema, document)
  if (!isCompiledQuery(form)) return interpret
  return (contextValue, variables) => {
    const result = form.query(undefined, contextValue, variables)
    if (result instanceof Promise) return result.then(withOneErrorForEachNull)
    // Nothing has run when the variables are refused: graphql-js says why in its own words, with the error of the scalar.
    return result.data === undefined ? interpret(contextValue, variables) : withOneErrorForEachNull(result)
  }
}

/** The names of the variables that are fields of an input. */
function nestedVariables(document: DocumentNode): string[] {
  const names: string[] = []
  visit(document, { ObjectValue: (node) => void names.push(...variablesIn(node)) })
  return [...new Set(names)]
}

/** Fills in the defaults of variables, which graphql-jit does not take for types that must not be null. */
function defaulting({ variableDefinitions = [] }: OperationDefinitionNode): (variables: Variables) => Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return (variables) => {
    const missing = defaults.filter(([name]) => variables[name] === undefined)
    return missing.length === 0 ? variables : { ...variables, ...Object.fromEntries(missing) }
  }
}

/** The names of the variables in @skip and @include. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ name, arguments: [condition] = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return
      if (condition?.value.kind === Kind.VARIABLE) names.add(condition.value.name.value)
    },
  })
  return [...names]
}

/**
 * The operation with what @skip and @include leave of it. (graphql-jit would leave fields with the value `undefined`
 * behind, and mixes up the conditions of a fragment that is used twice.)
 */
function withoutConditions(document: DocumentNode, variables: Variables): DocumentNode {
  return visit(document, {
    enter(node) {
      if (!('directives' in node) || !node.directives?.length) return undefined
      if (node.kind !== Kind.FIELD && node.kind !== Kind.FRAGMENT_SPREAD && node.kind !== Kind.INLINE_FRAGMENT) {
        return undefined
      }
      for (const { name, arguments: [condition] = [] } of node.directives) {
        const value = condition?.value
        const holds =
          value?.kind === Kind.VARIABLE
            ? variables[value.name.value] === true
            : value?.kind === Kind.BOOLEAN && value.value
        if ((name.value === 'skip' && holds) || (name.value === 'include' && !holds)) return null
      }
      return { ...node, directives: [] }
    },
  })
}

/** A null that several fields of an object have bubbled up to is one error, as with graphql-js, not one for each. */
function withOneErrorForEachNull(result: ExecutionResult): ExecutionResult {
  const { data, errors } = result
  if (!errors || errors.length < 2) return result
  const seen = new Set<string>()
  const kept = errors.filter((error) => {
    const at = JSON.stringify(nullOf(error, data))
    if (seen.has(at)) return false
    seen.add(at)
    return true
  })
  return { data: data ?? null, errors: kept }
}

/** The path of the null that stands for the error. */
function nullOf({ path = [] }: GraphQLError, data: unknown): readonly (string | number)[] {
  let value = data
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, index)
    value = (value as Record<string | number, unknown>)[key] // an object or an array
  }
  return path
}
