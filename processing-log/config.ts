import { join } from 'node:path'
import { isPrivateOnItsWay, processSettings, type Settings } from '../process/settings.ts'
import { type Sealer, sealerFor } from './auditor-key.ts'
import { type HashKey, type LogKeys, logHashKey, logKeys } from './chain/keys.ts'

/** The settings of the processing log. */
export interface ProcessingLogConfig {
  /** `required`: an operation that cannot be logged is not answered. `best-effort`: it is answered. */
  mode: 'required' | 'best-effort' | 'off'
  /** The folder of the log, or `postgres://...`. */
  url: string
  /**
   * The keys of the log. A key that is not set is made on first use, in DATA_DIR; with `make: false` it is a
   * StartError.
   */
  keys(options?: { make: boolean }): LogKeys
  /** The key of the hashes alone, for readers; made likewise. */
  hashKey(options?: { make: boolean }): HashKey
  /** Where signed heads go; a URL is that of a webhook. */
  anchors: 'stdout' | 'none' | URL
  retentionDays: number
}

/** Reads PROCESSING_LOG_*; `settings` collects the mistakes. */
export function readProcessingLogConfig(settings: Settings): ProcessingLogConfig {
  const { dataDir } = processSettings(settings)
  const hashKey = hexKey(settings, 'PROCESSING_LOG_KEY')
  const signingSeed = hexKey(settings, 'PROCESSING_LOG_SIGNING_KEY')
  const sealAsked = readAuditorKey(settings)
  return {
    mode: settings.oneOf('PROCESSING_LOG', ['required', 'best-effort', 'off'], 'required'),
    url: settings.secret('PROCESSING_LOG_URL') ?? join(dataDir, 'log'),
    keys: ({ make } = { make: true }) =>
      logKeys(dataDir, { make, sealAsked, ...(hashKey && { hashKey }), ...(signingSeed && { signingSeed }) }),
    hashKey: ({ make } = { make: true }) => logHashKey(dataDir, { make, ...(hashKey && { hashKey }) }),
    anchors: anchorSetting(settings),
    retentionDays: settings.integer('PROCESSING_LOG_RETENTION_DAYS', { fallback: 1095, min: 3, max: 36_500 }),
  }
}

function anchorSetting(settings: Settings): ProcessingLogConfig['anchors'] {
  const name = 'PROCESSING_LOG_ANCHOR'
  const text = settings.secret(name) ?? 'stdout' // an address may have a password
  if (text === 'stdout' || text === 'none') return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && isPrivateOnItsWay(url)) return url
  settings.mistake(name, 'must be stdout, none, or an https:// address (http:// on this machine only).')
  return 'none'
}

function hexKey(settings: Settings, name: string): Buffer | undefined {
  const text = settings.secret(name)
  if (text === undefined) return undefined
  if (!/^[0-9a-f]{64}$/i.test(text)) settings.mistake(name, 'must be 64 hex digits, such as of `openssl rand -hex 32`.')
  return Buffer.from(text, 'hex')
}

function readAuditorKey(settings: Settings): Sealer | undefined {
  const name = 'PROCESSING_LOG_AUDITOR_KEY'
  const text = settings.text(name)
  if (text === undefined) return undefined
  const sealer = sealerFor(text)
  if (!sealer) settings.mistake(name, 'must be a public key of 43 characters, as `npm run log -- keygen FILE` says it.')
  return sealer
}
