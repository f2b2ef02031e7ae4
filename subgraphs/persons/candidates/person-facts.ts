import type { PersonRecord } from '../records.ts'
import type { Candidate } from './candidate-source.ts'

/** The fields of a person that a search compares. */
export const COMPARED = ['name', 'aliases', 'sex', 'dateOfBirth', 'nationalities'] as const

type Compared = Pick<PersonRecord, (typeof COMPARED)[number]>
type PackedName = [full: string, family: string | null, kind: PersonRecord['name']['kind']]
type Packed = [PackedName[], Candidate['sex'], string | null, readonly string[]]

/** The facts that a search compares, in one text: a million persons as objects would take a gigabyte. */
export function packed({ name, aliases, sex, dateOfBirth, nationalities }: Compared): string {
  const names = [name, ...aliases].map(({ full, family, kind }): PackedName => [full, family, kind])
  return JSON.stringify([names, sex, dateOfBirth, nationalities] satisfies Packed)
}

/** The facts in a text that `packed` made. */
export function unpacked(_id: string, text: string): Candidate {
  const [names, sex, dateOfBirth, nationalities] = JSON.parse(text) as Packed // see above
  const [name = { full: '', family: null, kind: 'PRIMARY' }, ...aliases] = names.map(([full, family, kind]) => ({
    full,
    family,
    kind,
  }))
  return { _id, name, aliases, sex, dateOfBirth, nationalities }
}
