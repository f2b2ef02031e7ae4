import { rowOf, type Scenario } from '../scenario.ts'

const items = [
  { __typename: 'Book', id: '1', pages: 90 },
  { __typename: 'Disc', id: '2', tracks: 9 },
]

export default {
  subgraphs: {
    shop: {
      sdl: `
        type Query { items: [Item] shelf: Shelf }
        type Shelf @shareable { first: Item }
        interface Item @key(fields: "id") { id: ID! }
        type Book implements Item @key(fields: "id") { id: ID! pages: Int }
        type Disc implements Item @key(fields: "id") { id: ID! tracks: Int }`,
      resolvers: {
        Query: { items: () => items, shelf: () => ({ first: items[0] }) },
        Item: { __resolveReference: rowOf(items) },
        Book: { __resolveReference: rowOf(items) },
        Disc: { __resolveReference: rowOf(items) },
      },
    },
    stars: {
      sdl: `
        type Query { best: Item }
        type Item @interfaceObject @key(fields: "id") { id: ID! stars: Int like: Item }`,
      resolvers: {
        Query: { best: () => ({ id: '2' }) },
        Item: {
          __resolveReference: (item: object) => item,
          stars: ({ id }: { id: string }) => Number(id) * 2,
          like: ({ id }: { id: string }) => ({ id: id === '1' ? '2' : '1' }),
        },
      },
    },
  },
  cases: [
    {
      it: 'keeps an object’s type where the interface object’s subgraph is asked for one, too',
      query: '{ items { __typename ... on Book { __typename stars } } }',
      data: { items: [{ __typename: 'Book', stars: 2 }, { __typename: 'Disc' }] },
    },
    {
      it: 'keeps it under aliases, beside fields of the type itself',
      query: '{ items { ... on Book { kind: __typename stars pages } ... on Disc { stars __typename tracks } } }',
      data: {
        items: [
          { kind: 'Book', stars: 2, pages: 90 },
          { stars: 4, __typename: 'Disc', tracks: 9 },
        ],
      },
    },
    {
      it: 'finds the type of an object that comes from the interface object',
      query: '{ best { __typename stars like { __typename ... on Book { __typename pages stars } } } }',
      data: { best: { __typename: 'Disc', stars: 4, like: { __typename: 'Book', pages: 90, stars: 2 } } },
    },
    {
      it: 'keeps it within other objects',
      query: '{ shelf { first { __typename stars ... on Book { stars __typename } } } }',
      data: { shelf: { first: { __typename: 'Book', stars: 2 } } },
    },
  ],
} satisfies Scenario
