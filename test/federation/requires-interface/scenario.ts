import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { __typename: 'Member', id: '1', first: 'Ada', last: 'L' },
  { __typename: 'Guest', id: '2', first: 'Bo', last: 'M' },
]
type Named = { id: string; first?: string; last?: string }
const display = ({ first, last }: Named) => `${first} ${last}`

export default {
  subgraphs: {
    accounts: {
      sdl: `
        type Query { accounts: [Account!]! }
        interface Account { id: ID! first: String! last: String! }
        type Member implements Account @key(fields: "id") { id: ID! first: String! last: String! }
        type Guest implements Account @key(fields: "id") { id: ID! first: String! last: String! }`,
      resolvers: {
        Query: { accounts: () => users },
        Member: { __resolveReference: rowOf(users) },
        Guest: { __resolveReference: rowOf(users) },
      },
    },
    profiles: {
      sdl: `
        type Query { newest: Account }
        interface Account { id: ID! display: String! }
        type Member implements Account @key(fields: "id") {
          id: ID! first: String! @external last: String! @external display: String! @requires(fields: "first last")
        }
        type Guest implements Account @key(fields: "id") {
          id: ID! first: String! @external display: String! @requires(fields: "first")
        }`,
      resolvers: {
        Query: { newest: () => ({ __typename: 'Guest', id: '2' }) },
        Member: { __resolveReference: (user: Named) => user, display },
        Guest: { __resolveReference: (user: Named) => user, display: ({ first }: Named) => first },
      },
    },
  },
  cases: [
    {
      it: 'fetches for each type behind an interface what its field requires',
      query: '{ accounts { ... on Member { display } ... on Guest { display } } }',
      data: { accounts: [{ display: 'Ada L' }, { display: 'Bo' }] },
    },
    {
      it: 'reads the field from the interface where one subgraph has it and the other has not',
      query: '{ newest { display first id } }',
      data: { newest: { display: 'Bo', first: 'Bo', id: '2' } },
    },
  ],
} satisfies Scenario
