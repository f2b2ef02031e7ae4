import { rowOf, type Scenario } from '../scenario.ts'

const orders = [
  {
    id: '1',
    address: { city: 'Lyon', country: { code: 'FR' } },
    lines: [
      { sku: 'a', sizes: [{ cm: 10 }, { cm: 20 }], grid: [[{ x: 1 }], [{ x: 2 }, null]] },
      { sku: 'b', sizes: [], grid: [] },
    ],
  },
  { id: '2', address: null, lines: null },
]
type Order = (typeof orders)[number]

export default {
  subgraphs: {
    orders: {
      sdl: `
        type Query { orders: [Order!]! }
        type Order @key(fields: "id") { id: ID! address: Address lines: [Line!] }
        type Address { city: String! country: Country! }
        type Country { code: String! }
        type Line { sku: ID! sizes: [Size!]! grid: [[Cell]!]! }
        type Size { cm: Int! }
        type Cell { x: Int! }`,
      resolvers: { Query: { orders: () => orders }, Order: { __resolveReference: rowOf(orders) } },
    },
    shipping: {
      sdl: `
        type Order @key(fields: "id") {
          id: ID!
          address: Address @external
          lines: [Line!] @external
          route: String @requires(fields: "address { city country { code } }")
          volume: Int @requires(fields: "lines { sizes { cm } }")
          cells: String @requires(fields: "lines { grid { x } }")
        }
        type Address @external { city: String! country: Country! }
        type Country @external { code: String! }
        type Line @external { sizes: [Size!]! grid: [[Cell]!]! }
        type Size @external { cm: Int! }
        type Cell @external { x: Int! }`,
      resolvers: {
        Order: {
          __resolveReference: (order: Order) => order,
          route: ({ address }: Order) => (address ? `${address.country.code}/${address.city}` : null),
          volume: ({ lines }: Order) =>
            lines?.flatMap(({ sizes }) => sizes).reduce((sum, { cm }) => sum + cm, 0) ?? null,
          cells: ({ lines }: Order) => (lines ? JSON.stringify(lines.map(({ grid }) => grid)) : null),
        },
      },
    },
  },
  cases: [
    {
      it: 'sends required objects within objects, and null where there is none',
      query: '{ orders { route id } }',
      data: {
        orders: [
          { route: 'FR/Lyon', id: '1' },
          { route: null, id: '2' },
        ],
      },
    },
    {
      it: 'sends required lists within lists of objects, each in its order',
      query: '{ orders { volume lines { sku } } }',
      data: {
        orders: [
          { volume: 30, lines: [{ sku: 'a' }, { sku: 'b' }] },
          { volume: null, lines: null },
        ],
      },
    },
    {
      it: 'sends of a list of lists only what is required, with the nulls in it',
      query: '{ orders { cells } }',
      data: { orders: [{ cells: '[[[{"x":1}],[{"x":2},null]],[]]' }, { cells: null }] },
      stockDiffers: 'it sends null for a list within a list',
    },
    {
      it: 'merges what is required with what is shown of the same objects',
      query: '{ orders { address { country { iso: code } } route lines { sizes { cm } } volume } }',
      data: {
        orders: [
          {
            address: { country: { iso: 'FR' } },
            route: 'FR/Lyon',
            lines: [{ sizes: [{ cm: 10 }, { cm: 20 }] }, { sizes: [] }],
            volume: 30,
          },
          { address: null, route: null, lines: null, volume: null },
        ],
      },
    },
  ],
} satisfies Scenario
