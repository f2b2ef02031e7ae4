import { ocrClass } from './plate.ts'

/** Letters that are not just accented A-Z, as cameras and keyboards without them write them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ŋ: 'N', Ə: 'E', Æ: 'A', Œ: 'O' },
}
/** Letters that are also written as two (ICAO 9303 part 3, section 6). */
const TWO: Readonly<Record<string, string>> = {
  ...{ Ä: 'AE', Ö: 'OE', Ü: 'UE', Å: 'AA', Ø: 'OE', Æ: 'AE', Œ: 'OE', Ő: 'OE', Ű: 'UE' },
}

/**
 * The same for plates that look alike, for indexes: without accents, with one letter for those written as two, and one for
 * characters that cameras confuse. Other plates may share it: `misreadCharacters` decides. `number`: canonical, without its
 * country.
 */
export function plateClass(number: string): string {
  const plain = ocrClass(letters(number).map(plainLetter).join(''))
  return plain.replace(/A[AE]+/g, 'A').replace(/([0U])E+/g, '$1')
}

/**
 * How many characters differ between two plates that look alike: Ü as U or UE, 0 as O. Null if they do not look alike. Both
 * canonical, without their country.
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

/** Splits a text into letters, each with its marks. */
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

/** The letter of A-Z that a Latin letter is based on; all others stay, since a mark may change a letter of another script. */
function plainLetter(letter: string): string {
  const [base = letter] = letter.normalize('NFD')
  return PLAIN[base] ?? (/[A-Z]/.test(base) ? base : letter)
}
