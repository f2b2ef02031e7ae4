import type { Answer, SourceError } from '../../schema/identity.ts'

/** Another version of a subgraph, or something that is none, may be at the other end: nothing is taken for granted. Throws. */
export function readAnswer(json: unknown, source: string): Answer {
  if (!isRecord(json)) throw new Error('its answer is no JSON object')
  const { data, errors = [] } = json
  if (!Array.isArray(errors) || (errors.length === 0 && !isRecord(data))) throw new Error('its answer has no data')
  const answer: Answer = { data: isRecord(data) ? data : null }
  if (errors.length > 0) answer.errors = errors.map((error) => readError(error, source))
  return answer
}

/** An error of an answer. Throws. */
export function readError(error: unknown, source: string): SourceError {
  if (!isRecord(error) || typeof error.message !== 'string') throw new Error('its answer has an unreadable error')
  const extensions = isRecord(error.extensions) ? error.extensions : {}
  const read: SourceError = {
    message: error.message,
    extensions: { ...extensions, code: String(extensions.code), source },
  }
  if (isPath(error.path)) read.path = error.path
  return read
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number')
}
