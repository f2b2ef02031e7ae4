import { alpha2, countryName } from '../countries.ts'
import { type Account, accountKey } from './account.ts'
import { bbansOf, ibanCheckDigits, ibanCountry } from './bban.ts'
import type { InputProblem } from './problem.ts'

/**
 * What a canonical account is found by, in whatever form it was given: a domestic account by its IBAN, if bank and number
 * determine it. British and Irish accounts are found by sort code and number, with or without the bank's letters. Records
 * and lookups use the same form.
 */
export function accountLookup(account: Account): string {
  const iban = ibanOf(account)
  if (iban !== null) return sortCodeKey(iban.slice(0, 2), iban.slice(8, 14), iban.slice(14)) ?? `IBAN|${iban}`
  if (account.scheme !== 'DOMESTIC') return accountKey(account)
  const { country, prefix, bank, number } = domesticParts(account.value)
  return sortCodeKey(prefix, bank, number) ?? accountKey({ scheme: 'DOMESTIC', value: `${country}/${bank}/${number}` })
}

/** The account in its fullest form: the IBAN, if a domestic account has one that can be determined. */
export function accountIdentity(account: Account): Account {
  const iban = ibanOf(account)
  return iban === null ? account : { scheme: 'IBAN', value: iban }
}

/**
 * Why a miss is not conclusive for a domestic account: its country has IBANs, records name accounts by them, and bank and
 * number do not determine the IBAN. Null for all other accounts.
 */
export function ibanNeeded(account: Account): InputProblem | null {
  if (account.scheme !== 'DOMESTIC' || ibanOf(account) !== null) return null
  const { country, prefix, registered, bank, number } = domesticParts(account.value)
  if (!registered || sortCodeKey(prefix, bank, number) !== null) return null
  const name = countryName(country, 'EN')
  const message = `${name} has IBANs, and this bank code and number do not tell one: give the account's IBAN.`
  return { code: 'UNSUPPORTED', field: 'value', message }
}

/** The IBAN of an account that is one, or determines one. */
function ibanOf({ scheme, value }: Account): string | null {
  if (scheme === 'IBAN') return value
  if (scheme === 'WALLET') return null
  const { prefix, bank, number } = domesticParts(value)
  // If there are two different ones, choosing would be a guess.
  const [bban, ...others] = prefix === '' ? [] : bbansOf(prefix, bank, number)
  return bban === undefined || others.length > 0 ? null : prefix + ibanCheckDigits(prefix, bban) + bban
}

const SORTED: Readonly<Record<string, string>> = { GB: 'GBR', IE: 'IRL' }

/** Sort codes have 6 digits, numbers 8; shorter ones are padded with zeros. Null for all others. */
function sortCodeKey(prefix: string, sortCode: string, number: string): string | null {
  const country = SORTED[prefix]
  if (country === undefined || !/^[0-9]{6}$/.test(sortCode) || !/^[0-9]{6,8}$/.test(number)) return null
  return accountKey({ scheme: 'DOMESTIC', value: `${country}/${sortCode}/${number.padStart(8, '0')}` })
}

/**
 * The parts of a canonical domestic account, with the first letters of its IBAN; empty if its country has none. Earlier
 * versions kept country and bank at the beginning of the number, if they were typed there: "KOR/088/KR088110".
 */
function domesticParts(value: string) {
  const [country = '', bank = '', kept = ''] = value.split('/')
  const two = alpha2(country) ?? ''
  const front = [country, two].map((code) => code + bank).find((start) => kept.startsWith(start) && kept !== start)
  const number = front === undefined ? kept : kept.slice(front.length)
  const { prefix = '', registered = false } = ibanCountry(two) ?? {}
  return { country, prefix, registered, bank, number }
}
