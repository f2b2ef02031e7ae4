import type { QueryPlan } from '@apollo/query-planner'
import type { GraphQLError, OperationDefinitionNode, OperationTypeNode, VariableDefinitionNode } from 'graphql'
import type { Call } from '../../schema/identity.ts'
import type { CostProgram } from '../cost/program.ts'
import type { AskedArgument } from '../processing-log/asked-arguments.ts'

/** One operation of a text as a client sends it. */
export interface OperationText {
  text: string
  /** Undefined if the text has only one. */
  operationName: string | undefined
}

/** The cache key of an operation. */
export function keyOfText({ text, operationName }: OperationText): string {
  return operationName === undefined ? text : `${operationName}\n${text}`
}

/** The cache key of an operation for callers to whom these rules deny parts of it. */
export function deniedKey(key: string, denied: readonly number[]): string {
  return denied.length === 0 ? key : `${key} ${denied.join(' ')}`
}

/** The caller of the work, and the limits of waiting for it. */
export type PlanningCall = Pick<Call, 'identity' | 'purpose' | 'deadline' | 'signal'>

/** The values of the variables in an operation's `@skip` and `@include`, by name. */
export type Conditions = Readonly<Record<string, boolean>>

/** An operation that has been parsed and validated. Plain data: it crosses threads, and is kept for each text. */
export interface ValidOperation {
  name: string | undefined
  kind: `${OperationTypeNode}`
  /** Without locations; `positions` says where each begins in the text. */
  variableDefinitions: readonly VariableDefinitionNode[]
  positions: readonly number[]
  /** The argument that each variable is first used in, such as `documents.3.issuedBy`. */
  argumentOf: Readonly<Record<string, string>>
  /** The variables that decide which fields are selected. */
  conditions: readonly string[]
  /** Whether it has introspection fields (`__schema`, `__type`), even under conditions. */
  introspects: boolean
  /** Its cost for any variables: see `costOf`. */
  cost: CostProgram
  /** The arguments by which it may identify a person or thing. */
  asked: readonly AskedArgument[]
  /** The literals of the text, which have become variables. */
  literals: Readonly<Record<string, unknown>>
  /** All operations of the text: Apollo Server looks one up by its name. */
  operations: readonly { name: string | undefined; kind: `${OperationTypeNode}` }[]
}

/** A valid operation after its conditions are decided. Plain data. */
export interface OperationLeft {
  /** Equal for operations that differ only in white space, comments, literals and names. */
  key: string
  /** The numbers of all rules that may deny parts of it: see `Rights`. */
  rules: readonly number[]
}

/** A plan, and everything else that running an operation needs, for one outcome of its conditions. Plain data. */
export interface PlannedOperation {
  kind: `${OperationTypeNode}`
  /** The planner's plan; undefined if no subgraph is asked. */
  plan: QueryPlan | undefined
  /** The selections of the answer: no conditions, no named fragments, the response keys of the plan. */
  selected: OperationDefinitionNode
  /** Its introspection fields. */
  introspection: OperationDefinitionNode | undefined
}

/** An operation, or what is wrong with its text. */
export type Validated = ValidOperation | { errors: readonly GraphQLError[] }

/**
 * Parses, validates and plans operations, which takes long for a hostile text. Every function rejects with RATE_LIMITED if
 * too much work of the caller waits, with OVERLOADED if the work was not done in time, and with OPERATION_TOO_COMPLEX.
 */
export interface Planning {
  validate(operation: OperationText, call: PlanningCall): Promise<Validated>
  leftOf(operation: OperationText, conditions: Conditions, call: PlanningCall): Promise<OperationLeft>
  /** Plans a valid operation after its conditions are decided, without the parts that the `denied` rules deny. */
  plan(
    operation: OperationText,
    conditions: Conditions,
    call: PlanningCall,
    denied?: readonly number[],
  ): Promise<PlannedOperation>
  close(): Promise<void>
}
