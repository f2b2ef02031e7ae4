import { isFormerCountry } from '../schema/countries.ts'
import { failure } from '../schema/errors.ts'
import type { InputProblem } from '../schema/identifiers/problem.ts'
import { isNcb } from '../schema/ncbs.ts'

/**
 * Refuses an identifier without a canonical form: nobody could find the record by it. `argument`: its path, such as
 * `input.plates.0.number`.
 */
export function refuseProblem({ code, message }: InputProblem, argument: string): never {
  throw failure('BAD_USER_INPUT', `\`${argument}\`: ${message}`, { rule: 'IDENTIFIER', argument, problem: code })
}

/** Refuses a date, of any precision, that is in the future everywhere in the world. */
export function refuseFuture(date: string | null | undefined, argument: string): void {
  if (!date || date <= lastDay().slice(0, date.length)) return
  throw refusal('FUTURE_DATE', argument, `\`${argument}\` is ${date}: it must not lie in the future.`)
}

/** Refuses former countries where only present ones are allowed. */
export function refuseFormer(codes: readonly string[], argument: string): void {
  const former = codes.find(isFormerCountry)
  if (former === undefined) return
  const message = `\`${argument}\` names ${former}, a State that has ended and has no NCB: name those of today.`
  throw refusal('FORMER_COUNTRY', argument, message)
}

/** Refuses countries without an NCB where an NCB is meant: one that may see a record, or acts on it. */
export function refuseNoNcb(codes: readonly string[], argument: string): void {
  refuseFormer(codes, argument)
  const other = codes.find((code) => !isNcb(code))
  if (other === undefined) return
  const message = `\`${argument}\` names ${other}, which has no NCB: name the country whose NCB is meant.`
  throw refusal('NO_NCB', argument, message)
}

/** Refuses a whole number outside its range (inclusive). */
export function refuseOutside(
  value: number | null | undefined,
  [least, most]: readonly [number, number],
  argument: string,
): void {
  if (value == null || (value >= least && value <= most)) return
  throw refusal('RANGE', argument, `\`${argument}\` is ${value}: it must be ${least} to ${most}.`)
}

/** BAD_USER_INPUT for a value that breaks `rule`; the message says what to do. */
export function refusal(rule: string, argument: string, message: string) {
  return failure('BAD_USER_INPUT', message, { rule, argument })
}

/** The earliest time zone is 14 hours ahead of UTC. */
const AHEAD_MS = 14 * 3_600_000

function lastDay(): string {
  return new Date(Date.now() + AHEAD_MS).toISOString().slice(0, 10)
}
