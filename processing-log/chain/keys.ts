import {
  createHash,
  createPublicKey,
  hash,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keptKey } from '../../process/settings.ts'
import { StartError } from '../../process/start-error.ts'
import type { Sealer } from '../auditor-key.ts'
import { ed25519 } from '../raw-keys.ts'
import type { Link } from './chain.ts'

/** The key of a log's hashes: all that its readers need. */
export interface HashKey {
  /** Keyed hash of what was asked, 22 characters: half of a SHA-256 of a key, its kind and its canonical form. */
  hashOf(kind: string, canonical: string): string
  /** All hashes that it may have in entries: that of now, and that of older ones. */
  hashesOf(kind: string, canonical: string): readonly string[]
  /** The same of all that the log says of itself. */
  seal(text: string): string
  /** Tells the key of the hashes from others, and tells nothing of it. */
  hashKeyId: string
}

/** The keys of a log. */
export interface LogKeys extends HashKey {
  signing: SigningKey
  /** Seals what was asked to the auditor; undefined: it is kept as hashes only. */
  sealAsked?: Sealer | undefined
}

/** An Ed25519 key that heads are signed with. */
export interface SigningKey extends VerifyingKey {
  sign(text: string): string
}

export interface VerifyingKey {
  /** The public key, 32 bytes in base64url. */
  publicKey: string
  verify(text: string, signature: string): boolean
}

export interface GivenHashKey {
  /** At least 32 bytes. */
  hashKey?: Uint8Array
  /** Whether what is missing is made; yes unless told. Else it is a StartError. */
  make?: boolean
}

export interface GivenKeys extends GivenHashKey {
  /** 32 bytes. */
  signingSeed?: Uint8Array
  sealAsked?: Sealer | undefined
}

/** The keys that are given; the others are kept in files of `dataDir`. */
export function logKeys(dataDir: string, { hashKey, signingSeed, sealAsked, make = true }: GivenKeys = {}): LogKeys {
  const hashes = logHashKey(dataDir, { make, ...(hashKey && { hashKey }) })
  const seed = signingSeed ?? kept(dataDir, 'processing-log-signing-key', 'PROCESSING_LOG_SIGNING_KEY', make)
  return { ...hashes, signing: signingKey(seed), sealAsked }
}

/** The key that is given, or that is kept in a file of `dataDir`. */
export function logHashKey(dataDir: string, { hashKey, make = true }: GivenHashKey = {}): HashKey {
  const key = hashKey ?? kept(dataDir, 'processing-log-key', 'PROCESSING_LOG_KEY', make)
  const hmac = keyedHash(key)
  const hashOf = prefixedHash(hmac(HASHES_OF_ASKED))
  return {
    hashOf,
    hashesOf: (kind, canonical) => [hashOf(kind, canonical), hmac(`${kind}\n${canonical}`).slice(0, HASH_LENGTH)],
    seal: (text) => hmac(`\n${text}`), // no kind is empty
    hashKeyId: createHash('sha256').update('processing-log-key\n').update(key).digest('base64url').slice(0, 16),
  }
}

function kept(dataDir: string, name: string, setting: string, make: boolean): Uint8Array {
  const file = join(dataDir, name)
  if (make || existsSync(file)) return keptKey(file)
  throw new StartError(`there is no ${file}: set DATA_DIR to that of the server, or ${setting} to its key.`)
}

const BLOCK = 64
/** Characters of a hash of what was asked: 132 of its 256 bits. */
const HASH_LENGTH = 22
/** What the key of these hashes is derived by: nothing that is hashed or sealed begins so. */
const HASHES_OF_ASKED = '\n\nhashes of what was asked, 2'

/**
 * AMAC (Bellare, Bernstein, Tessaro 2016): SHA-256 of a key that is one block of it, and the text, of which half is
 * given. What is left out is what a longer text's hash could be made of; so one hash is as good as the two of an HMAC, and
 * a request may name thousands of identifiers. The key is text, since one string costs less than a buffer with a part.
 */
function prefixedHash(secret: string): HashKey['hashOf'] {
  const key = hash('sha256', secret, 'hex') // 64 characters: a block
  return (kind, canonical) => hash('sha256', `${key}${kind}\n${canonical}`, 'base64url').slice(0, HASH_LENGTH)
}

/** HMAC-SHA256 (RFC 2104) in base64url. Two hashes in one call each: an Hmac object costs half as much again. */
export function keyedHash(key: Uint8Array): (text: string) => string {
  const block = Buffer.alloc(BLOCK)
  block.set(key.length > BLOCK ? createHash('sha256').update(key).digest() : key)
  let inner = Buffer.alloc(1024)
  const outer = Buffer.alloc(BLOCK + 32)
  for (let at = 0; at < BLOCK; at++) {
    inner[at] = (block[at] ?? 0) ^ 0x36
    outer[at] = (block[at] ?? 0) ^ 0x5c
  }
  return (text) => {
    const longest = BLOCK + text.length * 3
    const into = longest <= inner.length ? inner : Buffer.concat([inner.subarray(0, BLOCK)], longest)
    if (into.length <= 65_536) inner = into
    const end = BLOCK + into.write(text, BLOCK)
    outer.write(hash('sha256', into.subarray(0, end), 'binary'), BLOCK, 'binary') // cheaper than hex, or a Buffer
    return hash('sha256', outer, 'base64url')
  }
}

/** The signing key of a seed of 32 bytes. */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = ed25519.privateKey(seed.subarray(0, 32))
  return {
    ...verifying(createPublicKey(key)),
    sign: (text) => signBytes(null, Buffer.from(text), key).toString('base64url'),
  }
}

/** The key of `publicKey`, 32 bytes in base64url; undefined where it is none. */
export function verifyingKey(publicKey: string): VerifyingKey | undefined {
  const bytes = Buffer.from(publicKey, 'base64url')
  if (bytes.length !== 32) return undefined
  return verifying(ed25519.publicKey(bytes))
}

function verifying(key: KeyObject): VerifyingKey {
  const publicKey = ed25519.bytesOfPublic(key).toString('base64url')
  return {
    publicKey,
    verify: (text, signature) => verifyBytes(null, Buffer.from(text), key, Buffer.from(signature, 'base64url')),
  }
}

/** A head of a chain: it can be held against the log by whoever has been given it. */
export interface Head extends Link {
  writer: string
  at: string
}

/** What a head's signature is of. */
export function headText({ writer, seq, hash: own, at }: Head): string {
  return `ncb-graph processing log head\n${writer}\n${seq}\n${own}\n${at}`
}

/** A head that is signed, as it is handed out. */
export interface SignedHead extends Head {
  key: string
  signature: string
}

export function signHead(head: Head, key: SigningKey): SignedHead {
  return { ...head, key: key.publicKey, signature: key.sign(headText(head)) }
}
