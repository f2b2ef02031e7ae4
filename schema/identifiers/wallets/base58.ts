import { crc32 } from 'node:zlib'
import { blake256 } from '@noble/hashes/blake1.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xmr, base58xrp } from '@scure/base'
import { misreadCharacter } from '../misread.ts'
import { accepted, type Result, refused, shown } from '../problem.ts'

/** The longest address in an alphabet of 58: decoding takes quadratic time. */
const LONGEST = 120
const ALPHABET = /[1-9A-HJ-NP-Za-km-z]/
/** Characters that none of the alphabets has, and what was probably meant. */
const MEANT = { '0': 'o', O: 'o', I: '1', l: '1' }

/**
 * Addresses in an alphabet of 58 characters with a valid checksum: Base58Check with any version of 1 to 3 bytes before a
 * hash of 20 (Bitcoin, Litecoin, Dogecoin, Tron, Zcash, Tezos, ...), without a list of coins, which would only miss some,
 * since the checksum of 4 bytes reveals typing errors; XRP; Monero; Cardano's Byron; Polkadot (SS58). A wrong checksum is
 * reported for texts that are surely one of these; null for all others.
 */
export function base58Address(text: string): Result<string> | null {
  if (text.length > LONGEST) return null
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return unread(text)
  const bytes = base58.decode(text)
  const hash = CHECKSUMS.find(
    ({ sizes, hash }) => sizes.includes(bytes.length) && endsWith(bytes, hash(body(bytes)), 4),
  )
  if (hash !== undefined || isMonero(text) || isByron(bytes) || isSs58(bytes)) return accepted(text)
  const ripple = xrp(text)
  if (ripple !== null) return accepted(ripple)
  const kind = kindOf(text)
  if (kind === undefined || bytes.length === SOLANA) return null
  if (kind.bytes !== undefined && bytes.length !== kind.bytes) {
    if (!/^[13]/.test(text)) return null // others begin like this, too
    return refused('WRONG_LENGTH', 'value', `Address ${shown(text)} has too few or too many characters.`)
  }
  return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
}

const blake2b256 = (bytes: Uint8Array) => blake2b(bytes, { dkLen: 32 })

/** Checksums of four bytes at the end, and the sizes of addresses with each of them. */
const CHECKSUMS: readonly { sizes: readonly number[]; hash(bytes: Uint8Array): Uint8Array }[] = [
  { sizes: [25, 26, 27], hash: (bytes) => sha256(sha256(bytes)) },
  { sizes: [26], hash: (bytes) => blake256(blake256(bytes)) }, // Decred
  { sizes: [26], hash: (bytes) => keccak_256(blake2b256(bytes)) }, // Waves
  { sizes: [38], hash: blake2b256 }, // Ergo
]

/** Bytes of an address that is a plain key, without a checksum. */
const SOLANA = 32

/** Kinds that the beginning and length of an address determine; `bytes`: its size, if it is fixed. */
const KINDS: readonly { begins: RegExp; longest: number; shortest: number; bytes?: number }[] = [
  { begins: /^[13]/, shortest: 24, longest: 34, bytes: 25 }, // Bitcoin
  { begins: /^[LDAX79Tmn2]/, shortest: 33, longest: 35, bytes: 25 }, // Litecoin, Dogecoin, Dash, Tron, test nets
  { begins: /^t[13]/, shortest: 34, longest: 36, bytes: 26 }, // Zcash
  { begins: /^(tz[1-4]|KT1)/, shortest: 35, longest: 37, bytes: 27 }, // Tezos
  { begins: /^r/, shortest: 25, longest: 35 }, // XRP
  { begins: /^X/, shortest: 47, longest: 47 }, // XRP with a tag
  { begins: /^[48]/, shortest: 95, longest: 95 }, // Monero
  { begins: /^4/, shortest: 106, longest: 106 },
]

function kindOf(text: string) {
  return KINDS.find(
    ({ begins, shortest, longest }) => begins.test(text) && text.length >= shortest && text.length <= longest,
  )
}

/** The problem of a text that would be one of these, except for a character. */
function unread(text: string): Result<string> | null {
  if (!/^[0-9A-Za-z]+$/.test(text) || kindOf(text) === undefined) return null
  const misread = misreadCharacter(text, ALPHABET, MEANT)
  return refused('MALFORMED', 'value', `No such address has 0, O, I or l; ${misread}.`)
}

/** Everything before the checksum. */
function body(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, -4)
}

function endsWith(bytes: Uint8Array, hash: Uint8Array, length: number): boolean {
  return bytes.subarray(-length).every((byte, index) => byte === hash[index])
}

/**
 * An account of the XRP ledger, "r...". An X-address contains the account and a destination tag (XLS-5d): without a tag it
 * becomes the account; with one it stays, since the tag tells whose it is.
 */
function xrp(text: string): string | null {
  if (!/^[rX]/.test(text)) return null
  const bytes = base58xrp.decode(text)
  if (!endsWith(bytes, sha256(sha256(body(bytes))), 4)) return null
  if (bytes.length === 25 && bytes[0] === 0) return text
  const [first, second] = bytes
  if (bytes.length !== 35 || first !== 0x05 || second !== 0x44) return null
  if (bytes[22] !== 0) return text
  const payload = Uint8Array.of(0, ...bytes.subarray(2, 22))
  return base58xrp.encode(Uint8Array.of(...payload, ...sha256(sha256(payload)).subarray(0, 4)))
}

/** A network byte, two keys of 32, perhaps a payment id of 8, and the beginning of their Keccak-256. */
function isMonero(text: string): boolean {
  if (text.length !== 95 && text.length !== 106) return false
  try {
    const bytes = base58xmr.decode(text)
    const isSized = bytes.length === 69 || bytes.length === 77
    return isSized && endsWith(bytes, keccak_256(body(bytes)), 4)
  } catch {
    return false // a block that is no number of eight bytes
  }
}

/** CBOR: a list of two, tag 24 with the bytes of the address, and their CRC-32. */
function isByron(bytes: Uint8Array): boolean {
  const [list, tag, twentyFour, text, length = 0] = bytes
  if (list !== 0x82 || tag !== 0xd8 || twentyFour !== 0x18 || text !== 0x58) return false
  const end = 5 + length
  if (bytes.length !== end + 5 || bytes[end] !== 0x1a) return false
  return new DataView(bytes.buffer, bytes.byteOffset + end + 1, 4).getUint32(0) === crc32(bytes.subarray(5, end))
}

/** A network of 1 or 2 bytes, a key of 32, and the beginning of a BLAKE2b-512. */
function isSs58(bytes: Uint8Array): boolean {
  if (bytes.length !== 35 && bytes.length !== 36) return false
  const context = new TextEncoder().encode('SS58PRE')
  return endsWith(bytes, blake2b(Uint8Array.of(...context, ...bytes.subarray(0, -2))), 2)
}
