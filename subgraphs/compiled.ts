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

/** Runs one operation. Returns the result synchronously if all resolvers do. */
export type Run = (contextValue: unknown, variables: Variables) => ExecutionResult | Promise<ExecutionResult>

/** The most variables in conditions: each doubles the variants that an operation is compiled in. */
const MAX_CONDITIONS = 3

/** Runs with graphql-js, whose results `compiled` has to match. */
export function interpreted(schema: GraphQLSchema, document: DocumentNode): Run {
  return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues })
}

/**
 * Compiles the operation to JavaScript, which runs several times faster; `schema` must be `compilable`. Gives the same
 * results as graphql-js, except for the order of errors and the wording of internal ones. Undefined if graphql-jit cannot
 * compile it.
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
    // graphql-jit would set a missing field of an input to null.
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
    // Variables were refused, and nothing has run: graphql-js reports it in its own words, with the scalar's error.
    return result.data === undefined ? interpret(contextValue, variables) : withOneErrorForEachNull(result)
  }
}

/** The names of the variables within input objects. */
function nestedVariables(document: DocumentNode): string[] {
  const names: string[] = []
  visit(document, { ObjectValue: (node) => void names.push(...variablesIn(node)) })
  return [...new Set(names)]
}

/** Fills in defaults of variables: graphql-jit ignores them for non-null types. */
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
 * The operation without its @skip and @include, as the variables decide. (graphql-jit would leave fields with the value
 * `undefined`, and mixes up the conditions of a fragment that is used twice.)
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

/** If several fields make the same object null, one error is enough, as with graphql-js. */
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

/** The path of the null that an error causes. */
function nullOf({ path = [] }: GraphQLError, data: unknown): readonly (string | number)[] {
  let value = data
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, index)
    value = (value as Record<string | number, unknown>)[key] // an object or an array
  }
  return path
}
