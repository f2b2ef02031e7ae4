import { countrySpecs, isValidBBAN } from 'ibantools'

/*
 * Makes the BBAN of a country from the parts of a domestic account number (the IBAN registry of SWIFT), with the national
 * check digits that people leave out. A rule returns null if the parts do not determine the BBAN.
 */
type Rule = (bank: string, number: string) => string | null

/** Countries whose accounts have the IBAN of another: "its code, whose IBAN". */
const UNDER: Readonly<Record<string, string>> = {
  ...{ BL: 'FR', GF: 'FR', GP: 'FR', MF: 'FR', MQ: 'FR', NC: 'FR', PF: 'FR', PM: 'FR', RE: 'FR', TF: 'FR' },
  ...{ WF: 'FR', YT: 'FR', AX: 'FI', GG: 'GB', IM: 'GB', JE: 'GB' },
}

const RULES: Readonly<Record<string, Rule>> = {
  AE: fixed(/^\d{3}$/, 16),
  AT: fixed(/^\d{5}$/, 11),
  BA: checked(14, mod97),
  BE: checked(10, (digits) => String(Number(digits) % 97 || 97).padStart(2, '0')),
  CH: (bank, number) => fixed(/^\d{5}$/, 12)(bank.padStart(5, '0'), number),
  CZ: fixed(/^\d{4}$/, 16),
  DE: fixed(/^\d{8}$/, 10),
  DK: fixed(/^\d{4}$/, 10),
  ES: spanish,
  FI: finnish,
  FO: fixed(/^\d{4}$/, 10),
  FR: french,
  GL: fixed(/^\d{4}$/, 10),
  HU: (bank, number) => (/^\d{8}$/.test(bank) && /^\d{8}$/.test(number) ? `${bank}${number}00000000` : null),
  IL: fixed(/^\d{6}$/, 13),
  IT: italian,
  LI: (bank, number) => fixed(/^\d{5}$/, 12)(bank.padStart(5, '0'), number),
  MC: french,
  ME: checked(16, mod97),
  MK: checked(13, mod97),
  NL: fixed(/^[A-Z]{4}$/, 10),
  NO: checked(10, mod11),
  PT: checked(19, mod97),
  RS: checked(16, mod97),
  SA: fixed(/^\d{2}$/, 18),
  SI: checked(13, mod97),
  SK: fixed(/^\d{4}$/, 16),
  SM: italian,
  TN: checked(18, (digits) => String(97 - Number((BigInt(digits) * 100n) % 97n)).padStart(2, '0')),
  TR: (bank, number) => (/^\d{4,5}$/.test(bank) && number.length === 16 ? `${bank.padStart(5, '0')}0${number}` : null),
  UA: fixed(/^\d{6}$/, 19),
  XK: checked(14, mod97),
}

/**
 * The first two letters of a country's IBANs (ISO 3166-1 alpha-2), and whether the registry has them; null if it has no
 * IBANs.
 */
export function ibanCountry(alpha2: string): { prefix: string; registered: boolean } | null {
  const prefix = UNDER[alpha2] ?? alpha2
  return bbanForm(prefix) && { prefix, registered: countrySpecs[prefix]?.IBANRegistry === true }
}

/** Bank codes of the BCEAO begin with one letter, or with the two of their country: the package does not always have both. */
const BCEAO = ['BF', 'BJ', 'CI', 'ML', 'NE', 'SN', 'TG']

/** The allowed characters at each position of a BBAN; null if the two letters have no IBAN. */
export function bbanForm(prefix: string): readonly RegExp[] | null {
  const known = forms.get(prefix)
  if (known !== undefined) return known
  const spec = Object.hasOwn(countrySpecs, prefix) ? countrySpecs[prefix] : undefined
  const written = BCEAO.includes(prefix) ? '[A-Z][A-Z0-9][0-9]{22}' : spec?.bban_regexp
  if (!written) return null
  const form = Array.from(written.matchAll(/(\[[^\]]+\])(?:\{(\d+)\})?/g), ([, kind = '', times = '1']) =>
    Array<RegExp>(Number(times)).fill(new RegExp(kind)),
  ).flat()
  forms.set(prefix, form)
  return form
}

const forms = new Map<string, readonly RegExp[]>()

/** The two check digits after the letters of an IBAN (ISO 7064, MOD 97-10). */
export function ibanCheckDigits(prefix: string, bban: string): string {
  const digits = `${bban}${prefix}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return mod97(digits)
}

/** Whether a BBAN has the form of its country, including any national check digits. */
export function isBban(prefix: string, bban: string): boolean {
  const form = bbanForm(prefix)
  const hasForm = form !== null && form.length === bban.length && form.every((kind, at) => kind.test(bban.charAt(at)))
  return hasForm && (BCEAO.includes(prefix) || isValidBBAN(bban, prefix))
}

/**
 * The BBANs that a bank code and a number may make: by the country's rule, or written out in full, with the bank code
 * before or in the number.
 */
export function bbansOf(prefix: string, bank: string, number: string): string[] {
  const length = bbanForm(prefix)?.length
  // The first letters of a BIC are also those of the BBAN in many countries.
  const codes = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bank) ? [bank, bank.slice(0, 4)] : [bank]
  const made = codes.flatMap((code) => {
    const whole = number.length === length && number.slice(0, code.length + 1).includes(code) ? [number] : []
    return [RULES[prefix]?.(code, number) ?? [], code + number, whole].flat()
  })
  return [...new Set(made)].filter((bban) => isBban(prefix, bban))
}

/** The bank code as it is, and the number padded with zeros. */
function fixed(bankForm: RegExp, width: number): Rule {
  return (bank, number) => (bankForm.test(bank) && number.length <= width ? bank + number.padStart(width, '0') : null)
}

/** Digits of one width, with the check digits that are computed from them at the end. */
function checked(width: number, digitsOf: (digits: string) => string | null): Rule {
  return (bank, number) => {
    const digits = bank + number
    if (digits.length !== width || !/^\d+$/.test(digits)) return null
    const check = digitsOf(digits)
    return check === null ? null : digits + check
  }
}

/** ISO 7064, MOD 97-10. */
function mod97(digits: string): string {
  return String(98 - Number((BigInt(digits) * 100n) % 97n)).padStart(2, '0')
}

/** Norway: weights 5 4 3 2 7 6 5 4 3 2, modulo 11; no account has the check digit 10. */
function mod11(digits: string): string | null {
  const sum = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : String(check)
}

/** Bank 4, branch 4, two check digits (of bank with branch, of the account), account 10. */
function spanish(bank: string, number: string): string | null {
  const digits = bank + number
  if (!/^\d{18}$/.test(digits) || (bank.length !== 4 && bank.length !== 8)) return null
  const check = (ten: string) => {
    const rest = 11 - (weighted(ten, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11)
    return rest === 11 ? '0' : rest === 10 ? '1' : String(rest)
  }
  return `${digits.slice(0, 8)}${check(`00${digits.slice(0, 8)}`)}${check(digits.slice(8))}${digits.slice(8)}`
}

/** Bank 5, branch 5, account 11 with letters, key 2 (clé RIB). */
function french(bank: string, number: string): string | null {
  const text = bank + number
  if (!/^\d{10}[A-Z0-9]{11}$/.test(text) || (bank.length !== 5 && bank.length !== 10)) return null
  const digits = text.replace(/[A-Z]/g, (letter) => FRENCH_LETTERS.charAt(letter.charCodeAt(0) - 65))
  const [one, two, three] = [digits.slice(0, 5), digits.slice(5, 10), digits.slice(10)].map(BigInt)
  const key = 97n - ((89n * (one ?? 0n) + 15n * (two ?? 0n) + 3n * (three ?? 0n)) % 97n)
  return text + String(key).padStart(2, '0')
}

/** The digits that the key uses for A to Z: A and J are 1, B, K and S are 2, ... */
const FRENCH_LETTERS = '12345678912345678923456789'

/** Control letter (CIN), bank 5 (ABI), branch 5 (CAB), account 12 with zeros in front. */
function italian(bank: string, number: string): string | null {
  const text = bank.length === 10 ? bank + number.padStart(12, '0') : bank + number
  if (!/^\d{10}[A-Z0-9]{12}$/.test(text) || (bank.length !== 5 && bank.length !== 10)) return null
  let sum = 0
  for (const [index, character] of Array.from(text).entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
    sum += index % 2 === 1 ? value : (ITALIAN_ODD[value] ?? 0)
  }
  return String.fromCharCode(65 + (sum % 26)) + text
}

/** The values of characters in odd positions, by their normal value: a digit's own, A is 0. */
const ITALIAN_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** Zeros are inserted after the sixth digit; in numbers of savings and cooperative banks (4, 5) after the seventh. */
function finnish(bank: string, number: string): string | null {
  const digits = bank + number
  if (!/^\d{8,14}$/.test(digits) || bank.length < 3) return null
  const start = /^[45]/.test(digits) ? 7 : 6
  return digits.slice(0, start) + digits.slice(start).padStart(14 - start, '0')
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0)
}
