import { type CloseCode, closeCodes } from './close-codes.ts'

/** What a WebSocket is closed for: the message is the reason that its client reads. */
export class Violation extends Error {
  readonly code: CloseCode

  constructor(code: CloseCode, reason: string) {
    super(reason)
    this.code = code
  }
}

/** A message that is none of the protocol. */
export function badMessage(reason: string): Violation {
  return new Violation(closeCodes.BAD_REQUEST, reason)
}
