import { rowOf, type Scenario } from '../scenario.ts'

const rows = [
  { __typename: 'X', id: '1', n: 5 },
  { __typename: 'Y', id: '2', n: 7 },
]

export default {
  subgraphs: {
    base: {
      sdl: `
        type Query { m: [M] }
        interface M @key(fields: "id") { id: ID! n: Int }
        type X implements M @key(fields: "id") { id: ID! n: Int }
        type Y implements M @key(fields: "id") { id: ID! n: Int }`,
      resolvers: { Query: { m: () => rows } },
    },
    more: {
      sdl: `
        type M @interfaceObject @key(fields: "id") {
          id: ID! plain: Int n: Int @external w: Int @external loud: String @requires(fields: "n") sum: Int @requires(fields: "n w")
        }`,
      resolvers: {
        M: {
          __resolveReference: (m: object) => m,
          plain: ({ id }: { id: string }) => Number(id),
          loud: ({ n }: { n?: number }) => (n === undefined ? 'asked without n' : `${n}!`),
          sum: ({ n, w }: { n?: number; w?: number }) => (n ?? 1000) + (w ?? 1000),
        },
      },
    },
    weights: {
      sdl: 'type M @interfaceObject @key(fields: "id") { id: ID! w: Int }',
      resolvers: {
        M: {
          __resolveReference: rowOf([
            { id: '1', w: 1 },
            { id: '2', w: 2 },
          ]),
        },
      },
    },
  },
  cases: [
    {
      it: 'asks for what requires nothing where another type’s field requires something',
      query: '{ m { ... on X { loud } ... on Y { plain } } }',
      data: { m: [{ loud: '5!' }, { plain: 2 }] },
    },
    {
      it: 'asks for it also where all types have it',
      query: '{ m { plain ... on X { loud } } }',
      data: { m: [{ plain: 1, loud: '5!' }, { plain: 2 }] },
    },
    {
      it: 'asks nothing of what has a part in the requirement, and of which nothing is asked',
      query: '{ m { n ... on X { loud } } }',
      data: { m: [{ n: 5, loud: '5!' }, { n: 7 }] },
      representations: { more: 1 },
    },
    {
      it: 'asks for each what it has the requirements of',
      query: '{ m { ... on X { loud sum } ... on Y { loud plain } } }',
      data: {
        m: [
          { loud: '5!', sum: 6 },
          { loud: '7!', plain: 2 },
        ],
      },
    },
    {
      it: 'loses, with the subgraph of what they require, the fields that require it, and no others',
      query: '{ m { plain loud sum } }',
      down: ['weights'],
      data: {
        m: [
          { plain: 1, loud: '5!', sum: null },
          { plain: 2, loud: '7!', sum: null },
        ],
      },
      errors: [0, 1].map((index) => ({ path: ['m', index, 'sum'], code: 'SOURCE_UNAVAILABLE', source: 'weights' })),
    },
    {
      it: 'tells of all that was asked for where it cannot be asked',
      query: '{ m { ... on X { loud } ... on Y { plain } } }',
      down: ['more'],
      data: { m: [{ loud: null }, { plain: null }] },
      errors: [
        { path: ['m', 0, 'loud'], source: 'more' },
        { path: ['m', 1, 'plain'], source: 'more' },
      ],
    },
  ],
} satisfies Scenario
