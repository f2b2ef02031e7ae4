import { rowOf, type Scenario } from '../scenario.ts'

const rates: Record<string, number> = { USD: 1, EUR: 2 }
const products = [
  { upc: '1', cents: 100, weight: 3, category: '7' },
  { upc: '2', cents: 900, weight: 5, category: '8' },
]
const categories = [
  { id: '7', average: 200 },
  { id: '8', average: 800 },
]
type Paid = { currency: string }
type Product = { price?: number; weight?: number; category?: { averagePrice?: number | null } | null }

/** As the public federation audit's case "requires with argument conflict". */
export default {
  subgraphs: {
    catalog: {
      sdl: `
        type Query { products: [Product!]! product(upc: ID!): Product }
        type Product @key(fields: "upc") { upc: ID! price(currency: String!): Int weight: Int category: Category }
        type Category @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { products: () => products, product: (_: unknown, reference: { upc: string }) => byUpc(reference) },
        Product: {
          __resolveReference: (reference: { upc: string }) => byUpc(reference),
          price: ({ cents }: { cents: number }, { currency }: Paid) => cents * (rates[currency] ?? 0),
          category: ({ category }: { category: string }) => ({ id: category }),
        },
      },
    },
    categories: {
      sdl: 'type Category @key(fields: "id") { id: ID! averagePrice(currency: String!): Int }',
      resolvers: {
        Category: {
          __resolveReference: rowOf(categories),
          averagePrice: ({ average }: { average: number }, { currency }: Paid) => average * (rates[currency] ?? 0),
        },
      },
    },
    shipping: {
      sdl: `
        type Product @key(fields: "upc") {
          upc: ID!
          price(currency: String!): Int @external
          weight: Int @external
          category: Category @external
          shippingEstimate: Int @requires(fields: "price(currency: \\"USD\\") weight")
          shippingEstimateEUR: Int @requires(fields: "price(currency: \\"EUR\\") weight")
          isExpensiveCategory: Boolean @requires(fields: "category { averagePrice(currency: \\"USD\\") }")
          averageEUR(times: Int = 1): Int @requires(fields: "category { averagePrice(currency: \\"EUR\\") }")
        }
        type Category @key(fields: "id") {
          id: ID!
          averagePrice(currency: String!): Int @external
          digits: Int @requires(fields: "averagePrice(currency: \\"EUR\\")")
        }`,
      resolvers: {
        Product: {
          shippingEstimate: estimate,
          shippingEstimateEUR: estimate,
          isExpensiveCategory: ({ category }: Product) => (category?.averagePrice ?? 0) > 500,
          averageEUR: ({ category }: Product, { times }: { times: number }) => (category?.averagePrice ?? 0) * times,
        },
        Category: { digits: ({ averagePrice }: { averagePrice: number }) => String(averagePrice).length },
      },
    },
  },
  cases: [
    {
      it: 'requires with argument conflict',
      query: '{ products { upc shippingEstimate shippingEstimateEUR isExpensiveCategory } }',
      data: {
        products: [
          { upc: '1', shippingEstimate: 103, shippingEstimateEUR: 203, isExpensiveCategory: false },
          { upc: '2', shippingEstimate: 905, shippingEstimateEUR: 1805, isExpensiveCategory: true },
        ],
      },
      requests: { catalog: 1, categories: 1, shipping: 2 }, // the estimates do not wait for the categories
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'keeps apart nested fields that are required with different arguments',
      query: '{ products { averageEUR isExpensiveCategory } }',
      data: {
        products: [
          { averageEUR: 400, isExpensiveCategory: false },
          { averageEUR: 1600, isExpensiveCategory: true },
        ],
      },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'gives the client the required fields with the arguments of its variables',
      query: `query ($in: String!, $times: Int, $more: Boolean!) {
        products {
          shippingEstimateEUR
          price(currency: $in)
          averageEUR(times: $times)
          category { averagePrice(currency: $in) }
          ... @include(if: $more) { shippingEstimate }
        }
      }`,
      variables: { in: 'USD', times: 2, more: true },
      data: {
        products: [
          {
            shippingEstimateEUR: 203,
            price: 100,
            averageEUR: 800,
            category: { averagePrice: 200 },
            shippingEstimate: 103,
          },
          {
            shippingEstimateEUR: 1805,
            price: 900,
            averageEUR: 3200,
            category: { averagePrice: 800 },
            shippingEstimate: 905,
          },
        ],
      },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'requires a field with arguments of an entity and of what is nested in it',
      query: '{ product(upc: "2") { isExpensiveCategory category { digits } } }',
      data: { product: { isExpensiveCategory: true, category: { digits: 4 } } },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'answers what can be answered when a field with arguments cannot be had that another requires',
      query: '{ product(upc: "1") { shippingEstimate isExpensiveCategory } }',
      down: ['categories'],
      data: { product: { shippingEstimate: 103, isExpensiveCategory: null } },
      errors: [{ code: 'SOURCE_UNAVAILABLE', source: 'categories' }],
    },
  ],
} satisfies Scenario

function byUpc({ upc }: { upc: string }) {
  return rowOf(products, 'upc')({ upc })
}

function estimate({ price = 0, weight = 0 }: Product): number {
  return price + weight
}
