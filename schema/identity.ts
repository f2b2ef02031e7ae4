import type { RequestId } from './request-id.ts'

/** The caller: one user of one organisation, authorised by one National Central Bureau. */
export interface Identity {
  /** The NCB, as an ICAO three-letter code. All sharing rules depend on it. */
  country: string
  organisation: string
  user: string
  roles: readonly string[]
}

const keys = new WeakMap<Identity, string>()

/** A unique text for each user of each organisation of each NCB, whatever the roles. Computed once per object. */
export function identityKey(identity: Identity): string {
  const known = keys.get(identity)
  if (known !== undefined) return known
  const { country, organisation, user } = identity
  const key = JSON.stringify([country, organisation, user])
  keys.set(identity, key)
  return key
}

/** The gateway itself, which follows logs and counts overdue reviews on its own behalf. XPO: INTERPOL (ICAO 9303-3). */
export const gatewayIdentity: Identity = { country: 'XPO', organisation: 'ncb-graph', user: 'gateway', roles: [] }

/** Why the caller reads: police data may only be processed for a stated purpose (RPD, article 10). */
export const purposes = [
  'CRIMINAL_INVESTIGATION',
  'BORDER_CONTROL',
  'SECURITY_CHECK',
  'HUMANITARIAN',
  'ADMINISTRATIVE',
] as const
export type Purpose = (typeof purposes)[number]

/** Whether `value` is one of the purposes. */
export function isPurpose(value: unknown): value is Purpose {
  return (purposes as readonly unknown[]).includes(value) // widened only to ask
}

/** What a store needs to know of the caller to decide what it may see. */
export interface Viewer extends Identity {
  purpose: Purpose
}

/**
 * One operation that the gateway asks of a subgraph, repeatedly with other variables. `query` contains no other operation.
 */
export interface Operation {
  query: string
  kind: 'query' | 'mutation'
}

export type Variables = Readonly<Record<string, unknown>>

/** What travels with every operation. `deadline`: milliseconds since 1970, after which nobody waits any more. */
export interface Call {
  identity: Identity
  purpose: Purpose
  requestId: RequestId
  deadline: number
  signal: AbortSignal
}

/** An error as it leaves a subgraph: it contains only what a caller may read. */
export interface SourceError {
  message: string
  path?: readonly (string | number)[]
  extensions: { code: string; [name: string]: unknown }
}

/** The answer of a subgraph. `data` belongs to the caller, who may change it: none of its objects is shared. */
export interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly SourceError[]
}

/** Asks a prepared operation. */
export type Ask = (variables: Variables, call: Call) => Promise<Answer>

/**
 * Follows a subscription, with an answer for each event. It ends when the subgraph ends it or when `call.signal` aborts,
 * and throws when the subgraph cannot be followed any more. The call's deadline does not apply.
 */
export type Follow = (variables: Variables, call: Call) => AsyncIterable<Answer>
