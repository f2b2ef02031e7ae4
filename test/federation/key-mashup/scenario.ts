import { rowOf, type Scenario } from '../scenario.ts'

const products = [{ id: 'p1', sku: 's1', pid: 'x1', category: { id: 'c1', tag: 't1' }, price: 10 }]

export default {
  subgraphs: {
    lists: {
      sdl: `
        type Query { list: List }
        type List @key(fields: "products { id sku }") { products: [Product!]! title: String }
        type Product @key(fields: "id sku") { id: ID! sku: String }`,
      resolvers: {
        Query: { list: () => ({ products: [{ id: 'p1', sku: 's1' }], title: 'Best' }) },
        List: { __resolveReference: (list: object) => ({ ...list, title: 'Best' }) },
        Product: { __resolveReference: rowOf(products, 'id', 'sku') },
      },
    },
    firsts: {
      sdl: `
        type List @key(fields: "products { id pid }") { products: [Product!]! first: Product @shareable }
        type Product @key(fields: "id pid") { id: ID! pid: String }`,
      resolvers: {
        List: { __resolveReference: () => ({ products, first: products[0] }) },
        Product: { __resolveReference: rowOf(products, 'id', 'pid') },
      },
    },
    prices: {
      sdl: `
        type List @key(fields: "products { id pid category { id tag } } selected { id }") {
          products: [Product!]! first: Product @shareable selected: Product @shareable
        }
        type Product @key(fields: "id pid category { id tag }") { id: ID! pid: String price: Int category: Category }
        type Category @key(fields: "id tag") { id: ID! tag: String }`,
      resolvers: {
        List: { __resolveReference: () => ({ products, first: products[0], selected: products[0] }) },
        Product: { __resolveReference: rowOf(products, 'id', 'pid') },
        Category: { __resolveReference: (category: object) => category },
      },
    },
    links: {
      sdl: `
        type List @key(fields: "products { id }") { products: [Product!]! selected: Product @shareable }
        type Product @key(fields: "id") @key(fields: "id sku") @key(fields: "id pid") {
          id: ID! sku: String! pid: String! category: Category @shareable
        }
        type Category @key(fields: "id") { id: ID! tag: String @shareable name: String }`,
      resolvers: {
        List: { __resolveReference: () => ({ products, selected: products[0] }) },
        Product: { __resolveReference: rowOf(products) },
        Category: { __resolveReference: (category: object) => ({ ...category, tag: 't1' }), name: () => 'Tools' },
      },
    },
  },
  cases: [
    {
      it: 'gathers the parts of a key from several subgraphs',
      query: '{ list { products { price category { name tag } } } }',
      data: { list: { products: [{ price: 10, category: { name: 'Tools', tag: 't1' } }] } },
    },
    {
      it: 'gathers keys of lists of objects from several subgraphs',
      query: '{ list { title first { id sku pid price } selected { price id } } }',
      data: {
        list: {
          title: 'Best',
          first: { id: 'p1', sku: 's1', pid: 'x1', price: 10 },
          selected: { price: 10, id: 'p1' },
        },
      },
    },
  ],
} satisfies Scenario
