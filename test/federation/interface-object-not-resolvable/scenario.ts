import { rowOf, type Scenario } from '../scenario.ts'

const posts = [
  { __typename: 'Text', id: '1', words: 5 },
  { __typename: 'Photo', id: '2', width: 9 },
]

export default {
  subgraphs: {
    posts: {
      sdl: `
        type Query { posts: [Post!]! }
        interface Post @key(fields: "id") { id: ID! }
        type Text implements Post @key(fields: "id") { id: ID! words: Int }
        type Photo implements Post @key(fields: "id") { id: ID! width: Int }`,
      resolvers: {
        Query: { posts: () => posts },
        Post: { __resolveReference: rowOf(posts) },
        Text: { __resolveReference: rowOf(posts) },
        Photo: { __resolveReference: rowOf(posts) },
      },
    },
    pins: {
      sdl: `
        type Query { pinned: [Post!]! pin: Pin }
        type Pin { post: Post! at: String }
        type Post @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: {
        Query: { pinned: () => [{ id: '2' }, { id: '1' }], pin: () => ({ post: { id: '1' }, at: 'noon' }) },
      },
    },
  },
  cases: [
    {
      it: 'reads by the interface what an object names that its subgraph cannot resolve',
      query:
        '{ pinned { id __typename ... on Photo { width } ... on Text { words } } pin { post { id ... on Text { words } } at } }',
      data: {
        pinned: [
          { id: '2', __typename: 'Photo', width: 9 },
          { id: '1', __typename: 'Text', words: 5 },
        ],
        pin: { post: { id: '1', words: 5 }, at: 'noon' },
      },
    },
    {
      it: 'asks nobody else for its key',
      query: '{ pinned { id } pin { post { id } } }',
      data: { pinned: [{ id: '2' }, { id: '1' }], pin: { post: { id: '1' } } },
      requests: { pins: 1 },
    },
  ],
} satisfies Scenario
