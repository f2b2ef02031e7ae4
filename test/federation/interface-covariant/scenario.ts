import { rowOf, type Scenario } from '../scenario.ts'

const pens = [
  { __typename: 'Pen', id: 'p', cap: { __typename: 'PenCap', size: 3 }, spare: { __typename: 'Pencil', id: 'q' } },
]
const pencils = [{ __typename: 'Pencil', id: 'q', cap: { __typename: 'Rubber', soft: true }, spare: null }]

export default {
  subgraphs: {
    tools: {
      sdl: `
        interface Cap { size: Int }
        type PenCap implements Cap { size: Int! }
        type Rubber implements Cap { size: Int soft: Boolean }
        interface Tool { id: ID! cap: Cap spare: Tool }
        type Query { tools: [Tool!]! pen: Pen }
        type Pen implements Tool @key(fields: "id") { id: ID! cap: PenCap! spare: Pencil }
        type Pencil implements Tool @key(fields: "id") { id: ID! cap: Rubber spare: Tool }`,
      resolvers: {
        Query: { tools: () => [...pens, ...pencils], pen: () => pens[0] },
        Pen: { __resolveReference: rowOf(pens) },
        Pencil: { __resolveReference: rowOf(pencils) },
      },
    },
    shops: {
      sdl: `
        interface Priced { price: Int }
        type Pen implements Priced @key(fields: "id") { id: ID! price: Int! }
        type Pencil implements Priced @key(fields: "id") { id: ID! price: Int }`,
      resolvers: {
        Pen: { __resolveReference: (pen: object) => pen, price: () => 9 },
        Pencil: { __resolveReference: (pencil: object) => pencil, price: () => null },
      },
    },
  },
  cases: [
    {
      it: 'reads through an interface what its types narrow',
      query: '{ tools { cap { size __typename ... on Rubber { soft } } spare { id ... on Priced { price } } } }',
      data: {
        tools: [
          { cap: { size: 3, __typename: 'PenCap' }, spare: { id: 'q', price: null } },
          { cap: { size: null, __typename: 'Rubber', soft: true }, spare: null },
        ],
      },
    },
    {
      it: 'joins each type by itself where only its own interface is known elsewhere',
      query: '{ tools { ... on Priced { price } } pen { price spare { price cap { soft } } cap { size } } }',
      data: {
        tools: [{ price: 9 }, { price: null }],
        pen: { price: 9, spare: { price: null, cap: null }, cap: { size: 3 } },
      },
    },
  ],
} satisfies Scenario
