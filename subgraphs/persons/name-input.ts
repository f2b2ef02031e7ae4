import { shown } from '../../schema/identifiers/problem.ts'
import { refusal } from '../inputs.ts'
import { LONGEST_NAME, readText, refuseLongList } from '../text-input.ts'
import type { NameKind, PersonNameInput } from './generated/schema.ts'
import { readName as readWords } from './matching/names.ts'
import type { RecordedName } from './records.ts'
import { scriptOf } from './script.ts'

/** The name that a person is recorded under. Throws BAD_USER_INPUT. */
export function readPrimaryName(input: PersonNameInput, argument: string): RecordedName {
  const kind = input.kind ?? 'PRIMARY'
  if (kind !== 'PRIMARY') {
    throw refusal('NAME_KIND', `${argument}.kind`, `\`${argument}.kind\` is ${kind}: the name itself is PRIMARY.`)
  }
  return readName(input, kind, argument)
}

/** All other names. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function readAliases(inputs: readonly PersonNameInput[], argument: string): RecordedName[] {
  refuseLongList(inputs, argument)
  return inputs.map((input, at) => {
    const kind = input.kind ?? 'ALIAS'
    if (kind === 'PRIMARY') {
      const message = `\`${argument}.${at}.kind\` is PRIMARY: that is the name itself, and no alias.`
      throw refusal('NAME_KIND', `${argument}.${at}.kind`, message)
    }
    return readName(input, kind, `${argument}.${at}`)
  })
}

function readName(input: PersonNameInput, kind: NameKind, argument: string): RecordedName {
  const family = readText(input.family, `${argument}.family`, LONGEST_NAME)
  const given = readText(input.given, `${argument}.given`, LONGEST_NAME)
  const stated = readText(input.full, `${argument}.full`, LONGEST_NAME)
  const full = stated ?? [given, family].filter((part) => part !== null).join(' ')
  if (full === '') throw refusal('NAME', argument, `\`${argument}\` needs \`full\`, or \`family\` or \`given\`.`)
  if (full.length > LONGEST_NAME) {
    const message = `\`${argument}\` has ${full.length} characters in \`given\` and \`family\`: at most ${LONGEST_NAME} together.`
    throw refusal('TEXT_LENGTH', argument, message)
  }
  if (readWords({ full }).words.length === 0) {
    const message = `\`${argument}\` has no letter of any script, so that nobody could find it; got ${shown(full)}.`
    throw refusal('NAME', argument, message)
  }
  return { full, family, given, script: readScript(input.script, `${argument}.script`) ?? scriptOf(full), kind }
}

function readScript(script: string | null | undefined, argument: string): string | null {
  if (script == null || /^[A-Z][a-z]{3}$/.test(script)) return script ?? null
  const message = `\`${argument}\` must be the four letters of a script, such as "Latn"; got ${shown(script)}.`
  throw refusal('SCRIPT', argument, message)
}
