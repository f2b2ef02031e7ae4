import { bech32, bech32m } from '@scure/base'
import { misreadCharacter } from '../misread.ts'
import { accepted, type Result, refused, shown } from '../problem.ts'

/** Human-readable parts of chains with segregated witness addresses: Bitcoin, its test net, Litecoin, DigiByte, Vertcoin. */
const SEGWIT_CHAINS = ['bc', 'tb', 'ltc', 'dgb', 'vtc']
/** Prefixes of other chains for which a wrong checksum is reported: Cardano, the Cosmos and similar ones, ... */
const OTHER_CHAINS = (
  'addr addr_test stake stake_test cosmos osmo juno terra kava secret inj celestia stars akash axelar evmos sei dydx ' +
  'neutron noble cro bnb tbnb thor maya band regen persistence stride kujira agoric umee dym zs xch io erd avax one zil iota smr'
).split(' ')
/** Characters that BIP 173 leaves out, and what was probably meant. */
const MEANT = { o: '0', O: '0', b: '6', B: '8', i: 'l', I: 'L', '1': 'l' }
const LONGEST = 256

/**
 * An address in Bech32 or Bech32m (BIP 173, BIP 350), in lower case: for segregated witness by these rules; for any other
 * chain with 20 bytes or more, since the checksum reveals typing errors. Null if it is none, or cannot be determined.
 */
export function bech32Address(text: string): Result<string> | null {
  // Avalanche writes the chain in front: "X-avax1...".
  const [, chain = '', address = ''] = /^([XPCxpc]-)?(.*)$/s.exec(text) ?? []
  const prefix = address.slice(0, Math.max(0, address.lastIndexOf('1'))).toLowerCase()
  if (prefix === '' || text.length > LONGEST || !/^[0-9a-z_]+$/i.test(address)) return null
  const isSegwit = SEGWIT_CHAINS.includes(prefix)
  const isKnown = isSegwit || OTHER_CHAINS.includes(prefix)
  const lower = address.toLowerCase()
  if (address !== lower && address !== address.toUpperCase()) {
    return isKnown
      ? refused('MALFORMED', 'value', `A Bech32 address is all lower or all upper case; got ${shown(text)}.`)
      : null
  }
  if (isSegwit) return segwit(lower, text)
  const decoded = bech32.decodeUnsafe(lower, false) ?? bech32m.decodeUnsafe(lower, false)
  if (!decoded) return isKnown ? wrong(lower, text) : null
  const bytes = bech32.fromWordsUnsafe(decoded.words)
  // Prefixes `ln...` are Lightning invoices, which name a payment; `npub` and the like are keys of Nostr.
  if (!bytes || bytes.length < 20 || /^(ln|n(pub|sec|ote|profile|event|addr)$)/.test(prefix)) return null
  return accepted(chain.toUpperCase() + lower)
}

/** BIP 173 and 350: version 0 is Bech32 with 20 or 32 bytes, versions 1 to 16 are Bech32m with 2 to 40. */
function segwit(lower: string, text: string): Result<string> {
  const original = bech32.decodeUnsafe(lower, 90)
  const decoded = original ?? bech32m.decodeUnsafe(lower, 90)
  if (!decoded) return wrong(lower, text)
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

function wrong(lower: string, text: string): Result<string> {
  const start = lower.lastIndexOf('1') + 1
  const misread = misreadCharacter(lower.slice(start), /[ac-hj-np-z02-9]/, MEANT, start + 1)
  if (misread !== null) return refused('MALFORMED', 'value', `No such address has 1, b, i or o; ${misread}.`)
  return refused('CHECK_DIGIT', 'value', `The checksum of address ${shown(text)} is wrong: read it again.`)
}
