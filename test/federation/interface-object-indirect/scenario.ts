import { rowOf, type Scenario } from '../scenario.ts'

const accounts = [
  { __typename: 'Company', id: '1', name: 'ACME', seats: 4 },
  { __typename: 'Person', id: '2', name: 'Ada' },
]

export default {
  subgraphs: {
    accounts: {
      sdl: `
        interface Account @key(fields: "id") { id: ID! name: String! }
        type Company implements Account @key(fields: "id") { id: ID! name: String! seats: Int }
        type Person implements Account @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Account: { __resolveReference: rowOf(accounts) },
        Company: { __resolveReference: rowOf(accounts) },
        Person: { __resolveReference: rowOf(accounts) },
      },
    },
    payments: {
      sdl: `
        type Query { payments: [Payment!]! }
        type Payment { from: Account sum: Int! }
        type Account @key(fields: "id") @interfaceObject { id: ID! paid: Int! }`,
      resolvers: {
        Query: {
          payments: () => [
            { from: { id: '1' }, sum: 5 },
            { from: { id: '2' }, sum: 6 },
            { from: null, sum: 7 },
          ],
        },
        Account: {
          __resolveReference: (account: object) => account,
          paid: ({ id }: { id: string }) => (id === '1' ? 5 : 6),
        },
      },
    },
    flags: {
      sdl: 'type Account @key(fields: "id") @interfaceObject { id: ID! flagged: Boolean! }',
      resolvers: {
        Account: {
          __resolveReference: (account: object) => account,
          flagged: ({ id }: { id: string }) => id === '2',
        },
      },
    },
  },
  cases: [
    {
      it: 'goes from one interface object to another without asking for types',
      query: '{ payments { from { flagged paid } sum } }',
      data: {
        payments: [
          { from: { flagged: false, paid: 5 }, sum: 5 },
          { from: { flagged: true, paid: 6 }, sum: 6 },
          { from: null, sum: 7 },
        ],
      },
      requests: { payments: 1, flags: 1 },
    },
    {
      it: 'joins all three, each with what it knows',
      query: '{ payments { from { name flagged __typename ... on Company { seats } } } }',
      data: {
        payments: [
          { from: { name: 'ACME', flagged: false, __typename: 'Company', seats: 4 } },
          { from: { name: 'Ada', flagged: true, __typename: 'Person' } },
          { from: null },
        ],
      },
    },
    {
      it: 'answers of the interface objects though the interface’s subgraph is lost',
      query: '{ payments { from { paid name } sum } }',
      down: ['accounts'],
      data: {
        payments: [
          { from: null, sum: 5 },
          { from: null, sum: 6 },
          { from: null, sum: 7 },
        ],
      },
      errors: [0, 1].map((index) => ({
        path: ['payments', index, 'from', 'name'],
        code: 'SOURCE_UNAVAILABLE',
        source: 'accounts',
      })),
    },
    {
      it: 'answers what needs nothing of a subgraph that is lost',
      query: '{ payments { from { flagged } } }',
      down: ['accounts'],
      data: { payments: [{ from: { flagged: false } }, { from: { flagged: true } }, { from: null }] },
    },
  ],
} satisfies Scenario
