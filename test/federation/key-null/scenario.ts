import { rowOf, type Scenario } from '../scenario.ts'

const rows = [
  { id: '1', upc: 'u1', ean: null },
  { id: '2', upc: null, ean: 'e2' },
  { id: '3', upc: null, ean: null },
]

export default {
  subgraphs: {
    books: {
      sdl: `
        type Query { books: [Book!]! }
        type Book @key(fields: "upc") @key(fields: "ean") @key(fields: "place { shelf }") { id: ID! upc: ID ean: ID place: Place }
        type Place { shelf: Int @shareable }`,
      resolvers: {
        Query: { books: () => rows },
        Book: {
          __resolveReference: rowOf(rows, 'upc'),
          place: ({ id }: { id: string }) => (id === '1' ? null : { shelf: id === '2' ? 2 : null }),
        },
      },
    },
    byUpc: {
      sdl: 'type Book @key(fields: "upc") { upc: ID copies: Int! loans: Int }',
      resolvers: { Book: { __resolveReference: (book: object) => book, copies: () => 1, loans: () => 5 } },
    },
    byEan: {
      sdl: 'type Book @key(fields: "ean") { ean: ID author: String }',
      resolvers: { Book: { __resolveReference: (book: object) => book, author: () => 'Ada' } },
    },
    byPlace: {
      sdl: `
        type Book @key(fields: "place { shelf }") { place: Place floor: Int }
        type Place { shelf: Int @shareable }`,
      resolvers: {
        Book: {
          __resolveReference: (book: object) => book,
          floor: ({ place }: { place: { shelf: number } }) => place.shelf + 1,
        },
      },
    },
  },
  cases: [
    {
      it: 'joins each entity in the subgraphs of which it has the key',
      query: '{ books { id loans author } }',
      data: {
        books: [
          { id: '1', loans: 5, author: null },
          { id: '2', loans: null, author: 'Ada' },
          { id: '3', loans: null, author: null },
        ],
      },
      requests: { books: 1, byUpc: 1, byEan: 1 },
      representations: { byUpc: 1, byEan: 1 },
      stockDiffers: 'it sends keys that are null',
    },
    {
      it: 'does not ask where the object in a key is null, or null in it',
      query: '{ books { floor } }',
      data: { books: [{ floor: null }, { floor: 3 }, { floor: null }] },
      representations: { byPlace: 1 },
      stockDiffers: 'it sends keys that are null',
    },
  ],
} satisfies Scenario
