import { type CloseCode, closeCodes } from './close-codes.ts'

/** Why a WebSocket is closed: the message is the reason that the client reads. */
export class Violation extends Error {
  readonly code: CloseCode

  constructor(code: CloseCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/** A message that is not part of the protocol. */
export function badMessage(reason: string): Violation {
  return new Violation(closeCodes.BAD_REQUEST, reason)
}
