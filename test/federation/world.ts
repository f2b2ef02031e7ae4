import { Kind, parse } from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { Subgraph } from './scenario.ts'

/** An object of the world: plain values under the names of their fields, and other objects under theirs. */
export type Row = { readonly __typename: string; readonly [field: string]: unknown }

const people: Row[] = [
  { __typename: 'Person', id: 'p1', name: 'Ada', born: 1815, home: { city: 'London', rooms: [[1, 2], [], null] } },
  { __typename: 'Person', id: 'p2', name: 'Bo', born: null, home: null },
  { __typename: 'Person', id: 'p3', name: 'Cyd', born: 1990, home: { city: null, rooms: null } },
  { __typename: 'Person', id: 'p4', name: 'Dee', born: 2001, home: { city: 'Ghent', rooms: [] } },
]
const companies: Row[] = [
  { __typename: 'Company', vat: '1', country: 'BE', name: 'ACME' },
  { __typename: 'Company', vat: '1', country: 'FR', name: 'Vide' },
]
const works: Row[] = [
  { __typename: 'Book', id: 'w1', pages: 90 },
  { __typename: 'Film', id: 'w2', minutes: 167 },
  { __typename: 'Book', id: 'w3', pages: null },
  { __typename: 'Film', id: 'w4', minutes: 12 },
]
const shops: Row[] = [
  { __typename: 'Shop', code: 's1', owner: people[3] },
  { __typename: 'Shop', code: 's2', owner: null },
]
const reviews: Row[] = [
  { __typename: 'Review', no: 1, stars: 4, text: 'Good.' },
  { __typename: 'Review', no: 2, stars: 0.5, text: null },
  { __typename: 'Review', no: 3, stars: 3, text: '"So", so' },
]

const keys: Record<string, readonly string[]> = {
  Person: ['id'],
  Company: ['vat', 'country'],
  Book: ['id'],
  Film: ['id'],
  Shop: ['code'],
  Review: ['no'],
}
const rows = [...people, ...companies, ...works, ...shops, ...reviews]
const find = (list: readonly Row[], key: string, value: unknown) => list.find((row) => row[key] === value) ?? null
const byIds = (...ids: (string | null)[]) => ids.map((id) => (id === null ? null : find(works, 'id', id)))
const numberOf = (row: Row) => Number(String(row.id ?? row.code ?? row.no).replace(/\D/g, ''))
const ofKind = (list: readonly (Row | null)[], kind: unknown) =>
  list.filter((row) => typeof kind !== 'string' || row?.__typename.toUpperCase() === kind)

type Field = (row: Row, args: Record<string, unknown>) => unknown

const reviewsOf: Field = (row) => reviews.filter((review) => (numberOf(row) + numberOf(review)) % 3 > 0)
const price = (row: Row, amount: unknown, times: unknown) =>
  typeof amount === 'number' ? amount * Number(times) + row.__typename.length : null
const workFields: Record<string, Field> = {
  title: (row, { upper }) => (upper ? `WORK ${numberOf(row)}` : `Work ${numberOf(row)}`),
  makers: (row) => (row.id === 'w3' ? null : [people[numberOf(row) % 4], companies[numberOf(row) % 2], people[0]]),
  reviews: reviewsOf,
}

/** How fields are answered that are not plain values: the same in a subgraph and in one schema of all. */
const fields: Record<string, Record<string, Field>> = {
  Query: {
    people: () => people,
    person: (_, { id }) => find(people, 'id', id),
    parties: () => [...people.slice(1), null, ...companies],
    works: (_, { first, kind }) => ofKind([works[0] ?? null, null, ...works.slice(1)], kind).slice(0, Number(first)),
    work: (_, { id }) => find(works, 'id', id),
    things: () => [works[1], people[2], works[0], shops[1]],
    shops: () => shops,
    shop: (_, { code }) => find(shops, 'code', code),
    reviews: () => [...reviews, null],
    reviewed: (_, { no }) => ofKind(works, no === 1 ? 'BOOK' : 'FILM')[0],
  },
  Person: {
    boss: (row) => (row.id === 'p1' ? null : people[numberOf(row) - 2]),
    secret: (row) => {
      if (row.id === 'p3') throw failure('NOT_FOUND', 'It is secret.')
      return `secret of ${row.id}`
    },
    works: (row, { kind }) => ofKind(works, kind).filter((work) => work && numberOf(work) !== numberOf(row)),
    shops: (row) => (row.id === 'p2' ? [] : shops),
    reviews: reviewsOf,
    rank: (row) => (typeof row.born === 'number' ? row.born % 10 : -1),
  },
  Home: {
    door: ({ city }) => {
      if (!city) throw failure('FORBIDDEN', 'It has no number.')
      return String(city).length
    },
  },
  Company: {
    staff: (row) => (row.country === 'FR' ? [] : [people[0], people[2]]),
    published: (row) => (row.country === 'FR' ? null : byIds('w1', null, 'w3')),
  },
  Book: {
    ...workFields,
    price: (row, { times }) => price(row, row.pages, times),
    stock: (row) => (row.id === 'w1' ? { left: 3, shops } : null),
  },
  Film: {
    ...workFields,
    price: (row, { times }) => price(row, row.minutes, times),
    sequels: (row) => (row.id === 'w2' ? byIds('w4', null) : []),
  },
  Shop: {
    sells: (row) => (row.code === 's1' ? byIds('w1', 'w2', null) : null),
    grid: () => [[works[0], works[0]], null, [null, works[2]]],
    reviews: reviewsOf,
    mood: ({ owner }) => `${(owner as Row | null)?.name ?? 'nobody'} is glad`,
  },
  Review: {
    by: (row) => people[numberOf(row) - 1],
    of: (row) => (row.no === 2 ? null : row.no === 1 ? works[0] : shops[0]),
  },
}

/** The value of a field; `row` has all that the object's own subgraph knows of it, or what a reference told. */
export function resolveField(type: string, field: string, row: Row, args: Record<string, unknown>): unknown {
  const resolve = fields[type]?.[field]
  return resolve ? resolve(row, args) : row[field]
}

const named = 'interface Named { name: String! }'
const party = 'union Party = Person | Company'

/** People, what they make, what it costs, and what is said of it: of four subgraphs, over the same objects. */
export const world: Record<string, Subgraph> = {
  people: subgraph(`
    ${named} ${party}
    type Query { people: [Person!]! person(id: ID!): Person parties: [Party] }
    type Person implements Named @key(fields: "id") {
      id: ID! name: String! @shareable born: Int boss: Person home: Home secret: String
    }
    type Home { city: String rooms: [[Int!]] door: Int! }
    type Company implements Named @key(fields: "vat country") { vat: ID! country: String! name: String! staff: [Person!]! }`),
  works: subgraph(`
    ${party}
    interface Work { id: ID! title(upper: Boolean = false): String! makers: [Party!] }
    union Thing = Book | Film | Person | Shop
    enum Kind { BOOK FILM }
    type Query { works(first: Int! = 9, kind: Kind): [Work]! work(id: ID!): Work things: [Thing!]! }
    type Book implements Work @key(fields: "id") { id: ID! title(upper: Boolean = false): String! pages: Int makers: [Party!] }
    type Film implements Work @key(fields: "id") {
      id: ID! title(upper: Boolean = false): String! minutes: Int! makers: [Party!] sequels: [Film]
    }
    type Person @key(fields: "id") { id: ID! works(kind: Kind): [Work!]! }
    type Company @key(fields: "vat country") { vat: ID! country: String! published: [Book] }
    type Shop @key(fields: "code", resolvable: false) { code: ID! }`),
  prices: subgraph(`
    union Sold = Book | Film
    type Query { shops: [Shop!] shop(code: ID!): Shop }
    type Book @key(fields: "id") {
      id: ID! pages: Int @external price(times: Int! = 1): Int @requires(fields: "pages") stock: Stock
    }
    type Film @key(fields: "id") { id: ID! minutes: Int! @external price(times: Int! = 1): Int @requires(fields: "minutes") }
    type Stock { left: Int! shops: [Shop!] }
    type Shop @key(fields: "code") { code: ID! owner: Person sells: [Sold] grid: [[Book]] }
    type Person @key(fields: "id") { id: ID! shops: [Shop!]! }`),
  reviews: subgraph(`
    union Subject = Book | Shop
    interface Reviewed { reviews: [Review!]! }
    type Query { reviews: [Review] reviewed(no: Int!): Reviewed }
    type Review @key(fields: "no") {
      no: Int! by: Person @provides(fields: "name") of: Subject stars: Float! text: String
    }
    type Person implements Reviewed @key(fields: "id") {
      id: ID! name: String! @external born: Int @external rank: Int! @requires(fields: "born") reviews: [Review!]!
    }
    type Book implements Reviewed @key(fields: "id") { id: ID! reviews: [Review!]! }
    type Film implements Reviewed @key(fields: "id") { id: ID! reviews: [Review!]! }
    type Shop implements Reviewed @key(fields: "code") {
      code: ID! owner: Person @external reviews: [Review!]! mood: String! @requires(fields: "owner { name }")
    }`),
}

/** What references must tell, since other subgraphs own it: no subgraph may have it from the world. */
const required: Record<string, readonly string[]> = {
  Book: ['pages'],
  Film: ['minutes'],
  Person: ['born'],
  Shop: ['owner'],
}

function subgraph(sdl: string): Subgraph {
  const resolvers: Record<string, Record<string, (row: Row, args: Record<string, unknown>) => unknown>> = {}
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const type = definition.name.value
    const names = definition.fields?.map(({ name }) => name.value) ?? []
    resolvers[type] = Object.fromEntries(
      names.map((field) => [field, (row: Row, args: Record<string, unknown>) => resolveField(type, field, row, args)]),
    )
    const isExtended = definition.fields?.some(({ directives }) =>
      directives?.some(({ name }) => name.value === 'external'),
    )
    if (keys[type])
      resolvers[type].__resolveReference = (reference) => referred(reference, isExtended ? required[type] : [])
  }
  return { sdl, resolvers }
}

function referred(reference: Row, hidden: readonly string[] = []): Row | null {
  const key = keys[reference.__typename] ?? []
  const row = rows.find(
    (row) => row.__typename === reference.__typename && key.every((field) => row[field] === reference[field]),
  )
  if (!row) return null
  const known = Object.entries(row).filter(([field]) => !hidden.includes(field))
  return { ...Object.fromEntries(known), ...reference }
}
