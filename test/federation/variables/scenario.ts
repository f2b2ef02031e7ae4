import { rowOf, type Scenario } from '../scenario.ts'

const users = [{ id: '1' }, { id: '2' }]
const told = (_: unknown, args: object) => JSON.stringify(args)

export default {
  subgraphs: {
    users: {
      sdl: `
        type Query { user(id: ID!): User users(ids: [ID!]!, first: Int): [User]! }
        type User @key(fields: "id") { id: ID! told(text: String, n: Float): String }`,
      resolvers: {
        Query: {
          user: (_: unknown, { id }: { id: string }) => rowOf(users)({ id }),
          users: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => rowOf(users)({ id })),
        },
        User: { __resolveReference: rowOf(users), told },
      },
    },
    posts: {
      sdl: `
        type User @key(fields: "id") { id: ID! posts(first: Int! = 2, after: String, of: [ID!], strict: Boolean): [Post!] }
        type Post @key(fields: "no") { no: ID! said(text: String): String }`,
      resolvers: {
        User: {
          __resolveReference: (user: object) => user,
          posts: ({ id }: { id: string }, args: { first: number }) =>
            Array.from({ length: args.first }, (_, index) => ({ no: `${id}.${index}`, args })),
        },
        Post: {
          __resolveReference: (post: object) => post,
          said: ({ args }: { args: object }, own: object) => JSON.stringify([args, own]),
        },
      },
    },
  },
  cases: [
    {
      it: 'gives one variable to several subgraphs',
      query:
        'query ($id: ID!, $text: String) { user(id: $id) { told(text: $text) posts(after: $text, of: [$id, "9"], first: 1) { said(text: $text) } } }',
      variables: { id: '1', text: 'hi' },
      data: {
        user: { told: '{"text":"hi"}', posts: [{ said: '[{"first":1,"after":"hi","of":["1","9"]},{"text":"hi"}]' }] },
      },
    },
    {
      it: 'takes a variable’s default in a later fetch',
      query:
        'query ($first: Int = 1, $text: String = "dflt") { user(id: "2") { posts(first: $first) { no said(text: $text) } } }',
      data: { user: { posts: [{ no: '2.0', said: '[{"first":1},{"text":"dflt"}]' }] } },
    },
    {
      it: 'takes the argument’s default where the variable is not given',
      query: 'query ($first: Int!, $n: Float) { user(id: "2") { told(n: $n) posts(first: $first) { no } } }',
      variables: { first: 2, n: 3 },
      data: { user: { told: '{"n":3}', posts: [{ no: '2.0' }, { no: '2.1' }] } },
    },
    {
      it: 'reads a number as an id, and leaves text as it is',
      query: 'query ($ids: [ID!]!, $text: String) { users(ids: $ids) { id told(text: $text) } }',
      variables: { ids: [2, '1', 3], text: '"quoted"\n\\u0041 $ids {' },
      data: {
        users: [
          { id: '2', told: '{"text":"\\"quoted\\"\\n\\\\u0041 $ids {"}' },
          { id: '1', told: '{"text":"\\"quoted\\"\\n\\\\u0041 $ids {"}' },
          null,
        ],
      },
    },
    {
      it: 'leaves text in the query as it is, block strings too',
      query: 'query { user(id: 1) { a: told(text: "q\\"\\u00e9\\n") b: told(text: """two\n  "lines" """) } }',
      data: { user: { a: '{"text":"q\\"é\\n"}', b: '{"text":"two\\n\\"lines\\" "}' } },
    },
    {
      it: 'answers the same text with other variables anew',
      query:
        'query ($id: ID!, $text: String) { user(id: $id) { told(text: $text) posts(after: $text, of: [$id, "9"], first: 1) { said(text: $text) } } }',
      variables: { id: '2', text: null },
      data: {
        user: { told: '{"text":null}', posts: [{ said: '[{"first":1,"after":null,"of":["2","9"]},{"text":null}]' }] },
      },
    },
    {
      it: 'answers the same shape with other literals anew',
      query:
        'query { user(id: "1") { told(text: "x") posts(after: "y", first: 1) { no } } other: user(id: "2") { told(text: "z") posts(first: 2) { no } } }',
      data: {
        user: { told: '{"text":"x"}', posts: [{ no: '1.0' }] },
        other: { told: '{"text":"z"}', posts: [{ no: '2.0' }, { no: '2.1' }] },
      },
    },
    {
      it: 'ignores variables that the operation does not declare',
      query: 'query ($id: ID!) { user(id: $id) { id } }',
      variables: { id: '1', more: { a: 1 }, representations: [{ __typename: 'User', id: '2' }] },
      data: { user: { id: '1' } },
    },
    {
      it: 'takes a variable of any name, that of the representations too',
      query:
        'query ($representations: ID!, $id: Int = 1, $_0: String) { user(id: $representations) { posts(first: $id, after: $_0) { no said } } }',
      variables: { representations: '1', _0: 'z' },
      data: { user: { posts: [{ no: '1.0', said: '[{"first":1,"after":"z"},{}]' }] } },
    },
  ],
} satisfies Scenario
