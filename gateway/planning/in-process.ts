import { createOperationPlanner } from './operation-planner.ts'
import type { Planning } from './planning.ts'

/** Plans in this thread, which can do nothing else meanwhile: for tools and tests. */
export function planInProcess(supergraphSdl: string): Planning {
  const planner = createOperationPlanner({ supergraphSdl })
  return {
    validate: async (operation) => planner.validate(operation),
    keyOf: async (operation, conditions) => planner.keyOf(operation, conditions),
    plan: async (operation, conditions) => planner.plan(operation, conditions),
    close: async () => {},
  }
}
