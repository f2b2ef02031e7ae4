import { wallet } from '../../../schema/identifiers/wallet.ts'
import { numbered, owners } from '../../seed/story.ts'
import type { AlertAccount } from '../alert.ts'

const MULES = 60
const WALLETS = 12
const unnamed = { bic: null, holderName: null, institution: null }

/** The account of the victim of numbered alert `n`. */
export function originAccount(n: number, owner: string): AlertAccount {
  const value = `${owner}/${String(100 + (n % 7))}/${String(7_000_000_000 + n * 13)}`
  if (owner !== 'DEU') return { ...unnamed, scheme: 'DOMESTIC', value, country: owner }
  return { ...unnamed, scheme: 'IBAN', value: numbered.iban(10_000 + n), country: owner }
}

/** One of a few foreign accounts and wallets, so that many alerts name the same ones. */
export function receivingAccount(owner: string, random: () => number): AlertAccount {
  const mule = Math.floor(random() * MULES)
  const kind = random()
  if (kind < 0.2) return { ...unnamed, scheme: 'WALLET', value: walletOf(mule % WALLETS), country: null }
  if (kind < 0.6 && owner !== 'DEU') {
    return { ...unnamed, scheme: 'IBAN', value: numbered.iban(mule), institution: 'Musterbank', country: 'DEU' }
  }
  const country = abroad(owner, random)
  return {
    ...unnamed,
    scheme: 'DOMESTIC',
    value: `${country}/${String(200 + (mule % 3))}/${4_000_000 + mule}`,
    country,
  }
}

function walletOf(n: number): string {
  const address = wallet(`0x${(0xfeed_0000 + n).toString(16).padStart(40, '0')}`)
  if (!address.ok) throw new TypeError(address.problem.message)
  return address.value
}

/** A country other than the owner's and, if given, the asked one. */
export function abroad(owner: string, random: () => number, asked = owner): string {
  const others = owners.filter((country) => country !== owner && country !== asked)
  return others[Math.floor(random() * others.length)] ?? 'DEU'
}
