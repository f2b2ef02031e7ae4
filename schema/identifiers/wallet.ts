import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, bech32, bech32m } from '@scure/base'
import { accepted, type Result, refused, shown } from './problem.ts'

/** Human-readable parts of chains with segregated witness addresses: Bitcoin, its test net, Litecoin, DigiByte, Vertcoin. */
const SEGWIT_CHAINS = ['bc', 'tb', 'ltc', 'dgb', 'vtc']
const LONGEST_ADDRESS = 120

/**
 * The canonical crypto wallet address. Ethereum and its like: EIP-55 mixed case. Bitcoin and its like: Base58Check with
 * any version of 1 to 3 bytes before a hash of 20 (Bitcoin, Litecoin, Dogecoin, Tron, Zcash, Tezos, ...), for its checksum
 * of 4 bytes is what tells an address from a typing error, and a list of coins would only miss some; or Bech32 in lower
 * case (BIP 173, BIP 350). Kinds whose typing errors we cannot see (Solana, Monero, ...) are UNSUPPORTED.
 */
export function wallet(raw: string): Result<string> {
  const text = raw.trim()
  if (!/^[0-9A-Za-z]+$/.test(text)) {
    return refused('MALFORMED', 'value', `A wallet address has letters and digits only; got ${shown(raw)}.`)
  }
  if (text.length > LONGEST_ADDRESS) {
    return refused('WRONG_LENGTH', 'value', `No wallet address has ${text.length} characters.`)
  }
  if (/^0x/i.test(text)) return ethereum(text)
  const bytes = decodeBase58(text)
  const isHash = bytes !== null && bytes.length >= 25 && bytes.length <= 27
  if (isHash && hasChecksum(bytes)) return accepted(text)
  if (SEGWIT_CHAINS.includes(text.slice(0, text.lastIndexOf('1')).toLowerCase())) return segwit(text)
  if (isHash) return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
  if (bytes !== null && text.length >= 24 && text.length <= 40) {
    return refused('WRONG_LENGTH', 'value', `Address ${shown(text)} has too few or too many characters.`)
  }
  return refused(
    'UNSUPPORTED',
    'value',
    `${shown(text)} is no address that can be verified: EIP-55, Base58Check, Bech32.`,
  )
}

/** EIP-55: a hexadecimal address of one case has no checksum and is taken as it is; of mixed case it must be right. */
function ethereum(text: string): Result<string> {
  const digits = text.slice(2)
  if (!/^[0-9a-fA-F]*$/.test(digits)) {
    return refused('MALFORMED', 'value', `An address after 0x has digits and letters A-F only; got ${shown(text)}.`)
  }
  if (digits.length !== 40) {
    return refused('WRONG_LENGTH', 'value', `An address has 40 characters after 0x; got ${digits.length}.`)
  }
  const lower = digits.toLowerCase()
  const hash = keccak_256(new TextEncoder().encode(lower))
  let checksummed = '0x'
  for (const [index, digit] of Array.from(lower).entries()) {
    const nibble = ((hash[index >> 1] ?? 0) >> (index % 2 === 0 ? 4 : 0)) & 15
    checksummed += nibble >= 8 ? digit.toUpperCase() : digit
  }
  const oneCase = digits === lower || digits === digits.toUpperCase()
  if (!oneCase && checksummed !== `0x${digits}`) {
    return refused('CHECK_DIGIT', 'value', `The EIP-55 checksum of address ${shown(text)} is wrong: read it again.`)
  }
  return accepted(checksummed)
}

/** BIP 173 and 350: version 0 is Bech32 with 20 or 32 bytes, versions 1 to 16 are Bech32m with 2 to 40. */
function segwit(text: string): Result<string> {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) {
    return refused('MALFORMED', 'value', `A Bech32 address is all lower or all upper case; got ${shown(text)}.`)
  }
  const original = bech32.decodeUnsafe(lower, 90)
  const decoded = original ?? bech32m.decodeUnsafe(lower, 90)
  if (!decoded)
    return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
  const [version = 17, ...words] = decoded.words
  if (version > 16 || (version === 0) !== Boolean(original)) {
    return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is not that of its version.`)
  }
  const program = bech32.fromWordsUnsafe(words)
  const size = program ? program.length : 0
  if (size < 2 || size > 40 || (version === 0 && size !== 20 && size !== 32)) {
    return refused('WRONG_LENGTH', 'value', `Address ${shown(text)} has too few or too many characters.`)
  }
  return accepted(lower)
}

function decodeBase58(text: string): Uint8Array | null {
  return /^[1-9A-HJ-NP-Za-km-z]+$/.test(text) ? base58.decode(text) : null
}

function hasChecksum(bytes: Uint8Array): boolean {
  const hash = sha256(sha256(bytes.subarray(0, -4)))
  return bytes.subarray(-4).every((byte, index) => byte === hash[index])
}
