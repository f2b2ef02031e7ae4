import type { Answer, SourceError } from '../../schema/identity.ts'

/**
 * Reads an answer without trusting it: another version of the subgraph, or another server, may have sent it. Keeps every
 * part that is readable. Throws.
 */
export function readAnswer(json: unknown, source: string): Answer {
  if (!isRecord(json)) throw new Error('its answer is no JSON object')
  const { data } = json
  const errors = json.errors ?? []
  if (!Array.isArray(errors) || (errors.length === 0 && !isRecord(data))) throw new Error('its answer has no data')
  const answer: Answer = { data: isRecord(data) ? data : null }
  if (errors.length > 0) answer.errors = errors.map((error) => readError(error, source))
  return answer
}

/** An error of an answer. If it lacks a code or a message, callers may not read it. */
export function readError(error: unknown, source: string): SourceError {
  const { message, path, extensions } = isRecord(error) ? error : {}
  const given = isRecord(extensions) ? extensions : {}
  const isReadable = typeof message === 'string' && typeof given.code === 'string'
  const read: SourceError = {
    message: typeof message === 'string' ? message : 'an error without a message',
    extensions: { ...withoutPrototype(given), code: isReadable ? String(given.code) : UNREADABLE, source },
  }
  if (isPath(path)) read.path = path
  return read
}

/** The code of an error that has none: it is no code of ours, so only the log shows the message. */
const UNREADABLE = 'NO_CODE'

/** A copy of a JSON object without any key `__proto__`, which later copies might take for the prototype. */
function withoutPrototype(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value), (key, inner) => (key === '__proto__' ? undefined : inner))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number')
}
