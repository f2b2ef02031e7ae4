import { weightOf } from '../../process/content-encoding.ts'

/** A media range of an `Accept` header. */
export interface MediaRange {
  type: string
  /** Without white space and quotes: `deferspec=20220824`. */
  parameters: readonly string[]
}

/** The ranges of an `Accept` header that the client takes, the preferred ones first (RFC 9110, section 12.5.1). */
export function mediaRanges(accept: string): MediaRange[] {
  const ranges = accept.toLowerCase().split(',').map(readRange)
  return ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
}

/** Whether one of these ranges is JSON, as GraphQL over HTTP answers it. */
export function takesJson(ranges: readonly MediaRange[]): boolean {
  return ranges.some(({ type }) => type === 'application/json' || type === 'application/graphql-response+json')
}

function readRange(range: string): MediaRange & { weight: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.replace(/[\s"]/g, ''))
  return { type, parameters, weight: weightOf(parameters) }
}
