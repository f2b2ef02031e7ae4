import { networkOf } from '../../process/connections.ts'
import { asFailure } from '../../schema/errors.ts'
import { type Call, identityKey } from '../../schema/identity.ts'
import type { Admission } from './admission.ts'
import { REQUEST_COST } from './operations.ts'

/** A request, as far as it is known when it has to be refused. */
export interface AskingCall {
  /** Undefined: nobody knows who asks. */
  call: Call | undefined
  address: string | undefined
  /** What reading it has cost, in units. */
  readingCost: number
  /** Aborts when nobody reads the refusal any more. */
  signal: AbortSignal
}

/** Gives what is to be refused, when it may be: the same, or what the limits say instead. */
export type RefuseInTurn = (error: unknown, asking: AskingCall) => Promise<unknown>

/**
 * Whoever sends one bad request after the other waits for his turn and pays, as with good ones, and is told so where it
 * is too much.
 */
export function refusalTurn(admission: Admission): RefuseInTurn {
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
