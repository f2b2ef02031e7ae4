import type { Context, Scenario } from '../scenario.ts'

export default {
  subgraphs: {
    carts: {
      sdl: `
        type Query { cart: Cart version: String! @shareable }
        type Mutation { add(item: String!): Added }
        type Added { query: Query! item: String! }
        type Cart { items: [String!]! query: Query lists: [Query!]! }`,
      resolvers: {
        Query: {
          cart: (_: unknown, __: unknown, { memory }: Context) => ({
            items: memory.get('items') ?? [],
            query: {},
            lists: [{}, {}],
          }),
          version: () => 'v1',
        },
        Mutation: {
          add: (_: unknown, { item }: { item: string }, { memory }: Context) => {
            memory.set('items', [...((memory.get('items') ?? []) as string[]), item])
            return { query: {}, item }
          },
        },
      },
    },
    stock: {
      sdl: 'type Query { left(of: String!): Int version: String! @shareable }',
      resolvers: {
        Query: { left: (_: unknown, { of }: { of: string }) => of.length, version: () => 'v1' },
      },
    },
  },
  cases: [
    {
      it: 'asks another subgraph for the root’s fields from within an object',
      query: '{ cart { query { left(of: "egg") __typename cart { items } } } }',
      data: { cart: { query: { left: 3, __typename: 'Query', cart: { items: [] } } } },
    },
    {
      it: 'goes on from a mutation to queries of any subgraph',
      query: 'mutation ($of: String!) { add(item: "egg") { item query { left(of: $of) cart { items } } } }',
      variables: { of: 'ham!' },
      data: { add: { item: 'egg', query: { left: 4, cart: { items: ['egg'] } } } },
    },
    {
      it: 'puts them into each element of a list',
      query: '{ cart { lists { left(of: "ab") version } } }',
      data: {
        cart: {
          lists: [
            { left: 2, version: 'v1' },
            { left: 2, version: 'v1' },
          ],
        },
      },
    },
    {
      it: 'nulls them alone where their subgraph is lost',
      query: '{ cart { items query { left(of: "egg") } } }',
      down: ['stock'],
      data: { cart: { items: [], query: { left: null } } },
      errors: [{ path: ['cart', 'query', 'left'], code: 'SOURCE_UNAVAILABLE', source: 'stock' }],
      stockDiffers: 'its error has no path',
    },
  ],
} satisfies Scenario
