import type { Call } from '../../schema/identity.ts'
import { costOf } from '../cost/cost.ts'
import { refuseTooCostly } from '../cost/refuse.ts'
import type { ReadRequest } from '../requests.ts'
import type { Admission, Admitted } from './admission.ts'

/** What every request costs in units, whatever it asks for: reading it, identifying the caller, answering or refusing it. */
export const REQUEST_COST = 10
/** What planning costs, in units for each field of the operation: half a millisecond of another core. */
const PLANNING_COST = 10

/**
 * Waits until an operation may run. Rejects with OPERATION_TOO_COSTLY if it costs more than one operation may, and as
 * `Admission.enter` does. The caller must `leave` what it gets when the operation has ended. `readingCost`: the cost of
 * reading the request, in units.
 */
export type AdmitOperation = (ready: ReadRequest, call: Call, readingCost?: number) => Promise<Admitted>

/** Admits operations by their cost; `maxCost`: what one operation may cost at most. */
export function operationAdmission(admission: Admission, maxCost: number): AdmitOperation {
  return ({ operation, variables }, call, readingCost = 0) => {
    const estimated = costOf(operation.cost, variables)
    try {
      refuseTooCostly(estimated, maxCost)
    } catch (error) {
      return Promise.reject(error)
    }
    const planning = operation.isPlanned(variables, call) ? 0 : operation.cost.fields * PLANNING_COST
    const cost = estimated.cost + REQUEST_COST + planning + readingCost
    if (operation.kind !== 'subscription') return admission.enter(call.identity, cost, call)
    // A client that reconnects sends all its subscriptions at once: the limits on connections bound them, and the gateway
    // that stops tells the client to reconnect.
    const { signal } = call
    return admission.enter(call.identity, cost, { deadline: Number.POSITIVE_INFINITY, signal, countedElsewhere: true })
  }
}
