import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Log } from './log.ts'
import { settingName } from './log-fields.ts'
import { readSecretFile } from './secret-file.ts'
import { keptKey, processSettings, type Settings, subgraphKeyFile } from './settings.ts'
import { watchFiles } from './watch-files.ts'

const FILE = settingName('SUBGRAPH_SIGNING_KEY_FILE')

/** Bytes of a key: fewer can be guessed. */
const MIN_BYTES = 32
/** Keys at a time: the one that signs, the one before it, the one that is to come. */
const MAX_KEYS = 3
const ID_LENGTH = 8

/** A key that the gateway and its subgraphs share. */
export interface SigningKey {
  /** Names the key in logs, and tells nothing of it. */
  id: string
  /** The first part of every token that it signs: the header of a JWT, which names the key. */
  header: string
  secret: KeyObject
}

/** The keys of a process as they are now: the first signs, all verify. */
export interface SigningKeys {
  readonly signing: SigningKey
  /** The key of a token that begins so. */
  find(header: string): SigningKey | undefined
  /** They change no more. */
  close(): void
}

/** What SUBGRAPH_SIGNING_KEY says: keys, and the file that they came from. */
export interface SigningKeySource {
  keys: readonly Uint8Array[]
  file: string | undefined
}

/** Keys that stay as they are. The first signs. */
export function fixedKeys(...secrets: readonly Uint8Array[]): SigningKeys {
  const known = keysOf(secrets)
  return { ...known, close: () => undefined }
}

/**
 * Keys that are read again when their file changes. Where it cannot be read then, or has no good keys, the last ones
 * stay, and the log says so.
 */
export function openSigningKeys({ keys, file }: SigningKeySource, log: Log): SigningKeys {
  let now = keysOf(keys)
  const read = (path: string) => {
    const text = readSecretFile(path)
    const { secrets, problem } = 'text' in text ? splitKeys(text.text) : { secrets: [], problem: text.problem }
    if (problem !== undefined) return log.tell('signing-keys-unreadable', { setting: FILE })
    now = keysOf(secrets)
    log.tell('signing-keys-read', { setting: FILE, records: secrets.length })
  }
  return {
    get signing() {
      return now.signing
    },
    find: (header) => now.find(header),
    close: file === undefined ? () => undefined : watchFiles([file], () => read(file)),
  }
}

/**
 * Reads SUBGRAPH_SIGNING_KEY, with which the gateway signs identities for subgraphs that are reached over HTTP. Where it is
 * not set, the processes of one machine share a key that is made in the data folder when it is first asked for.
 */
export function signingKeySource(settings: Settings): { isSet: boolean; keys(): SigningKeySource } {
  const name = 'SUBGRAPH_SIGNING_KEY'
  const text = settings.secret(name)
  const file = settings.secretFile(name)
  if (text === undefined && file === undefined) {
    const { dataDir } = processSettings(settings)
    return { isSet: false, keys: () => ({ keys: [keptKey(subgraphKeyFile(dataDir))], file }) }
  }
  const { secrets, problem } = splitKeys(text ?? '')
  if (problem !== undefined) settings.mistake(file === undefined ? name : `${name}_FILE`, problem)
  return { isSet: true, keys: () => ({ keys: secrets, file }) }
}

/** Keys as they are written: separated by white space, so that a file has one on each line. */
function splitKeys(text: string): { secrets: Uint8Array[]; problem?: string } {
  const secrets = text
    .split(/\s+/)
    .filter(Boolean)
    .map((key) => Buffer.from(key))
  if (secrets.some((key) => key.length < MIN_BYTES)) {
    return { secrets, problem: `has a key that is too short: at least ${MIN_BYTES} bytes, such as 64 hex digits.` }
  }
  if (secrets.length <= MAX_KEYS) return { secrets }
  return { secrets, problem: `has ${secrets.length} keys: at most ${MAX_KEYS}, of which the first one signs.` }
}

function keysOf(secrets: readonly Uint8Array[]): Omit<SigningKeys, 'close'> {
  const [signing, ...others] = secrets.map(keyOf)
  if (!signing) throw new Error('there is no key to sign identities with')
  const byHeader = new Map([signing, ...others].map((key) => [key.header, key]))
  return { signing, find: (header) => byHeader.get(header) }
}

function keyOf(bytes: Uint8Array): SigningKey {
  const secret = createSecretKey(bytes)
  const id = createHmac('sha256', secret).update('ncb-graph key id').digest('base64url').slice(0, ID_LENGTH)
  const header = Buffer.from(`{"alg":"HS256","typ":"JWT","kid":"${id}"}`).toString('base64url')
  return { id, header, secret }
}
