import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Asked } from './asked.ts'
import { x25519 } from './raw-keys.ts'

/**
 * Seals what callers ask for, so that only the auditor can read it. A sealed text is, in base64url,
 *
 *     public key of the sender (32 bytes) | nonce (12) | AES-256-GCM of the JSON, padded with spaces to 64 | tag (16)
 *
 * with the sender's public key as additional data. The AES key is the HKDF-SHA256 of the X25519 secret of sender and
 * auditor, with both public keys (the sender's, then the auditor's) as salt, and INFO. The nonce counts the texts of
 * one sender.
 */
const INFO = 'ncb-graph processing log sealed'

const PUBLIC_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Sealed texts are padded: their lengths do not give away short identifiers. */
const BLOCK = 64
/**
 * How long, in milliseconds, and for how many texts a sender's key pair is used before it is forgotten: making one
 * takes 150 microseconds, too long for each entry.
 */
const SENDER_MS = 60_000
const SENDER_TEXTS = 100_000
/** The approximate length of the JSON in one sealed text, in characters; more is sealed in several texts. */
const TEXT_LENGTH = 16_384

/** What a caller asked for, in clear: canonical forms by kind, as in `Asked`. */
export type Opened = Readonly<Record<string, readonly string[]>>

/** Seals what a caller asked for, in one text, or in several if it is long. */
export type Sealer = (asked: readonly Asked[]) => string[]

interface Sender {
  publicKey: Buffer
  key: Buffer
  sealed: number
  until: number
}

/** Seals to the public key of an auditor, 32 bytes in base64url. Undefined if the key is not valid. */
export function sealerFor(publicKey: string, now: () => number = Date.now): Sealer | undefined {
  const auditor = readPublicKey(publicKey)
  if (!auditor) return undefined
  let sender = newSender(auditor, now())
  return (asked) =>
    inTexts(asked).map((text) => {
      if (sender.sealed >= SENDER_TEXTS || now() >= sender.until || now() < sender.until - SENDER_MS) {
        sender = newSender(auditor, now())
      }
      return seal(text, sender)
    })
}

function newSender(auditor: KeyObject, now: number): Sender {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const own = x25519.bytesOfPublic(publicKey)
  const key = derivedKey(privateKey, auditor, [own, x25519.bytesOfPublic(auditor)])
  return { publicKey: own, key, sealed: 0, until: now + SENDER_MS }
}

function seal(text: string, sender: Sender): string {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(++sender.sealed, NONCE_BYTES - 4)
  const cipher = createCipheriv('aes-256-gcm', sender.key, nonce).setAAD(sender.publicKey)
  const missing = (BLOCK - (Buffer.byteLength(text) % BLOCK)) % BLOCK
  const sealed = [cipher.update(text + ' '.repeat(missing), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([sender.publicKey, nonce, ...sealed]).toString('base64url')
}

/** What a caller asked for, as JSON texts. Leaves out the words of a name: they follow from the name. */
function inTexts(asked: readonly Asked[]): string[] {
  const texts: string[] = []
  let kinds = new Map<string, Set<string>>()
  let length = 0
  const end = () => {
    if (kinds.size > 0)
      texts.push(JSON.stringify(Object.fromEntries([...kinds].map(([kind, all]) => [kind, [...all]]))))
    kinds = new Map()
    length = 0
  }
  for (const { kind, canonical } of asked) {
    if (kind === 'person.word') continue
    if (length > 0 && length + canonical.length > TEXT_LENGTH) end()
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(canonical))
    length += canonical.length + 3
  }
  end()
  return texts
}

/** Makes a key pair; each key is 32 bytes in base64url. */
export function makeAuditorKey(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: x25519.bytesOfPublic(publicKey).toString('base64url'),
    privateKey: x25519.bytesOfPrivate(privateKey).toString('base64url'),
  }
}

/**
 * Returns a function that opens the texts sealed to the public key of this private key, and returns undefined for all
 * others. Undefined if the key is not valid.
 */
export function openerOf(privateKey: string): ((sealed: string) => Opened | undefined) | undefined {
  const bytes = Buffer.from(privateKey, 'base64url')
  if (bytes.length !== 32) return undefined
  const own = x25519.privateKey(bytes)
  const ownPublic = x25519.bytesOfPublic(createPublicKey(own))
  let last: { sender: Buffer; key: Buffer } | undefined
  return (sealed) => {
    const all = Buffer.from(sealed, 'base64url')
    const sender = all.subarray(0, PUBLIC_BYTES)
    const nonce = all.subarray(PUBLIC_BYTES, PUBLIC_BYTES + NONCE_BYTES)
    try {
      if (!last?.sender.equals(sender))
        last = { sender, key: derivedKey(own, x25519.publicKey(sender), [sender, ownPublic]) }
      const decipher = createDecipheriv('aes-256-gcm', last.key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(sender).setAuthTag(all.subarray(-TAG_BYTES))
      const text = [decipher.update(all.subarray(PUBLIC_BYTES + NONCE_BYTES, -TAG_BYTES)), decipher.final()]
      return JSON.parse(Buffer.concat(text).toString())
    } catch {
      return undefined
    }
  }
}

function derivedKey(own: KeyObject, other: KeyObject, salt: readonly Buffer[]): Buffer {
  const secret = diffieHellman({ privateKey: own, publicKey: other })
  return Buffer.from(hkdfSync('sha256', secret, Buffer.concat(salt), INFO, 32))
}

function readPublicKey(text: string): KeyObject | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (!/^[\w-]{43}$/.test(text) || bytes.length !== PUBLIC_BYTES) return undefined
  try {
    const key = x25519.publicKey(bytes)
    newSender(key, 0) // throws for points that give no shared secret
    return key
  } catch {
    return undefined
  }
}
