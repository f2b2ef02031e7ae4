/** Which pairs of neighbouring letters a name has, as 64 bits: a rough likeness of whole names, for the order. */
export interface Signature {
  low: number
  high: number
}

/** The signature of words of a-z. */
export function signatureOf(words: Iterable<string>): Signature {
  let low = 0
  let high = 0
  for (const word of words) {
    let before = 0
    for (let at = 0; at < word.length; at++) {
      const letter = word.charCodeAt(at) - 96
      const bit = Math.imul(before * 27 + letter, 0x9e3779b1) >>> 26
      if (bit < 32) low |= 1 << bit
      else high |= 1 << (bit - 32)
      before = letter
    }
  }
  return { low: low >>> 0, high: high >>> 0 }
}

/** How many bits of a number are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
