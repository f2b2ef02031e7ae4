import type { NameKind, PersonNameInput } from '../persons/generated/schema.ts'
import { LONGEST_LIST } from '../text-input.ts'
import type { Properties } from './ftm-entities.ts'
import type { Tally } from './importer.ts'
import { isName, textsOf, wordsOf } from './lenient-values.ts'

/** Whole names, and what they are read as. */
const WHOLE = {
  name: 'ALIAS',
  alias: 'ALIAS',
  previousName: 'ALIAS',
  weakAlias: 'WEAK_ALIAS',
} as const satisfies Record<string, NameKind>
/** Parts of a name, in the order of given names. */
const GIVEN = ['firstName', 'secondName', 'middleName']
/** What a record cannot hold, unless its names contain it: a patronymic, or the name of the father or mother. */
const BESIDE = ['fatherName', 'motherName', 'title', 'nameSuffix']

/** The properties that `namesOf` reads. */
export const NAME_PROPERTIES: readonly string[] = [...Object.keys(WHOLE), ...GIVEN, 'lastName', ...BESIDE]

/**
 * Every name of a person; null if the entity has no name to be recorded under. Parts that make up a name that the file does
 * not state as a whole make an alias; a part that is in no name is counted: nobody gets a name that the file does not
 * state.
 */
export function namesOf(
  properties: Properties,
  unmapped: Tally,
): { name: PersonNameInput; aliases: PersonNameInput[] } | null {
  const whole = new Map<string, NameKind>()
  for (const [property, kind] of Object.entries(WHOLE)) {
    for (const full of textsOf(properties[property])) {
      if (!isName(full)) unmapped.add(property)
      else if (!whole.has(full)) whole.set(full, kind)
    }
  }
  const [stated] = textsOf(properties.name).filter(isName)
  const parts = partsOf(properties, stated)
  const name: PersonNameInput = { ...parts, ...(stated !== undefined && { full: stated }) }
  const full = stated ?? [parts.given, parts.family].filter((part) => part !== null).join(' ')
  if (!isName(full)) return null
  whole.delete(full)
  const aliases: PersonNameInput[] = [...whole].map(([alias, kind]) => ({ full: alias, kind }))
  const said = [full, ...whole.keys()].map((one) => new Set(wordsOf(one)))
  const composed = composedOf(properties)
  if (composed && !said.some((words) => wordsOf(composed.full).every((word) => words.has(word)))) {
    aliases.push({ ...composed, kind: 'ALIAS' })
  }
  countUnsaid(properties, [name, ...aliases], unmapped)
  for (let beyond = LONGEST_LIST; beyond < aliases.length; beyond++) unmapped.add('alias')
  return { name, aliases: aliases.slice(0, LONGEST_LIST) }
}

/** The parts of the primary name: if there are several, those that it contains. */
function partsOf(properties: Properties, full: string | undefined) {
  const inFull = new Set(wordsOf(full ?? ''))
  const one = (property: string): string | null => {
    const told = textsOf(properties[property]).filter(isName)
    return told.find((part) => wordsOf(part).every((word) => inFull.has(word))) ?? told[0] ?? null
  }
  const given = GIVEN.map(one).filter((part) => part !== null)
  return { family: one('lastName'), given: given.length > 0 ? given.join(' ') : null }
}

/** The name made of the parts, if each has one value: of several values, nobody knows which belong together. */
function composedOf(properties: Properties): { full: string; given: string; family: string } | null {
  const parts = [...GIVEN, 'lastName'].map((property) => textsOf(properties[property]))
  if (parts.some((told) => told.length > 1)) return null
  const family = parts.at(-1)?.[0]
  const given = parts.slice(0, -1).flat().join(' ')
  const full = `${given} ${family}`
  return family === undefined || given === '' || !isName(full) ? null : { full, given, family }
}

function countUnsaid(properties: Properties, names: readonly PersonNameInput[], unmapped: Tally): void {
  const said = new Set(names.flatMap(({ full, given, family }) => wordsOf([full, given, family].join(' '))))
  for (const property of [...GIVEN, 'lastName', ...BESIDE]) {
    for (const part of textsOf(properties[property])) {
      if (!wordsOf(part).every((word) => said.has(word))) unmapped.add(property)
    }
  }
}
