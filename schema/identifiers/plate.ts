import { countryProblem } from '../country-problem.ts'
import { parsePlateCountry } from '../vehicle-signs.ts'
import { compact } from './compact.ts'
import { foreignCharacter } from './foreign-character.ts'
import { latinLookalike } from './lookalike.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

const LONGEST_PLATE = 20

/** The code point of 0 in scripts that plates use: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Khmer. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0]

/**
 * The canonical registration plate with its country, "DEU/BAB1234", since a plate is unique only there. Upper case, no
 * separators. Letters of every script and umlauts are kept ("MÜ" is not "MU"), except what looks the same on the plate and
 * is typed in two ways: Cyrillic and Greek letters that look Latin become Latin, digits become 0-9.
 */
export function plate(input: { number: string; country: string }): Result<string> {
  const country = parsePlateCountry(input.country)
  if (country === null) {
    return refused('MALFORMED', 'plate.country', countryProblem(input.country))
  }
  // Separates accents from their letters, so that accented letters become Latin too; then joins them again.
  const typed = compact(input.number).toUpperCase().normalize('NFKD')
  const text = Array.from(typed, plain).join('').normalize('NFC')
  if (!/^[\p{L}\p{M}\p{N}]*[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u.test(text)) {
    const foreign = foreignCharacter(text, /[\p{L}\p{M}\p{N}]/u)
    const what = foreign === null ? '' : `${foreign}; `
    return refused(
      'MALFORMED',
      'plate.number',
      `A plate has letters and digits only; ${what}got ${shown(input.number)}.`,
    )
  }
  const length = Array.from(text).length
  if (length > LONGEST_PLATE) {
    return refused('WRONG_LENGTH', 'plate.number', `A plate has at most ${LONGEST_PLATE} characters; got ${length}.`)
  }
  return accepted(`${country}/${text}`)
}

/**
 * The text with one character for those that cameras confuse: 0ODQ, 1I, 2Z, 5S, 8B, 6G. For similarity lookups only, on
 * both sides; pass the number without its country.
 */
export function ocrClass(text: string): string {
  return text.replace(/[ODQIZSBG]/g, (character) => OCR_CLASS[character] ?? character)
}

const OCR_CLASS: Record<string, string> = { O: '0', D: '0', Q: '0', I: '1', Z: '2', S: '5', B: '8', G: '6' }

function plain(character: string): string {
  const alike = latinLookalike(character)
  if (alike !== null) return alike
  const code = character.codePointAt(0) ?? 0
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? character : String(code - zero)
}
