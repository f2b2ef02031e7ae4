import { rowOf, type Scenario } from '../scenario.ts'

const rows = [{ id: '1', name: 'Ada' }]

export default {
  subgraphs: {
    left: {
      sdl: `
        type Query { rows: [Row!]! @authenticated }
        type Row @key(fields: "id") @requiresScopes(scopes: [["read"]]) { id: ID! name: String @policy(policies: [["p"]]) }`,
      resolvers: { Query: { rows: () => rows }, Row: { __resolveReference: rowOf(rows) } },
    },
    right: {
      sdl: 'type Row @key(fields: "id") { id: ID! size: Int @authenticated }',
      resolvers: { Row: { __resolveReference: (row: object) => row, size: () => 3 } },
    },
  },
  stockDiffers: 'it refuses supergraphs that tell who may see what',
  cases: [
    {
      it: 'joins types whose subgraphs decide who may see them',
      query: '{ rows { size name } }',
      data: { rows: [{ size: 3, name: 'Ada' }] },
    },
  ],
} satisfies Scenario
