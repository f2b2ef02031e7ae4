import { failure } from '../../../schema/errors.ts'
import type { Context, Scenario } from '../scenario.ts'

/** Adds a line to what has been done in this operation, and answers how many lines there are. */
function write(line: string, { memory }: Context): number {
  const log = [...((memory.get('log') ?? []) as string[]), line]
  memory.set('log', log)
  return log.length
}
const read = (_: unknown, __: unknown, { memory }: Context) => memory.get('log') ?? []

export default {
  subgraphs: {
    baskets: {
      sdl: `
        type Query { baskets: [Basket!]! log: [String!]! @shareable }
        type Mutation {
          put(item: String!): Basket
          drop(item: String): Basket!
          refuse(item: String!): Basket
        }
        type Basket @key(fields: "id") { id: ID! step: Int! items: [Item!]! }
        type Item @key(fields: "name") { name: ID! }`,
      resolvers: {
        Query: { baskets: () => [], log: read },
        Mutation: {
          put: (_: unknown, { item }: { item: string }, context: Context) => ({
            id: 'b',
            step: write(`put ${item}`, context),
            items: [{ name: item }],
          }),
          drop: (_: unknown, { item }: { item?: string }, context: Context) => {
            const step = write(`drop ${item}`, context)
            if (!item) throw failure('CONFLICT', 'Nothing to drop.')
            return { id: 'b', step, items: [] }
          },
          refuse: (_: unknown, { item }: { item: string }, context: Context) => {
            write(`refuse ${item}`, context)
            throw failure('FORBIDDEN', 'Not yours.')
          },
        },
      },
    },
    bills: {
      sdl: `
        type Query { log: [String!]! @shareable }
        type Mutation { pay(sum: Int!): Bill }
        type Bill { step: Int! basket: Basket sum: Int! }
        type Basket @key(fields: "id") { id: ID! seen: [String!]! }`,
      resolvers: {
        Query: { log: read },
        Mutation: {
          pay: (_: unknown, { sum }: { sum: number }, context: Context) => ({
            step: write(`pay ${sum}`, context),
            sum,
            basket: { id: 'b' },
          }),
        },
        Basket: { __resolveReference: (basket: object) => basket, seen: read },
      },
    },
    stock: {
      sdl: 'type Item @key(fields: "name") { name: ID! left: Int! }',
      resolvers: {
        Item: { __resolveReference: (item: object) => item, left: ({ name }: { name: string }) => name.length },
      },
    },
  },
  cases: [
    {
      it: 'does one after the other in the order of the query, over several subgraphs',
      query:
        'mutation { a: put(item: "egg") { step } pay(sum: 1) { step } b: put(item: "ham") { step } c: pay(sum: 2) { step } }',
      data: { a: { step: 1 }, pay: { step: 2 }, b: { step: 3 }, c: { step: 4 } },
    },
    {
      it: 'does those of one subgraph in one request, in their order',
      query:
        'mutation { z: put(item: "egg") { step } a: put(item: "ham") { step } z: put(item: "egg") { id } drop(item: "egg") { step } }',
      data: { z: { step: 1, id: 'b' }, a: { step: 2 }, drop: { step: 3 } },
      requests: { baskets: 1 },
    },
    {
      it: 'goes on into entities of other subgraphs',
      query: 'mutation ($item: String!) { put(item: $item) { items { left name } seen step } }',
      variables: { item: 'salt' },
      data: { put: { items: [{ left: 4, name: 'salt' }], seen: ['put salt'], step: 1 } },
      requests: { baskets: 1, stock: 1, bills: 1 },
    },
    {
      it: 'ends each with its entities before the next begins',
      query: 'mutation { put(item: "egg") { seen } pay(sum: 1) { step basket { seen } } }',
      data: { put: { seen: ['put egg'] }, pay: { step: 2, basket: { seen: ['put egg', 'pay 1'] } } },
    },
    {
      it: 'does those that follow one that is refused',
      query: 'mutation { put(item: "egg") { step } refuse(item: "x") { step } pay(sum: 1) { step } }',
      data: { put: { step: 1 }, refuse: null, pay: { step: 3 } },
      errors: [{ path: ['refuse'], code: 'FORBIDDEN', source: 'baskets' }],
    },
    {
      it: 'nulls the whole answer where one that must not be null is refused',
      query: 'mutation { put(item: "egg") { step } drop { step } }',
      data: null,
      errors: [{ path: ['drop'], code: 'CONFLICT', source: 'baskets' }],
    },
    {
      it: 'does not do again what a subgraph that is down may have done',
      query: 'mutation { put(item: "egg") { step } pay(sum: 1) { step } }',
      down: ['baskets'],
      data: { put: null, pay: { step: 1 } },
      errors: [{ path: ['put'], code: 'SOURCE_UNAVAILABLE', source: 'baskets' }],
      requests: { baskets: 1, bills: 1 },
    },
    {
      it: 'leaves out those that are skipped',
      query: 'mutation ($no: Boolean!) { put(item: "egg") @include(if: $no) { step } pay(sum: 1) { step } __typename }',
      variables: { no: false },
      data: { pay: { step: 1 }, __typename: 'Mutation' },
      requests: { bills: 1 },
    },
    {
      it: 'runs the one operation of several that is named',
      query:
        'query Look { baskets { id } } mutation Pay { pay(sum: 3) { sum } } mutation Put { put(item: "egg") { id } }',
      operationName: 'Pay',
      data: { pay: { sum: 3 } },
      requests: { bills: 1 },
    },
  ],
} satisfies Scenario
