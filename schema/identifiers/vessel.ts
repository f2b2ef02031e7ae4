import { alpha2, parseCountry } from '../countries.ts'
import { compact, upperAscii } from './compact.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { misreadCharacter } from './misread.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

/**
 * The canonical hull identification number (ISO 10087, 33 CFR 181). It has 14 characters, beginning with two for the
 * country: "GBABC67891H708". North America also writes it without them, so US and CA are left off: "ABC67891H708" (its
 * maker codes do not overlap). It has no check digit. O, Q and I in the serial number, which never has them, are read as 0,
 * 0 and 1.
 */
export function hin(raw: string): Result<string> {
  const text = upperAscii(compact(raw))
  if (!/^[A-Z0-9]+$/.test(text)) {
    return refused('MALFORMED', 'hin', lettersAndDigits('A HIN', text, raw))
  }
  if (text.length !== 12 && text.length !== 14) {
    const message = `A HIN has 14 characters, or 12 without its country; got ${text.length}${offBy(text.length)}.`
    return refused('WRONG_LENGTH', 'hin', message)
  }
  const country = hinCountry(text.slice(0, -12))
  if (country === null) {
    return refused(
      'MALFORMED',
      'hin',
      `A HIN of 14 characters begins with a country of two letters; got ${shown(raw)}.`,
    )
  }
  const maker = text.slice(-12, -9)
  const serial = text.slice(-9, -4).replace(/[OQ]/g, '0').replaceAll('I', '1')
  const kept = country === 'US' || country === 'CA' ? '' : country
  return accepted(kept + maker + serial + text.slice(-4))
}

/** The two letters before a hull number, as in ISO 3166-1; null if no country has them. */
function hinCountry(letters: string): string | null {
  if (letters === '') return ''
  const code = /^[A-Z]{2}$/.test(letters) ? parseCountry(letters) : null
  return code === null ? null : (alpha2(code) ?? letters)
}

function offBy(length: number): string {
  if (length > 14)
    return `, ${length - 14} too many${length === 17 ? '; a number of 17 is a VIN: give it as `vin`' : ''}`
  return length === 13 ? ', 1 too many or 1 too few' : `, ${12 - length} too few`
}

/** The canonical IMO ship number: seven digits, the last of them a check digit (weights 7 to 2; IMO A.1117(30)). */
export function imo(raw: string): Result<string> {
  const text = upperAscii(compact(raw)).replace(/^IMO/, '')
  if (!/^[0-9]+$/.test(text)) {
    const misread = misreadCharacter(text, /[0-9]/, { O: '0', I: '1', L: '1', S: '5', B: '8' })
    const what = misread === null ? '' : `${misread}; `
    return refused('MALFORMED', 'imo', `An IMO number has digits only; ${what}got ${shown(raw)}.`)
  }
  if (text.length !== 7) return refused('WRONG_LENGTH', 'imo', `An IMO number has 7 digits; got ${text.length}.`)
  let sum = 0
  for (let position = 0; position < 6; position++) sum += Number(text.charAt(position)) * (7 - position)
  if (sum % 10 !== Number(text.charAt(6))) {
    return refused('CHECK_DIGIT', 'imo', `The last digit of IMO ${text} should be ${sum % 10}: read the number again.`)
  }
  return accepted(text)
}
