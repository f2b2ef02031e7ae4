import { createHmac, type Hmac, hash, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { failure } from '../schema/errors.ts'
import {
  gatewayIdentity,
  type Identity,
  identityKey,
  isPurpose,
  type Purpose,
  type Viewer,
} from '../schema/identity.ts'
import { isNcb } from '../schema/ncbs.ts'
import type { SigningKeys } from './signing-keys.ts'
import { UsedOnce } from './used-once.ts'

/*
 * Between the gateway and a subgraph, each request says who asks by a JWT (RFC 7519) of its own, signed with HMAC-SHA256:
 *
 *   {"alg":"HS256","typ":"JWT","kid":"..."}
 *   {"aud","country","organisation","sub","roles","purpose","exp","jti","body"}
 *
 * `aud`: the subgraph; `exp`: ten seconds after it was signed, with thousandths; `jti`: never twice; `body`: the SHA-256,
 * base64url, of what is asked. That is the body of a request over HTTP; `connection_init`, or `["<query>",{<variables>}]`
 * of a message over WebSocket (`signedText`).
 *
 * It is made and read here, since a library takes some 400 us for what takes 15, and since what is read is only what is
 * made: a header that is not, to the letter, that of one of our keys is refused before anything is decoded.
 */

/** How long a signed identity lives, in milliseconds. */
const LIFE_MS = 10_000
/** How far the clocks of gateway and subgraph may differ, in milliseconds. */
const CLOCK_MS = 5000
const BEARER = 'Bearer '

/** Signs who asks what, and why, for one request: what stands in its `authorization`. */
export type SignIdentity = (identity: Identity, purpose: Purpose, asked: string) => string

/** What was signed, and is not yet known to be of the request that it came with. */
export interface SignedIdentity {
  viewer: Viewer
  id: string
  issuedAt: number
  /** SHA-256 of what was asked. */
  body: string
}

/** Reads identities that were signed for one subgraph. Both throw UNAUTHENTICATED. */
export interface IdentityReader {
  /** Reads what stands in `authorization`, before there is a body. */
  read(authorization: string | undefined): SignedIdentity
  /** Who asks this: once. Throws SOURCE_OVERLOADED where no more can be remembered. */
  accept(signed: SignedIdentity, asked: string): Viewer
}

/** What a `connection_init` signs, and a message that subscribes. */
export const CONNECTION_INIT = 'connection_init'
export function signedText(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify([query, variables])
}

/** Signs with the keys as they are when something is signed, for one subgraph (`audience`). */
export function identitySigner(keys: SigningKeys, audience: string): SignIdentity {
  const signer = randomBytes(9).toString('base64url')
  const payloads = new WeakMap<Identity, Partial<Record<Purpose, string>>>()
  let count = 0
  return (identity, purpose, asked) => {
    const { secret, header } = keys.signing
    const known = payloads.get(identity) ?? {}
    const begun = known[purpose] ?? beginningOf(identity, purpose, audience)
    if (known[purpose] === undefined) payloads.set(identity, { ...known, [purpose]: begun })
    const exp = (Date.now() + LIFE_MS) / 1000
    const once = `"exp":${exp},"jti":"${signer}${(count++).toString(36)}","body":"${sha256(asked)}"}`
    const signed = `${header}.${begun}${Buffer.from(once, 'latin1').toString('base64url')}`
    return `${BEARER}${signed}.${macOf(secret, signed).digest('base64url')}`
  }
}

/** What the payloads of all requests of a caller begin with, in base64url: spaces make it end where a letter does. */
function beginningOf({ country, organisation, user, roles }: Identity, purpose: Purpose, aud: string): string {
  const claims = JSON.stringify({ aud, country, organisation, sub: user, roles, purpose })
  const begun = `${claims.slice(0, -1)},`
  return Buffer.from(begun + ' '.repeat((3 - (Buffer.byteLength(begun) % 3)) % 3)).toString('base64url')
}

/** Reads what `identitySigner` wrote. What was signed before there was this reader may have been used, and is refused. */
export function identityReader(
  keys: SigningKeys,
  audience: string,
  { now = () => Date.now(), most }: { now?: () => number; most?: number } = {},
): IdentityReader {
  const used = new UsedOnce(LIFE_MS + CLOCK_MS, now(), most)
  return {
    read(authorization = '') {
      const claims = authorization.startsWith(BEARER) ? claimsIn(authorization.slice(BEARER.length), keys) : undefined
      if (claims === undefined)
        throw refused('This subgraph answers the gateway only, with an identity that it signed.')
      const { aud, country, organisation, sub, roles, purpose, exp, jti, body } = claims
      if (aud !== audience) throw refused('The identity was signed for another subgraph.')
      if (typeof exp !== 'number' || typeof jti !== 'string' || typeof body !== 'string') {
        throw refused('The signed identity is incomplete.')
      }
      const issuedAt = Math.round(exp * 1000) - LIFE_MS
      refuseUntimely(issuedAt, now())
      const isText = typeof country === 'string' && typeof organisation === 'string' && typeof sub === 'string'
      if (!isText || !isRoles(roles) || !isPurpose(purpose)) throw refused('The signed identity is incomplete.')
      const viewer = { country, organisation, user: sub, roles, purpose }
      if (!isNcb(country) && identityKey(viewer) !== identityKey(gatewayIdentity)) {
        throw refused('The signed identity is of a country that has no NCB.')
      }
      return { viewer, id: jti, issuedAt, body }
    },
    accept({ viewer, id, issuedAt, body }, asked) {
      if (body !== sha256(asked)) throw refused('The identity was signed for another request.')
      // It may have taken a while to come.
      refuseUntimely(issuedAt, now())
      const use = used.use(id, identityKey(viewer), issuedAt, now())
      if (use === 'first') return viewer
      if (use === 'again') throw refused('The signed identity was used before: each is for one request.')
      if (use === 'too-late') throw refused('The identity was signed before this subgraph can remember. Sign it anew.')
      const sentence =
        'More was asked within seconds than this subgraph can tell apart from what is sent again. Ask again later.'
      throw failure('SOURCE_OVERLOADED', sentence)
    },
  }
}

/** The claims of a token that one of our keys has signed; undefined for any other. */
function claimsIn(token: string, keys: SigningKeys): Record<string, unknown> | undefined {
  const [afterHeader, afterPayload] = [token.indexOf('.'), token.lastIndexOf('.')]
  const key = keys.find(token.slice(0, Math.max(afterHeader, 0)))
  if (key === undefined) return undefined
  const mac = Buffer.from(token.slice(afterPayload + 1), 'base64url')
  const expected = macOf(key.secret, token.slice(0, afterPayload)).digest()
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return undefined
  return JSON.parse(Buffer.from(token.slice(afterHeader + 1, afterPayload), 'base64url').toString()) // we wrote it
}

function macOf(secret: KeyObject, signed: string): Hmac {
  return createHmac('sha256', secret).update(signed)
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url')
}

function refuseUntimely(issuedAt: number, now: number): void {
  if (issuedAt - CLOCK_MS <= now && now < issuedAt + LIFE_MS + CLOCK_MS) return
  throw refused('The signed identity has expired, or is of the future. Are the clocks right?')
}

function refused(sentence: string) {
  return failure('UNAUTHENTICATED', sentence)
}

function isRoles(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((role) => typeof role === 'string')
}
