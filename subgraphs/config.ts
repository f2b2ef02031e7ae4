import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HttpLimits, httpLimits } from '../process/http-limits.ts'
import { type OperationLimits, operationLimits } from '../process/operation-limits.ts'
import {
  isLoopback,
  type ProcessSettings,
  processSettings,
  type Settings,
  subgraphSetting,
} from '../process/settings.ts'
import { type SigningKeySource, signingKeySource } from '../process/signing-keys.ts'
import type { TlsFiles } from '../process/tls.ts'
import { serverTlsFiles } from '../process/tls-server.ts'
import type { HashKey } from '../processing-log/chain/keys.ts'
import { readProcessingLogConfig } from '../processing-log/config.ts'
import { type SubgraphName, servers, storedNames } from '../schema/sdl.ts'
import { type Rates, readRates, referenceRates } from './financial-alerts/rates.ts'
import { type DeadlineMinutes, usualMinutes } from './hits/deadlines.ts'

export const seedModes = ['embedded', 'always', 'never'] as const
export type SeedMode = (typeof seedModes)[number]

/** The settings of the subgraphs in a process. */
export interface SubgraphsConfig {
  /** Where the store of each subgraph is: the URL of a server, or the folder of an embedded database; or the processing log. */
  stores: Record<SubgraphName, string>
  /** The key of the hashes of the processing log; a missing one is created on first use. */
  logKeys(): HashKey
  /** Which stores get the synthetic data, if they never had it. */
  seed: SeedMode
  /** How long the log of alerts is kept: a follower that is away for less time misses nothing. */
  alertLogRetentionDays: number
  /** The exchange rates for severities of alerts: units of a currency for one euro, as decimals. */
  exchangeRates: Rates
  /** How long an owner has to confirm a hit, in minutes. */
  hitConfirmationMinutes: DeadlineMinutes
}

/** The settings of a subgraph in a process of its own. */
export interface LoneSubgraphConfig extends SubgraphsConfig, ProcessSettings {
  /** The keys that the gateway signs identities with; if none is set, one is created and kept in the data folder. */
  signingKeys(): SigningKeySource
  /** The limits that apply before requests are read. */
  http: HttpLimits
  /** How many operations may run and wait. */
  operations: OperationLimits
  /** With what it speaks TLS; where they have an authority of clients, gateways need a certificate. Undefined: plain HTTP. */
  tls: TlsFiles | undefined
}

/** Whether a store is a server rather than a folder. */
export function isServer(url: string): boolean {
  return /^[a-z+]+:\/\//i.test(url)
}

/** Whether a store is a folder with an embedded PostgreSQL. */
export function isEmbeddedSql(name: SubgraphName, url: string): boolean {
  return servers[name] === 'postgres' && !isServer(url)
}

/** What is wrong with the address of a store, to follow its name; undefined if it is valid. */
export function storeProblem(name: SubgraphName, url: string): string | undefined {
  const allowed = servers[name] === 'mongodb' ? /^mongodb(\+srv)?:\/\/./ : /^postgres(ql)?:\/\/./
  if (!isServer(url) || allowed.test(url)) return undefined
  return `has a wrong scheme: ${servers[name]}://... names a server, anything else a folder.`
}

/**
 * Reads STORE_<SUBGRAPH>_URL, DATA_DIR, SEED, ALERT_LOG_RETENTION_DAYS, EXCHANGE_RATES_FILE and
 * HIT_CONFIRMATION_<PRIORITY>_MINUTES.
 */
export function readSubgraphsConfig(settings: Settings): SubgraphsConfig {
  const { dataDir } = processSettings(settings)
  const stores = Object.fromEntries(storedNames.map((name) => [name, readStore(settings, name, dataDir)]))
  const { url, hashKey } = readProcessingLogConfig(settings)
  return {
    stores: { ...stores, 'processing-log': url } as SubgraphsConfig['stores'], // one entry for each name
    logKeys: hashKey,
    seed: settings.oneOf('SEED', seedModes, 'embedded'),
    alertLogRetentionDays: settings.integer('ALERT_LOG_RETENTION_DAYS', { fallback: 30, min: 1, max: 3650 }),
    exchangeRates: readExchangeRates(settings),
    hitConfirmationMinutes: {
      URGENT: readMinutes(settings, 'URGENT'),
      ROUTINE: readMinutes(settings, 'ROUTINE'),
    },
  }
}

/** `readSubgraphsConfig` for a single subgraph, plus HOST, PORT, LOG_LEVEL and SUBGRAPH_SIGNING_KEY. */
export function readLoneSubgraphConfig(settings: Settings): LoneSubgraphConfig {
  const common = processSettings(settings)
  const signing = signingKeySource(settings)
  if (!signing.isSet && !isLoopback(common.host)) {
    settings.mistake(
      'HOST',
      `is "${common.host}": without SUBGRAPH_SIGNING_KEY a subgraph listens on 127.0.0.1, ::1 or localhost only.`,
    )
  }
  return {
    ...common,
    ...readSubgraphsConfig(settings),
    // Only a gateway makes one: with a key of its own a subgraph would find nothing, and say so of everybody.
    logKeys: () => readProcessingLogConfig(settings).hashKey({ make: false }),
    http: httpLimits(settings),
    operations: operationLimits(settings),
    signingKeys: signing.keys,
    tls: serverTlsFiles(settings),
  }
}

function readExchangeRates(settings: Settings): Rates {
  const file = settings.text('EXCHANGE_RATES_FILE')
  if (file === undefined) return referenceRates
  try {
    return readRates(readFileSync(file, 'utf8'))
  } catch (error) {
    // node:fs, JSON.parse and readRates throw Errors only
    settings.mistake('EXCHANGE_RATES_FILE', `is "${file}": ${(error as Error).message}.`)
    return referenceRates
  }
}

function readMinutes(settings: Settings, priority: keyof DeadlineMinutes): number {
  const fallback = usualMinutes[priority]
  return settings.integer(`HIT_CONFIRMATION_${priority}_MINUTES`, { fallback, min: 1, max: 10_080 })
}

function readStore(settings: Settings, name: SubgraphName, dataDir: string): string {
  const setting = subgraphSetting('STORE', name, 'URL')
  const url = settings.secret(setting)
  if (url === undefined) return join(dataDir, name)
  const problem = storeProblem(name, url)
  if (problem) settings.mistake(setting, problem)
  return url
}
