import { GraphQLScalarType, type GraphQLSchema, isScalarType, Kind, print, type ValueNode } from 'graphql'
import { parseCountry } from './countries.ts'
import { countryHint } from './country-problem.ts'
import { dateHint, isDate, isPartialDate, parseDateTime } from './dates.ts'
import { type ErrorCode, failure } from './errors.ts'
import { shown } from './identifiers/problem.ts'

/** The rule of one scalar: `read` gives the canonical text, or null to refuse. */
type Rule = {
  name: string
  rule: string
  /** The expected form, as the first half of the message of a refusal. */
  form: string
  description: string
  specifiedByURL?: string
  read(text: string): string | null
  /** A hint about this text, as a part of the sentence. */
  hint?(text: string): string | null
  code?: ErrorCode
  /** Kinds of literals that are accepted besides strings. */
  literals?: readonly Kind[]
}

const rules: Rule[] = [
  {
    name: 'Date',
    rule: 'DATE',
    form: 'A date is a day of the calendar written YYYY-MM-DD',
    description: 'A day: RFC 3339 full-date, for instance "2024-02-29". Only days that exist.',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
    read: (text) => (isDate(text) ? text : null),
    hint: dateHint,
  },
  {
    name: 'DateTime',
    rule: 'DATE_TIME',
    form: 'A time is written YYYY-MM-DDTHH:mm:ss with "Z" or an offset like "+02:00"',
    description:
      'An instant: RFC 3339 date-time. Any offset is read; what is written is UTC with milliseconds, for instance "2024-02-29T12:00:00.000Z".',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
    read: parseDateTime,
    hint: (text) => dateHint(text.slice(0, 10)),
  },
  {
    name: 'PartialDate',
    rule: 'PARTIAL_DATE',
    form: 'A partial date is written YYYY, YYYY-MM or YYYY-MM-DD',
    description:
      'A day, a month or a year: "1974-08-12", "1974-08" or "1974". The precision is part of the value: nothing is filled in.',
    read: (text) => (isPartialDate(text) ? text : null),
    hint: dateHint,
  },
  {
    name: 'CountryCode',
    rule: 'COUNTRY_CODE',
    form: 'A country is an ISO 3166-1 code of two or three letters or an ICAO 9303 code',
    description:
      'A State or organisation. Read: ISO 3166-1 alpha-2 or alpha-3, an ICAO 9303 code ("D", "XXA", "UNO"), "UK" and "EL", or a code of ISO 3166-3 ("SUN", "YUG", "ROM"), in any case. Written: always three letters, Germany as "DEU", Romania as "ROU".',
    specifiedByURL: 'https://www.icao.int/publications/Documents/9303_p3_cons_en.pdf',
    read: parseCountry,
    hint: countryHint,
  },
  {
    name: 'Cursor',
    rule: 'CURSOR',
    code: 'BAD_CURSOR',
    form: 'A cursor is sent back exactly as it was received',
    description: 'A position in a list. Opaque: send it back as it came, and only with the same list.',
    read: (text) => (/^[A-Za-z0-9_-]{1,512}$/.test(text) ? text : null),
  },
  {
    name: 'Decimal',
    rule: 'DECIMAL',
    form: 'A decimal is a string of at most 20 digits and 8 decimal places, without exponent, plus sign or leading zeros',
    description:
      'An exact decimal number as a string, for instance "42300000.00": at most 20 digits before and 8 after the point. A JSON number is refused, since it may have lost digits on the way.',
    read: (text) => (/^(?!-0(\.0+)?$)-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,8})?$/.test(text) ? text : null),
  },
  {
    name: 'EnumValue',
    rule: 'ENUM_VALUE',
    form: 'A value of an enum is written as its name or as a string',
    description:
      'The name of a value of an enum, written `PASSPORT` or "PASSPORT". Any text is read, so that one bad name in a list does not refuse the others: whether the enum has it is told with the item.',
    read: (text) => text,
    literals: [Kind.ENUM],
  },
]

/** The scalars of our schema by name, for resolver maps. */
export const scalars: Record<string, GraphQLScalarType<string, string>> = Object.fromEntries(
  rules.map((rule) => [rule.name, scalar(rule)]),
)

/**
 * Gives our rules to the scalars of a schema that was built from SDL alone, such as a gateway's: such scalars accept
 * everything. Changes the scalar objects of `schema`; skips scalars that it does not have.
 */
export function installScalars(schema: GraphQLSchema): void {
  for (const ours of Object.values(scalars)) {
    const theirs = schema.getType(ours.name)
    if (!isScalarType(theirs)) continue
    theirs.serialize = ours.serialize
    theirs.parseValue = ours.parseValue
    theirs.parseLiteral = ours.parseLiteral
  }
}

function scalar(rule: Rule): GraphQLScalarType<string, string> {
  function read(value: unknown): string {
    const text = typeof value === 'string' ? rule.read(value) : null
    if (text === null) throw refusal(rule, shown(value), typeof value === 'string' ? value : undefined)
    return text
  }
  return new GraphQLScalarType({
    name: rule.name,
    description: rule.description,
    specifiedByURL: rule.specifiedByURL,
    parseValue: read,
    parseLiteral(node: ValueNode) {
      const isText = node.kind === Kind.STRING || (node.kind === Kind.ENUM && rule.literals?.includes(node.kind))
      if (!isText) throw refusal(rule, print(node).slice(0, 40))
      return read(node.value)
    },
    // A value of ours that breaks the rule is our fault, not the caller's: a plain error, which is masked.
    serialize(value: unknown) {
      const text = write(rule, value)
      if (text === null) throw new TypeError(`${rule.name} cannot represent ${shown(value)}`)
      return text
    },
  })
}

function write(rule: Rule, value: unknown): string | null {
  if (typeof value === 'string') return rule.read(value)
  const isInstant = rule.name === 'DateTime' && value instanceof Date && !Number.isNaN(value.getTime())
  return isInstant ? rule.read(value.toISOString()) : null
}

/** `got`: the value for a message; `text`: the value itself if it is a text. */
function refusal(rule: Rule, got: string, text?: string) {
  const hint = text === undefined ? null : rule.hint?.(text)
  const message = `${rule.form}${hint ? `: ${hint}` : ''}; got ${got}.`
  return failure(rule.code ?? 'BAD_USER_INPUT', message, { rule: rule.rule })
}
