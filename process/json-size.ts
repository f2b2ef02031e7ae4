import type { RequestBounds } from './request-bounds.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

/** So much is read in one unit of cost at the slowest: fields of names that no text before had, and characters. */
const VALUES_PER_UNIT = 40
const CHARACTERS_PER_UNIT = 5000

type JsonBounds = Pick<RequestBounds, 'jsonDepth' | 'jsonValues'>

/** How large a text is that may be JSON. */
export interface JsonSize {
  /** What reading it costs, in units. */
  cost: number
  /** What it has too much of, as the end of a sentence; undefined: nothing. */
  excess?: string
}

/** Reads a text once, strings skipped, before it is parsed. Whoever walks what has been parsed may do so by recursion. */
export function sizeOfJson(text: string, bounds: JsonBounds): JsonSize {
  const { jsonDepth, jsonValues } = bounds
  const { values, deepest } = measure(text, bounds)
  const cost = Math.floor(values / VALUES_PER_UNIT + text.length / CHARACTERS_PER_UNIT)
  if (deepest > jsonDepth) return { cost, excess: `is nested more than ${jsonDepth} deep` }
  if (values > jsonValues) return { cost, excess: `has more than ${jsonValues.toLocaleString('en')} values` }
  return { cost }
}

/** Reads until there is too much of something. */
function measure(text: string, { jsonDepth, jsonValues }: JsonBounds): { values: number; deepest: number } {
  let depth = 0
  let deepest = 0
  let values = 1
  let inString = false
  for (let at = 0; at < text.length && values <= jsonValues && deepest <= jsonDepth; at++) {
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
