import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls'
import type { Log } from './log.ts'
import { settingName } from './log-fields.ts'
import type { Settings } from './settings.ts'
import { StartError } from './start-error.ts'
import { watchFiles } from './watch-files.ts'

/** Bytes of a file: the authorities of a whole system take a fifth of it. */
const MAX_BYTES = 1_000_000
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const REVOCATIONS = /-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g

/** What is read of each kind of file, as node:tls calls it. */
const kinds = {
  /** The certificate of this end, and those that lead from it to its authority. */
  cert: 'CERT_FILE',
  /** Its private key. */
  key: 'KEY_FILE',
  /** Whose certificates are taken of the other end. */
  ca: 'CA_FILE',
  /** Which of those were revoked: a list (CRL) of each authority in their chains. */
  crl: 'CRL_FILE',
} as const
type Kind = keyof typeof kinds

/** The PEM files of one end of TLS connections, each with the setting that names it. */
export type TlsFiles = Partial<Record<Kind, { setting: string; path: string }>>

/** What TLS connections are made with: one end's files, as they were when they were read last. */
export interface Tls {
  readonly options: SecureContextOptions
  /** The same, made once for all connections of a client: lists of revoked certificates take milliseconds to read. */
  readonly secureContext: SecureContext
  /** Calls `changed` when other files have been read; `revoked`: other certificates may be revoked than before. */
  onChange(changed: (what: { revoked: boolean }) => void): void
  /** They change no more. */
  close(): void
}

/**
 * Reads which files TLS is to use: `<prefix>CERT_FILE`, `<prefix>KEY_FILE`, `<caPrefix>CA_FILE` and `<caPrefix>CRL_FILE`.
 * Undefined where none of them is set.
 */
export function tlsFiles(settings: Settings, prefix: string, caPrefix = prefix): TlsFiles | undefined {
  const files: TlsFiles = {}
  for (const kind of Object.keys(kinds) as Kind[]) {
    const setting = `${kind === 'ca' || kind === 'crl' ? caPrefix : prefix}${kinds[kind]}`
    const path = settings.text(setting)
    if (path !== undefined) files[kind] = { setting, path }
  }
  if (files.cert && !files.key) settings.mistake(files.cert.setting, `is set without ${prefix}${kinds.key}.`)
  else if (files.key && !files.cert) settings.mistake(files.key.setting, `is set without ${prefix}${kinds.cert}.`)
  else if (files.crl && !files.ca) settings.mistake(files.crl.setting, `is set without ${caPrefix}${kinds.ca}.`)
  else for (const { setting, problem } of readFiles(files).problems) settings.mistake(setting, problem)
  return Object.keys(files).length > 0 ? files : undefined
}

/**
 * Opens the files, and reads them again when one has changed. Where they are no good then, the last ones stay in use, and
 * the log says so. Connections that are open stay as they are.
 */
export function openTls(files: TlsFiles, log: Log): Tls {
  let { options, problems } = readFiles(files)
  if (problems.length > 0)
    throw new StartError(problems.map(({ setting, problem }) => `${setting} ${problem}`).join(' '))
  let secureContext = createSecureContext(options)
  const listeners: ((what: { revoked: boolean }) => void)[] = []
  const paths = Object.values(files).map(({ path }) => path)
  const close = watchFiles(paths, () => {
    const read = readFiles(files)
    problems = read.problems
    for (const { setting } of problems) log.tell('tls-file-unreadable', { setting: settingName(setting) })
    if (problems.length > 0) return
    const revoked = String(read.options.crl) !== String(options.crl)
    options = read.options
    secureContext = createSecureContext(options)
    for (const listener of listeners) listener({ revoked })
    for (const { setting } of Object.values(files)) log.tell('tls-file-read', { setting: settingName(setting) })
  })
  return {
    get options() {
      return options
    },
    get secureContext() {
      return secureContext
    },
    onChange: (listener) => listeners.push(listener),
    close,
  }
}

interface Problem {
  setting: string
  /** Completes a sentence that begins with the setting. */
  problem: string
}

function readFiles(files: TlsFiles): { options: SecureContextOptions; problems: Problem[] } {
  const options: SecureContextOptions = { minVersion: 'TLSv1.2' }
  const problems: Problem[] = []
  for (const [kind, file] of Object.entries(files) as [Kind, { setting: string; path: string }][]) {
    const { setting, path } = file
    const wrong = (problem: string) => problems.push({ setting, problem: `is "${path}", which ${problem}` })
    const text = readText(path)
    if (text === undefined) wrong(`cannot be read, or is larger than ${MAX_BYTES} bytes.`)
    else if (!isGood(kind, text)) wrong(`has ${WANTED[kind]}.`)
    // One by one: OpenSSL passes over those that do not begin on a line of their own, and says nothing.
    else if (kind === 'key') options.key = text
    else if (kind === 'crl') options.crl = text.match(REVOCATIONS) ?? []
    else options[kind] = certificatesIn(text).join('\n')
  }
  if (problems.length > 0) return { options, problems }
  try {
    createSecureContext(options)
  } catch {
    const { setting = '', path = '' } = files.key ?? files.cert ?? {}
    problems.push({ setting, problem: `is "${path}", which is not the key of the certificate, or too weak.` })
  }
  return { options, problems }
}

/** What a file of each kind has where it is no good. */
const WANTED: Readonly<Record<Kind, string>> = {
  cert: 'no certificate in PEM',
  key: 'no private key in PEM, or one with a pass phrase',
  ca: 'no certificate in PEM',
  crl: 'no list of revoked certificates in PEM',
}

function readText(path: string): string | undefined {
  try {
    const found = statSync(path)
    return found.isFile() && found.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function certificatesIn(text: string): string[] {
  return text.match(CERTIFICATE) ?? []
}

function isGood(kind: Kind, text: string): boolean {
  try {
    if (kind === 'key') return createPrivateKey(text).type === 'private'
    if (kind === 'crl') return isListed(text.match(REVOCATIONS) ?? [])
    return certificatesIn(text).map((pem) => new X509Certificate(pem)).length > 0
  } catch {
    return false
  }
}

/** Node reads these lists only to use them; throws where one is none. */
function isListed(crl: string[]): boolean {
  createSecureContext({ crl })
  return crl.length > 0
}
