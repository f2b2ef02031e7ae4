import { type HttpLimits, httpLimits } from '../process/http-limits.ts'
import {
  isLoopback,
  isPrivateOnItsWay,
  type ProcessSettings,
  processSettings,
  type Settings,
  subgraphSetting,
} from '../process/settings.ts'
import { type SigningKeySource, signingKeySource } from '../process/signing-keys.ts'
import { type TlsFiles, tlsFiles } from '../process/tls.ts'
import { serverTlsFiles } from '../process/tls-server.ts'
import { type Purpose, purposes } from '../schema/identity.ts'
import { parseNcb } from '../schema/ncbs.ts'
import { roles as allRoles, isRole } from '../schema/roles.ts'
import { asks, type SubgraphName, storedNames, subgraphNames } from '../schema/sdl.ts'
import { type AdmissionLimits, admissionLimits, redisUrl } from './admission/limits.ts'
import { type CertificateMode, certificateModes } from './client-certificate.ts'
import type { GuardLimits } from './clients/guarded.ts'
import { DEFAULT_MAX_COST } from './cost/refuse.ts'
import type { Explorer } from './explorer/access.ts'
import { allowedOrigins } from './http/cross-origin.ts'
import { readTrustedDocuments, type TrustedDocuments } from './persisted/trusted-documents.ts'
import { defaultLimits, type SubscriptionLimits } from './subscriptions/limits.ts'
import { readTokenRules, type TokenRules } from './token-rules.ts'

/** The gateway's settings. */
export interface GatewayConfig extends ProcessSettings {
  /** The base URLs of remote subgraphs; the others run in this process. */
  remotes: Partial<Record<SubgraphName, string>>
  /** The keys that sign identities for remote subgraphs. */
  signingKeys(): SigningKeySource
  /** Whether every caller on this machine is accepted: the gateway can verify neither tokens nor certificates. */
  isDevelopment: boolean
  /** Undefined: the gateway accepts only development tokens. */
  tokens: TokenRules | undefined
  /** Undefined: the gateway asks clients for no certificate. */
  clientCertificates: CertificateMode | undefined
  /** The TLS files of the gateway's server. Undefined: it speaks plain HTTP. */
  tls: TlsFiles | undefined
  /**
   * The TLS files for connections to remote subgraphs. Undefined: the gateway trusts the authorities that Node trusts.
   */
  subgraphTls: TlsFiles | undefined
  /** The viewer of requests without a token in development mode. */
  developmentViewer: { country: string; purpose: Purpose }
  /** How long a caller waits for an operation. */
  operationTimeoutMs: number
  /** The cost limit of one operation, in units of about 20 microseconds of one core. */
  operationMaxCost: number
  /** Who may explore the schema, and whether the explorer pages are served. */
  explorer: Explorer
  /** The bearer token that /metrics requires. */
  metricsToken: string | undefined
  /** The names of operations that logs, metrics and traces may contain. */
  operationNames: ReadonlySet<string>
  /** How many subscriptions may be open. */
  subscriptions: Pick<SubscriptionLimits, 'perConnection' | 'perIdentity'>
  /** The limits for each subgraph, local or remote. */
  guards: Record<SubgraphName, GuardLimits>
  /** The admission limits, for each identity and for all together. */
  admission: AdmissionLimits
  /** The Redis server where several gateways count the use of identities together; undefined: each counts alone. */
  rateLimitRedisUrl: string | undefined
  /** The Redis server where several gateways keep the texts of persisted queries; undefined: each keeps its own. */
  persistedQueriesRedisUrl: string | undefined
  /** The operations that the operator has listed. */
  trustedDocuments: TrustedDocuments
  /** The limits that apply before the server reads a request's content. */
  http: HttpLimits
  /** The origins, besides the gateway's own, whose web pages may ask it. */
  corsOrigins: readonly string[]
}

/** Apollo Server reads these variables itself: with a key it would report every operation to Apollo. */
export function keepApolloSilent(): void {
  for (const name of ['KEY', 'GRAPH_REF', 'GRAPH_ID', 'GRAPH_VARIANT', 'SCHEMA_REPORTING']) {
    delete process.env[`APOLLO_${name}`]
  }
}

/** Reads the gateway's settings; `settings` collects the mistakes. */
export function readGatewayConfig(settings: Settings): GatewayConfig {
  const common = processSettings(settings)
  const tokens = readTokenRules(settings)
  const tls = serverTlsFiles(settings)
  const hasTokens = settings.text('TOKEN_JWKS_URL') !== undefined || settings.text('TOKEN_KEY_FILE') !== undefined
  const clientCertificates = readCertificateMode(settings, { isAsked: tls?.ca !== undefined, hasTokens })
  const development = !hasTokens && clientCertificates === undefined
  if (development && !isLoopback(common.host)) {
    settings.mistake(
      'HOST',
      `is "${common.host}": without TOKEN_JWKS_URL or TOKEN_KEY_FILE whoever reaches the gateway is the viewer, ` +
        'so it listens on 127.0.0.1, ::1 or localhost only.',
    )
  }
  const remotes = readRemotes(settings)
  const signing = signingKeySource(settings)
  if (!signing.isSet && !development && Object.keys(remotes).length > 0) {
    settings.mistake('SUBGRAPH_SIGNING_KEY', 'is missing: the subgraphs elsewhere accept signed identities only.')
  }
  return {
    ...common,
    remotes,
    signingKeys: signing.keys,
    isDevelopment: development,
    tokens,
    clientCertificates,
    tls,
    subgraphTls: readSubgraphTls(settings, remotes),
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
    metricsToken: settings.secret('METRICS_TOKEN'),
    explorer: readExplorer(settings, development),
    operationNames: readOperationNames(settings),
    subscriptions: readSubscriptionLimits(settings),
    guards: readGuards(settings),
    admission: admissionLimits(settings),
    rateLimitRedisUrl: redisUrl(settings, 'RATE_LIMIT_REDIS_URL'),
    persistedQueriesRedisUrl: redisUrl(settings, 'PERSISTED_QUERIES_REDIS_URL'),
    trustedDocuments: readTrustedDocuments(settings),
    http: httpLimits(settings),
    corsOrigins: allowedOrigins(settings),
  }
}

/**
 * Notes every STORE_*_URL, SUBGRAPH_*_URL and SUBGRAPH_*_TIMEOUT_MS that names no subgraph: a misspelt one would have
 * no effect, and nobody would notice.
 */
export function noteUnknownSubgraphs(settings: Settings): void {
  for (const setting of settings.names()) {
    const [, kind = '', what = ''] = /^(STORE|SUBGRAPH)_.+_(URL|URL_FILE|TIMEOUT_MS)$/.exec(setting) ?? []
    if (what === '' || (kind === 'STORE' && what === 'TIMEOUT_MS')) continue
    if (kind === 'SUBGRAPH' && what === 'URL_FILE') {
      settings.mistake(setting, 'is not known: the address of a subgraph is no secret, and stands in no file.')
      continue
    }
    const names = kind === 'STORE' ? storedNames : subgraphNames
    const known = names.map((name) => subgraphSetting(kind, name, what))
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

/** Each name adds time series to the metrics. */
const MAX_OPERATION_NAMES = 200

function readOperationNames(settings: Settings): ReadonlySet<string> {
  const names = new Set((settings.text('OPERATION_NAMES') ?? '').split(/[\s,]+/).filter(Boolean))
  if (names.size > MAX_OPERATION_NAMES || [...names].some((name) => !/^[A-Za-z_]\w{0,63}$/.test(name))) {
    const allowed = `at most ${MAX_OPERATION_NAMES} names of operations, each of 1 to 64 letters, digits and _`
    settings.mistake('OPERATION_NAMES', `must be ${allowed}, with commas between them.`)
  }
  return names
}

function readSubscriptionLimits(settings: Settings): GatewayConfig['subscriptions'] {
  const { perConnection, perIdentity } = defaultLimits
  const range = { min: 1, max: 1_000_000 }
  return {
    perConnection: settings.integer('SUBSCRIPTIONS_PER_CONNECTION', { fallback: perConnection, ...range }),
    perIdentity: settings.integer('SUBSCRIPTIONS_PER_IDENTITY', { fallback: perIdentity, ...range }),
  }
}

/** How a lone subgraph reaches those that it asks (`asks` in schema/sdl.ts): as a gateway does. */
export interface LonePeersConfig {
  remotes: Partial<Record<SubgraphName, string>>
  guards: GatewayConfig['guards']
  subgraphTls: TlsFiles | undefined
}

/** Reads SUBGRAPH_*_URL, _TIMEOUT_MS and what belongs to them, of the subgraphs that `name` asks; each needs its URL. */
export function readLonePeers(settings: Settings, name: SubgraphName): LonePeersConfig {
  const asked = asks[name] ?? []
  const remotes = readRemotes(settings, asked)
  for (const other of asked) {
    const setting = subgraphSetting('SUBGRAPH', other, 'URL')
    if (settings.text(setting) === undefined) settings.mistake(setting, `is missing: ${name} asks ${other}.`)
  }
  return { remotes, guards: readGuards(settings), subgraphTls: readSubgraphTls(settings, remotes) }
}

function readRemotes(settings: Settings, names: readonly SubgraphName[] = subgraphNames): GatewayConfig['remotes'] {
  const remotes: GatewayConfig['remotes'] = {}
  const plainHttp = settings.oneOf('SUBGRAPH_PLAIN_HTTP', ['loopback', 'allowed'], 'loopback')
  for (const name of names) {
    const setting = subgraphSetting('SUBGRAPH', name, 'URL')
    const url = settings.text(setting)
    if (url === undefined) continue
    if (!URL.canParse(url) || !/^https?:\/\//.test(url)) {
      settings.mistake(setting, 'is no URL: http://host:port, where the subgraph listens, is needed.')
    } else if (plainHttp === 'loopback' && !isPrivateOnItsWay(new URL(url))) {
      const sentence = 'is http:// to another machine: use https://, or set SUBGRAPH_PLAIN_HTTP=allowed.'
      settings.mistake(setting, sentence)
    } else remotes[name] = url
  }
  return remotes
}

/** `isAsked`: whether the server asks clients for a certificate. */
function readCertificateMode(settings: Settings, { isAsked, hasTokens }: { isAsked: boolean; hasTokens: boolean }) {
  const name = 'CLIENT_CERTIFICATES'
  const mode = settings.oneOf(name, certificateModes, 'required')
  const isSet = settings.text(name) !== undefined
  if (isSet && !isAsked) settings.mistake(name, 'is set without TLS_CLIENT_CA_FILE: whose certificates are taken.')
  if (isSet && !hasTokens && mode === 'with-token') {
    settings.mistake(name, 'is with-token, without TOKEN_JWKS_URL or TOKEN_KEY_FILE.')
  }
  return isAsked ? mode : undefined
}

function readSubgraphTls(settings: Settings, remotes: GatewayConfig['remotes']): TlsFiles | undefined {
  const files = tlsFiles(settings, 'SUBGRAPH_TLS_')
  const isUsed = Object.values(remotes).some((url) => url.startsWith('https:'))
  if (files && !isUsed) {
    const [{ setting } = { setting: '' }] = Object.values(files)
    settings.mistake(setting, 'is set, and no SUBGRAPH_*_URL is https://.')
  }
  return files
}

function readCountry(settings: Settings): string {
  const name = 'DEVELOPMENT_VIEWER_COUNTRY'
  const value = settings.text(name) ?? 'FRA'
  const country = parseNcb(value)
  if (country === null)
    settings.mistake(name, `is "${value}": it must be the code of a country that has an NCB, such as FRA.`)
  return country ?? 'FRA'
}

/** Reads EXPLORER: on, off, or the roles that may introspect. The default is on in development mode, otherwise off. */
function readExplorer(settings: Settings, development: boolean): Explorer {
  const value = settings.text('EXPLORER') ?? (development ? 'on' : 'off')
  if (value === 'on' || value === 'off') return value
  const roles = value.split(/[\s,]+/).filter(Boolean)
  if (roles.length === 0 || !roles.every(isRole)) {
    settings.mistake(
      'EXPLORER',
      `is "${value}": it must be on, off, or roles separated by commas: ${allRoles.join(', ')}.`,
    )
  }
  return { roles }
}
