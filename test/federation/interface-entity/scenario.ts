import { rowOf, type Scenario } from '../scenario.ts'

const products = [
  { __typename: 'Oven', id: '1', watts: 2000 },
  { __typename: 'Lamp', id: '2', lumen: 800 },
]
const prices = [
  { id: '1', price: 300 },
  { id: '2', price: 20 },
]

export default {
  subgraphs: {
    products: {
      sdl: `
        type Query { products: [Product!]! product(id: ID!): Product }
        interface Product @key(fields: "id") { id: ID! }
        type Oven implements Product @key(fields: "id") { id: ID! watts: Int }
        type Lamp implements Product @key(fields: "id") { id: ID! lumen: Int }`,
      resolvers: {
        Query: { products: () => products, product: (_: unknown, { id }: { id: string }) => rowOf(products)({ id }) },
        Product: { __resolveReference: rowOf(products) },
        Oven: { __resolveReference: rowOf(products) },
        Lamp: { __resolveReference: rowOf(products) },
      },
    },
    prices: {
      sdl: `
        type Query { cart: [Item!]! }
        type Item { of: Product amount: Int! }
        type Product @key(fields: "id") @interfaceObject { id: ID! price: Int! }`,
      resolvers: {
        Query: {
          cart: () => [
            { of: { id: '2' }, amount: 3 },
            { of: { id: '1' }, amount: 1 },
          ],
        },
        Product: {
          __resolveReference: rowOf(prices),
          price: ({ id }: { id: string }) => rowOf(prices)({ id })?.price,
        },
      },
    },
    energy: {
      sdl: `
        type Oven @key(fields: "id") { id: ID! class: String }
        type Lamp @key(fields: "id") { id: ID! class: String bulb: Boolean }`,
      resolvers: {
        Oven: { __resolveReference: (oven: object) => oven, class: () => 'A+' },
        Lamp: { __resolveReference: (lamp: object) => lamp, class: () => 'B', bulb: () => true },
      },
    },
  },
  cases: [
    {
      it: 'resolves an entity by its interface and then by its type',
      query: '{ cart { of { price ... on Oven { watts class } ... on Lamp { bulb lumen } } amount } }',
      data: {
        cart: [
          { of: { price: 20, bulb: true, lumen: 800 }, amount: 3 },
          { of: { price: 300, watts: 2000, class: 'A+' }, amount: 1 },
        ],
      },
    },
    {
      it: 'asks another subgraph for types that it knows, without their interface',
      query: '{ products { ... on Lamp { class } ... on Oven { class } price id } }',
      data: {
        products: [
          { class: 'A+', price: 300, id: '1' },
          { class: 'B', price: 20, id: '2' },
        ],
      },
    },
    {
      it: 'gives in introspection the fields of interface objects to interface and types',
      query:
        '{ __type(name: "Product") { kind fields { name } possibleTypes { name } } product(id: "2") { __typename price } }',
      data: {
        __type: {
          kind: 'INTERFACE',
          fields: [{ name: 'id' }, { name: 'price' }],
          possibleTypes: [{ name: 'Lamp' }, { name: 'Oven' }],
        },
        product: { __typename: 'Lamp', price: 20 },
      },
    },
  ],
} satisfies Scenario
