import { rowOf, type Scenario } from '../scenario.ts'

const products = [
  { id: '1', name: { full: 'Lamp', brand: 'X' }, price: { amount: 5, currency: 'EUR' } },
  { id: '2', name: { full: 'Oven', brand: 'Y' }, price: null },
]

export default {
  subgraphs: {
    names: {
      sdl: `
        type Query { product: Product @shareable products: [Product] @shareable }
        type Product @key(fields: "id") { id: ID! name: Name }
        type Name { full: String brand: String }`,
      resolvers: {
        Query: { product: () => products[0], products: () => [products[0], null, products[1]] },
        Product: { __resolveReference: rowOf(products) },
      },
    },
    prices: {
      sdl: `
        type Query { product: Product @shareable products: [Product] @shareable }
        type Product @key(fields: "id") { id: ID! price: Price stock: Int! }
        type Price { amount: Int currency: String }`,
      resolvers: {
        Query: { product: () => products[0], products: () => [products[0], null, products[1]] },
        Product: { __resolveReference: rowOf(products), stock: () => 3 },
      },
    },
  },
  cases: [
    {
      it: 'joins a shared root field with what each subgraph knows of its entity',
      query: '{ product { price { amount } name { full } id } }',
      data: { product: { price: { amount: 5 }, name: { full: 'Lamp' }, id: '1' } },
    },
    {
      it: 'joins a shared list by the places of its elements',
      query: '{ products { name { brand } price { currency } } }',
      data: {
        products: [{ name: { brand: 'X' }, price: { currency: 'EUR' } }, null, { name: { brand: 'Y' }, price: null }],
      },
    },
    {
      it: 'keeps what one subgraph knows where the other is lost',
      query: '{ product { name { full } price { amount } } }',
      down: ['prices'],
      data: { product: { name: { full: 'Lamp' }, price: null } },
      errors: [{ path: ['product', 'price'], code: 'SOURCE_UNAVAILABLE', source: 'prices' }],
    },
  ],
} satisfies Scenario
