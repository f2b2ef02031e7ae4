/** Why one input was not looked up: the four codes of `InputProblemCode` in the schema. */
export const INPUT_PROBLEM_CODES = ['MALFORMED', 'CHECK_DIGIT', 'WRONG_LENGTH', 'UNSUPPORTED'] as const
export type InputProblemCode = (typeof INPUT_PROBLEM_CODES)[number]
export type InputProblem = { code: InputProblemCode; field: string; message: string }

/**
 * The canonical value, or what is wrong with the text: an invalid identifier is an answer about the input, never an
 * exception.
 */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: InputProblem }

export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused(code: InputProblemCode, field: string, message: string): { ok: false; problem: InputProblem } {
  return { ok: false, problem: { code, field, message } }
}

/** A refused value for a message: quoted, control characters escaped, at most 40 characters. */
export function shown(value: unknown): string {
  if (typeof value !== 'string') return value === null ? 'null' : Array.isArray(value) ? 'a list' : describe(value)
  const characters = Array.from(value.slice(0, 100))
  const text = JSON.stringify(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : value)
  // JSON does not escape invisible characters, such as those that change the direction of text.
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

function describe(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return `the ${typeof value} ${String(value).slice(0, 40)}`
  }
  return typeof value === 'object' ? 'an object' : typeof value
}
