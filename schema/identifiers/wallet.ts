import { foreignCharacter } from './foreign-character.ts'
import { type Result, refused, shown } from './problem.ts'
import { base58Address } from './wallets/base58.ts'
import { bech32Address } from './wallets/bech32.ts'
import { cashAddress } from './wallets/cashaddr.ts'
import { ethereum } from './wallets/ethereum.ts'
import { base32Address, tonAddress } from './wallets/keys.ts'

/** The longest address: a unified address of Zcash. */
const LONGEST_ADDRESS = 256
/** Including the amount, label and message in a link. */
const LONGEST_TEXT = 2000

/** Each returns the canonical address, what is wrong with it, or null for an address of another kind. */
const KINDS = [ethereum, base58Address, bech32Address, cashAddress, base32Address, tonAddress]

/**
 * The canonical crypto wallet address, of every kind whose checksum reveals typing errors: EIP-55; Base58Check and similar
 * (Bitcoin, Tron, XRP, Monero, Polkadot); Bech32 (Bitcoin, Cardano, Cosmos); CashAddr; the keys of Stellar, Algorand and
 * TON. The address of a link ("bitcoin:1N...?amount=1") is read. Kinds without such a checksum (Solana, Sui, names) are
 * UNSUPPORTED, never called misread.
 */
export function wallet(raw: string): Result<string> {
  if (raw.length > LONGEST_TEXT)
    return refused('WRONG_LENGTH', 'value', `No wallet address has ${raw.length} characters.`)
  const text = raw.replace(/[\s\p{Cf}]+/gu, '')
  if (text === '') return refused('MALFORMED', 'value', `A wallet address is empty; got ${shown(raw)}.`)
  const foreign = foreignCharacter(text, /[\x21-\x7e]/)
  if (foreign !== null) {
    return refused(
      'MALFORMED',
      'value',
      `A wallet address has letters A-Z and digits only; ${foreign}; got ${shown(raw)}.`,
    )
  }
  const address = addressIn(text)
  if (address.length > LONGEST_ADDRESS) {
    return refused('WRONG_LENGTH', 'value', `No wallet address has ${address.length} characters.`)
  }
  for (const read of KINDS) {
    const result = read(address)
    if (result !== null) return result
  }
  const kinds = 'EIP-55, Base58Check, Bech32, CashAddr, XRP, Monero, Stellar, TON'
  return refused('UNSUPPORTED', 'value', `${shown(address)} is no address that can be verified: ${kinds}.`)
}

/**
 * The address in a link, such as "bitcoin:ADDRESS?amount=1" (BIP 21) or "ton://transfer/ADDRESS"; otherwise the text
 * itself.
 */
function addressIn(text: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(?:transfer\/|pay-)?([^?]+)/i.exec(text) ?? []
  if (rest === '') return text
  // In CashAddr the chain is part of the address; in EIP-681 "@chain" and a call follow it.
  const named = `${scheme}:${rest}`
  return cashAddress(named) !== null ? named : rest.replace(/@\d+.*$/s, '')
}
