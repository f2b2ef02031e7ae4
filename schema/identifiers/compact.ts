/**
 * White space, invisible marks, dashes and dots of all scripts: Unicode's hyphens and what is typed instead (minus, line
 * drawing, Arabic tatweel, the Japanese length mark), and full stops, bullets and middle dots.
 */
const SEPARATORS =
  /[\s\p{Cf}\p{Pd}_/\u02d7\u2043\u2212\u23af\u2500\u2501\u2796\u0640\u30fc.\u00b7\u0589\u06d4\u0701\u0702\u0f0b\u1361\u1362\u2022\u2027\u2219\u22c5\u25cf\u25e6\u2e31\u2e33\u3002\u30fb\ua78f]/gu
/** What is left as it is: most numbers, for a fifth of the time. */
const PLAIN = /^[A-Za-z0-9]*$/
/** Dots and lines that stand alone: NFKC would put them above the previous letter. */
const OVER_NOTHING = /[\u00af\u02d9\u203e]/g

/**
 * Removes what people put between the characters of a number: white space, hyphens, dots, slashes, and the invisible
 * direction marks in copied Arabic or Hebrew text. Full-width forms become plain ones (NFKC).
 */
export function compact(raw: string): string {
  if (PLAIN.test(raw)) return raw
  return raw.replace(OVER_NOTHING, '').normalize('NFKC').replace(SEPARATORS, '')
}

/** Upper case of A-Z only: `toUpperCase` would turn "ß" into SS, and accept what was never written. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}
