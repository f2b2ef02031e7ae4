import type { Call } from '../../schema/identity.ts'
import { costOf } from '../cost/cost.ts'
import { refuseTooCostly } from '../cost/refuse.ts'
import type { ReadRequest } from '../requests.ts'
import type { Admission, Admitted } from './admission.ts'

/** What every request costs, whatever it asks for, in units: to read it, to see who asks, to answer or to refuse it. */
export const REQUEST_COST = 10
/** What a field of an operation costs that has to be planned first, in units: half a millisecond of another core. */
const PLANNING_COST = 10

/**
 * Waits for an operation's turn. Rejects with OPERATION_TOO_COSTLY where it costs more than one may, and as
 * `Admission.enter` does. What it gives must be left when the operation has ended. `readingCost`: what reading its
 * request has cost, in units.
 */
export type AdmitOperation = (ready: ReadRequest, call: Call, readingCost?: number) => Promise<Admitted>

/** Admits operations by what they cost; `maxCost`: what one of them may cost at most. */
export function operationAdmission(admission: Admission, maxCost: number): AdmitOperation {
  return ({ operation, variables }, call, readingCost = 0) => {
    const estimated = costOf(operation.cost, variables)
    try {
      refuseTooCostly(estimated, maxCost)
    } catch (error) {
      return Promise.reject(error)
    }
    const planning = operation.isPlanned(variables) ? 0 : operation.cost.fields * PLANNING_COST
    const cost = estimated.cost + REQUEST_COST + planning + readingCost
    if (operation.kind !== 'subscription') return admission.enter(call.identity, cost, call)
    // A client that comes back brings all that it had at once; it is bounded by its connections, and told to reconnect
    // by whoever stops.
    const { signal } = call
    return admission.enter(call.identity, cost, { deadline: Number.POSITIVE_INFINITY, signal, countedElsewhere: true })
  }
}
