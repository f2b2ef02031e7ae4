import { upperAscii } from './compact.ts'
import { foreignCharacter } from './foreign-character.ts'
import { accepted, type Result, refused, shown } from './problem.ts'

/** The number of lines of a zone, their width, and the number of all characters. */
const SHAPES = [
  { count: 3, width: 30, size: 90 },
  { count: 2, width: 36, size: 72 },
  { count: 2, width: 44, size: 88 },
]
/** A text that is this many characters off is still likely one of these zones. */
const NEAR = 5

/** Far more than any zone with line breaks and blanks has: longer texts are not read. */
const LONGEST_TEXT = 1000

/**
 * The lines of a zone in upper case, whether they were separate or in one piece, with blanks or without. For any other
 * text, the problem says which line or character is wrong.
 */
export function zoneLines(text: string): Result<string[]> {
  if (text.length > LONGEST_TEXT) return refused('WRONG_LENGTH', 'mrz', `${EXPECTED}; got ${text.length} characters.`)
  const written = upperAscii(text)
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[ \t]/g, ''))
    .filter((line) => line !== '')
  for (const [index, line] of written.entries()) {
    const foreign = foreignCharacter(line, /[A-Z0-9<]/)
    if (foreign === null) continue
    const place = written.length > 1 ? `in line ${index + 1} ${foreign}` : foreign
    return refused('MALFORMED', 'mrz', `A machine readable zone has A-Z, 0-9 and "<" only; ${place}.`)
  }
  const all = written.join('')
  if (all === '') return refused('MALFORMED', 'mrz', `${EXPECTED}; got ${shown(text)}.`)
  // ISO/IEC 18013: one line of 30.
  if (all.length === 30 && all.startsWith('D')) {
    return refused('UNSUPPORTED', 'mrz', 'This is the line of a driving licence, which is no travel document.')
  }
  const shape = SHAPES.find(({ size }) => size === all.length)
  const isWhole =
    shape !== undefined &&
    (written.length === 1 || (written.length === shape.count && written.every((line) => line.length === shape.width)))
  if (!isWhole) return refused('WRONG_LENGTH', 'mrz', wrongLength(written))
  const lines: string[] = []
  for (let start = 0; start < all.length; start += shape.width) lines.push(all.slice(start, start + shape.width))
  return accepted(lines)
}

const EXPECTED = 'A machine readable zone has 3 lines of 30 characters, 2 of 36 or 2 of 44'
/** The most lines whose lengths a message gives. */
const TOLD_LINES = 5

/** The lines of the text and, compared with the closest zone, which line has too many or too few characters. */
function wrongLength(written: readonly string[]): string {
  const lengths = written.map((line) => line.length)
  const sizes = SHAPES.filter(({ count }) => count === written.length)
  const longest = Math.max(...lengths)
  const nearest = sizes.toSorted((a, b) => Math.abs(a.width - longest) - Math.abs(b.width - longest))[0]
  if (written.length === 1) return `${EXPECTED}; got ${longest} characters${offBy(longest)}.`
  if (nearest === undefined) {
    const told = lengths.slice(0, TOLD_LINES).join(', ') + (lengths.length > TOLD_LINES ? ', ...' : '')
    return `${EXPECTED}; got ${written.length} lines of ${told} characters.`
  }
  const wrong = lengths.flatMap((length, index) =>
    length === nearest.width ? [] : [`line ${index + 1} has ${length}`],
  )
  return `${EXPECTED}; ${wrong.join(', ')} of ${nearest.width}.`
}

/** How many characters are missing or too many, if the length is close to a zone's. */
function offBy(length: number): string {
  const [near] = SHAPES.toSorted((a, b) => Math.abs(a.size - length) - Math.abs(b.size - length))
  const off = near === undefined ? 0 : length - near.size
  if (near === undefined || Math.abs(off) > NEAR) return ''
  return `, ${Math.abs(off)} too ${off < 0 ? 'few' : 'many'} for ${near.count} lines of ${near.width}`
}
