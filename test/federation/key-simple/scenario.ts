import { rowOf, type Scenario } from '../scenario.ts'

const authors = [
  { id: '1', name: 'Ada', born: 1815 },
  { id: '2', name: 'Bo', born: 1900 },
]
const books = [
  { id: 'b1', title: 'Engines', author: { id: '1' } },
  { id: 'b2', title: 'Bridges', author: { id: '2' } },
  { id: 'b3', title: 'Notes', author: { id: '1' } },
  { id: 'b4', title: 'Lost', author: { id: '9' } },
  { id: 'b5', title: 'Anonymous', author: null },
]

export default {
  subgraphs: {
    authors: {
      sdl: `
        type Query { author(id: ID!): Author }
        type Author @key(fields: "id") { id: ID! name: String born: Int! }`,
      resolvers: {
        Query: { author: (_: unknown, { id }: { id: string }) => rowOf(authors)({ id }) },
        Author: { __resolveReference: rowOf(authors) },
      },
    },
    books: {
      sdl: `
        type Query { books: [Book!]! book(id: ID!): Book }
        type Book @key(fields: "id") { id: ID! title: String! author: Author }
        type Author @key(fields: "id") { id: ID! books: [Book!]! }`,
      resolvers: {
        Query: { books: () => books, book: (_: unknown, { id }: { id: string }) => rowOf(books)({ id }) },
        Book: { __resolveReference: rowOf(books) },
        Author: {
          __resolveReference: (reference: { id: string }) => reference,
          books: ({ id }: { id: string }) => books.filter(({ author }) => author?.id === id),
        },
      },
    },
  },
  cases: [
    {
      it: 'joins an entity of another subgraph by its key',
      query: '{ book(id: "b1") { title author { name } } }',
      data: { book: { title: 'Engines', author: { name: 'Ada' } } },
      requests: { books: 1, authors: 1 },
    },
    {
      it: 'asks nobody else where the key is all that is asked for',
      query: '{ book(id: "b1") { author { id __typename } } }',
      data: { book: { author: { id: '1', __typename: 'Author' } } },
      requests: { books: 1 },
    },
    {
      it: 'asks for each entity once, however often it stands in a list, and leaves out what is null',
      query: '{ books { id author { name } } }',
      data: {
        books: [
          { id: 'b1', author: { name: 'Ada' } },
          { id: 'b2', author: { name: 'Bo' } },
          { id: 'b3', author: { name: 'Ada' } },
          { id: 'b4', author: { name: null } },
          { id: 'b5', author: null },
        ],
      },
      requests: { books: 1, authors: 1 },
      representations: { authors: 3 },
      stockDiffers: 'it sends a representation for each place in the list',
    },
    {
      it: 'keeps the order of the query where fields of two subgraphs alternate',
      query: '{ author(id: "1") { name books { title } born id } }',
      data: { author: { name: 'Ada', books: [{ title: 'Engines' }, { title: 'Notes' }], born: 1815, id: '1' } },
      requests: { authors: 1, books: 1 },
    },
    {
      it: 'goes to and fro as deep as it is asked',
      query: '{ author(id: "2") { books { author { name books { author { born books { id } } } } } } }',
      data: {
        author: {
          books: [{ author: { name: 'Bo', books: [{ author: { born: 1900, books: [{ id: 'b2' }] } }] } }],
        },
      },
    },
    {
      it: 'nulls the entity that another subgraph does not know where its field must not be null',
      query: '{ book(id: "b4") { title author { id born } } }',
      data: { book: { title: 'Lost', author: null } },
      errors: [{ path: ['book', 'author', 'born'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'answers null for a root field that finds nothing, and asks nobody further',
      query: '{ book(id: "b9") { title author { name } } }',
      data: { book: null },
      requests: { books: 1 },
    },
    {
      it: 'reads the same root field twice under two names',
      query: '{ first: book(id: "b1") { title author { name } } second: book(id: "b2") { author { name } } }',
      data: { first: { title: 'Engines', author: { name: 'Ada' } }, second: { author: { name: 'Bo' } } },
      requests: { books: 1, authors: 1 },
      stockDiffers: 'it sends the two fetches of one wave one by one',
    },
  ],
} satisfies Scenario
