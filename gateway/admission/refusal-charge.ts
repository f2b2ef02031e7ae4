import { networkOf } from '../../process/connections.ts'
import { asFailure } from '../../schema/errors.ts'
import { type Call, identityKey } from '../../schema/identity.ts'
import type { Admission } from './admission.ts'
import { REQUEST_COST } from './operations.ts'

/** What is known of a request when it is refused. */
export interface RefusedRequest {
  /** Undefined if the caller is unknown. */
  call: Call | undefined
  address: string | undefined
  /** The cost of reading it, in units. */
  readingCost: number
  /** Aborts when nobody reads the refusal any more. */
  signal: AbortSignal
}

/** Resolves with the refusal when it may be sent: the given one, or that of a limit instead. */
export type ChargeRefusal = (error: unknown, asking: RefusedRequest) => Promise<unknown>

/** Charges and queues bad requests like good ones, so that a flood of them meets the limits too. */
export function refusalCharge(admission: Admission): ChargeRefusal {
  return async (error, { call, address, readingCost, signal }) => {
    let refusal = error
    if (call && !signal.aborted && !isOfLimits(error)) {
      try {
        const admitted = await admission.enter(call.identity, REQUEST_COST + readingCost, call)
        admitted.leave()
        return error
      } catch (other) {
        refusal = other
      }
    }
    await admission.beforeRefusal(call ? identityKey(call.identity) : networkOf(address), signal)
    return refusal
  }
}

function isOfLimits(error: unknown): boolean {
  const code = asFailure(error)?.extensions.code
  return code === 'RATE_LIMITED' || code === 'OVERLOADED'
}
