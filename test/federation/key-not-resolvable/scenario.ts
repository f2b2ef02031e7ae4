import { rowOf, type Scenario } from '../scenario.ts'

const users = [{ id: '1', name: 'Ada' }]

export default {
  subgraphs: {
    users: {
      sdl: `
        type Query { user(id: ID!): User }
        type User @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { user: (_: unknown, { id }: { id: string }) => rowOf(users)({ id }) },
        User: { __resolveReference: rowOf(users) },
      },
    },
    audit: {
      sdl: `
        type Query { entries: [Entry!]! }
        type Entry { at: String! by: User }
        type User @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: {
          entries: () => [
            { at: 'noon', by: { id: '1' } },
            { at: 'night', by: { id: '0' } },
          ],
        },
      },
    },
  },
  cases: [
    {
      it: 'leaves a subgraph that only names an entity by its key',
      query: '{ entries { by { name } at } }',
      data: {
        entries: [
          { by: { name: 'Ada' }, at: 'noon' },
          { by: null, at: 'night' },
        ],
      },
      errors: [{ path: ['entries', 1, 'by', 'name'] }],
      stockDiffers: 'its error has no path',
    },
  ],
} satisfies Scenario
