import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { id: '1', locale: 'fr', plan: { tier: 2 } },
  { id: '2', locale: 'nl', plan: { tier: 3 } },
]

export default {
  subgraphs: {
    pages: {
      sdl: `
        type Query { users: [User!]! }
        type User @key(fields: "id") @context(name: "reader") {
          id: ID! locale: String! @external plan: Plan! @external page: Page! pages: [Page!]!
        }
        type Plan @external { tier: Int! }
        type Page @key(fields: "no") {
          no: ID!
          text(locale: String @fromContext(field: "$reader { locale }"), upper: Boolean = false): String
          ads(tier: Int @fromContext(field: "$reader { plan { tier } }")): Int
        }`,
      resolvers: {
        Query: { users: () => [{ id: '1' }, { id: '2' }, { id: '1' }] },
        User: {
          __resolveReference: (user: object) => user,
          page: () => ({ no: 'p1' }),
          pages: () => [{ no: 'p1' }, { no: 'p2' }],
        },
        Page: {
          __resolveReference: (page: object) => page,
          text: ({ no }: { no: string }, { locale, upper }: { locale: string; upper: boolean }) =>
            `${no} in ${upper ? locale.toUpperCase() : locale}`,
          ads: (_: unknown, { tier }: { tier: number }) => 10 - tier,
        },
      },
    },
    users: {
      sdl: `
        type User @key(fields: "id") { id: ID! locale: String! plan: Plan! }
        type Plan { tier: Int! }`,
      resolvers: { User: { __resolveReference: rowOf(users) } },
    },
  },
  stockDiffers: 'it refuses supergraphs with contexts',
  cases: [
    {
      it: 'gives to a field what its ancestor’s context has from another subgraph',
      query: '{ users { page { text } } }',
      data: {
        users: [{ page: { text: 'p1 in fr' } }, { page: { text: 'p1 in nl' } }, { page: { text: 'p1 in fr' } }],
      },
    },
    {
      it: 'gives it to each element of a list, beside the client’s own arguments',
      query: '{ users { pages { no ads big: text(upper: true) } } }',
      data: {
        users: [
          {
            pages: [
              { no: 'p1', ads: 8, big: 'p1 in FR' },
              { no: 'p2', ads: 8, big: 'p2 in FR' },
            ],
          },
          {
            pages: [
              { no: 'p1', ads: 7, big: 'p1 in NL' },
              { no: 'p2', ads: 7, big: 'p2 in NL' },
            ],
          },
          {
            pages: [
              { no: 'p1', ads: 8, big: 'p1 in FR' },
              { no: 'p2', ads: 8, big: 'p2 in FR' },
            ],
          },
        ],
      },
    },
    {
      it: 'does not show the argument to the client',
      query: '{ __type(name: "Page") { fields { name args { name } } } }',
      data: {
        __type: {
          fields: [
            { name: 'no', args: [] },
            { name: 'text', args: [{ name: 'upper' }] },
            { name: 'ads', args: [] },
          ],
        },
      },
    },
  ],
} satisfies Scenario
