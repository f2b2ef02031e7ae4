import { failure } from '../../schema/errors.ts'
import type { Cost } from './cost.ts'

/** What one operation may cost unless the settings say otherwise: about a tenth of a second of one core. */
export const DEFAULT_MAX_COST = 4000

/** Throws OPERATION_TOO_COSTLY where an operation costs more than `limit`; its extensions hold cost, limit and field. */
export function refuseTooCostly({ cost, dearest }: Cost, limit: number): void {
  if (cost <= limit) return
  throw failure(
    'OPERATION_TOO_COSTLY',
    `The operation costs ${shown(cost)} units, more than ${shown(limit)}. Most of it, ${shown(dearest.cost)}, is \`${dearest.field}\`: ask it for fewer items, with a smaller \`first\` or fewer times, or split the operation.`,
    { cost, limit, field: dearest.field },
  )
}

function shown(cost: number): string {
  return cost.toLocaleString('en')
}
