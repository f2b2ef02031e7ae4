import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Log } from '../process/log.ts'
import { asFailure, failure } from '../schema/errors.ts'
import { type Identity, isPurpose, type Purpose, purposes } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import { roles } from '../schema/roles.ts'
import type { ClientCertificate } from './client-certificate.ts'
import { lifeProblem } from './token-life.ts'
import { defaultTokenRoles, rolesOf, type TokenRoles } from './token-roles.ts'
import type { TokenRules } from './token-rules.ts'

/** An identified caller and the purpose of the request. */
export interface Caller {
  identity: Identity
  purpose: Purpose
  /** When the token or certificate expires, in milliseconds since 1970; undefined if the caller needs neither. */
  expiresAt?: number | undefined
}

/** The headers of a request that identify the caller and name the purpose. */
export interface CallerHeaders {
  authorization: string | undefined
  'x-purpose': string | undefined
}

/**
 * Identifies the caller and reads the purpose; rejects with a failure if the caller is refused. `certificate`: the
 * client certificate of the connection.
 */
export type Authenticate = (headers: CallerHeaders, certificate?: ClientCertificate) => Promise<Caller>

/** Development tokens are signed and verified on one machine, with a key that never leaves it. */
export const developmentTokens = {
  issuer: 'ncb-graph development',
  audience: 'ncb-graph',
  algorithm: 'HS256',
  keyFile: (dataDir: string) => `${dataDir}/development-token-key`,
  maxHours: 24 * 365,
}

/** How many verified tokens are cached, and for how long: verifying a signature costs more than many lookups. */
const KEPT_TOKENS = 10_000
const KEPT_MS = 60_000
/** The tolerated difference between our clock and the issuer's. */
export const CLOCK_SECONDS = 5

/**
 * Authenticates callers by bearer token. Rejects with UNAUTHENTICATED if the token is missing, expired or invalid, and
 * with BAD_REQUEST if the purpose is missing or unknown.
 */
export function authenticator(rules: TokenRules, log: Log): Authenticate {
  const read = tokenReader(keySource(rules, log), rules)
  return async (headers) => {
    const token = bearerToken(headers.authorization) ?? refuse('Send a bearer token.')
    return { ...(await read(token)), purpose: purposeOf(headers) }
  }
}

/**
 * Authenticates callers in development mode. Without a token the caller is `viewer`, who has all roles; a token must be
 * signed with `key`, as `npm run token` does. The default purpose is the viewer's.
 */
export function developmentAuthenticator(viewer: { country: string; purpose: Purpose }, key: Uint8Array): Authenticate {
  const { issuer, audience, algorithm, maxHours } = developmentTokens
  const rules = { issuer, audience, algorithms: [algorithm], maxLifeSeconds: maxHours * 3600 }
  const read = tokenReader(async () => key, rules)
  const identity: Identity = { country: viewer.country, organisation: 'development', user: 'developer', roles }
  return async (headers) => {
    const token = bearerToken(headers.authorization)
    return {
      ...(token === undefined ? { identity } : await read(token)),
      purpose: readPurpose(headers['x-purpose']) ?? viewer.purpose,
    }
  }
}

function keySource({ keys }: TokenRules, log: Log): JWTVerifyGetKey {
  if (!(keys instanceof URL)) return 'keys' in keys ? createLocalJWKSet(keys) : async () => keys
  const remote = createRemoteJWKSet(keys)
  return (header, token) =>
    remote(header, token).catch((cause) => {
      const { JWKSNoMatchingKey, JWKSMultipleMatchingKeys, JOSENotSupported } = errors
      const badHeader = [JWKSNoMatchingKey, JWKSMultipleMatchingKeys, JOSENotSupported].some((t) => cause instanceof t)
      if (badHeader) throw cause
      log.tell('token-keys-unreachable', { error: cause })
      throw failure('INTERNAL_SERVER_ERROR', 'Tokens cannot be verified at the moment. Ask again later.')
    })
}

type TokenBearer = Required<Pick<Caller, 'identity' | 'expiresAt'>>

function tokenReader(
  key: JWTVerifyGetKey,
  { issuer, audience, algorithms, maxLifeSeconds, roles = defaultTokenRoles }: Omit<TokenRules, 'keys'>,
): (token: string) => Promise<TokenBearer> {
  const kept = new LRUCache<string, TokenBearer>({ max: KEPT_TOKENS })
  return async (token) => {
    const known = kept.get(token)
    if (known) return known
    try {
      const options = { issuer, audience, algorithms: [...algorithms], clockTolerance: CLOCK_SECONDS }
      const { payload } = await jwtVerify(token, key, { ...options, requiredClaims: ['exp'] })
      const clocks = { now: Date.now() / 1000, clock: CLOCK_SECONDS }
      const problem = lifeProblem(payload, maxLifeSeconds, clocks)
      if (problem !== undefined) refuse(problem)
      const expiresAt = ((payload.exp ?? 0) + CLOCK_SECONDS) * 1000
      const bearer = { identity: readClaims(payload, roles), expiresAt }
      const left = expiresAt - Date.now()
      if (left > 0) kept.set(token, bearer, { ttl: Math.min(left, KEPT_MS) })
      return bearer
    } catch (error) {
      if (asFailure(error)) throw error
      if (error instanceof errors.JWTExpired) refuse('The token has expired. Get a new one.')
      refuse('The token is not valid here.', error)
    }
  }
}

function readClaims(payload: JWTPayload, tokenRoles: TokenRoles): Identity {
  const { country, organisation, sub } = payload
  const code = typeof country === 'string' ? parseNcb(country) : null
  if (code === null) refuse('The claim `country` of the token is no country that has an NCB.')
  if (typeof organisation !== 'string' || organisation === '') refuse('The token has no claim `organisation`.')
  if (typeof sub !== 'string' || sub === '') refuse('The token has no claim `sub`.')
  const roles =
    rolesOf(payload, tokenRoles) ??
    refuse(`The claim \`${tokenRoles.claim.join('.')}\` of the token is no list of names.`)
  return { country: code, organisation, user: sub, roles }
}

function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  return (
    /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization)?.[1] ??
    refuse('`Authorization` holds no bearer token, or several: send one.')
  )
}

/** The purpose of a request; throws BAD_REQUEST if it is missing or unknown. */
export function purposeOf(headers: CallerHeaders): Purpose {
  return readPurpose(headers['x-purpose']) ?? refusePurpose('is missing')
}

function readPurpose(value: string | undefined): Purpose | undefined {
  if (value === undefined || value === '') return undefined
  return isPurpose(value) ? value : refusePurpose('is unknown')
}

function refuse(sentence: string, cause?: unknown): never {
  throw failure('UNAUTHENTICATED', sentence, {}, { cause })
}

function refusePurpose(what: string): never {
  throw failure('BAD_REQUEST', `The purpose ${what}. Name it in the header x-purpose: one of ${purposes.join(', ')}.`)
}
