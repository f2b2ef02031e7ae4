import { failure } from '../../../schema/errors.ts'
import type { Context, Scenario } from '../scenario.ts'

export default {
  subgraphs: {
    boxes: {
      sdl: `
        type Query { box: Box node: Node nodes: [Node] lost: Node made: Int }
        type Mutation { make: Node again: [Node!] }
        type Box { node: Node must: Node! size: Int }
        interface Node { id: ID! }`,
      resolvers: {
        Query: {
          box: () => ({ size: 3, node: null }),
          node: () => null,
          nodes: () => [null, null],
          lost: () => {
            throw failure('NOT_FOUND', 'There is none.')
          },
          made: (_: unknown, __: unknown, { memory }: Context) => memory.get('made') ?? 0,
        },
        Box: {
          must: () => {
            throw failure('CONFLICT', 'It must be.')
          },
        },
        Mutation: {
          make: (_: unknown, __: unknown, { memory }: Context) => {
            memory.set('made', 1)
            return null
          },
          again: () => [],
        },
      },
    },
    parts: {
      sdl: `
        type Query { part: Part }
        type Part implements Node @key(fields: "id") { id: ID! size: Int }
        interface Node { id: ID! size: Int }`,
      resolvers: {
        Query: { part: () => ({ id: '1', size: 2 }) },
        Part: { __resolveReference: (part: object) => part },
      },
    },
  },
  cases: [
    {
      it: 'asks whether there is an object where none can have what is asked of it',
      query: '{ box { node { size } } }',
      data: { box: { node: null } },
      requests: { boxes: 1 },
    },
    {
      it: 'asks for it beside others, in lists and under aliases',
      query: '{ it: box { size of: node { big: size } } nodes { size } }',
      data: { it: { size: 3, of: null }, nodes: [null, null] },
    },
    {
      it: 'asks for it at the root, and tells when that fails',
      query: '{ node { size } lost { size } }',
      data: { node: null, lost: null },
      errors: [{ path: ['lost'], code: 'NOT_FOUND', source: 'boxes' }],
    },
    {
      it: 'moves up the null of one that must be',
      query: '{ box { must { size } } }',
      data: { box: null },
      errors: [{ path: ['box', 'must'], code: 'CONFLICT', source: 'boxes' }],
    },
    {
      it: 'carries out a mutation that gives one',
      query: 'mutation { make { size } again { size __typename } }',
      data: { make: null, again: [] },
      requests: { boxes: 1 },
    },
    {
      it: 'asks for what a type has, and for what the interface has elsewhere',
      query: '{ box { node { ... on Part { size } } } part { size } }',
      data: { box: { node: null }, part: { size: 2 } },
    },
  ],
} satisfies Scenario
