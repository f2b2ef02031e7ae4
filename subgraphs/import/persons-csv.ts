import { failure } from '../../schema/errors.ts'
import type { PersonInput, PersonStatus } from '../persons/generated.ts'
import { countryCodes, SEX } from '../persons/synthetic-persons.ts'
import { Row } from './csv.ts'
import { Stop } from './entries.ts'
import type { PersonFormat } from './persons.ts'
import type { ValueReader } from './schema-values.ts'

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
type Column = (typeof COLUMNS)[number]

/** Persons as CSV: of the columns above, or of the fields of the mutation. `status`: of persons of whom the file states none. */
export function csvFormat(reader: ValueReader<PersonInput>, status: PersonStatus): PersonFormat {
  const codeOf = countryCodes()
  return (value) => {
    if (!(value instanceof Row && value.columns.includes('full_name'))) return reader.read(value)
    const unknown = value.columns.find((column) => ![...COLUMNS, 'id', 'status'].includes(column))
    if (unknown !== undefined) {
      throw new Stop(
        `The column "${unknown}" is not known beside "full_name". Columns are: id, status, ${COLUMNS.join(', ')}.`,
      )
    }
    const cell = (name: Column | 'id' | 'status') => value.cells[value.columns.indexOf(name)] || null
    const nationality = cell('nationality')
    const { input } = reader.read({
      name: {
        full: cell('full_name'),
        family: cell('last_name'),
        given: [cell('first_name'), cell('middle_name')].filter((part) => part !== null).join(' ') || null,
      },
      sex: SEX[cell('gender')?.toLowerCase() ?? ''] ?? 'U',
      dateOfBirth: cell('date_of_birth'),
      placeOfBirth: cell('place_of_birth'),
      nationalities: nationality === null ? [] : [countryNamed(nationality, codeOf)],
      status: cell('status') ?? status,
    })
    return { sourceId: cell('id'), input }
  }
}

function countryNamed(name: string, codeOf: (name: string) => string): string {
  try {
    return codeOf(name)
  } catch (cause) {
    throw failure('BAD_USER_INPUT', `\`nationality\`: no country is called "${name}" in English.`, {}, { cause })
  }
}
