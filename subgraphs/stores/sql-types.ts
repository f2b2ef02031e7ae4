type Parser = (text: string) => unknown
type GetTypeParser = (oid: number, format?: 'text' | 'binary') => Parser

const TEXT_ARRAY = 1009

/** By the oid in pg_type: int8, date, timestamptz, and their arrays. */
const scalars: Record<number, Parser> = { 20: Number, 1082: (text) => text, 1184: utc }
const elements: Record<number, Parser> = { 1016: Number, 1182: (text) => text, 1185: utc }

/** pg's parsers, except for dates and instants, which GraphQL wants as text, and for int8, which counts are. */
export function typeParser(standard: GetTypeParser): GetTypeParser {
  const texts = standard(TEXT_ARRAY, 'text')
  return (oid, format) => {
    if (format === 'binary') return standard(oid, format)
    const element = elements[oid]
    if (element) return (text) => each(texts(text), element)
    return scalars[oid] ?? standard(oid, format)
  }
}

function each(value: unknown, parse: Parser): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, parse))
  return typeof value === 'string' ? parse(value) : value
}

/** '2026-01-02 05:04:05.678901+02' as '2026-01-02T03:04:05.678Z'; 'infinity' and the like unchanged. */
function utc(text: string): string {
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
}
