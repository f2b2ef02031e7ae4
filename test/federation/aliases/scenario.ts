import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { id: '1', name: 'Ada', email: 'a@x', boss: { id: '2' } },
  { id: '2', name: 'Bo', email: 'b@x', boss: null },
]

export default {
  subgraphs: {
    users: {
      sdl: `
        type Query { user(id: ID!): User users: [User!]! }
        type User @key(fields: "id") @key(fields: "email") { id: ID! name: String! email: String! boss: User }`,
      resolvers: {
        Query: { user: (_: unknown, { id }: { id: string }) => rowOf(users)({ id }), users: () => users },
        User: {
          __resolveReference: rowOf(users),
          boss: ({ boss }: { boss: { id: string } | null }) => boss && rowOf(users)(boss),
        },
      },
    },
    mails: {
      sdl: `
        type User @key(fields: "id") { id: ID! mails(last: Int!, read: Boolean = true): [Mail!]! unread: Int! }
        type Mail { id: ID! to: User! }`,
      resolvers: {
        User: {
          __resolveReference: (user: object) => user,
          mails: ({ id }: { id: string }, { last, read }: { last: number; read: boolean }) =>
            Array.from({ length: last }, (_, index) => ({ id: `${id}.${index}${read ? '' : '!'}`, to: { id } })),
          unread: ({ id }: { id: string }) => Number(id),
        },
      },
    },
  },
  cases: [
    {
      it: 'asks one field with different arguments under different names',
      query:
        '{ user(id: "1") { one: mails(last: 1) { id } two: mails(last: 2, read: false) { id } mails(last: 0) { id } } }',
      data: { user: { one: [{ id: '1.0' }], two: [{ id: '1.0!' }, { id: '1.1!' }], mails: [] } },
      requests: { users: 1, mails: 1 },
    },
    {
      it: 'joins under an alias that is the name of the key',
      query: '{ user(id: "1") { id: name unread } }',
      data: { user: { id: 'Ada', unread: 1 } },
      stockDiffers: 'its planner takes the alias for the key of that name',
    },
    {
      it: 'joins in lists and further down under an alias that is the name of the key',
      query: '{ users { id: name email: unread boss { id: email boss: unread } } }',
      data: {
        users: [
          { id: 'Ada', email: 1, boss: { id: 'b@x', boss: 2 } },
          { id: 'Bo', email: 2, boss: null },
        ],
      },
      stockDiffers: 'its planner takes the alias for the key of that name',
    },
    {
      it: 'swaps the names of two fields',
      query: '{ user(id: "2") { name: email email: name unread } }',
      data: { user: { name: 'b@x', email: 'Bo', unread: 2 } },
    },
    {
      it: 'answers the type under any name, and any field but it under any name',
      query:
        '{ user(id: "1") { type: __typename __typename id: __typename boss { __typename of: id } } kind: __typename }',
      data: {
        user: { type: 'User', __typename: 'User', id: 'User', boss: { __typename: 'User', of: '2' } },
        kind: 'Query',
      },
    },
    {
      it: 'gives to a root field the name of another one',
      query: '{ users: user(id: "2") { unread } user: users { unread } }',
      data: { users: { unread: 2 }, user: [{ unread: 1 }, { unread: 2 }] },
    },
    {
      it: 'goes back through an aliased list to the entities of the first subgraph',
      query: '{ me: user(id: "1") { post: mails(last: 2) { whom: to { called: name since: unread } } } }',
      data: {
        me: { post: [{ whom: { called: 'Ada', since: 1 } }, { whom: { called: 'Ada', since: 1 } }] },
      },
      representations: { mails: 1, users: 1 },
      stockDiffers: 'it sends a representation for each place in the list',
    },
    {
      it: 'tells the path of an error by the client’s names',
      query: '{ me: user(id: "1") { post: mails(last: 1) { no: id } none: unread } }',
      down: ['mails'],
      data: { me: null },
      errors: [
        { path: ['me', 'post'], code: 'SOURCE_UNAVAILABLE', source: 'mails' },
        { path: ['me', 'none'], code: 'SOURCE_UNAVAILABLE', source: 'mails' },
      ],
    },
  ],
} satisfies Scenario
