import { failure } from '../../schema/errors.ts'
import type { PersonStatus } from '../persons/generated/schema.ts'
import { countryCodes, SEX } from '../persons/synthetic-persons.ts'
import { unknownColumns } from './columns.ts'
import { Row } from './csv.ts'
import type { Tally } from './importer.ts'
import { lookUp } from './lenient-values.ts'
import type { PersonFormat, PersonReader } from './persons.ts'

/** The columns of subgraphs/seed/persons-synthetic.csv, with English names of countries. Such files may also have an `id`. */
const COLUMNS = [
  'full_name',
  'first_name',
  'middle_name',
  'last_name',
  'gender',
  'date_of_birth',
  'place_of_birth',
  'nationality',
] as const
type Column = (typeof COLUMNS)[number] | 'id' | 'status'
const ALL: readonly string[] = ['id', 'status', ...COLUMNS]

/** Such a file's names for fields of the mutation. */
const NAMES: Record<string, Column> = {
  name: 'full_name',
  'name.full': 'full_name',
  'name.family': 'last_name',
  'name.given': 'first_name',
  dateOfBirth: 'date_of_birth',
  placeOfBirth: 'place_of_birth',
}

const GENDERS: Record<string, string> = { ...SEX, m: 'M', f: 'F', x: 'X', u: 'U', unknown: 'U', '': 'U' }

/** Persons in CSV, with the columns above or the fields of the mutation. `status`: the default for persons without one. */
export function csvFormat(reader: PersonReader, status: PersonStatus, unmapped: Tally): PersonFormat {
  const codeOf = countryCodes()
  function sexOf(gender: string): string {
    const sex = lookUp(GENDERS, gender.toLowerCase())
    if (sex === undefined) unmapped.add(`gender "${gender.slice(0, 40)}"`)
    return sex ?? 'U'
  }
  return {
    read(value) {
      if (!(value instanceof Row && isOurs(value.columns))) return reader.read(value, { status })
      const cell = (name: Column) => value.cells[value.columns.indexOf(name)] || null
      const nationality = cell('nationality')
      const { input } = reader.read({
        name: {
          full: cell('full_name'),
          family: cell('last_name'),
          given: [cell('first_name'), cell('middle_name')].filter((part) => part !== null).join(' ') || null,
        },
        sex: sexOf(cell('gender') ?? ''),
        dateOfBirth: cell('date_of_birth'),
        placeOfBirth: cell('place_of_birth'),
        nationalities: nationality === null ? [] : [countryNamed(nationality, codeOf)],
        status: cell('status') ?? status,
      })
      return { sourceId: cell('id'), input }
    },
    nameOf: (path, value) => (value instanceof Row && isOurs(value.columns) ? lookUp(NAMES, path) : undefined),
  }
}

/** Throws `WrongFile` if a CSV file of persons has unknown columns. */
export function refuseUnknownColumns(reader: PersonReader, columns: readonly string[]): void {
  const unknown = columns.filter((column) => column !== '' && !ALL.includes(column))
  if (!isOurs(columns)) reader.refuseUnknown(columns)
  else if (unknown.length > 0) throw unknownColumns(unknown, columns, ALL)
}

/** Whether these are the columns above: the fields of the mutation have other names. */
function isOurs(columns: readonly string[]): boolean {
  return COLUMNS.some((column) => columns.includes(column))
}

function countryNamed(name: string, codeOf: (name: string) => string): string {
  try {
    return codeOf(name)
  } catch (cause) {
    throw failure('BAD_USER_INPUT', `\`nationality\`: no country is called "${name}" in English.`, {}, { cause })
  }
}
