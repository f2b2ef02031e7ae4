import { accepted, type Result, refused, shown } from './problem.ts'

/**
 * One of the values of an enum, in the exact spelling. `what`: what the values are of, "class of documents". Other
 * spellings are not guessed: the problem says how the value is written.
 */
export function enumValue<Value extends string>(
  raw: string,
  values: readonly Value[],
  field: string,
  what: string,
): Result<Value> {
  const value = values.find((known) => known === raw)
  if (value !== undefined) return accepted(value)
  const name = raw
    .slice(0, 100)
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  const meant = values.find((known) => known === name)
  return refused('MALFORMED', field, `${shown(raw)} is no ${what}: write ${meant ?? values.join(', ')}.`)
}
