/** Lists and objects within each other in one JSON text: what the schema takes is not a tenth as deep. */
export const MAX_JSON_DEPTH = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Whether a text that may be JSON is nested more deeply than `MAX_JSON_DEPTH`: read once, strings skipped, before it is
 * parsed. Whoever walks what has been parsed may do so by recursion.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === 0x5b || code === 0x7b) {
      // [ or {
      depth += 1
      if (depth > MAX_JSON_DEPTH) return true
    } else if (code === 0x5d || code === 0x7d) depth -= 1 // ] or }
  }
  return false
}
