import { rowOf, type Scenario } from '../scenario.ts'

const categories = [{ __typename: 'Category', id: 'c1', name: 'Tools' }]
const products = [{ __typename: 'Product', id: 'p1', price: 5, category: { id: 'c1' } }]

export default {
  subgraphs: {
    categories: {
      sdl: `
        interface Node { id: ID! }
        type Query { categoryNode: Node @shareable }
        type Category implements Node @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Query: { categoryNode: () => categories[0] }, Category: { __resolveReference: rowOf(categories) } },
    },
    products: {
      sdl: `
        interface Node { id: ID! }
        type Query { productNode: Node @shareable nodes: [Node!]! }
        type Product implements Node @key(fields: "id") { id: ID! price: Int category: Category }
        type Category implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { productNode: () => products[0], nodes: () => [products[0], { __typename: 'Category', id: 'c1' }] },
        Product: { __resolveReference: rowOf(products) },
        Category: { __resolveReference: (category: object) => category },
      },
    },
    reviews: {
      sdl: `
        interface Node { id: ID! }
        type Review implements Node { id: ID! stars: Int }
        type Product @key(fields: "id") { id: ID! reviews: [Review!]! newest: Node }
        type Category implements Node @key(fields: "id") { id: ID! count: Int! }`,
      resolvers: {
        Product: {
          __resolveReference: (product: object) => product,
          reviews: () => [{ id: 'r1', stars: 4 }],
          newest: () => ({ __typename: 'Category', id: 'c1' }),
        },
        Category: { __resolveReference: (category: object) => category, count: () => 2 },
      },
    },
  },
  cases: [
    {
      it: 'reads one interface from several subgraphs, each with types of its own',
      query:
        '{ categoryNode { id ...N } productNode { ...N id } } fragment N on Node { ... on Product { price } ... on Category { name } }',
      data: { categoryNode: { id: 'c1', name: 'Tools' }, productNode: { price: 5, id: 'p1' } },
    },
    {
      it: 'joins each of the types behind it with what others know of it',
      query:
        '{ nodes { __typename ... on Category { count name } ... on Product { category { count name } reviews { id } newest { id ... on Category { name } } } ... on Review { stars } } }',
      data: {
        nodes: [
          {
            __typename: 'Product',
            category: { count: 2, name: 'Tools' },
            reviews: [{ id: 'r1' }],
            newest: { id: 'c1', name: 'Tools' },
          },
          { __typename: 'Category', count: 2, name: 'Tools' },
        ],
      },
    },
  ],
} satisfies Scenario
