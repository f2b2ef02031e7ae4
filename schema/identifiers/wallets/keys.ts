import { sha512_256 } from '@noble/hashes/sha2.js'
import { base32nopad, base64url } from '@scure/base'
import { misreadCharacter } from '../misread.ts'
import { accepted, type Result, refused, shown } from '../problem.ts'

/**
 * A key in base 32 (RFC 4648): Stellar accounts (SEP-23) with a CRC-16, Algorand accounts with a part of SHA-512/256. Null
 * for any other text.
 */
export function base32Address(text: string): Result<string> | null {
  const upper = text.toUpperCase()
  const isStellar = (/^[GC]/.test(upper) && upper.length === 56) || (upper.startsWith('M') && upper.length === 69)
  if ((!isStellar && upper.length !== 58) || !/^[0-9A-Z]+$/.test(upper)) return null
  const misread = misreadCharacter(upper, /[A-Z2-7]/, { '0': 'O', '1': 'I', '8': 'B' })
  const bytes = misread === null ? decoded(upper) : null
  if (bytes !== null && isStellar && bytes[0] !== undefined && STELLAR_VERSIONS.includes(bytes[0])) {
    const [low, high] = bytes.subarray(-2)
    if (crc16(bytes.subarray(0, -2)) === (low ?? 0) + (high ?? 0) * 256) return accepted(upper)
  }
  if (bytes !== null && upper.length === 58) {
    const hash = sha512_256(bytes.subarray(0, 32)).subarray(-4)
    if (bytes.length === 36 && bytes.subarray(32).every((byte, index) => byte === hash[index])) return accepted(upper)
  }
  if (!isStellar || text !== upper) return null // it may be anything
  if (misread !== null) return refused('MALFORMED', 'value', `No such address has 0, 1, 8 or 9; ${misread}.`)
  return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
}

/** Account, muxed account, contract. */
const STELLAR_VERSIONS = [6 << 3, 12 << 3, 2 << 3]

/** Null if bits are left over. */
function decoded(text: string): Uint8Array | null {
  try {
    return base32nopad.decode(text)
  } catch {
    return null
  }
}

/**
 * A TON account in the form that wallets show, "UQ...". The bounce flag, the alphabet (base64 or base64url) and the raw
 * form "0:83df..." make no difference: all are one account. The raw form has no checksum and is accepted. Null for any
 * other text.
 */
export function tonAddress(text: string): Result<string> | null {
  const [, chain = '', hash = ''] = /^(-1|0):([0-9a-f]{64})$/i.exec(text) ?? []
  if (hash !== '') {
    const account = Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    return accepted(friendly(Uint8Array.of(PLAIN, Number(chain) & 255, ...account)))
  }
  const url = text.replaceAll('+', '-').replaceAll('/', '_')
  if (!/^[A-Za-z0-9_-]{48}$/.test(url)) return null
  const bytes = base64url.decode(url)
  const [tag = 0, workchain = 1] = bytes
  const isTon = TAGS.includes(tag & 0x7f) && (workchain === 0 || workchain === 255)
  if (!isTon) return null
  if (crc16(bytes.subarray(0, 34)) !== (bytes[34] ?? 0) * 256 + (bytes[35] ?? 0)) {
    return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
  }
  return accepted(friendly(Uint8Array.of(PLAIN | (tag & 0x80), ...bytes.subarray(1, 34))))
}

/** Bounceable, or not; the highest bit marks the test net. */
const TAGS = [0x11, 0x51]
const PLAIN = 0x51

function friendly(account: Uint8Array): string {
  const checksum = crc16(account)
  return base64url.encode(Uint8Array.of(...account, checksum >> 8, checksum & 255))
}

/** CRC-16 of XMODEM: polynomial 0x1021, starting at 0. */
function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
    crc &= 0xffff
  }
  return crc
}
