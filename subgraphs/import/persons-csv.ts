import { failure } from '../../schema/errors.ts'
import type { PersonStatus } from '../persons/generated/schema.ts'
import { countryCodes, SEX } from '../persons/synthetic-persons.ts'
import { unknownColumns } from './columns.ts'
import { Row } from './csv.ts'
import type { Tally } from './importer.ts'
import { lookUp } from './loose.ts'
import type { PersonFormat, PersonReader } from './persons.ts'

/** The columns of subgraphs/seed/persons-synthetic.csv; names of countries are English. Files of this kind may have an `id` besides. */
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

/** How such a file calls what a mutation calls otherwise. */
const NAMES: Record<string, Column> = {
  name: 'full_name',
  'name.full': 'full_name',
  'name.family': 'last_name',
  'name.given': 'first_name',
  dateOfBirth: 'date_of_birth',
  placeOfBirth: 'place_of_birth',
}

const GENDERS: Record<string, string> = { ...SEX, m: 'M', f: 'F', x: 'X', u: 'U', unknown: 'U', '': 'U' }

/** Persons as CSV: of the columns above, or of the fields of the mutation. `status`: of persons of whom the file states none. */
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

/** Throws `WrongFile` where a CSV file of persons has columns that are not known. */
export function refuseUnknownColumns(reader: PersonReader, columns: readonly string[]): void {
  const unknown = columns.filter((column) => column !== '' && !ALL.includes(column))
  if (!isOurs(columns)) reader.refuseUnknown(columns)
  else if (unknown.length > 0) throw unknownColumns(unknown, columns, ALL)
}

/** The fields of the mutation have other names. */
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
