import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { failure } from '../schema/errors.ts'
import { type CompiledOperation, type CompileOptions, compileOperation, operationKey } from './executor/compile.ts'
import { conditionVariables, withoutConditions, withoutFragments } from './executor/flatten.ts'
import { hoistLiterals } from './executor/hoist.ts'
import { spanned } from './tracing.ts'
import { compileVariables, type VariablesRead } from './variables.ts'

/** An operation as a client has written it, ready to run. */
export interface PreparedOperation {
  name: string | undefined
  /** What to run for these variables, which decide what is skipped. Throws OPERATION_TOO_COMPLEX. */
  compiledFor(variables: Readonly<Record<string, unknown>>): CompiledOperation
  /** The variables of a request, coerced, with defaults and the literals of the text; or what is wrong with them. */
  readVariables(given: Readonly<Record<string, unknown>>): VariablesRead
}

/** Counts since the start. */
export interface OperationCounts {
  /** Requests whose text was known, and whose was not. */
  hits: number
  misses: number
  /** Operations that had to be planned and compiled. */
  plans: number
}

/** Operations by their text, so that each is parsed, validated, planned and compiled once. */
export interface Operations {
  /** What `prepare` has kept for this text. */
  find(text: string, operationName: string | undefined): PreparedOperation | undefined
  /**
   * Readies an operation of a valid document, and keeps it under its text. Throws OPERATION_RESOLUTION_FAILURE where
   * `operationName` leads to none, GRAPHQL_VALIDATION_FAILED where the schema has none of its kind.
   */
  prepare(text: string, document: DocumentNode, operationName: string | undefined): PreparedOperation
  counts: Readonly<OperationCounts>
}

/** Texts that differ in white space, literals or names lead to one compiled operation. */
const MAX_TEXTS = 2000
const MAX_COMPILED = 1000
/** Outcomes of the conditions of one text. */
const MAX_OUTCOMES = 64
/** Characters of all kept texts together. A compiled operation takes some 50 times its text. */
const MAX_TEXT_SIZE = 16_000_000
const MAX_COMPILED_SIZE = 2_000_000

/** Opens an empty cache of operations against one supergraph. */
export function createOperations(options: CompileOptions): Operations {
  const { apiSchema } = options
  const texts = new LRUCache<string, PreparedOperation>({
    max: MAX_TEXTS,
    maxSize: MAX_TEXT_SIZE,
    sizeCalculation: (_, text) => text.length + 500,
  })
  const compiled = new LRUCache<string, CompiledOperation>({ max: MAX_COMPILED, maxSize: MAX_COMPILED_SIZE })
  const counts: OperationCounts = { hits: 0, misses: 0, plans: 0 }

  function compileOnce(key: string, operation: OperationDefinitionNode, size: number): CompiledOperation {
    const known = compiled.get(key)
    if (known) return known
    counts.plans++
    const made = spanned('graphql.plan', {}, () => compileOperation(operation, options))
    compiled.set(key, made, { size })
    return made
  }

  /**
   * Compiles what is left of an operation for each outcome of its conditions, when it is asked for. A text knows its
   * compiled operations by their keys alone: they are many times larger, and forgotten sooner.
   */
  function compiler(operation: OperationDefinitionNode, size: number): PreparedOperation['compiledFor'] {
    const conditions = [...conditionVariables(operation)]
    const keys = new Map<string, string>()
    return (variables) => {
      const outcome = conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
      const known = compiled.get(keys.get(outcome) ?? '')
      if (known) return known
      const left = withoutConditions(operation, variables)
      const key = operationKey(left)
      if (keys.size >= MAX_OUTCOMES) keys.clear()
      keys.set(outcome, key)
      return compileOnce(key, left, size)
    }
  }

  return {
    counts,
    find(text, operationName) {
      const known = texts.get(keyOf(text, operationName))
      if (known) counts.hits++
      else counts.misses++
      return known
    },
    prepare(text, document, operationName) {
      const key = keyOf(text, operationName)
      const known = texts.get(key)
      if (known) return known
      const operation = withoutFragments(selectOperation(apiSchema, document, operationName), fragmentsOf(document))
      const hoisted = hoistLiterals(apiSchema, operation)
      const readGiven = compileVariables(apiSchema, operation)
      const prepared: PreparedOperation = {
        name: operation.name?.value,
        compiledFor: compiler(hoisted.operation, text.length + 1),
        readVariables(given) {
          const read = readGiven(given)
          return 'values' in read ? { values: Object.assign(read.values, hoisted.values) } : read
        },
      }
      texts.set(key, prepared)
      return prepared
    },
  }
}

function keyOf(text: string, operationName: string | undefined): string {
  return operationName === undefined ? text : `${operationName}\n${text}`
}

function selectOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName)
  if (!operation) {
    throw failure(
      'OPERATION_RESOLUTION_FAILURE',
      operationName
        ? `The query has no operation ${operationName}.`
        : 'Name one operation of the query in `operationName`.',
    )
  }
  if (!schema.getRootType(operation.operation)) {
    throw failure('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} in this schema.`)
  }
  return operation
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  return fragments
}
