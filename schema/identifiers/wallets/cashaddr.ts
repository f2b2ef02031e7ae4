import { misreadCharacter } from '../misread.ts'
import { accepted, type Result, refused, shown } from '../problem.ts'

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
/** The generators of the 40-bit checksum (the CashAddr specification of Bitcoin Cash). */
const GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n]
/** Chains with addresses in this form; the checksum covers the name. */
const CHAINS = ['bitcoincash', 'bchtest', 'ecash', 'simpleledger', 'kaspa', 'nexa']
/** Version, hash of 20 bytes, checksum: an address without the name of its chain belongs to Bitcoin Cash. */
const LENGTH = 42

/**
 * An address in CashAddr, in lower case and with the name of its chain:
 * "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a". The checksum differs from that of Bech32. Null for any other
 * text.
 */
export function cashAddress(text: string): Result<string> | null {
  const lower = text.toLowerCase()
  const [, named, payload = ''] = /^(?:([a-z]+):)?([0-9a-z]+)$/.exec(lower) ?? []
  const isBare = named === undefined && payload.length === LENGTH && /^[qpzr]/.test(payload)
  const chain = isBare ? 'bitcoincash' : named
  if (chain === undefined || !CHAINS.includes(chain) || payload.length < LENGTH || payload.length > 120) return null
  const misread = misreadCharacter(payload, /[ac-hj-np-z02-9]/, { o: '0', b: '6', i: 'l', '1': 'l' })
  if (misread === null && isOneCase(text) && hasChecksum(chain, payload)) return accepted(`${chain}:${payload}`)
  if (isBare) return null // it may be anything
  if (misread !== null)
    return refused('MALFORMED', 'value', `No such address has 1, b, i or o; ${misread} after "${chain}:".`)
  return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
}

function isOneCase(text: string): boolean {
  const payload = text.slice(text.indexOf(':') + 1)
  return payload === payload.toLowerCase() || payload === payload.toUpperCase()
}

function hasChecksum(chain: string, payload: string): boolean {
  const name = Array.from(chain, (letter) => letter.charCodeAt(0) & 31)
  const words = Array.from(payload, (character) => CHARACTERS.indexOf(character))
  let checksum = 1n
  for (const word of [...name, 0, ...words]) {
    const top = checksum >> 35n
    checksum = ((checksum & 0x07ffffffffn) << 5n) ^ BigInt(word)
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> BigInt(bit)) & 1n) checksum ^= generator
  }
  return checksum === 1n
}
