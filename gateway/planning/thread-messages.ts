import type { PlainError } from './graphql-errors.ts'
import type { Conditions, OperationText, PlannedOperation, ValidOperation } from './planning.ts'

/** What a planning thread is told to do. It does one thing at a time. */
export interface Task {
  what: 'validate' | 'keyOf' | 'plan'
  operation: OperationText
  conditions: Conditions
}

/** What it answers: the value, what is wrong with the operation, or a fault of ours, for the log. */
export type Reply =
  | { value: ValidOperation | PlannedOperation | string }
  | { errors: readonly PlainError[] }
  | { fault: string }
