import type { QueryPlan } from '@apollo/query-planner'
import type { GraphQLError, OperationDefinitionNode, OperationTypeNode, VariableDefinitionNode } from 'graphql'
import type { Call } from '../../schema/identity.ts'
import type { CostProgram } from '../cost/program.ts'

/** One operation of a text as a client sends it. */
export interface OperationText {
  text: string
  /** Undefined: the text has only one. */
  operationName: string | undefined
}

/** What an operation is kept under. */
export function keyOfText({ text, operationName }: OperationText): string {
  return operationName === undefined ? text : `${operationName}\n${text}`
}

/** Whose work it is, and how long it is waited for. */
export type PlanningCall = Pick<Call, 'identity' | 'deadline' | 'signal'>

/** What the variables of its `@skip` and `@include` decide of an operation, by name. */
export type Conditions = Readonly<Record<string, boolean>>

/** An operation that has been parsed and validated. Plain data: it crosses threads, and is kept for each text. */
export interface ValidOperation {
  name: string | undefined
  kind: `${OperationTypeNode}`
  /** Without locations; `positions` has where each begins in the text. */
  variableDefinitions: readonly VariableDefinitionNode[]
  positions: readonly number[]
  /** The argument that each variable is first used for, such as `documents.3.issuedBy`. */
  argumentOf: Readonly<Record<string, string>>
  /** The variables that decide what is selected. */
  conditions: readonly string[]
  /** What it costs, whatever its variables are: see `costOf`. */
  cost: CostProgram
  /** The literals of the text, which have become variables. */
  literals: Readonly<Record<string, unknown>>
  /** What the text has beside it, too: Apollo Server looks an operation up by its name. */
  operations: readonly { name: string | undefined; kind: `${OperationTypeNode}` }[]
}

/** A plan, and what else is needed to run an operation for one outcome of its conditions. Plain data. */
export interface PlannedOperation {
  kind: `${OperationTypeNode}`
  /** What the planner made of it; undefined where no subgraph is asked. */
  plan: QueryPlan | undefined
  /** What the answer looks like: no conditions, no named fragments, the response keys of the plan. */
  selected: OperationDefinitionNode
  /** What it asks of the schema itself. */
  introspection: OperationDefinitionNode | undefined
}

/** An operation, or what is wrong with its text. */
export type Validated = ValidOperation | { errors: readonly GraphQLError[] }

/**
 * Parses, validates and plans operations: what takes long on a hostile text. Every function rejects with RATE_LIMITED
 * where the caller has too much of it waiting, with OVERLOADED where it could not be done in time, and with
 * OPERATION_TOO_COMPLEX.
 */
export interface Planning {
  validate(operation: OperationText, call: PlanningCall): Promise<Validated>
  /** The same for operations that differ in white space, comments, literals and names only. */
  keyOf(operation: OperationText, conditions: Conditions, call: PlanningCall): Promise<string>
  /** Plans what is left of a valid operation. */
  plan(operation: OperationText, conditions: Conditions, call: PlanningCall): Promise<PlannedOperation>
  close(): Promise<void>
}
