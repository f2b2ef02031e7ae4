import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { JSONWebKeySet } from 'jose'
import { isPrivateOnItsWay, type Settings } from '../process/settings.ts'
import { DEFAULT_MAX_LIFE_SECONDS } from './token-life.ts'
import { readTokenRoles, type TokenRoles } from './token-roles.ts'

/** How the gateway verifies bearer tokens. */
export interface TokenRules {
  /** The URL where the issuer publishes its keys, or the keys themselves. */
  keys: URL | KeyObject | JSONWebKeySet
  issuer: string
  audience: string
  algorithms: readonly string[]
  /** The longest time from the issue of a token to its expiry. */
  maxLifeSeconds: number
  /** The claim that has the roles; `roles` by default. */
  roles?: TokenRoles
}

/** Only signatures with a public key. No HMAC: its key both verifies and signs. */
const publicKeyAlgorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')
const defaultAlgorithms = ['RS256', 'ES256', 'EdDSA', 'Ed25519']

/** Reads TOKEN_*; undefined: the gateway accepts no tokens of an issuer. `settings` collects the mistakes. */
export function readTokenRules(settings: Settings): TokenRules | undefined {
  const jwks = settings.text('TOKEN_JWKS_URL')
  const file = settings.text('TOKEN_KEY_FILE')
  const issuer = settings.text('TOKEN_ISSUER')
  const audience = settings.text('TOKEN_AUDIENCE')
  const algorithms = readAlgorithms(settings)
  const life = { fallback: DEFAULT_MAX_LIFE_SECONDS, min: 60, max: 31_536_000 }
  const maxLifeSeconds = settings.integer('TOKEN_MAX_LIFE_SECONDS', life)
  const roles = readTokenRoles(settings)
  if (jwks === undefined && file === undefined) {
    for (const name of ['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_ROLES_CLAIM', 'TOKEN_ROLES_MAP']) {
      if (settings.text(name) !== undefined) settings.mistake(name, 'is set without TOKEN_JWKS_URL or TOKEN_KEY_FILE.')
    }
    return undefined
  }
  if (jwks !== undefined && file !== undefined) {
    settings.mistake('TOKEN_KEY_FILE', 'and TOKEN_JWKS_URL are both set: there is one source of keys.')
  }
  if (issuer === undefined) settings.mistake('TOKEN_ISSUER', 'is missing: the claim `iss` of every token.')
  if (audience === undefined) settings.mistake('TOKEN_AUDIENCE', 'is missing: the claim `aud` of every token.')
  const keys = jwks === undefined ? readKeyFile(settings, file ?? '') : readJwksUrl(settings, jwks)
  // A missing value has been noted as a mistake: these rules are never used.
  return keys && { keys, issuer: issuer ?? '', audience: audience ?? '', algorithms, maxLifeSeconds, roles }
}

function readAlgorithms(settings: Settings): readonly string[] {
  const value = settings.text('TOKEN_ALGORITHMS')
  if (value === undefined) return defaultAlgorithms
  const algorithms = value.split(/[\s,]+/).filter(Boolean)
  const refused = algorithms.filter((algorithm) => !publicKeyAlgorithms.includes(algorithm))
  if (refused.length > 0) {
    settings.mistake('TOKEN_ALGORITHMS', `has ${refused.join(', ')}: allowed are ${publicKeyAlgorithms.join(', ')}.`)
  }
  return algorithms
}

function readJwksUrl(settings: Settings, value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && isPrivateOnItsWay(url)) return url
  settings.mistake('TOKEN_JWKS_URL', 'must be an https:// URL (http:// on this machine only).')
  return undefined
}

function readKeyFile(settings: Settings, file: string): KeyObject | JSONWebKeySet | undefined {
  const refuse = (problem: string) => settings.mistake('TOKEN_KEY_FILE', `is "${file}": ${problem}`)
  try {
    const text = readFileSync(file, 'utf8')
    if (text.trimStart().startsWith('{')) {
      const json = JSON.parse(text)
      const set: JSONWebKeySet = Array.isArray(json.keys) ? json : { keys: [json] }
      if (set.keys.some(({ kty, d }) => typeof kty !== 'string' || kty === 'oct' || d !== undefined)) {
        refuse('its keys must all be public ones.')
      }
      return set
    }
    if (text.includes('PRIVATE KEY')) refuse('it holds a private key, which belongs to the issuer alone.')
    return createPublicKey(text)
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
    refuse(missing ? 'it cannot be read.' : 'it is neither a public key in PEM nor a JWK set.')
    return undefined
  }
}
