import { isValidBIC, ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import { parseCountry } from '../countries.ts'
import { countryProblem } from '../country-problem.ts'
import { compact, upperAscii } from './compact.ts'
import { enumValue } from './enum-value.ts'
import { accepted, type Result, refused, shown } from './problem.ts'
import { wallet } from './wallet.ts'

export const ACCOUNT_SCHEMES = ['IBAN', 'DOMESTIC', 'WALLET'] as const
export type AccountScheme = (typeof ACCOUNT_SCHEMES)[number]
/** `value` is canonical; that of a DOMESTIC account names country and bank, "KOR/088/110123456789". */
export type Account = { scheme: AccountScheme; value: string }

/** The longest account number of ISO 20022 (Max34Text). */
const LONGEST_PART = 34

/**
 * The canonical IBAN (ISO 13616): no spaces, upper case. Length and form are those of its country, the check digits are
 * right by mod 97. National check digits inside it are not held against it: banks have issued accounts that break them.
 */
export function iban(raw: string): Result<string> {
  const text = upperAscii(compact(raw)).replace(/^IBAN/, '')
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(text)) {
    return refused(
      'MALFORMED',
      'value',
      `An IBAN is two letters, two digits, then letters and digits; got ${shown(raw)}.`,
    )
  }
  const errors = validateIBAN(text).errorCodes
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry)) {
    return refused('UNSUPPORTED', 'value', `${text.slice(0, 2)} has no IBAN; give a DOMESTIC account.`)
  }
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength)) {
    return refused(
      'WRONG_LENGTH',
      'value',
      `${text.length} characters is not the length of an IBAN of ${text.slice(0, 2)}.`,
    )
  }
  if (errors.includes(ValidationErrorsIBAN.WrongBBANFormat)) {
    return refused('MALFORMED', 'value', `${shown(raw)} has a letter where an IBAN of ${text.slice(0, 2)} has a digit.`)
  }
  if (errors.includes(ValidationErrorsIBAN.WrongIBANChecksum)) {
    return refused('CHECK_DIGIT', 'value', `The check digits of IBAN ${text} are wrong: read it again.`)
  }
  return accepted(text)
}

/** The canonical BIC (ISO 9362): 8 characters, or 11 with a branch; branch XXX means the head office and is left off. */
export function bic(raw: string): Result<string> {
  const text = upperAscii(compact(raw))
  if (!/^[A-Z0-9]+$/.test(text)) {
    return refused('MALFORMED', 'bic', `A BIC has letters A-Z and digits only; got ${shown(raw)}.`)
  }
  if (text.length !== 8 && text.length !== 11) {
    return refused('WRONG_LENGTH', 'bic', `A BIC has 8 or 11 characters; got ${text.length}.`)
  }
  if (!isValidBIC(text)) {
    return refused(
      'MALFORMED',
      'bic',
      `A BIC is four letters, a country of two letters, then place; got ${shown(raw)}.`,
    )
  }
  return accepted(text.replace(/^(.{8})XXX$/, '$1'))
}

/**
 * The canonical account where there is no IBAN: "KOR/088/110123456789", country, bank code and number, for a number is
 * unique only at its bank. `value` is the number, or already the canonical form.
 */
export function domesticAccount(input: Omit<AsGiven, 'scheme'>): Result<string> {
  const parts = input.value.split('/')
  const isWhole = parts.length === 3 && parseCountry(parts[0] ?? '') === parts[0]
  const country = isWhole ? parts[0] : input.country
  const bank = isWhole ? parts[1] : input.bank
  if (country == null || bank == null) {
    const field = country == null ? 'country' : 'bank'
    return refused('MALFORMED', field, `A DOMESTIC account needs its ${field}: it is unique only there.`)
  }
  const countryCode = parseCountry(country)
  if (countryCode === null) {
    return refused('MALFORMED', 'country', countryProblem(country))
  }
  const bankCode = accountPart(bank, 'bank')
  if (!bankCode.ok) return bankCode
  const number = accountPart(isWhole ? (parts[2] ?? '') : input.value, 'value')
  if (!number.ok) return number
  if (isWhole && !agrees(input, countryCode, bankCode.value)) {
    return refused(
      'MALFORMED',
      'value',
      `${shown(input.value)} names another country or bank than was given beside it.`,
    )
  }
  return accepted(`${countryCode}/${bankCode.value}/${number.value}`)
}

/** The canonical account of any scheme; `bank` and `country` count for DOMESTIC only. */
export function account(input: AsGiven): Result<Account> {
  const scheme = accountScheme(input.scheme)
  if (!scheme.ok) return scheme
  const value = canonical(scheme.value, input)
  return value.ok ? accepted({ scheme: scheme.value, value: value.value }) : value
}

type AsGiven = {
  scheme: string
  value: string
  bank?: string | null | undefined
  country?: string | null | undefined
}

/** The kind of an account, as `ACCOUNT_SCHEMES` writes it. */
export function accountScheme(raw: string): Result<AccountScheme> {
  return enumValue(raw, ACCOUNT_SCHEMES, 'scheme', 'kind of account')
}

/** "IBAN|DE89370400440532013000", of a canonical account. */
export function accountKey(canonicalAccount: Account): string {
  return `${canonicalAccount.scheme}|${canonicalAccount.value}`
}

/** The account that a key names; a key that is not in its canonical form is refused, since no record could have it. */
export function parseAccountKey(key: string): Result<Account> {
  const [schemeText, ...rest] = key.split('|')
  const scheme = ACCOUNT_SCHEMES.find((known) => known === schemeText)
  if (scheme !== undefined) {
    const named = account({ scheme, value: rest.join('|') })
    if (named.ok && accountKey(named.value) === key) return named
  }
  return refused('MALFORMED', 'id', `An account is named like "IBAN|DE89370400440532013000"; got ${shown(key)}.`)
}

function canonical(scheme: AccountScheme, input: Omit<AsGiven, 'scheme'>): Result<string> {
  switch (scheme) {
    case 'IBAN':
      return iban(input.value)
    case 'DOMESTIC':
      return domesticAccount(input)
    case 'WALLET':
      return wallet(input.value)
  }
}

function accountPart(raw: string, field: string): Result<string> {
  const text = compact(raw)
  if (!/^[A-Za-z0-9]+$/.test(text)) {
    return refused('MALFORMED', field, `A bank code or account number has letters and digits only; got ${shown(raw)}.`)
  }
  if (text.length > LONGEST_PART) {
    return refused('WRONG_LENGTH', field, `A bank code or account number has at most ${LONGEST_PART} characters.`)
  }
  return accepted(upperAscii(text))
}

function agrees(input: Omit<AsGiven, 'scheme'>, country: string, bank: string): boolean {
  const sameCountry = input.country == null || parseCountry(input.country) === country
  const given = input.bank == null ? null : accountPart(input.bank, 'bank')
  return sameCountry && (given === null || (given.ok && given.value === bank))
}
