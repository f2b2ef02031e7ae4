import { ocrClass } from './plate.ts'

/** Letters that are no letter of A-Z with an accent, as cameras and keyboards without them have them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ŋ: 'N', Ə: 'E', Æ: 'A', Œ: 'O' },
}
/** Letters that are written with two as well (ICAO 9303 part 3, section 6). */
const TWO: Readonly<Record<string, string>> = {
  ...{ Ä: 'AE', Ö: 'OE', Ü: 'UE', Å: 'AA', Ø: 'OE', Æ: 'AE', Œ: 'OE', Ő: 'OE', Ű: 'UE' },
}

/**
 * What plates that look alike have in common: for indexes. Accents are gone, what is written with two letters is one,
 * and characters that cameras confuse are one. Plates that do not look alike may share it: `misreadCharacters` decides.
 * `number`: canonical, without its country.
 */
export function plateClass(number: string): string {
  const plain = ocrClass(letters(number).map(plainLetter).join(''))
  return plain.replace(/A[AE]+/g, 'A').replace(/([0U])E+/g, '$1')
}

/**
 * How many characters of one plate are read as others on the other: Ü as U or UE, 0 as O. Null where they do not look
 * alike. Both canonical, without their country.
 */
export function misreadCharacters(one: string, other: string): number | null {
  const [a, b] = [letters(one), letters(other)]
  const known = new Map<number, number>()
  const rest = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return i === a.length && j === b.length ? 0 : Number.POSITIVE_INFINITY
    const place = i * (b.length + 1) + j
    const seen = known.get(place)
    if (seen !== undefined) return seen
    const [x = '', y = ''] = [a[i], b[j]]
    let best = Number.POSITIVE_INFINITY
    if (x === y) best = rest(i + 1, j + 1)
    else if (isAlike(x, y)) best = 1 + rest(i + 1, j + 1)
    if (isWritten(x, y, b[j + 1])) best = Math.min(best, 1 + rest(i + 1, j + 2))
    if (isWritten(y, x, a[i + 1])) best = Math.min(best, 1 + rest(i + 2, j + 1))
    known.set(place, best)
    return best
  }
  const misread = rest(0, 0)
  return Number.isFinite(misread) ? misread : null
}

/** A letter with the marks that it has. */
function letters(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
}

function isAlike(x: string, y: string): boolean {
  return ocrClass(plainLetter(x)) === ocrClass(plainLetter(y)) || (x in TWO && TWO[x] === TWO[y])
}

/** Whether a letter may have been written as these two. */
function isWritten(letter: string, first: string, second = ''): boolean {
  const two = TWO[letter]
  return two !== undefined && ocrClass(two) === ocrClass(first + second)
}

/** The letter of A-Z that a Latin letter comes from; all others stay: without its marks a letter of another script is another. */
function plainLetter(letter: string): string {
  const [base = letter] = letter.normalize('NFD')
  return PLAIN[base] ?? (/[A-Z]/.test(base) ? base : letter)
}
