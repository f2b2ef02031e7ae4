import { countryCodes, countryName, countryOfNumber } from './countries.ts'
import { shown } from './identifiers/problem.ts'
import { signCountry } from './vehicle-signs.ts'

/** Texts that may mean several countries. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  CS: 'type CSK for Czechoslovakia, SCG for Serbia and Montenegro',
  UN: 'type UNO for the organization, UNA for a specialized agency, UNK for its mission in Kosovo',
  RH: 'type ZWE for what was Southern Rhodesia, HTI for Haiti',
}

/** The most names in a message that may complete a text. */
const MOST_SUGGESTED = 4
/** The most characters of a suggestion, including names. */
const LONGEST_SUGGESTION = 100

/** A sentence that says what to type instead of a text that `parseCountry` does not know. */
export function countryProblem(input: string): string {
  const hint = countryHint(input) ?? 'give an ISO 3166-1 or ICAO 9303 code, such as FR or FRA'
  if (input.trim() === '') return `The country is empty: ${hint}.`
  return `No State or organisation has the code ${shown(input)}: ${hint}.`
}

/**
 * What to type instead of a text that `parseCountry` does not know, as a part of a sentence; null if there is no
 * suggestion.
 */
export function countryHint(input: string): string | null {
  const text = input.slice(0, 100).trim()
  const known = AMBIGUOUS[text.toUpperCase()]
  if (known !== undefined) return known
  const one = signCountry(text) ?? countryOfNumber(text)
  const suggested = one === null ? namedLike(text) : [one]
  if (suggested.length === 0 || suggested.length > MOST_SUGGESTED) return null
  const named = suggested.map((code) => `${code} for ${countryName(code, 'EN')}`).join(', ')
  return `type ${named.length > LONGEST_SUGGESTION ? suggested.join(' or ') : named}`
}

/** The countries with a name, in any language, in which a word begins like the text; only exact names if there are many. */
function namedLike(text: string): string[] {
  const asked = folded(text)
  if (asked.length < SHORTEST_NAME) return []
  byBeginning ??= readBeginnings()
  const near = byBeginning.get(asked.slice(0, SHORTEST_NAME)) ?? []
  const found = near.filter(({ name }) => name.startsWith(asked))
  const alike = new Set(found.map(({ code }) => code))
  if (alike.size <= MOST_SUGGESTED) return [...alike]
  return [...new Set(found.filter(({ name }) => name === asked).map(({ code }) => code))]
}

const SHORTEST_NAME = 3
const LANGUAGES = ['EN', 'FR', 'ES', 'AR'] as const
/** The rest of each name from each of its words on, by its first letters. */
let byBeginning: Map<string, { name: string; code: string }[]> | undefined

function readBeginnings(): Map<string, { name: string; code: string }[]> {
  const all = new Map<string, { name: string; code: string }[]>()
  for (const code of countryCodes()) {
    for (const language of LANGUAGES) {
      const name = folded(countryName(code, language))
      for (const { index } of name.matchAll(/[\p{L}\p{N}]+/gu)) {
        const rest = name.slice(index)
        const key = rest.slice(0, SHORTEST_NAME)
        const known = all.get(key)
        if (known) known.push({ name: rest, code })
        else all.set(key, [{ name: rest, code }])
      }
    }
  }
  return all
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
}
