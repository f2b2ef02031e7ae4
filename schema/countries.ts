import { createRequire } from 'node:module'
// The package's main file reads 80 languages when imported; its index reads none.
import countries from 'i18n-iso-countries/index.js'
import { type CountryLanguage, FORMER, ICAO_ONLY } from './country-names.ts'

export type { CountryLanguage }

/** Codes that we read as a State's, but do not write. */
const READ_AS: Readonly<Record<string, string>> = {
  D: 'DEU', // ICAO 9303 part 3: one letter in documents of Germany
  ...{ XK: 'RKS', XKK: 'RKS', XKX: 'RKS', XXK: 'RKS' }, // user-assigned; XXK stands in German residence permits
  ...{ UK: 'GBR', EL: 'GRC', EU: 'EUE' }, // exceptionally reserved, or of the European Union's own
  // ISO 3166-3, and ROM before 2002: the same State under another name, or a State that became part of another.
  ...{ ROM: 'ROU', ZAR: 'COD', ZR: 'COD', TMP: 'TLS', TP: 'TLS', BUR: 'MMR', BU: 'MMR', BYS: 'BLR' },
  ...{ DHY: 'BEN', DY: 'BEN', HVO: 'BFA', HV: 'BFA', RHO: 'ZWE', NHB: 'VUT', NH: 'VUT', AFI: 'DJI' },
  ...{ FXX: 'FRA', FX: 'FRA', PCZ: 'PAN', PZ: 'PAN', SKM: 'IND', CTE: 'KIR', CT: 'KIR', ATB: 'ATA', ATN: 'ATA' },
  ...{ NQ: 'ATA', JTN: 'UMI', JT: 'UMI', MID: 'UMI', MI: 'UMI', PUS: 'UMI', PU: 'UMI', WAK: 'UMI', WK: 'UMI' },
}

/** Every accepted code in upper case, mapped to the code that we write; built on first use. */
let written: Map<string, string> | undefined
const names = new Map<CountryLanguage, Map<string, string>>()

/** Longer than any code with white space and fillers around it. */
const LONGEST_INPUT = 20

/**
 * The ICAO 9303 three-letter code for an ISO 3166-1 alpha-2 or alpha-3 or an ICAO code, in any case; null if unknown. White
 * space around it and fillers "<" after it are ignored. Germany is DEU ("D" is read), Kosovo RKS. States of ISO 3166-3 that
 * were divided or joined with others keep their own code (SUN, YUG, DDR); those that continue under another code are read
 * as that (ROM is ROU). UTO, the State of specimen documents, is accepted, so that specimens can be checked and answered.
 * If it returns null, `countryProblem` says what to type instead.
 */
export function parseCountry(input: string): string | null {
  written ??= readCodes()
  const code = written.get(input)
  if (code !== undefined || input.length > LONGEST_INPUT) return code ?? null
  const text = input.replace(/^[\s\p{Cf}]+|[\s\p{Cf}<]+$/gu, '')
  // Letters only: `toUpperCase` would turn "ß" into SS, South Sudan.
  return /^[A-Za-z]{1,3}$/.test(text) ? (written.get(text.toUpperCase()) ?? null) : null
}

/** The canonical code for the three digits of ISO 3166-1, which `parseCountry` does not accept; null for any others. */
export function countryOfNumber(digits: string): string | null {
  return /^[0-9]{3}$/.test(digits) ? (countries.numericToAlpha3(digits) ?? null) : null
}

/** Every canonical code. */
export function countryCodes(): ReadonlySet<string> {
  written ??= readCodes()
  return new Set(written.values())
}

/** Whether a canonical code belongs to a State that has ended: persons and documents may have it, but no NCB acts for it. */
export function isFormerCountry(code: string): boolean {
  return Object.hasOwn(FORMER, code)
}

/** Whether a person or thing of one State may belong to the other today, since one has succeeded the other. */
export function mayBeSameCountry(one: string, other: string): boolean {
  const followed = (before: string, after: string) =>
    isFormerCountry(before) && FORMER[before]?.successors.includes(after) === true
  return one === other || followed(one, other) || followed(other, one)
}

/** The ISO 3166-1 alpha-2 code for a canonical code; the user-assigned XK for Kosovo; null if ISO has none today. */
export function alpha2(code: string): string | null {
  if (code === 'RKS') return 'XK'
  return countries.alpha3ToAlpha2(code) ?? null
}

/** The name of a country by its canonical code. Throws for a code that `parseCountry` cannot have returned. */
export function countryName(code: string, language: CountryLanguage): string {
  let known = names.get(language)
  if (known === undefined) {
    known = readNames(language)
    names.set(language, known)
  }
  const name = known.get(code)
  if (name === undefined) throw new TypeError(`No country has the code ${code}`)
  return name
}

function readCodes(): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [alpha3Code, alpha2Code] of Object.entries(countries.getAlpha3Codes())) {
    codes.set(alpha3Code, alpha3Code)
    codes.set(alpha2Code, alpha3Code)
  }
  for (const code of Object.keys(ICAO_ONLY)) codes.set(code, code)
  for (const [code, { alpha2: two }] of Object.entries(FORMER)) {
    codes.set(code, code)
    if (two !== undefined) codes.set(two, code)
  }
  for (const [code, meant] of Object.entries(READ_AS)) codes.set(code, meant)
  return codes
}

function readNames(language: CountryLanguage): Map<string, string> {
  const locale = language.toLowerCase()
  countries.registerLocale(createRequire(import.meta.url)(`i18n-iso-countries/langs/${locale}.json`))
  const known = new Map<string, string>()
  for (const [alpha2Code, name] of Object.entries(countries.getNames(locale, { select: 'official' }))) {
    const code = parseCountry(alpha2Code)
    if (code !== null) known.set(code, name)
  }
  for (const [code, translations] of Object.entries(ICAO_ONLY)) known.set(code, translations[language])
  for (const [code, { names: translations }] of Object.entries(FORMER)) known.set(code, translations[language])
  return known
}
