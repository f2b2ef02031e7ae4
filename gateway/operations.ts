import type { GraphQLError, OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { restIfDue } from '../process/time-slices.ts'
import { identityKey } from '../schema/identity.ts'
import type { CostProgram } from './cost/program.ts'
import { type CompiledOperation, type CompileOptions, compileOperation } from './executor/compile.ts'
import {
  type Conditions,
  keyOfText,
  type OperationText,
  type Planning,
  type PlanningCall,
  type ValidOperation,
} from './planning/planning.ts'
import { endSpan, recordedSpan } from './tracing.ts'
import { compileVariables, type VariablesRead } from './variables.ts'

/** An operation as a client has written it, ready to run. */
export interface PreparedOperation {
  name: string | undefined
  kind: `${OperationTypeNode}`
  /** What it costs, whatever its variables are. */
  cost: CostProgram
  /** All operations of its text. */
  operations: ValidOperation['operations']
  /** Whether `compiledFor` need not wait. */
  isPlanned(variables: Readonly<Record<string, unknown>>): boolean
  /** What to run for these variables, which decide what is skipped; a promise where it must be planned: see `Planning`. */
  compiledFor(
    variables: Readonly<Record<string, unknown>>,
    call: PlanningCall,
  ): CompiledOperation | Promise<CompiledOperation>
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
  /** Readies an operation, and keeps it under its text; or says what is wrong with it. Rejects as `Planning` does. */
  prepare(
    text: string,
    operationName: string | undefined,
    call: PlanningCall,
  ): Promise<PreparedOperation | { errors: readonly GraphQLError[] }>
  counts: Readonly<OperationCounts>
}

export interface OperationsOptions extends CompileOptions {
  planning: Planning
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
export function createOperations(options: OperationsOptions): Operations {
  const { apiSchema, planning } = options
  const texts = new LRUCache<string, PreparedOperation>({
    max: MAX_TEXTS,
    maxSize: MAX_TEXT_SIZE,
    sizeCalculation: (_, text) => text.length + 500,
  })
  const compiled = new LRUCache<string, CompiledOperation>({ max: MAX_COMPILED, maxSize: MAX_COMPILED_SIZE })
  const counts: OperationCounts = { hits: 0, misses: 0, plans: 0 }
  const coming = new Map<string, Promise<unknown>>()

  /** Has the planner do once what a caller asks for several times at the same moment, as clients do when they start. */
  async function sharedBy<Result>(call: PlanningCall, what: string, work: () => Promise<Result>): Promise<Result> {
    const id = `${identityKey(call.identity)}\n${what}`
    const known = coming.get(id) as Promise<Result> | undefined // what the same words are answered with
    // Whoever asked first may have gone meanwhile.
    const given = await known?.then((result) => ({ result })).catch(() => undefined)
    if (given) return given.result
    const own = work().finally(() => {
      if (coming.get(id) === own) coming.delete(id)
    })
    coming.set(id, own)
    return own
  }

  /**
   * Compiles an operation for each outcome of its conditions, when it is asked for. A text knows its compiled operations
   * by their keys alone: they are many times larger, and forgotten sooner.
   */
  function compiler(
    asked: OperationText,
    names: readonly string[],
  ): Pick<PreparedOperation, 'compiledFor' | 'isPlanned'> {
    const keys = new Map<string, string>()
    async function compile(outcome: string, conditions: Conditions, call: PlanningCall): Promise<CompiledOperation> {
      const id = `${outcome}\n${keyOfText(asked)}`
      const key =
        keys.get(outcome) ?? (await sharedBy(call, `key ${id}`, () => planning.keyOf(asked, conditions, call)))
      if (keys.size >= MAX_OUTCOMES) keys.clear()
      keys.set(outcome, key)
      const known = compiled.get(key)
      if (known) return known
      const span = recordedSpan('graphql.plan', {})
      try {
        const planned = await sharedBy(call, `plan ${id}`, () => planning.plan(asked, conditions, call))
        await restIfDue(call) // a large one takes a slice of its own
        const meanwhile = compiled.get(key)
        if (meanwhile) return meanwhile
        counts.plans++
        const made = compileOperation(planned, options)
        compiled.set(key, made, { size: asked.text.length + 1 })
        await restIfDue(call)
        return made
      } finally {
        endSpan(span, compiled.has(key) ? 'OK' : 'OPERATION_TOO_COMPLEX')
      }
    }
    const outcomeOf = (variables: Readonly<Record<string, unknown>>) =>
      names.map((name) => (variables[name] === true ? '1' : '0')).join('')
    return {
      isPlanned: (variables) => compiled.has(keys.get(outcomeOf(variables)) ?? ''),
      compiledFor(variables, call) {
        const outcome = outcomeOf(variables)
        const known = compiled.get(keys.get(outcome) ?? '')
        if (known) return known
        return compile(outcome, Object.fromEntries(names.map((name) => [name, variables[name] === true])), call)
      },
    }
  }

  return {
    counts,
    find(text, operationName) {
      const known = texts.get(keyOfText({ text, operationName }))
      if (known) counts.hits++
      else counts.misses++
      return known
    },
    async prepare(text, operationName, call) {
      const asked = { text, operationName }
      const key = keyOfText(asked)
      const valid = texts.get(key) ?? (await sharedBy(call, key, () => planning.validate(asked, call)))
      if ('errors' in valid || 'readVariables' in valid) return valid
      const readGiven = compileVariables(apiSchema, text, valid)
      const { name, kind, cost, operations, conditions, literals } = valid
      const prepared: PreparedOperation = {
        name,
        kind,
        cost,
        operations,
        ...compiler(asked, conditions),
        readVariables(given) {
          const read = readGiven(given)
          return 'values' in read ? { values: Object.assign(read.values, literals) } : read
        },
      }
      texts.set(key, prepared)
      return prepared
    },
  }
}
