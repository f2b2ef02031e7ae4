import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { id: '1', name: 'Ada', tags: ['x'], home: { zip: '1', city: 'Ghent' } },
  { id: '2', name: null, tags: null, home: null },
]

export default {
  subgraphs: {
    loose: {
      sdl: `
        type Query { users: [User] }
        interface Named { name: String }
        type User implements Named @key(fields: "id") {
          id: ID name: String @shareable tags: [String] @shareable home: Home @shareable named: Named age(unit: String): Int
        }
        type Home { zip: String @shareable city: String @shareable }`,
      resolvers: {
        Query: { users: () => users },
        User: {
          __resolveReference: rowOf(users),
          named: (user: object) => ({ __typename: 'User', ...user }),
          age: (_: unknown, { unit }: { unit?: string }) => unit?.length,
        },
      },
    },
    tight: {
      sdl: `
        type Query { user: User! }
        type User @key(fields: "id") { id: ID! name: String! @shareable tags: [String!] @shareable home: Home! @shareable score: Int! }
        type Home { zip: String! @shareable city: String @shareable }`,
      resolvers: { Query: { user: () => users[0] }, User: { __resolveReference: rowOf(users), score: () => 7 } },
    },
  },
  cases: [
    {
      it: 'takes a field as nullable where one of the subgraphs has it so',
      query: '{ users { name tags home { zip } } user { name home { city } } }',
      data: {
        users: [
          { name: 'Ada', tags: ['x'], home: { zip: '1' } },
          { name: null, tags: null, home: null },
        ],
        user: { name: 'Ada', home: { city: 'Ghent' } },
      },
    },
    {
      it: 'joins by a key that is nullable on one side',
      query: '{ users { score id } user { named { name } age(unit: "years") } }',
      data: {
        users: [
          { score: 7, id: '1' },
          { score: 7, id: '2' },
        ],
        user: { named: { name: 'Ada' }, age: 5 },
      },
    },
  ],
} satisfies Scenario
