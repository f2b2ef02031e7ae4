import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { JSONWebKeySet } from 'jose'
import { type HttpLimits, httpLimits } from '../process/http-limits.ts'
import {
  type Environment,
  isLoopback,
  keptKey,
  type ProcessSettings,
  processSettings,
  type Settings,
  subgraphKeyFile,
  subgraphSetting,
  subgraphSigningKey,
} from '../process/settings.ts'
import { type Purpose, purposes } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import { type SubgraphName, subgraphNames } from '../schema/sdl.ts'
import { type AdmissionLimits, admissionLimits, rateLimitRedisUrl } from './admission/limits.ts'
import type { GuardLimits } from './clients/guarded.ts'
import { DEFAULT_MAX_COST } from './cost/refuse.ts'
import { defaultLimits, type SubscriptionLimits } from './subscriptions/limits.ts'

/** How the bearer tokens of callers are verified. */
export interface TokenRules {
  /** Where the issuer publishes its keys, or the key (set) itself. */
  keys: URL | KeyObject | JSONWebKeySet
  issuer: string
  audience: string
  algorithms: readonly string[]
}

/** What the gateway is told. */
export interface GatewayConfig extends ProcessSettings {
  /** The base URLs of the subgraphs that run elsewhere; those that are missing run in this process. */
  remotes: Partial<Record<SubgraphName, string>>
  /** The key to sign identities for remote subgraphs with. */
  signingKey(): Uint8Array
  /** Undefined: development mode. */
  tokens: TokenRules | undefined
  /** Who asks in development mode, where a request has no token. */
  developmentViewer: { country: string; purpose: Purpose }
  /** How long a caller waits for an operation. */
  operationTimeoutMs: number
  /** What one operation may cost, in units of about 20 microseconds of one core. */
  operationMaxCost: number
  /** The bearer token that /metrics asks for. */
  metricsToken: string | undefined
  /** How many subscriptions there may be. */
  subscriptions: Pick<SubscriptionLimits, 'perConnection' | 'perIdentity'>
  /** How far each subgraph is trusted, wherever it runs. */
  guards: Record<SubgraphName, GuardLimits>
  /** How much is let in, of each identity and of all. */
  admission: AdmissionLimits
  /** Where several gateways count together what identities use; undefined: each counts for itself. */
  rateLimitRedisUrl: string | undefined
  /** What is taken of clients before it is looked at what they ask. */
  http: HttpLimits
}

/** Signatures with a public key. HMAC is out: whoever can verify it can also sign. */
const publicKeyAlgorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')
const defaultAlgorithms = ['RS256', 'ES256', 'EdDSA', 'Ed25519']

/** The variables of the process; those of a file `.env` in its folder fill in what is missing. */
export function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/**
 * Apollo Server looks here by itself: a key that it finds would have it report every operation.
 */
export function keepApolloSilent(): void {
  for (const name of ['KEY', 'GRAPH_REF', 'GRAPH_ID', 'GRAPH_VARIANT', 'SCHEMA_REPORTING']) {
    delete process.env[`APOLLO_${name}`]
  }
}

/** Reads what the gateway is told; mistakes stay with `settings`. */
export function readGatewayConfig(settings: Settings): GatewayConfig {
  const common = processSettings(settings)
  const tokens = readTokenRules(settings)
  const development = settings.text('TOKEN_JWKS_URL') === undefined && settings.text('TOKEN_KEY_FILE') === undefined
  if (development && !isLoopback(common.host)) {
    settings.mistake(
      'HOST',
      `is "${common.host}": without TOKEN_JWKS_URL or TOKEN_KEY_FILE whoever reaches the gateway is the viewer, ` +
        'so it listens on 127.0.0.1, ::1 or localhost only.',
    )
  }
  const remotes = readRemotes(settings)
  const key = subgraphSigningKey(settings)
  if (key === undefined && !development && Object.keys(remotes).length > 0) {
    settings.mistake('SUBGRAPH_SIGNING_KEY', 'is missing: the subgraphs elsewhere accept signed identities only.')
  }
  return {
    ...common,
    remotes,
    signingKey: () => key ?? keptKey(subgraphKeyFile(common.dataDir)),
    tokens,
    developmentViewer: {
      country: readCountry(settings),
      purpose: settings.oneOf('DEVELOPMENT_VIEWER_PURPOSE', purposes, 'CRIMINAL_INVESTIGATION'),
    },
    operationTimeoutMs: settings.integer('OPERATION_TIMEOUT_MS', { fallback: 10_000, min: 100, max: 60_000 }),
    operationMaxCost: settings.integer('OPERATION_MAX_COST', {
      fallback: DEFAULT_MAX_COST,
      min: 100,
      max: 1_000_000_000,
    }),
    metricsToken: settings.text('METRICS_TOKEN'),
    subscriptions: readSubscriptionLimits(settings),
    guards: readGuards(settings),
    admission: admissionLimits(settings),
    rateLimitRedisUrl: rateLimitRedisUrl(settings),
    http: httpLimits(settings),
  }
}

/**
 * Notes every STORE_*_URL, SUBGRAPH_*_URL and SUBGRAPH_*_TIMEOUT_MS that names no subgraph: a misspelt one would
 * silently do nothing.
 */
export function noteUnknownSubgraphs(settings: Settings): void {
  for (const setting of settings.names()) {
    const [, kind = '', what = ''] = /^(STORE|SUBGRAPH)_.+_(URL|TIMEOUT_MS)$/.exec(setting) ?? []
    if (what === '' || (kind === 'STORE' && what === 'TIMEOUT_MS')) continue
    const known = subgraphNames.map((name) => subgraphSetting(kind, name, what))
    if (!known.includes(setting)) settings.mistake(setting, `is not known: there are ${known.join(', ')}.`)
  }
}

function readGuards(settings: Settings): GatewayConfig['guards'] {
  const time = { min: 10, max: 60_000 }
  const timeoutMs = settings.integer('SUBGRAPH_TIMEOUT_MS', { fallback: 2000, ...time })
  const shared = {
    concurrency: settings.integer('SUBGRAPH_CONCURRENCY', { fallback: 256, min: 1, max: 100_000 }),
    failures: settings.integer('SUBGRAPH_BREAKER_FAILURES', { fallback: 10, min: 1, max: 100_000 }),
    percent: settings.integer('SUBGRAPH_BREAKER_PERCENT', { fallback: 50, min: 1, max: 100 }),
    openMs: settings.integer('SUBGRAPH_BREAKER_OPEN_MS', { fallback: 2000, min: 100, max: 600_000 }),
  }
  const guardOf = (name: SubgraphName): GuardLimits => {
    const setting = subgraphSetting('SUBGRAPH', name, 'TIMEOUT_MS')
    return { ...shared, timeoutMs: settings.integer(setting, { fallback: timeoutMs, ...time }) }
  }
  const guards = Object.fromEntries(subgraphNames.map((name) => [name, guardOf(name)]))
  return guards as GatewayConfig['guards'] // one entry for each name
}

function readSubscriptionLimits(settings: Settings): GatewayConfig['subscriptions'] {
  const { perConnection, perIdentity } = defaultLimits
  const range = { min: 1, max: 1_000_000 }
  return {
    perConnection: settings.integer('SUBSCRIPTIONS_PER_CONNECTION', { fallback: perConnection, ...range }),
    perIdentity: settings.integer('SUBSCRIPTIONS_PER_IDENTITY', { fallback: perIdentity, ...range }),
  }
}

function readRemotes(settings: Settings): GatewayConfig['remotes'] {
  const remotes: GatewayConfig['remotes'] = {}
  for (const name of subgraphNames) {
    const setting = subgraphSetting('SUBGRAPH', name, 'URL')
    const url = settings.text(setting)
    if (url === undefined) continue
    if (!URL.canParse(url) || !/^https?:\/\//.test(url)) {
      settings.mistake(setting, 'is no URL: http://host:port, where the subgraph listens, is needed.')
    } else remotes[name] = url
  }
  return remotes
}

function readCountry(settings: Settings): string {
  const name = 'DEVELOPMENT_VIEWER_COUNTRY'
  const value = settings.text(name) ?? 'FRA'
  const country = parseNcb(value)
  if (country === null)
    settings.mistake(name, `is "${value}": it must be the code of a country that has an NCB, such as FRA.`)
  return country ?? 'FRA'
}

function readTokenRules(settings: Settings): TokenRules | undefined {
  const jwks = settings.text('TOKEN_JWKS_URL')
  const file = settings.text('TOKEN_KEY_FILE')
  const issuer = settings.text('TOKEN_ISSUER')
  const audience = settings.text('TOKEN_AUDIENCE')
  const algorithms = readAlgorithms(settings)
  if (jwks === undefined && file === undefined) {
    for (const [name, value] of Object.entries({ TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience })) {
      if (value !== undefined) settings.mistake(name, 'is set without TOKEN_JWKS_URL or TOKEN_KEY_FILE.')
    }
    return undefined
  }
  if (jwks !== undefined && file !== undefined) {
    settings.mistake('TOKEN_KEY_FILE', 'and TOKEN_JWKS_URL are both set: there is one source of keys.')
  }
  if (issuer === undefined) settings.mistake('TOKEN_ISSUER', 'is missing: the claim `iss` of every token.')
  if (audience === undefined) settings.mistake('TOKEN_AUDIENCE', 'is missing: the claim `aud` of every token.')
  const keys = jwks === undefined ? readKeyFile(settings, file ?? '') : readJwksUrl(settings, jwks)
  // What is missing has been noted: these rules are never used.
  return keys && { keys, issuer: issuer ?? '', audience: audience ?? '', algorithms }
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
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url
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
