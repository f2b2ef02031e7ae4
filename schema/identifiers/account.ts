import { isValidBIC } from 'ibantools'
import { alpha2, parseCountry } from '../countries.ts'
import { bbanForm, ibanCheckDigits, ibanCountry, isBban } from './bban.ts'
import { compact, upperAscii } from './compact.ts'
import { type DomesticInput, domesticAccount } from './domestic-account.ts'
import { enumValue } from './enum-value.ts'
import { foreignCharacter, lettersAndDigits } from './foreign-character.ts'
import { accepted, type Result, refused, shown } from './problem.ts'
import { wallet } from './wallet.ts'

export { domesticAccount }

export const ACCOUNT_SCHEMES = ['IBAN', 'DOMESTIC', 'WALLET'] as const
export type AccountScheme = (typeof ACCOUNT_SCHEMES)[number]
/** `value` is canonical; for a DOMESTIC account it begins with country and bank, "KOR/088/110123456789". */
export type Account = { scheme: AccountScheme; value: string }

/**
 * The canonical IBAN (ISO 13616): no spaces, upper case. Length and form must be those of its country, and the check digits
 * valid by mod 97. National check digits inside it are not checked: banks have issued accounts that break them.
 */
export function iban(raw: string): Result<string> {
  const text = upperAscii(compact(raw)).replace(/^IBAN:?/, '')
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/.test(text)) {
    const foreign = foreignCharacter(text, /[A-Z0-9]/)
    const what = foreign === null ? '' : `${foreign}; `
    const form = 'An IBAN is two letters, two digits, then letters and digits'
    return refused('MALFORMED', 'value', `${form}; ${what}got ${shown(raw)}.`)
  }
  const prefix = text.slice(0, 2)
  const form = bbanForm(prefix)
  if (form === null) return refused('UNSUPPORTED', 'value', `${prefix} has no IBAN; give a DOMESTIC account.`)
  const length = form.length + 4
  if (text.length !== length) {
    return refused('WRONG_LENGTH', 'value', `An IBAN of ${prefix} has ${length} characters; got ${text.length}.`)
  }
  const wrong = form.findIndex((kind, index) => !kind.test(text.charAt(index + 4)))
  if (wrong >= 0) {
    const [place, character] = [wrong + 5, text.charAt(wrong + 4)]
    const expected = /[A-Z]/.test(character) ? `a digit${meantDigit(character)}` : 'a letter'
    const message = `Character ${place} of an IBAN of ${prefix} is ${expected}; got ${shown(character)} in ${shown(raw)}.`
    return refused('MALFORMED', 'value', message)
  }
  if (ibanCheckDigits(prefix, text.slice(4)) !== text.slice(2, 4)) {
    return refused('CHECK_DIGIT', 'value', `The check digits of IBAN ${text} are wrong: read it again.`)
  }
  return accepted(text)
}

/** The digit that a letter was probably meant to be. */
function meantDigit(letter: string): string {
  return letter === 'O' ? ', perhaps 0' : letter === 'I' || letter === 'L' ? ', perhaps 1' : ''
}

/** The canonical BIC (ISO 9362): 8 characters, or 11 with a branch; branch XXX means the head office and is left off. */
export function bic(raw: string): Result<string> {
  const text = upperAscii(compact(raw))
  if (!/^[A-Z0-9]+$/.test(text)) {
    return refused('MALFORMED', 'bic', lettersAndDigits('A BIC', text, raw))
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

/** The canonical account of any scheme; `bank` and `country` are used for DOMESTIC only. */
export function account(input: AsGiven): Result<Account> {
  const scheme = accountScheme(input.scheme)
  if (!scheme.ok) return scheme
  if (scheme.value === 'DOMESTIC') {
    const given = iban(input.value) // its check digits show that it is no domestic number
    const whole = given.ok ? given.value : ibanOfWhole(input)
    if (whole !== null) return accepted({ scheme: 'IBAN', value: whole })
  }
  const value = canonical(scheme.value, input)
  return value.ok ? accepted({ scheme: scheme.value, value: value.value }) : value
}

type AsGiven = DomesticInput & { scheme: string }

/** The IBAN of a number that contains its bank, as many countries write them: 539-0075470-34 in Belgium. */
function ibanOfWhole({ value, bank, country }: AsGiven): string | null {
  if (country == null || (bank != null && bank.trim() !== '') || value.length > LONGEST_WHOLE) return null
  const prefix = ibanCountry(alpha2(parseCountry(country) ?? '') ?? '')?.prefix
  const bban = upperAscii(compact(value))
  return prefix !== undefined && isBban(prefix, bban) ? prefix + ibanCheckDigits(prefix, bban) + bban : null
}

/** Including separators between its characters. */
const LONGEST_WHOLE = 100

/** The kind of an account, as `ACCOUNT_SCHEMES` writes it. */
export function accountScheme(raw: string): Result<AccountScheme> {
  return enumValue(raw, ACCOUNT_SCHEMES, 'scheme', 'kind of account')
}

/**
 * The key of a canonical account: "IBAN
 *
 * DE89370400440532013000".
 */
export function accountKey(canonicalAccount: Account): string {
  return `${canonicalAccount.scheme}|${canonicalAccount.value}`
}

/** The account of a key; refuses a key that is not canonical, since no record could have it. */
export function parseAccountKey(key: string): Result<Account> {
  const [schemeText, ...rest] = key.split('|')
  const scheme = ACCOUNT_SCHEMES.find((known) => known === schemeText)
  if (scheme !== undefined) {
    const named = account({ scheme, value: rest.join('|') })
    if (named.ok && accountKey(named.value) === key) return named
  }
  return refused('MALFORMED', 'id', `An account is named like "IBAN|DE89370400440532013000"; got ${shown(key)}.`)
}

function canonical(scheme: AccountScheme, input: DomesticInput): Result<string> {
  switch (scheme) {
    case 'IBAN':
      return iban(input.value)
    case 'DOMESTIC':
      return domesticAccount(input)
    case 'WALLET':
      return wallet(input.value)
  }
}
