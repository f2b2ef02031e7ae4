import { createOperationPlanner, type PlannerOptions } from './operation-planner.ts'
import type { Planning } from './planning.ts'

/** Plans in this thread, which can do nothing else meanwhile: for tools and tests. */
export function planInProcess(options: PlannerOptions): Planning {
  const planner = createOperationPlanner(options)
  return {
    validate: async (operation) => planner.validate(operation),
    keyOf: async (operation, conditions) => planner.keyOf(operation, conditions),
    plan: async (operation, conditions) => planner.plan(operation, conditions),
    close: async () => {},
  }
}
