import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'
// The package's main file reads 80 languages when imported; its index reads none.
import countries from 'i18n-iso-countries/index.js'
import type { Sex } from './generated/schema.ts'
import type { RecordedName } from './records.ts'
import { scriptOf } from './script.ts'

/** A line of seed/persons-synthetic.csv. Nobody in it exists. */
export interface SyntheticPerson {
  name: RecordedName
  /** Without the middle name; null for persons without one. */
  shortName: RecordedName | null
  sex: Sex
  /** "YYYY-MM-DD" */
  dateOfBirth: string
  placeOfBirth: string
  /** ICAO code. */
  nationality: string
}

/** The first `count` persons of the file. */
export async function syntheticPersons(count: number): Promise<SyntheticPerson[]> {
  const codeOf = countryCodes()
  const lines = await readLines(count)
  return lines.map((line) => ({
    name: recordedName(line.full_name, line, 'PRIMARY'),
    shortName:
      line.middle_name === ''
        ? null
        : recordedName(`${line.first_name} ${line.last_name}`, { ...line, middle_name: '' }, 'ALIAS'),
    sex: SEX[line.gender] ?? 'U',
    dateOfBirth: line.date_of_birth,
    placeOfBirth: line.place_of_birth,
    nationality: codeOf(line.nationality),
  }))
}

interface Line {
  full_name: string
  first_name: string
  middle_name: string
  last_name: string
  gender: string
  date_of_birth: string
  place_of_birth: string
  nationality: string
}

export const SEX: Record<string, Sex> = { male: 'M', female: 'F', other: 'X' }
/** Parsing stops at `count`: the whole file would take a second. */
async function readLines(count: number): Promise<Line[]> {
  const text = await readFile(new URL('../seed/persons-synthetic.csv', import.meta.url))
  return parse<Line>(text, { columns: true, to: count })
}

/** Maps a country's English name to its ICAO code. */
export function countryCodes(): (name: string) => string {
  countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json'))
  return (name) => {
    const code = SHORT_NAMES[name] ?? countries.getAlpha3Code(name, 'en')
    if (code === undefined) throw new TypeError(`persons-synthetic.csv: no country is called ${name}`)
    return code
  }
}

const SHORT_NAMES: Record<string, string> = { Laos: 'LAO', Syria: 'SYR', 'East Timor': 'TLS', Brunei: 'BRN' }

function recordedName(full: string, line: Line, kind: RecordedName['kind']): RecordedName {
  const given = [line.first_name, line.middle_name].filter((part) => part !== '').join(' ')
  return { full, family: line.last_name, given, script: scriptOf(full), kind }
}
