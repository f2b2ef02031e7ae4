import { compact, upperAscii } from './compact.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { accepted, type Result, refused } from './problem.ts'

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
/** Letter values of 49 CFR 565.15, table III; a digit counts as itself. */
const VALUES: Record<string, number> = Object.fromEntries(
  'A1 B2 C3 D4 E5 F6 G7 H8 J1 K2 L3 M4 N5 P7 R9 S2 T3 U4 V5 W6 X7 Y8 Z9'
    .split(' ')
    .map((pair) => [pair.charAt(0), Number(pair.charAt(1))]),
)

/**
 * The canonical vehicle identification number, 17 characters (ISO 3779). O and Q are read as 0 and I as 1, since a VIN
 * never has them but people type them. The check digit is not checked here: see `vinWarning`.
 */
export function vin(raw: string): Result<string> {
  const text = upperAscii(compact(raw)).replace(/[OQ]/g, '0').replaceAll('I', '1')
  if (!/^[A-HJ-NPR-Z0-9]+$/.test(text)) {
    return refused('MALFORMED', 'vin', lettersAndDigits('A VIN', text, raw))
  }
  if (text.length !== LENGTH) {
    return refused('WRONG_LENGTH', 'vin', `A VIN has 17 characters; got ${text.length}. ${advice(text.length)}`)
  }
  return accepted(text)
}

const LENGTH = 17

function advice(length: number): string {
  if (length < LENGTH) return 'Give an older, shorter number as `chassisNumber`.'
  const many = `${length - LENGTH} too many: compare it with the vehicle.`
  // Registration certificates print it in a field of its own, next to the number.
  return length === LENGTH + 1 ? `${many} German papers have a check digit behind it: leave that out.` : many
}

/** The check digit of a canonical VIN by 49 CFR 565.15(c): the expected and the actual character at position 9. */
export function vinCheckDigit(canonicalVin: string): { expected: string; actual: string; valid: boolean } {
  let sum = 0
  for (const [position, weight] of WEIGHTS.entries()) {
    const character = canonicalVin.charAt(position)
    sum += weight * (VALUES[character] ?? Number(character))
  }
  const expected = sum % 11 === 10 ? 'X' : String(sum % 11)
  const actual = canonicalVin.charAt(8)
  return { expected, actual, valid: actual === expected }
}

/**
 * A warning for people if the check digit of a vehicle made for North America is wrong: probably misread. Null for all
 * others, since position 9 is free elsewhere (ISO 3779). Never a reason to refuse.
 */
export function vinWarning(canonicalVin: string): string | null {
  // World manufacturer identifiers of the United States, Canada and Mexico: 1 to 5, and 7F to 70 (SAE J1044).
  if (!/^([1-5]|7[F-Z0-9])/.test(canonicalVin)) return null
  const { expected, actual, valid } = vinCheckDigit(canonicalVin)
  if (valid) return null
  return `The check digit of VIN ${canonicalVin} should be ${expected} and is ${actual}: compare it with the vehicle.`
}

/** The last 8 characters of a canonical VIN, which identify a vehicle if the rest is unreadable (NCIC practice). */
export function vinTail(canonicalVin: string): string {
  return canonicalVin.slice(-8)
}
