/** Lists and objects within each other in one JSON text: what the schema takes is not a tenth as deep. */
const MAX_JSON_DEPTH = 64
/** Values in one JSON text: a full bulk report with everything has half as many, and they are parsed in one go. */
const MAX_JSON_VALUES = 20_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

/** So much is read in one unit of cost at the slowest: fields of names that no text before had, and characters. */
const VALUES_PER_UNIT = 40
const CHARACTERS_PER_UNIT = 5000

/** How large a text is that may be JSON. */
export interface JsonSize {
  /** What reading it costs, in units. */
  cost: number
  /** What it has too much of, as the end of a sentence; undefined: nothing. */
  excess?: string
}

/** Reads a text once, strings skipped, before it is parsed. Whoever walks what has been parsed may do so by recursion. */
export function sizeOfJson(text: string): JsonSize {
  const { values, deepest } = measure(text)
  const cost = Math.floor(values / VALUES_PER_UNIT + text.length / CHARACTERS_PER_UNIT)
  if (deepest > MAX_JSON_DEPTH) return { cost, excess: `is nested more than ${MAX_JSON_DEPTH} deep` }
  if (values > MAX_JSON_VALUES) return { cost, excess: `has more than ${MAX_JSON_VALUES.toLocaleString('en')} values` }
  return { cost }
}

/** Reads until there is too much of something. */
function measure(text: string): { values: number; deepest: number } {
  let depth = 0
  let deepest = 0
  let values = 1
  let inString = false
  for (let at = 0; at < text.length && values <= MAX_JSON_VALUES && deepest <= MAX_JSON_DEPTH; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === COMMA) values += 1
    else if (code === 0x5b || code === 0x7b)
      deepest = Math.max(deepest, ++depth) // [ or {
    else if (code === 0x5d || code === 0x7d) depth -= 1 // ] or }
  }
  return { values, deepest }
}
