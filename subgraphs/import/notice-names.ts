import { failure } from '../../schema/errors.ts'
import type { NameKind, PersonNameInput } from '../persons/generated/schema.ts'
import { LONGEST_LIST } from '../text-input.ts'
import type { Tally } from './importer.ts'
import { countUnread, isName, objectOf, textOf, textsOf, wordsOf } from './lenient-values.ts'

/** The fields of a notice that `namesOf` reads. */
export const NAME_FIELDS = [
  ...['name', 'forename', 'aliases', 'also_known_as', 'formerly_known_as', 'birth_name', 'name_at_birth'],
  ...['name_in_original_script', 'forename_in_original_script'],
]

/** Every name of the person in a notice of the public service. BAD_USER_INPUT if it has none. */
export function namesOf(
  notice: Record<string, unknown>,
  unmapped: Tally,
): { name: PersonNameInput; aliases: PersonNameInput[] } {
  const [family, given] = [textOf(notice.name), textOf(notice.forename)]
  if (family === null && given === null) throw failure('BAD_USER_INPUT', 'It has neither `name` nor `forename`.')
  const told = [
    ...scriptNameOf(notice),
    ...birthNamesOf(notice, given),
    ...aliasesOf(notice.aliases, unmapped),
    ...['also_known_as', 'formerly_known_as'].flatMap((field) =>
      textsOf(notice[field])
        .flatMap((text) => text.split(';'))
        .flatMap((text) => aliasOf(field, text.trim())),
    ),
  ]
  const aliases = new Map<string, PersonNameInput>()
  for (const { field, alias } of told) {
    const full = alias.full ?? ''
    if (!isName(full)) unmapped.add(field)
    else if (!aliases.has(full)) aliases.set(full, alias)
  }
  for (let beyond = LONGEST_LIST; beyond < aliases.size; beyond++) unmapped.add('aliases')
  return { name: { family, given }, aliases: [...aliases.values()].slice(0, LONGEST_LIST) }
}

/** A name, and its field. */
interface Told {
  field: string
  alias: PersonNameInput
}

function partsOf(field: string, family: string | null, given: string | null, kind: NameKind): Told[] {
  const full = [given, family].filter((part) => part !== null).join(' ')
  return full === '' ? [] : [{ field, alias: { full, family, given, kind } }]
}

function aliasOf(field: string, full: string): Told[] {
  return full === '' ? [] : [{ field, alias: { full, kind: 'ALIAS' } }]
}

function scriptNameOf(object: Record<string, unknown>): Told[] {
  const [family, given] = [textOf(object.name_in_original_script), textOf(object.forename_in_original_script)]
  return partsOf('name_in_original_script', family, given, 'ORIGINAL_SCRIPT')
}

/** A family name, to which the forename is added; or a whole name, which contains the forename. */
function birthNamesOf(notice: Record<string, unknown>, given: string | null): Told[] {
  return ['birth_name', 'name_at_birth'].flatMap((field) =>
    textsOf(notice[field]).flatMap((text) => {
      const words = new Set(wordsOf(text))
      const isWhole = given !== null && wordsOf(given).some((word) => words.has(word))
      return isWhole ? [{ field, alias: { full: text, kind: 'MAIDEN' } }] : partsOf(field, text, given, 'MAIDEN')
    }),
  )
}

/** Each alias is a text, or an object of parts; the UN marks some as of low quality. */
function aliasesOf(value: unknown, unmapped: Tally): Told[] {
  const told: unknown[] = Array.isArray(value) ? value : [value]
  return told.flatMap((one) => {
    const alias = objectOf(one)
    if (Object.keys(alias).length === 0) return textsOf(one).flatMap((text) => aliasOf('aliases', text))
    countUnread(alias, (name) => ALIAS.has(name), unmapped, 'aliases.')
    const kind = /low|weak/i.test(textOf(alias.qualification) ?? '') ? 'WEAK_ALIAS' : 'ALIAS'
    return [...partsOf('aliases', textOf(alias.name), textOf(alias.forename), kind), ...scriptNameOf(alias)]
  })
}

const ALIAS = new Set([
  ...['name', 'forename', 'qualification'],
  ...['name_in_original_script', 'forename_in_original_script'],
])
