import { jwtVerify, SignJWT } from 'jose'
import { failure } from './errors.ts'
import { isNcb } from './ncbs.ts'

/** Who asks: one user of one organisation, authorised by one National Central Bureau. */
export interface Identity {
  /** The NCB, as an ICAO three-letter code. Every sharing rule is decided by it. */
  country: string
  organisation: string
  user: string
  roles: readonly string[]
}

const keys = new WeakMap<Identity, string>()

/** One text for each user of each organisation of each NCB, whatever its roles. It is made once for each object. */
export function identityKey(identity: Identity): string {
  const known = keys.get(identity)
  if (known !== undefined) return known
  const { country, organisation, user } = identity
  const key = JSON.stringify([country, organisation, user])
  keys.set(identity, key)
  return key
}

/** Why the caller reads: every processing of police data names its purpose (RPD, article 10). */
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

/** One operation as the gateway asks it of a subgraph, again and again with other variables. `query` holds no other. */
export interface Operation {
  query: string
  kind: 'query' | 'mutation'
}

export type Variables = Readonly<Record<string, unknown>>

/** What travels with every operation. `deadline`: milliseconds since 1970, after which nobody waits any more. */
export interface Call {
  identity: Identity
  purpose: Purpose
  requestId: string
  deadline: number
  signal: AbortSignal
}

/** An error as it leaves a subgraph: nothing in it but what a caller may read. */
export interface SourceError {
  message: string
  path?: readonly (string | number)[]
  extensions: { code: string; [name: string]: unknown }
}

/** What a subgraph answers. `data` belongs to whoever asked and may be changed by it: no object of it is shared. */
export interface Answer {
  data?: Record<string, unknown> | null
  errors?: readonly SourceError[]
}

/** Asks one operation that has been prepared. */
export type Ask = (variables: Variables, call: Call) => Promise<Answer>

/**
 * Follows a subscription: an answer for each event. It ends when the subgraph ends it or when `call.signal` aborts, and
 * throws when the subgraph cannot be followed any more. A call's deadline does not count.
 */
export type Follow = (variables: Variables, call: Call) => AsyncIterable<Answer>

/** Seconds that a signed identity lives: long enough to be cached over many requests, short enough to be worth little when stolen. */
const LIFETIME = 60
const ISSUER = 'ncb-graph gateway'

/**
 * Signs identity and purpose for one subgraph (`audience`) with HMAC-SHA256, and keeps the token for half of its life,
 * since one caller sends many requests. `key`: at least 32 bytes, shared by the gateway and its subgraphs.
 */
export function identitySigner(
  key: Uint8Array,
  audience: string,
): (identity: Identity, purpose: Purpose) => Promise<string> {
  const cache = new Map<string, { token: Promise<string>; until: number }>()
  return (identity, purpose) => {
    const now = Date.now()
    const id = JSON.stringify([identity.country, identity.organisation, identity.user, identity.roles, purpose])
    const known = cache.get(id)
    if (known && known.until > now) return known.token
    if (cache.size >= 10_000) cache.clear() // bounded; a full cache is rebuilt at the price of one signature a caller
    const token = new SignJWT({
      country: identity.country,
      organisation: identity.organisation,
      roles: identity.roles,
      purpose,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setSubject(identity.user)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME}s`)
      .sign(key)
    cache.set(id, { token, until: now + (LIFETIME * 1000) / 2 })
    return token
  }
}

/** Reads what `identitySigner` wrote. Anything else (other key, audience, algorithm, expired) is UNAUTHENTICATED. */
export function identityReader(key: Uint8Array, audience: string): (token: string) => Promise<Viewer> {
  const cache = new Map<string, { viewer: Viewer; until: number }>()
  return async (token) => {
    const known = cache.get(token)
    if (known && known.until > Date.now()) return known.viewer
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: ISSUER, audience }).catch(
      (cause) => {
        throw failure(
          'UNAUTHENTICATED',
          'This subgraph answers the gateway only, with an identity that it signed.',
          {},
          { cause },
        )
      },
    )
    const { country, organisation, roles, purpose, sub, exp } = payload
    if (
      typeof country !== 'string' ||
      !isNcb(country) ||
      typeof organisation !== 'string' ||
      typeof sub !== 'string' ||
      !isRoles(roles) ||
      !isPurpose(purpose)
    ) {
      throw failure('UNAUTHENTICATED', 'The signed identity is incomplete.')
    }
    const viewer: Viewer = { country, organisation, user: sub, roles, purpose }
    if (cache.size >= 10_000) cache.clear()
    cache.set(token, { viewer, until: (exp ?? 0) * 1000 })
    return viewer
  }
}

function isRoles(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((role) => typeof role === 'string')
}
