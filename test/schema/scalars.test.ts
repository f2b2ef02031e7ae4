import fc from 'fast-check'
import { buildSchema, GraphQLError, graphqlSync, isScalarType, parseValue, valueFromAST } from 'graphql'
import { describe, expect, it } from 'vitest'
import { installScalars, scalars } from '../../schema/scalars.ts'

function scalar(name: string) {
  const found = scalars[name]
  if (found === undefined) throw new Error(`No scalar ${name}`)
  return found
}

function refusalOf(run: () => unknown): GraphQLError {
  try {
    run()
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

/** Name, rule, and values read: [input, canonical]; then values refused. */
const cases: [name: string, rule: string, read: [string, string][], refused: string[]][] = [
  [
    'Date',
    'DATE',
    [
      ['2024-02-29', '2024-02-29'],
      ['0001-01-01', '0001-01-01'],
      ['9999-12-31', '9999-12-31'],
    ],
    [
      '2023-02-29',
      '2024-02-30',
      '2024-13-01',
      '2024-00-01',
      '2024-01-00',
      '2024-1-1',
      '12.08.1974',
      '',
      '0000-01-01',
    ].concat(['2024-02-29T00:00:00Z', ' 2024-02-29', '2024-02-29\n', '+02024-02-29', '２０２４-02-29', '1900-02-29']),
  ],
  [
    'DateTime',
    'DATE_TIME',
    [
      ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z'],
      ['2024-02-29t12:00:00z', '2024-02-29T12:00:00.000Z'],
      ['2024-03-01T01:30:00.1+02:00', '2024-02-29T23:30:00.100Z'],
      ['2024-02-29T12:00:00.1239999-00:30', '2024-02-29T12:30:00.123Z'],
      ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
      ['0050-06-01T00:00:00Z', '0050-06-01T00:00:00.000Z'],
    ],
    ['2024-02-29', '2024-02-29T12:00:00', '2024-02-29 12:00:00Z', '2024-02-30T12:00:00Z', '2024-02-29T24:00:00Z']
      .concat(['2024-02-29T23:59:60Z', '2024-02-29T12:60:00Z', '2024-02-29T12:00:00+24:00', '2024-02-29T12:00Z'])
      .concat(['2024-02-29T12:00:00+02', '2024-02-29T12:00:00.Z', '1709208000', '', '2024-02-29T12:00:00+01:60'])
      .concat(['0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00', '2024-02-29T12:00:00Z\n']),
  ],
  [
    'PartialDate',
    'PARTIAL_DATE',
    [
      ['1974', '1974'],
      ['1974-08', '1974-08'],
      ['1974-08-12', '1974-08-12'],
    ],
    [
      '',
      '74',
      '0000',
      '1974-8',
      '1974-13',
      '1974-00',
      '1974-02-30',
      '1974-08-',
      '1974-',
      '1974/08',
      '1974-08-12-01',
    ].concat(['19740812', '1974\n']),
  ],
  [
    'CountryCode',
    'COUNTRY_CODE',
    [
      ['de', 'DEU'],
      ['D', 'DEU'],
      ['FRA', 'FRA'],
      ['xxa', 'XXA'],
      ['XK', 'RKS'],
      ['UTO', 'UTO'],
      [' uk', 'GBR'],
      ['D<<', 'DEU'],
      ['SUN', 'SUN'],
      ['ROM', 'ROU'],
    ],
    ['', 'CS', 'UN', 'F', 'QQQ', '914', 'Germany', 'ß', 'D E'],
  ],
  [
    'Cursor',
    'CURSOR',
    [
      ['a', 'a'],
      ['AZaz09-_', 'AZaz09-_'],
      ['x'.repeat(512), 'x'.repeat(512)],
    ],
    ['', 'x'.repeat(513), 'a+b', 'a/b', 'abc=', 'a b', 'a\n', 'é'],
  ],
  [
    'Decimal',
    'DECIMAL',
    [
      ['0', '0'],
      ['0.00', '0.00'],
      ['-12.5', '-12.5'],
      ['42300000.00', '42300000.00'],
      ['12345678901234567890.12345678', '12345678901234567890.12345678'],
    ],
    ['', '-', '.5', '5.', '+1', '01', '-0', '-0.00', '1e3', '1,000', ' 1', '1\n', 'NaN', '0x1', '٣'].concat([
      '123456789012345678901',
      '1.123456789',
    ]),
  ],
]

describe('EnumValue', () => {
  it('reads any name as it stands, written as a name or as a string', () => {
    for (const text of ['PASSPORT', 'passport', '', 'no such name']) {
      expect(scalar('EnumValue').parseValue(text)).toBe(text)
      expect(scalar('EnumValue').parseLiteral(parseValue(JSON.stringify(text)))).toBe(text)
    }
    expect(scalar('EnumValue').parseLiteral(parseValue('passport'))).toBe('passport')
  })

  it('refuses what is no text', () => {
    for (const value of [7, true, null, ['PASSPORT'], {}]) {
      expect(refusalOf(() => scalar('EnumValue').parseValue(value)).extensions).toMatchObject({ rule: 'ENUM_VALUE' })
    }
    for (const literal of ['7', 'true', 'null', '[PASSPORT]']) {
      expect(refusalOf(() => scalar('EnumValue').parseLiteral(parseValue(literal))).message).toContain(`got ${literal}`)
    }
  })
})

describe.each(cases)('%s', (name, rule, read, refused) => {
  it.each(read)('reads and writes %j as %j', (input, canonical) => {
    expect(scalar(name).parseValue(input)).toBe(canonical)
    expect(scalar(name).parseLiteral(parseValue(JSON.stringify(input)))).toBe(canonical)
    expect(scalar(name).serialize(input)).toBe(canonical)
    expect(scalar(name).serialize(canonical)).toBe(canonical)
  })

  it.each(refused)('refuses %j, saying what is expected and what was got', (input) => {
    for (const run of [
      () => scalar(name).parseValue(input),
      () => scalar(name).parseLiteral(parseValue(JSON.stringify(input))),
    ]) {
      const error = refusalOf(run)
      expect(error.extensions).toEqual({ code: name === 'Cursor' ? 'BAD_CURSOR' : 'BAD_USER_INPUT', rule })
      expect(error.message).toMatch(/^A .*; got ".*"\.$/)
      expect(error.message.length).toBeLessThan(220)
    }
    expect(() => scalar(name).serialize(input)).toThrow(`${name} cannot represent`)
  })

  it('refuses everything that is not a string, as a value and as a literal', () => {
    for (const value of [1974, 1.5, true, null, ['1974'], { a: 1 }, undefined, 10n]) {
      expect(refusalOf(() => scalar(name).parseValue(value)).extensions).toMatchObject({ rule })
    }
    for (const literal of ['1974', '1.5', 'true', 'null', 'DEU', '["1974"]', '{a: 1}', '$variable']) {
      const error = refusalOf(() => scalar(name).parseLiteral(parseValue(literal)))
      expect(error.extensions).toMatchObject({ rule })
      expect(error.message).toContain(`got ${literal}`)
    }
  })

  it('does not write what is not a string', () => {
    for (const value of [1974, true, ['1974'], {}, Number.NaN]) {
      expect(() => scalar(name).serialize(value)).toThrow(TypeError)
    }
  })

  it('has a description, and its form is stable: what was written is read as the same', () => {
    expect(scalar(name).description?.length).toBeGreaterThan(20)
    const nearlyRight = fc.string({ unit: fc.constantFrom(...'0123456789-T:.Z+DEUX'), maxLength: 30 })
    fc.assert(
      fc.property(fc.oneof(nearlyRight, ...read.map(([input]) => fc.constant(input))), (input) => {
        let text: string
        try {
          text = scalar(name).parseValue(input)
        } catch {
          return
        }
        expect(scalar(name).parseValue(text)).toBe(text)
        expect(scalar(name).serialize(text)).toBe(text)
      }),
    )
  })
})

describe('times and dates', () => {
  it('agree with JavaScript on every instant', () => {
    const instants = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
        const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const minutes = Math.abs(offset)
        const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
        const text = `${local}${offset < 0 ? '-' : '+'}${clock}`
        expect(scalar('DateTime').parseValue(text)).toBe(instant.toISOString())
        expect(scalar('DateTime').serialize(instant)).toBe(instant.toISOString())
        expect(scalar('Date').parseValue(local.slice(0, 10))).toBe(local.slice(0, 10))
      }),
    )
  })

  it('are not written from an invalid Date, nor a Date scalar from a JavaScript one, whose day depends on a zone', () => {
    expect(() => scalar('DateTime').serialize(new Date('nonsense'))).toThrow(TypeError)
    expect(() => scalar('Date').serialize(new Date())).toThrow(TypeError)
  })
})

it.each([
  ['Date', '2026-02-29', 'there is no day 29, 2026-02 has 28 days'],
  ['Date', '2024-02-30', 'there is no day 30, 2024-02 has 29 days'],
  ['Date', '2026-04-31', 'there is no day 31, 2026-04 has 30 days'],
  ['Date', '2026-13-01', 'there is no month 13'],
  ['Date', '0000-01-01', 'there is no year 0000'],
  ['PartialDate', '2026-02-29', 'there is no day 29, 2026-02 has 28 days'],
  ['PartialDate', '1974-00', 'there is no month 00'],
  ['DateTime', '2026-02-29T12:00:00Z', 'there is no day 29, 2026-02 has 28 days'],
  ['CountryCode', 'CS', 'type CSK for Czechoslovakia, SCG for Serbia and Montenegro'],
  ['CountryCode', 'Germany', 'type DEU for Germany'],
])('%s %s of the right form is refused with what is wrong with it', (name, text, hint) => {
  expect(refusalOf(() => scalar(name).parseValue(text)).message).toContain(`: ${hint}; got "${text}".`)
})

it('a refusal shows at most 40 characters of the value, and no raw control characters', () => {
  const { message } = refusalOf(() => scalar('Date').parseValue(`\u001b[31m\n${'x'.repeat(10_000)}`))
  expect(message).not.toMatch(/\p{Cc}/u)
  const long = refusalOf(() => scalar('CountryCode').parseValue('x'.repeat(10_000))).message
  expect(long).toContain(`${'x'.repeat(39)}…`)
  expect(long).not.toContain('x'.repeat(40))
  const list = refusalOf(() => scalar('CountryCode').parseLiteral(parseValue(`[${'"DE",'.repeat(1000)}]`))).message
  expect(list.length).toBeLessThan(200)
})

describe('a schema that was built from SDL', () => {
  const sdl = `
    scalar CountryCode
    scalar Decimal
    scalar Cursor
    scalar Unrelated
    input Amount { value: Decimal! }
    type Query { country(code: CountryCode!, amount: Amount, after: Cursor): CountryCode, bad: CountryCode, other(a: Unrelated): Unrelated }
  `
  const rootValue = {
    country: ({ code }: { code: string }) => code,
    bad: () => 'Germany',
    other: ({ a }: { a: unknown }) => a,
  }

  it('gets the rules for literals, variables and output, and keeps its other scalars', () => {
    const schema = buildSchema(sdl)
    const before = graphqlSync({ schema, rootValue, source: '{ country(code: "nonsense") }' })
    expect(before.data).toEqual({ country: 'nonsense' })
    installScalars(schema)
    const answer = graphqlSync({ schema, rootValue, source: '{ country(code: "de") other(a: 5) }' })
    expect(answer).toEqual({ data: { country: 'DEU', other: 5 } })
    const source = 'query($code: CountryCode!, $amount: Amount) { country(code: $code, amount: $amount) }'
    const good = graphqlSync({ schema, rootValue, source, variableValues: { code: 'D', amount: { value: '1.50' } } })
    expect(good).toEqual({ data: { country: 'DEU' } })
    for (const variableValues of [{ code: 'QQ' }, { code: 'D', amount: { value: 1.5 } }]) {
      const bad = graphqlSync({ schema, rootValue, source, variableValues })
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
    const literal = graphqlSync({ schema, rootValue, source: '{ country(code: "QQ") }' })
    expect(literal.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', rule: 'COUNTRY_CODE' })
    const cursor = graphqlSync({ schema, rootValue, source: '{ country(code: "DE", after: "?") }' })
    expect(cursor.errors?.[0]?.extensions).toEqual({ code: 'BAD_CURSOR', rule: 'CURSOR' })
    const output = graphqlSync({ schema, rootValue, source: '{ bad }' })
    expect(output.data).toEqual({ bad: null })
    expect(output.errors?.[0]?.extensions).toEqual({})
  })

  it('may have none of our scalars, or use a name of ours for another kind of type', () => {
    installScalars(buildSchema('type Query { a: Int }'))
    const schema = buildSchema('type Query { a: Date } type Date { day: Int }')
    installScalars(schema)
    expect(isScalarType(schema.getType('Date'))).toBe(false)
  })

  it('coerces default values of its SDL too', () => {
    const schema = buildSchema(sdl)
    installScalars(schema)
    const type = schema.getType('CountryCode')
    if (!isScalarType(type)) throw new Error('CountryCode is a scalar')
    expect(valueFromAST(parseValue('"fr"'), type)).toBe('FRA')
  })
})
