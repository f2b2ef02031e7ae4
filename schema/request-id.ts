import { randomUUID } from 'node:crypto'

declare const brand: unique symbol
/** The id of a request in the logs of all processes. It says nothing about the caller, nor about the request. */
export type RequestId = string & { readonly [brand]: 'RequestId' }

/** A UUID, the trace id of W3C Trace Context (32 hex digits), or a ULID: no name or number of a person looks like that. */
const FORM =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/i

/** A new id. */
export function newRequestId(): RequestId {
  return randomUUID() as RequestId // it has that form
}

/** The caller's id if its form can hold nothing else; otherwise a new one. */
export function requestIdFrom(given: unknown): RequestId {
  return isRequestId(given) ? given : newRequestId()
}

/** Whether it may be logged. */
export function isRequestId(given: unknown): given is RequestId {
  return typeof given === 'string' && FORM.test(given)
}
