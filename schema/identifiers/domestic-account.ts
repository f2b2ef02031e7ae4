import { parseCountry } from '../countries.ts'
import { countryProblem } from '../country-problem.ts'
import { compact, upperAscii } from './compact.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

/** A domestic account as it is given: country and bank in fields of their own, or in front of the number. */
export interface DomesticInput {
  value: string
  bank?: string | null | undefined
  country?: string | null | undefined
}

/** The longest account number of ISO 20022 (Max34Text). */
const LONGEST_PART = 34
/** Three parts, with separators. */
const LONGEST_VALUE = 200

/**
 * The canonical account by its bank's numbers: "KOR/088/110123456789", country, bank code and number, since a number is
 * unique only at its bank. `value` is the number, optionally after the bank ("088/110123456789"), or after country and bank
 * ("KR/088/110123456789"); values given twice must agree. Any other slash is MALFORMED: nobody knows what it separates.
 */
export function domesticAccount(input: DomesticInput): Result<string> {
  if (input.value.length > LONGEST_VALUE) {
    return refused('WRONG_LENGTH', 'value', `No account number has ${input.value.length} characters.`)
  }
  const parts = partsOf(input)
  if (parts === null) {
    const forms = 'the number, BANK/NUMBER or COUNTRY/BANK/NUMBER, such as KOR/088/110123456789'
    return refused('MALFORMED', 'value', `A DOMESTIC account is ${forms}; got ${shown(input.value)}.`)
  }
  const { country, bank } = parts
  if (country === null || bank === null) {
    const field = country === null ? 'country' : 'bank'
    return refused('MALFORMED', field, `A DOMESTIC account needs its ${field}: it is unique only there.`)
  }
  const code = parseCountry(country)
  if (code === null) return refused('MALFORMED', 'country', countryProblem(country))
  const bankCode = accountPart(bank, 'bank')
  if (!bankCode.ok) return bankCode
  const number = accountPart(withPrefix(parts.number, code), 'value')
  if (!number.ok) return number
  if (!agrees(input, code, bankCode.value)) {
    const message = `${shown(input.value)} names another country or bank than was given beside it.`
    return refused('MALFORMED', 'value', message)
  }
  return accepted(`${code}/${bankCode.value}/${number.value}`)
}

interface Parts {
  country: string | null
  bank: string | null
  number: string
}

/** Null if the slashes separate something else. */
function partsOf(input: DomesticInput): Parts | null {
  const country = stated(input.country)
  const bank = stated(input.bank)
  const parts = input.value.normalize('NFKC').split(/[/\u2044\u2215]/)
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 1) return { country, bank, number: first }
  if (parts.length === 3) return /\p{L}/u.test(first) ? { country: first, bank: second, number: third } : null
  if (parts.length > 3) return null
  const bankIs = (part: string) => bank !== null && compact(part) !== '' && same(part, bank)
  if (bankIs(first)) return { country, bank, number: second }
  // Czech and Slovak accounts are written number/bank.
  const code = country === null ? null : parseCountry(country)
  if ((code === 'CZE' || code === 'SVK') && /^\s*[0-9]{4}\s*$/.test(second) && (bank === null || bankIs(second))) {
    return { country, bank: second, number: first }
  }
  const named = parseCountry(first)
  if (named !== null && (code === null || code === named)) return { country: first, bank, number: second }
  return bank === null ? { country, bank: first, number: second } : null
}

/** The given text; null if it is blank. */
function stated(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text
}

/**
 * A Czech or Slovak number has a prefix, "19-2000145399", whose hyphen matters: the number after it is padded to ten
 * digits, so that the two stay distinguishable.
 */
function withPrefix(number: string, country: string): string {
  if (country !== 'CZE' && country !== 'SVK') return number
  const [, prefix = '', rest = ''] = /^\s*([0-9]{1,6})\s*\p{Pd}\s*([0-9]{2,10})\s*$/u.exec(number) ?? []
  return rest === '' ? number : prefix + rest.padStart(10, '0')
}

function accountPart(raw: string, field: string): Result<string> {
  const text = compact(raw)
  if (!/^[A-Za-z0-9]+$/.test(text)) {
    return refused('MALFORMED', field, lettersAndDigits('A bank code or account number', text, raw))
  }
  if (text.length > LONGEST_PART) {
    return refused('WRONG_LENGTH', field, `A bank code or account number has at most ${LONGEST_PART} characters.`)
  }
  return accepted(upperAscii(text))
}

function agrees(input: DomesticInput, country: string, bank: string): boolean {
  const [givenCountry, givenBank] = [stated(input.country), stated(input.bank)]
  const sameCountry = givenCountry === null || parseCountry(givenCountry) === country
  return sameCountry && (givenBank === null || same(givenBank, bank))
}

function same(one: string, other: string): boolean {
  return upperAscii(compact(one)) === upperAscii(compact(other))
}
