import type { MrzLayout } from './mrz-layout.ts'

export type MrzCheckField = 'number' | 'dateOfBirth' | 'expiresOn' | 'optionalData' | 'composite'
/** `digit` is the one in the zone, `expected` the one computed from the characters before it. */
export type MrzCheckDigit = { field: MrzCheckField; digit: string; expected: string; valid: boolean }

/** The check digit of ICAO 9303 part 3, 4.9: weights 7 3 1, A is 10 and Z is 35, "<" is 0, modulo 10. */
export function mrzCheckDigit(text: string): string {
  let sum = 0
  for (const [index, character] of Array.from(text).entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    sum += value * (index % 3 === 0 ? 7 : index % 3 === 1 ? 3 : 1)
  }
  return String(sum % 10)
}

/** The document number with its fillers, and its check digit; the two parts of a long number are joined. */
export function fullNumber(all: string, layout: MrzLayout): { text: string; digit: string } {
  const text = all.slice(...layout.number)
  const digit = all.charAt(layout.numberCheck)
  if (!layout.longNumbers || digit !== '<') return { text, digit }
  const [rest = ''] = all.slice(...layout.optional).split('<')
  return rest.length < 2 ? { text, digit } : { text: text + rest.slice(0, -1), digit: rest.slice(-1) }
}

/**
 * The check digit of the document number. If a number continues after it, Belgian identity cards from before 2021 include
 * the filler in the place of the check digit in its computation.
 */
function numberCheck(all: string, layout: MrzLayout): MrzCheckDigit {
  const { text, digit } = fullNumber(all, layout)
  const start = all.slice(...layout.number)
  const plain = check('number', text, digit)
  if (plain.valid || text.length === start.length || all.slice(2, 5) !== 'BEL') return plain
  const belgian = check('number', `${start}<${text.slice(start.length)}`, digit)
  return belgian.valid ? belgian : plain
}

/** All check digits of a zone whose lines are joined; see ICAO 9303 parts 4 to 7 for what each covers. */
export function mrzCheckDigits(all: string, layout: MrzLayout): MrzCheckDigit[] {
  const checks = [
    numberCheck(all, layout),
    check('dateOfBirth', all.slice(...layout.birth), all.charAt(layout.birthCheck)),
    check('expiresOn', all.slice(...layout.expiry), all.charAt(layout.expiryCheck)),
  ]
  if (layout.optionalCheck !== undefined) {
    const data = all.slice(...layout.optional)
    const digit = all.charAt(layout.optionalCheck)
    const optional = check('optionalData', data, digit)
    // Part 4: without a personal number, the issuer writes 0 or leaves the filler.
    checks.push({ ...optional, valid: optional.valid || (digit === '<' && /^<+$/.test(data)) })
  }
  if (layout.compositeCheck !== undefined) {
    const covered = layout.composite.map((span) => all.slice(...span)).join('')
    checks.push(check('composite', covered, all.charAt(layout.compositeCheck)))
  }
  return checks
}

function check(field: MrzCheckField, text: string, digit: string): MrzCheckDigit {
  const expected = mrzCheckDigit(text)
  return { field, digit, expected, valid: digit === expected }
}
