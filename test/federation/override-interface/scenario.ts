import { rowOf, type Scenario } from '../scenario.ts'

const posts = [
  { __typename: 'Text', id: 't1', at: 'old' },
  { __typename: 'Image', id: 'i1', at: 'kept' },
]

export default {
  subgraphs: {
    posts: {
      sdl: `
        interface Post { id: ID! at: String! }
        type Query { posts: [Post!]! }
        type Text implements Post @key(fields: "id") { id: ID! at: String! }
        type Image implements Post @key(fields: "id") { id: ID! at: String! }`,
      resolvers: {
        Query: { posts: () => posts },
        Text: { __resolveReference: rowOf(posts) },
        Image: { __resolveReference: rowOf(posts) },
      },
    },
    texts: {
      sdl: `
        interface Post { id: ID! at: String! }
        type Query { texts: [Post!]! }
        type Text implements Post @key(fields: "id") { id: ID! at: String! @override(from: "posts") }
        type Image implements Post @key(fields: "id") { id: ID! at: String! @external }`,
      resolvers: {
        Query: {
          texts: () => [
            { __typename: 'Text', id: 't1' },
            { __typename: 'Image', id: 'i1' },
          ],
        },
        Text: { __resolveReference: (text: object) => text, at: () => 'new' },
        Image: { __resolveReference: (image: object) => image, at: () => 'wrong' },
      },
    },
  },
  cases: [
    {
      it: 'asks for a field of an interface each type’s own subgraph',
      query: '{ posts { id at } }',
      data: {
        posts: [
          { id: 't1', at: 'new' },
          { id: 'i1', at: 'kept' },
        ],
      },
      requests: { posts: 1, texts: 1 },
    },
    {
      it: 'asks where they were taken over from for those that were not',
      query: '{ texts { at __typename } }',
      data: {
        texts: [
          { at: 'new', __typename: 'Text' },
          { at: 'kept', __typename: 'Image' },
        ],
      },
    },
  ],
} satisfies Scenario
