import { rowOf, type Scenario } from '../scenario.ts'

const shops = [{ id: '1' }]
const told = (_: unknown, args: object) => JSON.stringify(args)

export default {
  subgraphs: {
    shops: {
      sdl: `
        input Filter { name: String = "any" near: Near tags: [String!] onlyHere: Int deep: Filter }
        input Near { lat: Float! lon: Float! = 1.5 range: [Int] = [1, 2] }
        type Query { shops(filter: Filter, limit: Int = 10): String search(by: Filter!): [Shop!]! }
        type Shop @key(fields: "id") { id: ID! told(filter: Filter): String }`,
      resolvers: {
        Query: { shops: told, search: () => shops },
        Shop: { __resolveReference: rowOf(shops), told },
      },
    },
    staff: {
      sdl: `
        input Filter { name: String = "any" near: Near tags: [String!] deep: Filter alsoHere: Int }
        input Near { lat: Float! lon: Float! = 1.5 range: [Int] = [1, 2] }
        type Shop @key(fields: "id") { id: ID! staff(filter: Filter, shift: Int = 3): String }`,
      resolvers: { Shop: { __resolveReference: (shop: object) => shop, staff: told } },
    },
  },
  cases: [
    {
      it: 'passes literals within input objects, with the defaults of those that are not given',
      query: '{ shops(filter: { near: { lat: 2 } }) }',
      data: { shops: '{"filter":{"name":"any","near":{"lat":2,"lon":1.5,"range":[1,2]}},"limit":10}' },
    },
    {
      it: 'tells a null from what is left out',
      query: '{ all: shops none: shops(filter: null, limit: null) some: shops(filter: { name: null, tags: [] }) }',
      data: {
        all: '{"limit":10}',
        none: '{"filter":null,"limit":null}',
        some: '{"filter":{"name":null,"tags":[]},"limit":10}',
      },
    },
    {
      it: 'tells a variable that is null from one that is not given, and from its default',
      query: `query ($null: String, $absent: String, $default: Int = 7, $list: [String!]) {
        shops(filter: { name: $null, tags: $list, deep: { name: $absent } }, limit: $default)
      }`,
      variables: { null: null, list: ['a'] },
      data: { shops: '{"filter":{"name":null,"tags":["a"],"deep":{"name":"any"}},"limit":7}' },
    },
    {
      it: 'lets a variable that is not given leave an argument to its default',
      query:
        'query ($limit: Int, $shift: Int, $filter: Filter) { shops(limit: $limit) search(by: {}) { staff(shift: $shift, filter: $filter) } }',
      data: { shops: '{"limit":10}', search: [{ staff: '{"shift":3}' }] },
    },
    {
      it: 'lets null be the variable’s value although it has a default',
      query: 'query ($limit: Int = 5) { shops(limit: $limit) }',
      variables: { limit: null },
      data: { shops: '{"limit":null}' },
    },
    {
      it: 'sends variables nested in input objects to each subgraph that uses them, and to it alone',
      query: `query ($lat: Float!, $tag: String!, $near: Near) {
        search(by: { near: { lat: $lat } }) { told(filter: { near: $near }) staff(filter: { tags: [$tag, "b"], deep: { near: { lat: $lat, lon: 0, range: [null] } } }) }
      }`,
      variables: { lat: 2.5, tag: 'a', near: { lat: 1, lon: 2, range: null } },
      data: {
        search: [
          {
            told: '{"filter":{"name":"any","near":{"lat":1,"lon":2,"range":null}}}',
            staff:
              '{"filter":{"name":"any","tags":["a","b"],"deep":{"name":"any","near":{"lat":2.5,"lon":0,"range":[null]}}},"shift":3}',
          },
        ],
      },
    },
    {
      it: 'makes a list of a single value, and a float of an integer',
      query:
        'query ($tags: [String!], $near: Near) { shops(filter: { tags: "one" }) more: shops(filter: { tags: $tags, near: $near }) }',
      variables: { tags: 'two', near: { lat: 3, range: 4 } },
      data: {
        shops: '{"filter":{"name":"any","tags":["one"]},"limit":10}',
        more: '{"filter":{"name":"any","near":{"lat":3,"lon":1.5,"range":[4]},"tags":["two"]},"limit":10}',
      },
    },
    {
      it: 'refuses a field that the merged input does not have',
      query: '{ shops(filter: { onlyHere: 1 }) }',
      data: null,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      it: 'refuses a variable of the wrong type before anybody is asked',
      query: 'query ($near: Near) { shops(filter: { near: $near }) }',
      variables: { near: { lat: 'north' } },
      data: null,
      errors: [{ code: 'BAD_USER_INPUT' }],
      requests: {},
    },
    {
      it: 'refuses a variable that is missing where one must be given',
      query: 'query ($by: Filter!) { search(by: $by) { id } }',
      data: null,
      errors: [{ code: 'BAD_USER_INPUT' }],
      requests: {},
    },
  ],
} satisfies Scenario
