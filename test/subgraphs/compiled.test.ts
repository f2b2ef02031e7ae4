import fc from 'fast-check'
import {
  buildSchema,
  type ExecutionResult,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { asFailure, failure } from '../../schema/errors.ts'
import { compilable } from '../../subgraphs/compilable-schema.ts'
import { compiled, interpreted } from '../../subgraphs/compiled.ts'

const sdl = `
  scalar Upper
  enum Colour { RED GREEN }
  input Filter { colour: Colour = GREEN, tags: [String!], inner: Inner, upper: Upper }
  input Inner { upper: Upper, many: [Int!] = [3] }
  input Endless { more: Endless }
  interface Named { name: String }
  union Thing = Person | Car
  type Car implements Named { name: String, wheels: Int!, owner: Person, ownerMust: Person! }
  type Person implements Named {
    id: ID!, name: String, age: Int, colour: Colour, colours: [Colour!]!, upper: Upper, cursor: String
    echo(filter: Filter, list: [Int!] = [1, 2], upper: Upper, flag: Boolean! = true, endless: Endless): String
    best: Person, must: Person!, late: String, bad: String, badMust: String!, home: Home
    friends(first: Int = 2): [Person], strict: [Person!], strictest: [Person!]!, things: [Thing], named: Named
    names: [String!], holes: [String]
  }
  type Home { street: String, number: Int!, people: [Person] }
  type Query { person(id: Int = 1): Person, people: [Person!]!, thing: Thing, sync: Person, nothing: String }
  type Mutation { add(by: Int!): Person, broken: String! }`

interface Person {
  n: number
}

/** What a resolver may do, chosen by a number: the same one does the same each time. */
function somehow<Value>(n: number, value: Value): Value | null | Error | Promise<Value | null | Error> {
  switch (n % 8) {
    case 1:
      return Promise.resolve(value)
    case 2:
      throw failure('BAD_USER_INPUT', `refused ${n}`, { rule: 'SOME' })
    case 3:
      return Promise.reject(failure('NOT_FOUND', `missing ${n}`))
    case 4:
      return null
    case 5:
      return new Error(`returned ${n}`)
    case 6:
      return Promise.resolve(null)
    default:
      return value
  }
}

function isInput(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const person = (n: number): Person & Record<string, unknown> => ({
  n,
  name: n % 5 === 4 ? null : `Person ${n}`,
  age: n % 7 === 6 ? 'old' : n, // not an Int
  colour: n % 6 === 5 ? 'BLUE' : 'RED', // not one of the enum
  upper: `u${n}`,
  cursor: n % 2 === 0 ? () => `made ${n}` : async () => `made later ${n}`,
  home:
    n % 3 === 0
      ? null
      : { street: `Street ${n}`, number: n % 4 === 2 ? null : n, people: [person(n + 1)].slice(n % 2) },
  named: { __typename: 'Car', ...car(n) },
  names: n % 4 === 1 ? ['a', null] : ['a', 'b'],
})
const car = (n: number) => ({ n, name: `Car ${n}`, wheels: n % 3 === 1 ? null : 4 })
const some = (n: number) => [n + 1, n + 3, n + 6].map((at) => (at % 4 === 0 ? null : person(at)))

const resolvers: Record<string, Record<string, (parent: Person, args: Record<string, unknown>) => unknown>> = {
  Query: {
    person: (_, { id }) => Promise.resolve(person(Number(id))),
    people: () => [person(0), Promise.resolve(person(7)), person(8)],
    thing: () => ({ __typename: 'Car', ...car(2) }),
    sync: () => person(0),
  },
  Mutation: { add: (_, { by }) => person(Number(by)), broken: () => null },
  Car: { owner: ({ n }) => somehow(n + 1, person(n)), ownerMust: ({ n }) => somehow(n, person(n + 1)) },
  Home: { people: ({ n }) => [person(n + 1)].slice(n % 2) },
  Person: {
    id: ({ n }) => n,
    echo: (_, args) =>
      JSON.stringify(args, (_key, value) =>
        isInput(value) ? Object.entries(value).sort(([a], [b]) => a.localeCompare(b)) : value,
      ),
    best: ({ n }) => somehow(n, person(n + 1)),
    // What must not be null fails later: graphql-js leaves the rejections of a list unhandled when one of it fails at once.
    must: async ({ n }) => somehow(n + 3, person(n + 2)),
    colours: async ({ n }) => (n % 4 === 3 ? ['RED', 'BLUE'] : ['GREEN']),
    late: async ({ n }) => `late ${n}`,
    bad: ({ n }) => somehow(n + 2, 'good'),
    badMust: async ({ n }) => somehow(n + 5, 'good'),
    friends: ({ n }, { first }) => some(n).slice(0, Number(first)),
    strict: async ({ n }) => (n % 4 === 1 ? [null] : [person(n + 1), person(n + 3)]),
    strictest: async ({ n }) => (n % 4 === 2 ? [Promise.reject(new Error('lost'))] : [person(n + 2), person(n + 5)]),
    things: ({ n }) => [
      { __typename: 'Car', ...car(n) },
      Promise.resolve({ __typename: 'Person', ...person(n + 1) }),
      null,
    ],
    holes: ({ n }) => [Promise.resolve('slow'), Promise.reject(new Error(`hole ${n}`)), 'quick', new Error('value')],
  },
}

function readied(): GraphQLSchema {
  const schema = buildSchema(sdl)
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`no type ${name}`)
    for (const [field, resolve] of Object.entries(fields)) Object.assign(type.getFields()[field] ?? {}, { resolve })
  }
  const upper = new GraphQLScalarType({
    name: 'Upper',
    serialize: (value) => String(value).toUpperCase(),
    parseValue(value) {
      if (typeof value === 'string' && value !== '') return value.toUpperCase()
      throw failure('BAD_CURSOR', 'That is not to be shouted.', { rule: 'UPPER' })
    },
  })
  Object.assign(schema.getType('Upper') ?? {}, upper)
  return compilable(schema)
}
const schema = readied()

/** The answer of each way, asked twice of the compiled one: it keeps nothing from one call to the next. */
async function bothWays(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const compiledRun = compiled(schema, document)
  if (!compiledRun) throw new Error('it was not compiled')
  const first = shown(await compiledRun({}, variables))
  expect(shown(await compiledRun({}, variables))).toEqual(first)
  return { compiled: first, interpreted: shown(await interpreted(schema, document)({}, variables)) }
}

/** The data as text, since the order of fields counts, and each error at the null that stands for it. */
function shown({ data, errors = [] }: ExecutionResult) {
  const nulls = new Map<string, { at: (string | number)[]; said: Set<string> }>()
  for (const error of errors) {
    const at: (string | number)[] = []
    let value: unknown = data
    for (const key of error.path ?? []) {
      if (typeof value !== 'object' || value === null) break
      value = (value as Record<string | number, unknown>)[key] // an object or an array
      at.push(key)
    }
    // Of several errors that one null stands for, either may be told; of one's own, what a caller may read is the same.
    const own = at.length === error.path?.length
    const known = asFailure(error)
    const said = own && known ? `${known.message} ${JSON.stringify(known.extensions)}` : ''
    nulls.set(JSON.stringify(at), { at, said: new Set([...(nulls.get(JSON.stringify(at))?.said ?? []), said]) })
  }
  return { data: JSON.stringify(data), nulls: Object.fromEntries([...nulls].sort()) }
}

/** Selections of random shape for a type. Every field gets an alias that no other shape shares. */
function selections(type: string, depth: number): fc.Arbitrary<string> {
  const object = schema.getType(type)
  const own =
    type === 'Thing'
      ? []
      : Object.values(object && 'getFields' in object ? object.getFields() : {}).map((field) => field)
  const choices = own.flatMap((field) => {
    const of = String(field.type).replace(/[[\]!]/g, '')
    const leaf = !['Person', 'Car', 'Home', 'Thing', 'Named'].includes(of)
    if (!leaf && depth === 0) return []
    const inner = leaf ? fc.constant('') : selections(of, depth - 1).map((text) => ` { ${text} }`)
    return [
      fc
        .tuple(inner, condition, fc.nat(9))
        .map(([text, when, n]) => `${field.name}${n}: ${field.name}${argument(field.name, n)}${when}${text}`),
    ]
  })
  const typed =
    type === 'Thing' || type === 'Named'
      ? ['Person', 'Car']
      : type === 'Person' || type === 'Car'
        ? [type, 'Named']
        : []
  const fragments =
    depth === 0
      ? []
      : typed.map((name) =>
          fc.tuple(selections(name, depth - 1), condition).map(([text, when]) => `... on ${name}${when} { ${text} }`),
        )
  return fc
    .array(fc.oneof(fc.constant('__typename'), ...choices, ...fragments), { minLength: 1, maxLength: 5 })
    .map((all) => all.join(' '))
}
const condition = fc.constantFrom(
  '',
  '',
  '',
  ' @include(if: $a)',
  ' @skip(if: $b)',
  ' @skip(if: true)',
  ' @include(if: $a) @skip(if: $b)',
)

function argument(field: string, n: number): string {
  if (field === 'friends') return n % 2 ? '' : `(first: ${n % 4})`
  if (field === 'person') return n % 3 ? `(id: ${n})` : ''
  if (field !== 'echo') return ''
  return (
    [
      '',
      '(filter: $filter)',
      '(filter: { tags: ["x"], inner: { upper: $upper } })',
      '(list: $list, upper: "x")',
      '(list: [5], flag: $a)',
      '(filter: { upper: $upper })',
    ][n % 6] ?? ''
  )
}

const head = 'query ($a: Boolean!, $b: Boolean! = false, $n: Int! = 4, $filter: Filter, $list: [Int!], $upper: Upper)'

describe('a compiled operation', () => {
  it('gives what graphql-js gives, for operations of any shape', async () => {
    let compared = 0
    const cases = fc.tuple(selections('Query', 4), fc.boolean(), fc.boolean(), fc.nat(3))
    await fc.assert(
      fc.asyncProperty(cases, async ([text, a, b, n]) => {
        const query = `${head} { ${text} unused: nothing @include(if: $a) @skip(if: $b)
          x: person { echo(filter: $filter, list: $list, upper: $upper) y: friends(first: $n) { name } } }`
        if (validate(schema, parse(query)).length > 0) return // two shapes under one alias
        if (!compiled(schema, parse(query))) return // larger than what is compiled
        const filter = n === 0 ? undefined : { colour: 'RED', ...(n > 1 && { tags: 'one', inner: { upper: 'deep' } }) }
        const ways = await bothWays(query, {
          a,
          b,
          ...(filter && { filter }),
          ...(n === 3 && { list: 7, upper: 'low', n }),
        })
        expect(ways.compiled).toEqual(ways.interpreted)
        compared += 1
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(150)
  })

  it.each([
    ['missing', {}],
    ['null', { id: null }],
    ['of another type', { id: 'one' }],
    ['refused by its scalar', { id: 1, upper: '' }],
    ['an unknown field of an input', { id: 1, filter: { shade: 'RED' } }],
    ['no value of the enum', { id: 1, filter: { colour: 'BLUE' } }],
  ])('refuses a variable that is %s in the words of graphql-js, with the error of the scalar', async (_, variables) => {
    const document = parse(
      'query ($id: Int!, $upper: Upper, $filter: Filter) { person(id: $id) { echo(upper: $upper, filter: $filter) } }',
    )
    const result = await compiled(schema, document)?.({}, variables)
    expect(result?.errors).toHaveLength(1)
    expect(result).toEqual(await interpreted(schema, document)({}, variables))
    const codes = result?.errors?.map((error) => asFailure(error)?.extensions.code)
    expect(codes).toEqual(['upper' in variables ? 'BAD_CURSOR' : undefined])
  })

  it('answers at once where every resolver does', () => {
    const result = compiled(schema, parse('{ sync { id name } }'))?.({}, {})
    expect(result).toEqual({ data: { sync: { id: '0', name: 'Person 0' } } })
  })

  it('keeps the elements of a list in their places when some of them fail', async () => {
    const { compiled, interpreted } = await bothWays('{ person { holes } }')
    expect(compiled).toEqual(interpreted)
    expect(compiled.data).toBe('{"person":{"holes":["slow",null,"quick",null]}}')
  })

  it('leaves out a fragment in one place and not in the other', async () => {
    const query = `query ($a: Boolean!) { sync { ...F @include(if: $a) } person(id: 2) { ...F @skip(if: $a) } }
      fragment F on Person { name home { street } }`
    const { compiled, interpreted } = await bothWays(query, { a: true })
    expect(compiled).toEqual(interpreted)
    expect(compiled.data).toBe('{"sync":{"name":"Person 0","home":null},"person":{}}')
  })

  it('takes the default of a condition that is not given', async () => {
    const query = 'query ($a: Boolean! = true) { sync { id @skip(if: $a) name } }'
    for (const variables of [{}, { a: false }, { a: true }]) {
      const { compiled, interpreted } = await bothWays(query, variables)
      expect(compiled).toEqual(interpreted)
    }
  })

  it('shares no object between two answers', async () => {
    const run = compiled(schema, parse('{ people { home { street } names } }'))
    const [first, second] = [await run?.({}, {}), await run?.({}, {})]
    const before = JSON.stringify(second)
    for (const one of Object.values(first?.data ?? {}).flat()) Object.assign(Object(one), { home: 'changed' })
    expect(JSON.stringify(second)).toBe(before)
    expect(JSON.stringify(await run?.({}, {}))).toBe(before)
  })

  it('never takes a promise or a function that no resolver made for an object without values', async () => {
    const hidden = buildSchema('type Query { a: A } type A { promised: B, made: B } type B { name: String }')
    const a = () => ({ promised: Promise.resolve({ name: 'x' }), made: () => ({ name: 'x' }) })
    Object.assign(hidden.getQueryType()?.getFields().a ?? {}, { resolve: a })
    const result = await compiled(compilable(hidden), parse('{ a { promised { name } made { name } } }'))?.({}, {})
    expect(result?.data).toEqual({ a: { promised: null, made: null } })
    expect(result?.errors).toHaveLength(2)
  })

  it('gives an error where a type cannot be told', async () => {
    const odd = buildSchema('type Query { thing: Thing } union Thing = A | B type A { a: Int } type B { b: Int }')
    Object.assign(odd.getQueryType()?.getFields().thing ?? {}, { resolve: async () => ({ a: 1 }) })
    const resolveType = () => {
      throw new Error('cannot tell')
    }
    Object.assign(odd.getType('Thing') ?? {}, { resolveType })
    const result = await compiled(compilable(odd), parse('{ thing { ... on A { a } } }'))?.({}, {})
    expect(result?.data).toEqual({ thing: null })
    expect(result?.errors?.[0]?.message).toContain('cannot tell')
  })

  it.each([
    ['a mutation', 'mutation { a: add(by: 1) { id } b: broken c: add(by: 2) { id } }'],
    ['one with a variable inside of a list', 'query ($n: Int!) { person { echo(list: [1, $n]) } }'],
    ['one with a variable of a type without end', 'query ($e: Endless) { person { echo(endless: $e) } }'],
    [
      'one that fragments make large',
      `{ people { ...A } } fragment A on Person { a: best { ...B } b: best { ...B } c: best { ...B } d: best { ...B } }
        fragment B on Person { a: best { ...C } b: best { ...C } c: best { ...C } d: best { ...C } }
        fragment C on Person { a: name b: name c: name d: name e: name f: name g: name h: name i: name j: name k: name l: name }`,
    ],
    ['introspection', '{ __type(name: "Person") { name } }'],
    ['an alias that JavaScript gives a meaning to', '{ __proto__: person { id } }'],
    [
      'many conditions',
      'query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) { person { id @skip(if: $a) name @skip(if: $b) age @skip(if: $c) late @skip(if: $d) } }',
    ],
  ])('is never %s', (_, query) => {
    expect(compiled(schema, parse(query))).toBeUndefined()
  })
})
