import type { Scenario } from '../scenario.ts'

type Told = {
  id?: string
  code?: string
  net?: number
  gross?: string
  parts?: readonly { size?: number }[]
  fit?: string
}
/** What a subgraph was told of a row, which it can be found by either key of. */
const refer = (told: Told) => ({
  ...told,
  id: told.id ?? told.code?.replace('c', ''),
  code: told.code ?? `c${told.id}`,
})
const rows = [refer({ id: '1' }), refer({ id: '2' })]
const told = (value: unknown) => (value === undefined ? 'asked without it' : JSON.stringify(value))

export default {
  subgraphs: {
    orders: {
      sdl: `
        type Query { orders: [Order] again: [Order] }
        type Order @key(fields: "id") @key(fields: "code") {
          id: ID! code: ID! net: Int @external gross: String @requires(fields: "net") next: Order
        }`,
      resolvers: {
        Query: { orders: () => rows, again: () => rows },
        Order: {
          __resolveReference: refer,
          gross: ({ net }: Told) => `gross of ${told(net)}`,
          next: ({ id }: Told) => rows[id === '1' ? 1 : 0],
        },
      },
    },
    prices: {
      sdl: `
        type Query { priced: [Order] }
        type Order @key(fields: "id") { id: ID! net: Int gross: String @external label: String @requires(fields: "gross") }`,
      resolvers: {
        Query: { priced: () => rows },
        Order: {
          __resolveReference: refer,
          net: ({ id }: Told) => Number(id) * 10,
          label: ({ gross }: Told) => `label of ${told(gross)}`,
        },
      },
    },
    display: {
      sdl: `
        type Query { shown: [Order] }
        type Order @key(fields: "code") { code: ID! gross: String @external banner: String @requires(fields: "gross") }`,
      resolvers: {
        Query: { shown: () => rows },
        Order: { __resolveReference: refer, banner: ({ gross }: Told) => `banner of ${told(gross)}` },
      },
    },
  },
  cases: [
    {
      it: 'asks the first subgraph for the middle of a chain only when it can tell what that requires',
      query: '{ orders { banner } }',
      data: { orders: [10, 20].map((net) => ({ banner: `banner of "gross of ${net}"` })) },
      stockDiffers: 'its planner asks for it at once',
    },
    {
      it: 'does so where the chain comes back to the subgraph that it begins with',
      query: '{ orders { label } priced { label } }',
      data: {
        orders: [10, 20].map((net) => ({ label: `label of "gross of ${net}"` })),
        priced: [10, 20].map((net) => ({ label: `label of "gross of ${net}"` })),
      },
      stockDiffers: 'its planner asks for it at once',
    },
    {
      it: 'does so beside all links of the chain',
      query: '{ orders { id net gross label banner } }',
      data: {
        orders: [1, 2].map((id) => ({
          id: `${id}`,
          net: id * 10,
          gross: `gross of ${id * 10}`,
          label: `label of "gross of ${id * 10}"`,
          banner: `banner of "gross of ${id * 10}"`,
        })),
      },
      stockDiffers: 'its planner asks for it at once',
    },
    {
      it: 'does so behind an object of the same type, and where one key leads to another',
      query: '{ shown { banner next { gross banner } } }',
      data: {
        shown: [
          { banner: 'banner of "gross of 10"', next: { gross: 'gross of 20', banner: 'banner of "gross of 20"' } },
          { banner: 'banner of "gross of 20"', next: { gross: 'gross of 10', banner: 'banner of "gross of 10"' } },
        ],
      },
      stockDiffers: 'its planner asks for it at once',
    },
    {
      it: 'loses the end of a chain with its beginning, and asks nobody for it',
      query: '{ orders { id banner } }',
      down: ['prices'],
      data: { orders: [1, 2].map((id) => ({ id: `${id}`, banner: null })) },
      errors: [0, 1].map((index) => ({
        path: ['orders', index, 'banner'],
        code: 'SOURCE_UNAVAILABLE',
        source: 'prices',
      })),
      stockDiffers: 'its planner asks for it at once',
    },
  ],
} satisfies Scenario
