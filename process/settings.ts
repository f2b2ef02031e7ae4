import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SubgraphName } from '../schema/sdl.ts'
import { readSecretFile } from './secret-file.ts'
import { StartError } from './start-error.ts'

/** The variables that a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads settings and collects mistakes, so that all can be reported at once. */
export interface Settings {
  /** The trimmed value; undefined if it is missing or empty. */
  text(name: string): string | undefined
  /**
   * Reads a secret, from the variable or from the file that `NAME_FILE` names. Mistakes never show it. Setting both is a
   * mistake, and so is a file that is empty or cannot be read.
   */
  secret(name: string): string | undefined
  /** The file of a secret; undefined if none is set. */
  secretFile(name: string): string | undefined
  integer(name: string, allowed: { fallback: number; min: number; max: number }): number
  oneOf<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice
  /** Notes a mistake: `problem` completes a sentence that begins with the name, and says what is allowed. */
  mistake(name: string, problem: string): void
  /** The names that are set, for finding misspelt ones. */
  names(): string[]
  /** Throws one error with all mistakes, if there are any. */
  refuseMistakes(): void
}

/** Opens an environment for reading. Mistakes show values: read URLs with `text`, secrets with `secret`. */
export function createSettings(environment: Environment): Settings {
  const mistakes = new Set<string>()
  const mistake = (name: string, problem: string) => mistakes.add(`${name} ${problem}`)
  const text = (name: string) => environment[name]?.trim() || undefined
  const secretFile = (name: string) => text(`${name}_FILE`)
  return {
    text,
    secretFile,
    secret(name) {
      const [value, file] = [text(name), secretFile(name)]
      if (file === undefined) return value
      if (value !== undefined) mistake(`${name}_FILE`, `and ${name} are both set: a secret has one place.`)
      const read = readSecretFile(file)
      if ('text' in read) return read.text
      mistake(`${name}_FILE`, read.problem)
      return value
    },
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
      throw new StartError([`${count} wrong (.env.example describes them all):`, ...mistakes].join('\n  '))
    },
  }
}

/** The name of a subgraph's setting: `SUBGRAPH_STOLEN_DOCUMENTS_URL` for `SUBGRAPH`, `stolen-documents` and `URL`. */
export function subgraphSetting(kind: string, name: SubgraphName, what: string): string {
  return `${kind}_${name.toUpperCase().replaceAll('-', '_')}_${what}`
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** The settings that all our processes share. */
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

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(host)
}

/** The same for the name of a host in a URL or a header: an IPv6 address stands in brackets there. */
export function isLoopbackName(name: string): boolean {
  return isLoopback(name.replace(/^\[(.*)\]$/, '$1').toLowerCase())
}

/** Whether nobody on another machine can read what is asked of a URL: it is https, or http to this machine. */
export function isPrivateOnItsWay({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname))
}

/** The file with the key that signs identities between processes of one machine that share a data folder. */
export function subgraphKeyFile(dataDir: string): string {
  return `${dataDir}/subgraph-signing-key`
}

/** A random key of 32 bytes, created on first use and kept in a file that only its owner can read. */
export function keptKey(file: string): Uint8Array {
  const draft = `${file}.${process.pid}`
  mkdirSync(dirname(file), { recursive: true })
  try {
    return readKey(file)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  // A link appears together with its content, or another process was first: then both read the same key.
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
  if (key.length < 32) throw new StartError(`${file} holds no key. Remove it, and a new one is made.`)
  return key
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
