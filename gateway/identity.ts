import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { asFailure, failure } from '../schema/errors.ts'
import { type Identity, isPurpose, type Purpose, purposes } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import type { TokenRules } from './config.ts'

/** Who asks, and why. */
export interface Caller {
  identity: Identity
  purpose: Purpose
  /** When the token expires, in milliseconds since 1970; undefined where none was needed. */
  expiresAt?: number | undefined
}

/** The headers of a request that say who asks, and why. */
export interface CallerHeaders {
  authorization: string | undefined
  'x-purpose': string | undefined
}

/** Tokens for development are signed and verified by the same machine, with a key that never leaves it. */
export const developmentTokens = {
  issuer: 'ncb-graph development',
  audience: 'ncb-graph',
  algorithm: 'HS256',
  keyFile: (dataDir: string) => `${dataDir}/development-token-key`,
}

/** Verified tokens that are remembered, and for how long at most: a signature costs more than many look-ups. */
const KEPT_TOKENS = 10_000
const KEPT_MS = 60_000
/** How far the issuer's clock may be off. */
export const CLOCK_SECONDS = 5

/**
 * Reads a caller from the headers. A token that is missing, expired or not valid here is UNAUTHENTICATED, a purpose
 * that is missing or unknown BAD_REQUEST.
 */
export function authenticator(rules: TokenRules, log: Logger): (headers: CallerHeaders) => Promise<Caller> {
  const read = tokenReader(keySource(rules, log), rules)
  return async (headers) => {
    const token = bearerToken(headers.authorization) ?? refuse('Send a bearer token.')
    return { ...(await read(token)), purpose: readPurpose(headers['x-purpose']) ?? refusePurpose('is missing') }
  }
}

/**
 * The same in development mode: without a token the caller is `viewer`; a token must be one that `npm run token` made
 * with `key`; a purpose that is missing is the viewer's.
 */
export function developmentAuthenticator(
  viewer: { country: string; purpose: Purpose },
  key: Uint8Array,
): (headers: CallerHeaders) => Promise<Caller> {
  const { issuer, audience, algorithm } = developmentTokens
  const read = tokenReader(async () => key, { issuer, audience, algorithms: [algorithm] })
  const identity: Identity = { country: viewer.country, organisation: 'development', user: 'developer', roles: [] }
  return async (headers) => {
    const token = bearerToken(headers.authorization)
    return {
      ...(token === undefined ? { identity } : await read(token)),
      purpose: readPurpose(headers['x-purpose']) ?? viewer.purpose,
    }
  }
}

function keySource({ keys }: TokenRules, log: Logger): JWTVerifyGetKey {
  if (!(keys instanceof URL)) return 'keys' in keys ? createLocalJWKSet(keys) : async () => keys
  const remote = createRemoteJWKSet(keys)
  return (header, token) =>
    remote(header, token).catch((cause) => {
      const { JWKSNoMatchingKey, JWKSMultipleMatchingKeys, JOSENotSupported } = errors
      const badHeader = [JWKSNoMatchingKey, JWKSMultipleMatchingKeys, JOSENotSupported].some((t) => cause instanceof t)
      if (badHeader) throw cause
      log.error({ err: cause }, 'tokens cannot be verified: the keys of their issuer cannot be fetched')
      throw failure('INTERNAL_SERVER_ERROR', 'Tokens cannot be verified at the moment. Ask again later.')
    })
}

type TokenBearer = Required<Pick<Caller, 'identity' | 'expiresAt'>>

function tokenReader(
  key: JWTVerifyGetKey,
  { issuer, audience, algorithms }: Omit<TokenRules, 'keys'>,
): (token: string) => Promise<TokenBearer> {
  const kept = new LRUCache<string, TokenBearer>({ max: KEPT_TOKENS })
  return async (token) => {
    const known = kept.get(token)
    if (known) return known
    try {
      const options = { issuer, audience, algorithms: [...algorithms], clockTolerance: CLOCK_SECONDS }
      const { payload } = await jwtVerify(token, key, { ...options, requiredClaims: ['exp'] })
      const expiresAt = ((payload.exp ?? 0) + CLOCK_SECONDS) * 1000
      const bearer = { identity: readClaims(payload), expiresAt }
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

function readClaims(payload: JWTPayload): Identity {
  const { country, organisation, sub, roles = [] } = payload
  const code = typeof country === 'string' ? parseNcb(country) : null
  if (code === null) refuse('The claim `country` of the token is no country that has an NCB.')
  if (typeof organisation !== 'string' || organisation === '') refuse('The token has no claim `organisation`.')
  if (typeof sub !== 'string' || sub === '') refuse('The token has no claim `sub`.')
  if (!Array.isArray(roles) || roles.some((role) => typeof role !== 'string')) {
    refuse('The claim `roles` of the token is no list of names.')
  }
  return { country: code, organisation, user: sub, roles }
}

function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  return (
    /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization)?.[1] ??
    refuse('`Authorization` holds no bearer token, or several: send one.')
  )
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
