import type { DocumentNode } from 'graphql'
import { refuseTooComplex } from '../../process/graphql/too-complex.ts'
import { callerBounds } from '../../process/request-bounds.ts'
import { failure } from '../../schema/errors.ts'
import type { Cost } from './cost.ts'

/** The default limit for one operation: about a tenth of a second of one core. */
export const DEFAULT_MAX_COST = callerBounds.fields

/** `refuseTooComplex` for a caller's document: its fields alone may cost more than an operation may. */
export function refuseTooComplexOrCostly(document: DocumentNode, maxCost = DEFAULT_MAX_COST): void {
  refuseTooComplex(document, { ...callerBounds, fields: maxCost }, (cost, { field, fields }) =>
    throwTooCostly({ cost, dearest: { field, cost: fields } }, maxCost),
  )
}

/** Throws OPERATION_TOO_COSTLY if an operation costs more than `limit`; the extensions hold cost, limit and field. */
export function refuseTooCostly(cost: Cost, limit: number): void {
  if (cost.cost > limit) throwTooCostly(cost, limit)
}

function throwTooCostly({ cost, dearest }: Cost, limit: number): never {
  throw failure(
    'OPERATION_TOO_COSTLY',
    `The operation costs ${shown(cost)} units, more than ${shown(limit)}. Most of it, ${shown(dearest.cost)}, is \`${dearest.field}\`: ask it for fewer items, with a smaller \`first\` or fewer times, or split the operation.`,
    { cost, limit, field: dearest.field },
  )
}

function shown(cost: number): string {
  return cost.toLocaleString('en')
}
