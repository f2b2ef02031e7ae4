import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SubgraphName } from '../schema/sdl.ts'

/** The variables that a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads settings and gathers what is wrong with them, so that all mistakes can be told at once. */
export interface Settings {
  /** The value without the white space around it; undefined when it is missing or empty. */
  text(name: string): string | undefined
  integer(name: string, allowed: { fallback: number; min: number; max: number }): number
  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice
  /** Notes a mistake: `problem` completes a sentence that begins with the name, and says what is allowed. */
  mistake(name: string, problem: string): void
  /** The names that are set, for finding misspelt ones. */
  names(): string[]
  /** Throws one error with every mistake, if there is any. */
  refuseMistakes(): void
}

/** Opens an environment for reading. Values are shown in mistakes: give secrets and URLs to `text` only. */
export function createSettings(environment: Environment): Settings {
  const mistakes = new Set<string>()
  const mistake = (name: string, problem: string) => mistakes.add(`${name} ${problem}`)
  const text = (name: string) => environment[name]?.trim() || undefined
  return {
    text,
    integer(name, { fallback, min, max }) {
      const value = text(name)
      if (value === undefined) return fallback
      const number = /^[0-9]{1,15}$/.test(value) ? Number(value) : Number.NaN
      if (number >= min && number <= max) return number
      mistake(name, `is "${value}": it must be a whole number from ${min} to ${max}.`)
      return fallback
    },
    oneOf(name, choices, fallback) {
      const value = text(name)
      if (value === undefined) return fallback
      const chosen = choices.find((choice) => choice === value)
      if (chosen === undefined) mistake(name, `is "${value}": it must be one of ${choices.join(', ')}.`)
      return chosen ?? fallback
    },
    mistake,
    names: () => Object.keys(environment),
    refuseMistakes() {
      if (mistakes.size === 0) return
      const count = mistakes.size === 1 ? 'One setting is' : `${mistakes.size} settings are`
      throw new Error([`${count} wrong (.env.example describes them all):`, ...mistakes].join('\n  '))
    },
  }
}

/** The setting of one subgraph: `SUBGRAPH_STOLEN_DOCUMENTS_URL` of `SUBGRAPH`, `stolen-documents` and `URL`. */
export function subgraphSetting(kind: string, name: SubgraphName, what: string): string {
  return `${kind}_${name.toUpperCase().replaceAll('-', '_')}_${what}`
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** What every process of ours is told, whatever it serves. */
export interface ProcessSettings {
  host: string
  port: number
  dataDir: string
  logLevel: LogLevel
  /** How long a stop may take. */
  shutdownTimeoutMs: number
}

/** Reads HOST, PORT, DATA_DIR, LOG_LEVEL and SHUTDOWN_TIMEOUT_MS. */
export function processSettings(settings: Settings): ProcessSettings {
  return {
    host: settings.text('HOST') ?? '127.0.0.1',
    port: settings.integer('PORT', { fallback: 4000, min: 0, max: 65_535 }),
    dataDir: settings.text('DATA_DIR') ?? 'data',
    logLevel: settings.oneOf('LOG_LEVEL', logLevels, 'info'),
    shutdownTimeoutMs: settings.integer('SHUTDOWN_TIMEOUT_MS', { fallback: 4000, min: 500, max: 600_000 }),
  }
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(host)
}

/**
 * SUBGRAPH_SIGNING_KEY, with which the gateway signs identities for subgraphs that are reached over HTTP. Undefined
 * when it is not set: then `keptKey(subgraphKeyFile(dataDir))` serves the processes of one machine.
 */
export function subgraphSigningKey(settings: Settings): Uint8Array | undefined {
  const key = settings.text('SUBGRAPH_SIGNING_KEY')
  if (key === undefined) return undefined
  if (Buffer.byteLength(key) < 32) {
    settings.mistake('SUBGRAPH_SIGNING_KEY', 'is too short: it must have at least 32 bytes, such as 64 hex digits.')
  }
  return Buffer.from(key)
}

/** Where the processes of one machine that share a data folder find the key to sign identities with. */
export function subgraphKeyFile(dataDir: string): string {
  return `${dataDir}/subgraph-signing-key`
}

/** A random key of 32 bytes, made at the first use and kept in a file that only its owner reads. */
export function keptKey(file: string): Uint8Array {
  const draft = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  try {
    return readKey(file)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  // A link appears together with its content, or another process was first: both then read the same key.
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readKey(file)
}

function readKey(file: string): Uint8Array {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length < 32) throw new Error(`${file} holds no key. Remove it, and a new one is made.`)
  return key
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
