import type { Settings } from './settings.ts'

/** How many operations of all identities may run and wait. */
export interface OperationLimits {
  running: number
  /** More are refused. */
  waiting: number
}

export const defaultOperationLimits: OperationLimits = { running: 256, waiting: 10_000 }

/** Reads OPERATIONS and OPERATIONS_WAITING. */
export function operationLimits(settings: Settings): OperationLimits {
  const { running, waiting } = defaultOperationLimits
  return {
    running: settings.integer('OPERATIONS', { fallback: running, min: 1, max: 100_000 }),
    waiting: settings.integer('OPERATIONS_WAITING', { fallback: waiting, min: 0, max: 100_000 }),
  }
}
