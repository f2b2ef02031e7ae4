import { rowOf, type Scenario } from '../scenario.ts'

const users = [
  { id: '1', email: 'a@x', name: 'Ada', rank: 3 },
  { id: '2', email: 'b@x', name: 'Bo', rank: 4 },
]

export default {
  subgraphs: {
    users: {
      federation1: true,
      sdl: `
        extend type Query { me: User users: [User!]! }
        type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String rank: Int }`,
      resolvers: {
        Query: { me: () => users[0], users: () => users },
        User: {
          __resolveReference: (reference: { id?: string }) =>
            reference.id ? rowOf(users)(reference) : rowOf(users, 'email')(reference),
        },
      },
    },
    posts: {
      federation1: true,
      sdl: `
        extend type Query { posts: [Post] byEmail: User }
        type Post { text: String author: User @provides(fields: "name") }
        extend type User @key(fields: "id") {
          id: ID! @external
          name: String @external
          rank: Int @external
          posts: [Post]
          badge: String @requires(fields: "rank")
        }`,
      resolvers: {
        Query: {
          posts: () => [{ text: 'Hi', author: { id: '2', name: 'Bo (as provided)' } }],
          byEmail: () => ({ id: '1' }),
        },
        User: {
          __resolveReference: (user: object) => user,
          posts: () => [{ text: 'Ho', author: { id: '2', name: 'Bo (as provided)' } }],
          badge: ({ rank }: { rank: number }) => '*'.repeat(rank),
        },
      },
    },
    mails: {
      federation1: true,
      sdl: `
        type User @extends @key(fields: "email") { email: String! @external inbox: Int }
        type Query @extends { owner: User }`,
      resolvers: {
        Query: { owner: () => ({ email: 'b@x' }) },
        User: {
          __resolveReference: (user: object) => user,
          inbox: ({ email }: { email: string }) => (email === 'a@x' ? 7 : 0),
        },
      },
    },
  },
  cases: [
    {
      it: 'joins types that are extended by their external keys',
      query: '{ me { name posts { text } inbox } }',
      data: { me: { name: 'Ada', posts: [{ text: 'Ho' }], inbox: 7 } },
    },
    {
      it: 'reads an external key where it is',
      query: '{ owner { email inbox } byEmail { id } }',
      data: { owner: { email: 'b@x', inbox: 0 }, byEmail: { id: '1' } },
      requests: { mails: 1, posts: 1 },
    },
    {
      it: 'takes what is provided, and fetches what is required',
      query: '{ posts { author { name } } users { badge } }',
      data: { posts: [{ author: { name: 'Bo (as provided)' } }], users: [{ badge: '***' }, { badge: '****' }] },
    },
    {
      it: 'goes from one extension to the other through the type’s own subgraph',
      query: '{ owner { badge } posts { author { inbox } } }',
      data: { owner: { badge: '****' }, posts: [{ author: { inbox: 0 } }] },
    },
  ],
} satisfies Scenario
