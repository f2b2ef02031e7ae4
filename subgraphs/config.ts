import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { type SubgraphName, servers, subgraphNames } from '../schema/sdl.ts'
import { type Rates, readRates, referenceRates } from './financial-alerts/rates.ts'

export const seedModes = ['embedded', 'always', 'never'] as const
export type SeedMode = (typeof seedModes)[number]

/** What the subgraphs of a process are told. */
export interface SubgraphsConfig {
  /** Where the store of each subgraph is: the URL of a server, or the folder of an embedded database. */
  stores: Record<SubgraphName, string>
  /** Which stores get the synthetic data when they have never had it. */
  seed: SeedMode
  /** How long the log of alerts is kept: so long may a poller be away and miss nothing. */
  alertLogRetentionDays: number
  /** What severities of alerts are derived with: units of a currency for one euro, as decimals. */
  exchangeRates: Rates
}

/** What a subgraph that runs alone is told. */
export interface LoneSubgraphConfig extends SubgraphsConfig, ProcessSettings {
  /** The key that the gateway signs identities with; made, and kept in the data folder, where none is set. */
  signingKey(): Uint8Array
  /** What is taken of gateways before it is looked at what they ask. */
  http: HttpLimits
}

/** The variables of the process; those of a file `.env` in its folder fill in what is missing. */
export function environment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}

/** Whether a store is a server, and not a folder of ours. */
export function isServer(url: string): boolean {
  return /^[a-z+]+:\/\//i.test(url)
}

/** Whether a store is a folder with an embedded PostgreSQL. */
export function isEmbeddedSql(name: SubgraphName, url: string): boolean {
  return servers[name] === 'postgres' && !isServer(url)
}

/** What is wrong with the address of a store, to stand behind its name; undefined: nothing. */
export function storeProblem(name: SubgraphName, url: string): string | undefined {
  const allowed = servers[name] === 'mongodb' ? /^mongodb(\+srv)?:\/\/./ : /^postgres(ql)?:\/\/./
  if (!isServer(url) || allowed.test(url)) return undefined
  return `has a wrong scheme: ${servers[name]}://... names a server, anything else a folder.`
}

/** Reads STORE_<SUBGRAPH>_URL, DATA_DIR, SEED, ALERT_LOG_RETENTION_DAYS and EXCHANGE_RATES_FILE. */
export function readSubgraphsConfig(settings: Settings): SubgraphsConfig {
  const { dataDir } = processSettings(settings)
  const stores = Object.fromEntries(subgraphNames.map((name) => [name, readStore(settings, name, dataDir)]))
  return {
    stores: stores as SubgraphsConfig['stores'], // one entry for each name
    seed: settings.oneOf('SEED', seedModes, 'embedded'),
    alertLogRetentionDays: settings.integer('ALERT_LOG_RETENTION_DAYS', { fallback: 30, min: 1, max: 3650 }),
    exchangeRates: readExchangeRates(settings),
  }
}

/** The same for a subgraph alone, with HOST, PORT, LOG_LEVEL and SUBGRAPH_SIGNING_KEY. */
export function readLoneSubgraphConfig(settings: Settings): LoneSubgraphConfig {
  const common = processSettings(settings)
  const key = subgraphSigningKey(settings)
  if (key === undefined && !isLoopback(common.host)) {
    settings.mistake(
      'HOST',
      `is "${common.host}": without SUBGRAPH_SIGNING_KEY a subgraph listens on 127.0.0.1, ::1 or localhost only.`,
    )
  }
  return {
    ...common,
    ...readSubgraphsConfig(settings),
    http: httpLimits(settings),
    signingKey: () => key ?? keptKey(subgraphKeyFile(common.dataDir)),
  }
}

function readExchangeRates(settings: Settings): Rates {
  const file = settings.text('EXCHANGE_RATES_FILE')
  if (file === undefined) return referenceRates
  try {
    return readRates(readFileSync(file, 'utf8'))
  } catch (error) {
    // Of node:fs, JSON.parse or readRates: each throws Errors.
    settings.mistake('EXCHANGE_RATES_FILE', `is "${file}": ${(error as Error).message}.`)
    return referenceRates
  }
}

function readStore(settings: Settings, name: SubgraphName, dataDir: string): string {
  const setting = subgraphSetting('STORE', name, 'URL')
  const url = settings.text(setting)
  if (url === undefined) return join(dataDir, name)
  const problem = storeProblem(name, url)
  if (problem) settings.mistake(setting, problem)
  return url
}
