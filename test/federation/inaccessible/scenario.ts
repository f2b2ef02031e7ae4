import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { id: '1', secret: 's1', level: 'LOW', badge: { code: 'b' }, thing: { __typename: 'Shown', name: 'shown' } },
  { id: '2', secret: 's2', level: 'HIDDEN', badge: { code: 'c' }, thing: { __typename: 'Hidden', name: 'x' } },
]

export default {
  subgraphs: {
    users: {
      sdl: `
        type Query { users: [User!]! hidden: Hidden @inaccessible count(secretly: Boolean @inaccessible): Int }
        type User @key(fields: "secret") {
          id: ID!
          secret: ID! @inaccessible
          level: Level
          levels: [Level]
          must: [Level!]
          badge: Badge @inaccessible
          thing: Thing
          node: Node
        }
        enum Level { LOW HIGH HIDDEN @inaccessible }
        type Badge @inaccessible { code: String }
        union Thing = Shown | Hidden
        interface Node { name: String }
        type Shown implements Node { name: String }
        type Hidden implements Node @inaccessible { name: String }`,
      resolvers: {
        Query: { users: () => users, hidden: () => ({ name: 'x' }), count: () => 2 },
        User: {
          __resolveReference: rowOf(users, 'secret'),
          levels: ({ level }: { level: string }) => ['HIGH', level],
          must: ({ level }: { level: string }) => [level],
          node: ({ thing }: { thing: object }) => thing,
        },
      },
    },
    roles: {
      sdl: 'type User @key(fields: "secret") { secret: ID! role: String }',
      resolvers: {
        User: {
          __resolveReference: (user: object) => user,
          role: ({ secret }: { secret: string }) => `role of ${secret}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'joins by a key that no client can see',
      query: '{ users { role id } }',
      data: {
        users: [
          { role: 'role of s1', id: '1' },
          { role: 'role of s2', id: '2' },
        ],
      },
    },
    {
      it: 'knows nothing of a field that is not accessible',
      query: '{ users { secret } }',
      data: null,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      it: 'shows in its introspection nothing that is not accessible',
      query: `{
        user: __type(name: "User") { fields { name } }
        query: __type(name: "Query") { fields { name args { name } } }
        level: __type(name: "Level") { enumValues { name } }
        badge: __type(name: "Badge") { name }
        thing: __type(name: "Thing") { possibleTypes { name } }
      }`,
      data: {
        user: { fields: ['role', 'id', 'level', 'levels', 'must', 'thing', 'node'].map((name) => ({ name })) },
        query: {
          fields: [
            { name: 'users', args: [] },
            { name: 'count', args: [] },
          ],
        },
        level: { enumValues: [{ name: 'LOW' }, { name: 'HIGH' }] },
        badge: null,
        thing: { possibleTypes: [{ name: 'Shown' }] },
      },
    },
    {
      it: 'nulls an enum value that no client can see, with an error',
      query: '{ users { level } }',
      data: { users: [{ level: 'LOW' }, { level: null }] },
      errors: [{ path: ['users', 1, 'level'], code: 'SOURCE_INVALID_RESPONSE' }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'nulls such a value in a list at its place, and the list where it may hold no null',
      query: '{ users { levels must } }',
      data: {
        users: [
          { levels: ['HIGH', 'LOW'], must: ['LOW'] },
          { levels: ['HIGH', null], must: null },
        ],
      },
      errors: [{ path: ['users', 1, 'levels', 1] }, { path: ['users', 1, 'must', 0] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'nulls an object of a type that no client can see, with an error',
      query: '{ users { thing { ... on Shown { name } } node { name } } }',
      data: {
        users: [
          { thing: { name: 'shown' }, node: { name: 'shown' } },
          { thing: null, node: null },
        ],
      },
      errors: [{ path: ['users', 1, 'thing'] }, { path: ['users', 1, 'node'] }],
      stockDiffers: 'its error has no path',
    },
  ],
} satisfies Scenario
