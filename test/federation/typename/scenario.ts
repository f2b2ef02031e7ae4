import { rowOf, type Scenario } from '../scenario.ts'

const items = [
  { __typename: 'Pen', id: 'p', ink: { colour: 'blue' } },
  { __typename: 'Pad', id: 'q', sheets: 50 },
]

export default {
  subgraphs: {
    items: {
      sdl: `
        union Item = Pen | Pad
        interface Thing { id: ID! }
        type Query { items: [Item!]! things: [Thing!]! pen: Pen }
        type Mutation { touch: Pad }
        type Pen implements Thing @key(fields: "id") { id: ID! ink: Ink }
        type Pad implements Thing @key(fields: "id") { id: ID! sheets: Int }
        type Ink { colour: String }`,
      resolvers: {
        Query: { items: () => items, things: () => items, pen: () => items[0] },
        Mutation: { touch: () => items[1] },
        Pen: { __resolveReference: rowOf(items) },
        Pad: { __resolveReference: rowOf(items) },
      },
    },
    makers: {
      sdl: `
        type Pen @key(fields: "id") { id: ID! maker: Maker }
        type Maker { name: String items: [Pen!]! }`,
      resolvers: {
        Pen: { __resolveReference: (pen: object) => pen, maker: () => ({ name: 'Quill', items: [{ id: 'p' }] }) },
      },
    },
  },
  cases: [
    {
      it: 'tells the type of members, objects and entities, under each name it is asked by',
      query: '{ items { __typename t: __typename ... on Pen { u: __typename ink { __typename colour } } } }',
      data: {
        items: [
          { __typename: 'Pen', t: 'Pen', u: 'Pen', ink: { __typename: 'Ink', colour: 'blue' } },
          { __typename: 'Pad', t: 'Pad' },
        ],
      },
    },
    {
      it: 'tells nothing of types where they are not asked for',
      query: '{ items { ... on Pen { maker { items { ink { colour } } } } } things { id } }',
      data: {
        items: [{ maker: { items: [{ ink: { colour: 'blue' } }] } }, {}],
        things: [{ id: 'p' }, { id: 'q' }],
      },
    },
    {
      it: 'tells the type of an object of another subgraph, and nothing else of it',
      query: '{ pen { maker { __typename items { kind: __typename } } } }',
      data: { pen: { maker: { __typename: 'Maker', items: [{ kind: 'Pen' }] } } },
    },
    {
      it: 'tells the type where it is all that is asked for',
      query: '{ things { __typename } pen { __typename } __typename }',
      data: { things: [{ __typename: 'Pen' }, { __typename: 'Pad' }], pen: { __typename: 'Pen' }, __typename: 'Query' },
    },
    {
      it: 'keeps the type where it stands among the fields',
      query: '{ pen { id __typename maker { name __typename } a: __typename } }',
      data: { pen: { id: 'p', __typename: 'Pen', maker: { name: 'Quill', __typename: 'Maker' }, a: 'Pen' } },
    },
    {
      it: 'tells the type of the root of a mutation',
      query: 'mutation { a: __typename touch { __typename } __typename }',
      data: { a: 'Mutation', touch: { __typename: 'Pad' }, __typename: 'Mutation' },
    },
  ],
} satisfies Scenario
