import { failure } from '../../../schema/errors.ts'
import { rowOf, type Scenario } from '../scenario.ts'

const carts = [
  { id: 'c1', xs: [{ id: '1' }, { id: '2' }] },
  { id: 'c2', xs: [{ id: '1' }] },
  { id: 'c3', xs: [{ id: '9' }, { id: '1' }] },
  { id: 'c4', xs: [{ id: '7' }] },
]
type Cart = { xs?: readonly ({ id: string; w?: number | null; v?: number } | null)[] }
const total = ({ xs = [] }: Cart) => xs.reduce((sum, x) => sum + (x?.w === undefined ? Number.NaN : (x?.w ?? 0)), 0)

export default {
  subgraphs: {
    carts: {
      sdl: `
        type Query { carts: [Cart] cart: Cart }
        type Cart @key(fields: "id") { id: ID! xs: [X] }
        type X @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { carts: () => carts, cart: () => carts[0] } },
    },
    sums: {
      sdl: `
        type Cart @key(fields: "id") {
          id: ID! name: String xs: [X] @external
          sum: Int @requires(fields: "xs { id w }")
          strict: Int @requires(fields: "xs { v }")
        }
        type X @key(fields: "id") { id: ID! w: Int @external v: Int! @external }`,
      resolvers: {
        Cart: {
          __resolveReference: (cart: object) => cart,
          name: ({ id }: { id: string }) => `cart ${id}`,
          sum: total,
          strict: ({ xs = [] }: Cart) => xs.length,
        },
      },
    },
    weights: {
      sdl: 'type X @key(fields: "id") { id: ID! w: Int v: Int! }',
      resolvers: {
        X: {
          w: ({ id, w }: { id: string; w: number }) => {
            if (id === '7') throw failure('FORBIDDEN', 'It is not shown.')
            return w
          },
          __resolveReference: async (x: { id: string }) => {
            if (x.id === '9') throw failure('NOT_FOUND', 'There is none.')
            return rowOf([
              { id: '1', w: 10, v: 1 },
              { id: '7', v: 1 },
            ])(x)
          },
        },
      },
    },
  },
  cases: [
    {
      it: 'requires a null of what its subgraph does not know',
      query: '{ cart { sum } }',
      data: { cart: { sum: 10 } },
    },
    {
      it: 'tells what a field lacks that cannot be asked for, and asks for all others',
      query: '{ carts { name sum } }',
      data: {
        carts: [
          { name: 'cart c1', sum: 10 },
          { name: 'cart c2', sum: 10 },
          { name: 'cart c3', sum: null },
          { name: 'cart c4', sum: null }, // a null that an error explains is nothing to compute with
        ],
      },
      errors: [
        { path: ['carts', 2, 'sum'], code: 'NOT_FOUND', source: 'weights' },
        { path: ['carts', 3, 'sum'], code: 'FORBIDDEN', source: 'weights' },
      ],
    },
    {
      it: 'tells so where what it lacks must not be null',
      query: '{ carts { id strict } }',
      data: {
        carts: [
          { id: 'c1', strict: null },
          { id: 'c2', strict: 1 },
          { id: 'c3', strict: null },
          { id: 'c4', strict: 1 },
        ],
      },
      errors: [
        { path: ['carts', 0, 'strict'], code: 'SOURCE_INVALID_RESPONSE', source: 'weights' },
        { path: ['carts', 2, 'strict'], code: 'NOT_FOUND', source: 'weights' },
      ],
    },
    {
      it: 'asks for what requires nothing where the subgraph of the requirements is lost',
      query: '{ carts { name sum } }',
      down: ['weights'],
      data: { carts: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ name: `cart ${id}`, sum: null })) },
      errors: [0, 1, 2, 3].map((index) => ({
        path: ['carts', index, 'sum'],
        code: 'SOURCE_UNAVAILABLE',
        source: 'weights',
      })),
    },
  ],
} satisfies Scenario
