import { rowOf, type Scenario } from '../scenario.ts'

const rows = [
  { id: '1', sku: 'A', ean: '400', upc: 'u1' },
  { id: '2', sku: 'B', ean: '500', upc: 'u2' },
]

export default {
  subgraphs: {
    shop: {
      sdl: `
        type Query { products: [Product!]! }
        type Product @key(fields: "id") { id: ID! title: String! }`,
      resolvers: {
        Query: { products: () => rows },
        Product: { __resolveReference: rowOf(rows), title: ({ id }: { id: string }) => `Product ${id}` },
      },
    },
    catalogue: {
      sdl: 'type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! }',
      resolvers: {
        Product: {
          __resolveReference: (reference: { id?: string; sku?: string }) =>
            reference.id ? rowOf(rows)(reference) : rowOf(rows, 'sku')(reference),
        },
      },
    },
    labels: {
      sdl: 'type Product @key(fields: "sku") @key(fields: "ean upc") { sku: String! ean: String! upc: String! }',
      resolvers: {
        Product: {
          __resolveReference: (reference: { sku?: string }) =>
            reference.sku ? rowOf(rows, 'sku')(reference) : rowOf(rows, 'ean', 'upc')(reference),
        },
      },
    },
    stock: {
      sdl: `
        type Query { scarce: Product }
        type Product @key(fields: "ean upc") { ean: String! upc: String! inStock: Int }`,
      resolvers: {
        Query: { scarce: () => rows[1] },
        Product: {
          __resolveReference: rowOf(rows, 'ean', 'upc'),
          inStock: ({ upc }: { upc: string }) => (upc === 'u2' ? 0 : 14),
        },
      },
    },
  },
  cases: [
    {
      it: 'finds the way through the keys of other subgraphs',
      query: '{ products { title inStock } }',
      data: {
        products: [
          { title: 'Product 1', inStock: 14 },
          { title: 'Product 2', inStock: 0 },
        ],
      },
      requests: { shop: 1, catalogue: 1, labels: 1, stock: 1 },
    },
    {
      it: 'finds the same way back',
      query: '{ scarce { inStock title id } }',
      data: { scarce: { inStock: 0, title: 'Product 2', id: '2' } },
    },
    {
      it: 'shows keys met on the way where they were asked for, under the names asked for',
      query: '{ products { stock: inStock sku id: ean } }',
      data: {
        products: [
          { stock: 14, sku: 'A', id: '400' },
          { stock: 0, sku: 'B', id: '500' },
        ],
      },
    },
    {
      it: 'nulls what lies behind a hop that is lost, with an error for each',
      query: '{ products { title inStock } }',
      down: ['labels'],
      data: {
        products: [
          { title: 'Product 1', inStock: null },
          { title: 'Product 2', inStock: null },
        ],
      },
      errors: [
        { path: ['products', 0, 'inStock'], code: 'SOURCE_UNAVAILABLE', source: 'labels' },
        { path: ['products', 1, 'inStock'], code: 'SOURCE_UNAVAILABLE', source: 'labels' },
      ],
      stockDiffers: 'it does not tell which fields are null since a key could not be fetched',
    },
  ],
} satisfies Scenario
