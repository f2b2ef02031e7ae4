import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Variables } from '../schema/identity.ts'

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
 * graphql-jit cannot do that: mutations (a bad argument stops the ones behind it), introspection, a name that
 * JavaScript gives a meaning to.
 */
export function compiled(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  const interpret = interpreted(schema, document)
  const conditions = conditionVariables(document)
  if (!isCompilable(document) || conditions.length > MAX_CONDITIONS) return undefined
  if (conditions.length === 0) return compile(schema, document, interpret)
  const forms = new Map<string, Run>()
  return (contextValue, variables) => {
    // Defaults, and what is no Boolean, are left to graphql-js: the planner sends the values that the client meant.
    if (!conditions.every((name) => typeof variables[name] === 'boolean')) return interpret(contextValue, variables)
    const key = conditions.map((name) => variables[name]).join()
    const run = forms.get(key) ?? compile(schema, withoutConditions(document, variables), interpret) ?? interpret
    forms.set(key, run)
    return run(contextValue, variables)
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, interpret: Run): Run | undefined {
  const form = compileQuery(schema, document)
  if (!isCompiledQuery(form)) return undefined
  return (contextValue, variables) => {
    const result = form.query(undefined, contextValue, variables)
    if (result instanceof Promise) return result.then(withOneErrorForEachNull)
    // Nothing has run when the variables are refused: graphql-js says why in its own words, with the error of the scalar.
    return result.data === undefined ? interpret(contextValue, variables) : withOneErrorForEachNull(result)
  }
}

function isCompilable(document: DocumentNode): boolean {
  let compilable = getOperationAST(document)?.operation === 'query'
  visit(document, {
    Name({ value }) {
      if (value !== '__schema' && value !== '__type' && value !== '__proto__') return undefined
      compilable = false
      return BREAK
    },
  })
  return compilable
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
