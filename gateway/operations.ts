import { createHash } from 'node:crypto'
import type { GraphQLError, OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { type OperationHash, type OperationLabel, operationHash, operationLabel } from '../process/log-fields.ts'
import { restIfDue } from '../process/time-slices.ts'
import { identityKey } from '../schema/identity.ts'
import type { CostProgram } from './cost/program.ts'
import { type CompiledOperation, type CompileOptions, compileOperation } from './executor/compile.ts'
import { DEFERS } from './executor/deferred/directive.ts'
import {
  type Conditions,
  deniedKey,
  keyOfText,
  type OperationLeft,
  type OperationText,
  type Planning,
  type PlanningCall,
  type ValidOperation,
} from './planning/planning.ts'
import type { Asker, Grants } from './rights/grants.ts'
import type { Rights } from './rights/rights.ts'
import { endSpan, recordedSpan } from './tracing.ts'
import { compileVariables, type VariablesRead } from './variables.ts'

/** A client's operation, ready to run. */
export interface PreparedOperation {
  /** Its name in logs, metrics and traces. */
  label: OperationLabel
  /** Its name in the client's text: for the processing log only. */
  name: string | undefined
  kind: `${OperationTypeNode}`
  /** Whether it has introspection fields. */
  introspects: boolean
  /** Whether it has fragments that may be deferred. */
  mayDefer: boolean
  /** Its cost for any variables. */
  cost: CostProgram
  /** The SHA-256 of its text. */
  hash: string
  /** The arguments by which it may identify a person or thing. */
  asked: ValidOperation['asked']
  /** All operations of its text. */
  operations: ValidOperation['operations']
  /** Whether `compiledFor` returns at once, without a promise. */
  isPlanned(variables: Readonly<Record<string, unknown>>, asker: Asker): boolean
  /** A hash that is equal for operations of the same form; undefined if it has not been planned for these variables. */
  hashFor(variables: Readonly<Record<string, unknown>>): OperationHash | undefined
  /**
   * The compiled operation for these variables, which decide what is skipped, and for this caller, whose rights decide
   * what is denied. A promise if it must be planned first: see `Planning`.
   */
  compiledFor(
    variables: Readonly<Record<string, unknown>>,
    call: PlanningCall,
  ): CompiledOperation | Promise<CompiledOperation>
  /** Coerces the variables of a request, and adds defaults and the literals of the text; or returns the errors. */
  readVariables(given: Readonly<Record<string, unknown>>): VariablesRead
}

/** Counters since the start. */
export interface OperationCounts {
  /** Requests whose text is in the cache, and requests whose text is not. */
  hits: number
  misses: number
  /** How often an operation was planned and compiled. */
  plans: number
}

/** A cache of operations by their text: each is parsed, validated, planned and compiled once. */
export interface Operations {
  /** The operation that `prepare` cached for this text. */
  find(text: string, operationName: string | undefined): PreparedOperation | undefined
  /** Prepares an operation and caches it by its text, or returns its errors. Rejects as `Planning` does. */
  prepare(
    text: string,
    operationName: string | undefined,
    call: PlanningCall,
  ): Promise<PreparedOperation | { errors: readonly GraphQLError[] }>
  counts: Readonly<OperationCounts>
}

export interface OperationsOptions extends CompileOptions {
  planning: Planning
  rights: Rights
  /** Whether errors suggest names that are close to a wrong one. */
  suggestsNames: boolean
  /** The names of operations that logs, metrics and traces may contain; none by default. */
  operationNames?: ReadonlySet<string> | undefined
}

/** Texts that differ only in white space, literals or names share one compiled operation. */
const MAX_TEXTS = 2000
const MAX_COMPILED = 1000
/** Outcomes of the conditions of one text. */
const MAX_OUTCOMES = 64
/**
 * The total length of the cached texts, in characters. A compiled operation takes about 50 times the size of its text.
 */
const MAX_TEXT_SIZE = 16_000_000
const MAX_COMPILED_SIZE = 2_000_000

/** The hash that stands for a text that is not stored. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** An operation after its conditions are decided, with a variant for each set of grants. */
class Left {
  readonly #left: OperationLeft
  readonly #variants = new Map<Grants, { key: string; denied: readonly number[] }>()

  constructor(left: OperationLeft) {
    this.#left = left
  }

  /** Equal for all operations of the same form. */
  get key(): string {
    return this.#left.key
  }

  /**
   * The parts of the operation that these grants deny, and the cache key of that variant. Callers with other denials
   * have another key.
   */
  variantFor(grants: Grants): { key: string; denied: readonly number[] } {
    const known = this.#variants.get(grants)
    if (known) return known
    const denied = grants.deniedOf(this.#left.rules)
    const variant = { key: deniedKey(this.#left.key, denied), denied }
    this.#variants.set(grants, variant)
    return variant
  }
}

/** Creates an empty cache of operations for one supergraph. */
export function createOperations(options: OperationsOptions): Operations {
  const { apiSchema, planning, rights, suggestsNames, operationNames = new Set() } = options
  const texts = new LRUCache<string, PreparedOperation>({
    max: MAX_TEXTS,
    maxSize: MAX_TEXT_SIZE,
    sizeCalculation: (_, text) => text.length + 500,
  })
  const compiled = new LRUCache<string, CompiledOperation>({ max: MAX_COMPILED, maxSize: MAX_COMPILED_SIZE })
  const counts: OperationCounts = { hits: 0, misses: 0, plans: 0 }
  const coming = new Map<string, Promise<unknown>>()

  /**
   * Does identical work of one identity once if it is requested several times at once, as clients do when they start.
   */
  async function sharedBy<Result>(call: PlanningCall, what: string, work: () => Promise<Result>): Promise<Result> {
    const id = `${identityKey(call.identity)}\n${what}`
    const known = coming.get(id) as Promise<Result> | undefined // equal ids have equal results
    // If the first caller has gone, its work is aborted, and this caller does its own.
    const given = await known?.then((result) => ({ result })).catch(() => undefined)
    if (given) return given.result
    const own = work().finally(() => {
      if (coming.get(id) === own) coming.delete(id)
    })
    coming.set(id, own)
    return own
  }

  /**
   * Compiles an operation on demand, once for each outcome of its conditions. A text keeps only the keys of its
   * compiled operations: these are many times larger, and leave the cache sooner.
   */
  function compiler(
    asked: OperationText,
    names: readonly string[],
  ): Pick<PreparedOperation, 'compiledFor' | 'hashFor' | 'isPlanned'> {
    const lefts = new Map<string, Left>()
    async function compile(outcome: string, conditions: Conditions, call: PlanningCall): Promise<CompiledOperation> {
      const id = `${outcome}\n${keyOfText(asked)}`
      const left =
        lefts.get(outcome) ??
        new Left(await sharedBy(call, `left ${id}`, () => planning.leftOf(asked, conditions, call)))
      if (lefts.size >= MAX_OUTCOMES) lefts.clear()
      lefts.set(outcome, left)
      const { key, denied } = left.variantFor(rights.grantsOf(call))
      const known = compiled.get(key)
      if (known) return known
      const span = recordedSpan('graphql.plan', {})
      try {
        const planId = `plan ${denied.join(' ')} ${id}`
        const planned = await sharedBy(call, planId, () => planning.plan(asked, conditions, call, denied))
        await restIfDue(call) // a large operation takes its own slice
        const meanwhile = compiled.get(key)
        if (meanwhile) return meanwhile
        counts.plans++
        const made = compileOperation(planned, options, denied.length > 0 ? rights.denial(denied) : undefined)
        compiled.set(key, made, { size: asked.text.length + 1 })
        await restIfDue(call)
        return made
      } finally {
        endSpan(span, compiled.has(key) ? 'OK' : 'OPERATION_TOO_COMPLEX')
      }
    }
    const outcomeOf = (variables: Readonly<Record<string, unknown>>) =>
      names.map((name) => (variables[name] === true ? '1' : '0')).join('')
    const keyOf = (outcome: string, asker: Asker) => lefts.get(outcome)?.variantFor(rights.grantsOf(asker)).key ?? ''
    return {
      isPlanned: (variables, asker) => compiled.has(keyOf(outcomeOf(variables), asker)),
      hashFor(variables) {
        const left = lefts.get(outcomeOf(variables))
        return left && operationHash(left.key)
      },
      compiledFor(variables, call) {
        const outcome = outcomeOf(variables)
        const known = compiled.get(keyOf(outcome, call))
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
      const readGiven = compileVariables(apiSchema, text, valid, suggestsNames)
      const { name, kind, introspects, cost, asked: named, operations, conditions, literals } = valid
      const prepared: PreparedOperation = {
        label: operationLabel(name, operationNames),
        name,
        kind,
        introspects,
        mayDefer: kind !== 'subscription' && conditions.includes(DEFERS),
        cost,
        hash: hashOfText(text),
        asked: named,
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
