import { keccak_256 } from '@noble/hashes/sha3.js'
import { misreadCharacter } from '../misread.ts'
import { accepted, type Result, refused, shown } from '../problem.ts'

/**
 * EIP-55: an address in one case has no checksum and is accepted; in mixed case the checksum must be valid. Null for a text
 * that does not begin with 0x.
 */
export function ethereum(text: string): Result<string> | null {
  if (!/^0x/i.test(text)) return null
  const digits = text.slice(2)
  const misread = misreadCharacter(digits, /[0-9a-fA-F]/, { o: '0', O: '0', i: '1', I: '1', l: '1' }, 3)
  if (misread !== null) {
    return refused('MALFORMED', 'value', `An address after 0x has digits and letters A-F only; ${misread}.`)
  }
  if (digits.length === 64) {
    const kinds = 'the hash of a transaction, or an address of Sui, Aptos or Starknet'
    return refused('UNSUPPORTED', 'value', `64 characters after 0x are ${kinds}, which cannot be verified.`)
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
