import type { Scenario } from '../scenario.ts'

type Post = { id: string; author?: { years?: number }; byNovice?: boolean }
const posts = [{ id: 'p1' }, { id: 'p2' }]
const authorOf = (id: string) => ({ id: id === 'p1' ? 'young' : 'old' })

export default {
  subgraphs: {
    posts: {
      sdl: `
        type Query { feed: [Post!]! }
        type Post @key(fields: "id") {
          id: ID!
          byNovice: Boolean! @external
          byExpert: Boolean! @requires(fields: "byNovice")
          words: Int!
        }`,
      resolvers: {
        Query: { feed: () => posts },
        Post: {
          __resolveReference: (post: Post) => post,
          byExpert: ({ byNovice }: Post) => byNovice === false,
          words: ({ id }: Post) => (id === 'p1' ? 10 : 20),
        },
      },
    },
    authors: {
      sdl: `
        type Post @key(fields: "id") {
          id: ID!
          words: Int! @external
          author: Author!
          byNovice: Boolean! @requires(fields: "words author { years }")
        }
        type Author @key(fields: "id") { id: ID! years: Int! @external }`,
      resolvers: {
        Post: {
          __resolveReference: (post: Post) => post,
          author: ({ id }: Post) => authorOf(id),
          byNovice: ({ author }: Post) => (author?.years ?? Number.NaN) < 3,
        },
        Author: { __resolveReference: (author: { id: string }) => author },
      },
    },
    careers: {
      sdl: 'type Author @key(fields: "id") { id: ID! years: Int! }',
      resolvers: {
        Author: {
          __resolveReference: (author: { id: string }) => author,
          years: ({ id }: { id: string }) => (id === 'old' ? 30 : 1),
        },
      },
    },
  },
  cases: [
    {
      it: 'goes round where a field requires another subgraph, which requires the first',
      query: '{ feed { byExpert } }',
      data: { feed: [{ byExpert: false }, { byExpert: true }] },
    },
    {
      it: 'hides all that was fetched for it, also the parts of objects that are shown',
      query: '{ feed { author { id } byNovice words } }',
      data: {
        feed: [
          { author: { id: 'young' }, byNovice: true, words: 10 },
          { author: { id: 'old' }, byNovice: false, words: 20 },
        ],
      },
    },
  ],
} satisfies Scenario
