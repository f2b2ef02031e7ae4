const SEPARATORS = /[\s\p{Cf}\p{Pd}._/·•]/gu

/**
 * What people put between the characters of a number goes: white space, hyphens, dots, slashes, and the invisible
 * direction marks that come along when Arabic or Hebrew text is copied. Full-width forms become plain ones (NFKC).
 */
export function compact(raw: string): string {
  return raw.normalize('NFKC').replace(SEPARATORS, '')
}

/** Upper case of A-Z only: `toUpperCase` would turn "ß" into the two letters SS and so accept what was never written. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}
