import type { DescribedError } from '../../process/log-error.ts'
import type { PlainError } from './graphql-errors.ts'
import type { Conditions, OperationLeft, OperationText, PlannedOperation, ValidOperation } from './planning.ts'

/** A task for a planning thread, which does one at a time. */
export interface Task {
  what: 'validate' | 'leftOf' | 'plan'
  operation: OperationText
  conditions: Conditions
  denied: readonly number[]
}

/** The reply: the value, the errors of the operation, or a fault of ours, for the log. */
export type Reply =
  | { value: ValidOperation | OperationLeft | PlannedOperation }
  | { errors: readonly PlainError[] }
  | { fault: DescribedError }
