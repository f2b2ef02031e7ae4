import { rowOf, type Scenario } from '../scenario.ts'

const shops = [
  { id: '1', open: { days: ['MON', 'TUE'], hours: { from: 8, to: 17 } }, owner: { first: 'Ada', last: 'L' } },
  { id: '2', open: null, owner: null },
]

export default {
  subgraphs: {
    shops: {
      sdl: `
        type Query { shops: [Shop!]! }
        type Shop @key(fields: "id") { id: ID! open: Open @shareable }
        type Open @shareable { days: [String!]! hours: Hours }
        type Hours @shareable { from: Int! to: Int! }`,
      resolvers: { Query: { shops: () => shops }, Shop: { __resolveReference: rowOf(shops) } },
    },
    owners: {
      sdl: `
        type Query { owned: Shop }
        type Shop @key(fields: "id") { id: ID! open: Open @shareable owner: Owner }
        type Owner { first: String! last: String! }
        type Open @shareable { days: [String!]! hours: Hours }
        type Hours @shareable { from: Int! to: Int! }`,
      resolvers: { Query: { owned: () => shops[0] }, Shop: { __resolveReference: rowOf(shops) } },
    },
  },
  cases: [
    {
      it: 'reads value types from the subgraph at hand',
      query: '{ owned { open { hours { to from } days } owner { last } } shops { id } }',
      data: {
        owned: { open: { hours: { to: 17, from: 8 }, days: ['MON', 'TUE'] }, owner: { last: 'L' } },
        shops: [{ id: '1' }, { id: '2' }],
      },
      requests: { owners: 1, shops: 1 },
    },
    {
      it: 'answers null values on each side',
      query: '{ shops { owner { first } open { days } } }',
      data: {
        shops: [
          { owner: { first: 'Ada' }, open: { days: ['MON', 'TUE'] } },
          { owner: null, open: null },
        ],
      },
    },
  ],
} satisfies Scenario
