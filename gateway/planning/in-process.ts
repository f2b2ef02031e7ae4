import { createOperationPlanner, type PlannerOptions } from './operation-planner.ts'
import type { Planning } from './planning.ts'

/** Plans in the calling thread, and blocks it meanwhile: for tools and tests. */
export function planInProcess(options: PlannerOptions): Planning {
  const planner = createOperationPlanner(options)
  return {
    validate: async (operation) => planner.validate(operation),
    leftOf: async (operation, conditions) => planner.leftOf(operation, conditions),
    plan: async (operation, conditions, _, denied) => planner.plan(operation, conditions, denied),
    close: async () => {},
  }
}
