import { rowOf, type Scenario } from '../scenario.ts'

const desks = [
  { id: '1', label: 'A', place: { floor: 1, number: 2 } },
  { id: '2', label: null, place: null },
]

export default {
  subgraphs: {
    desks: {
      sdl: 'type Query { all: [Desk] } type Desk @key(fields: "id") { id: ID! label: String }',
      resolvers: { Query: { all: () => desks }, Desk: { __resolveReference: rowOf(desks) } },
    },
    signs: {
      sdl: `
        type Query { desks: [Desk] }
        type Desk @key(fields: "place { floor number }", resolvable: false) @key(fields: "id") {
          id: ID! place: Place label: String @external sign: String @requires(fields: "label")
        }
        type Place { floor: Int number: Int }`,
      resolvers: {
        Query: { desks: () => desks.map(({ id, place }) => ({ id, place })) },
        Desk: {
          __resolveReference: ({ id, ...known }: { id?: string }) =>
            id === undefined ? null : { ...known, id, place: desks[Number(id) - 1]?.place },
          sign: ({ label }: { label?: string | null }) => `[${label ?? ''}]`,
        },
      },
    },
  },
  cases: [
    {
      it: 'comes back to a subgraph by a key that may be resolved',
      query: '{ desks { sign } }',
      data: { desks: [{ sign: '[A]' }, { sign: '[]' }] },
    },
    {
      it: 'comes to it from another one by the same key',
      query: '{ all { label sign place { floor } } }',
      data: {
        all: [
          { label: 'A', sign: '[A]', place: { floor: 1 } },
          { label: null, sign: '[]', place: null },
        ],
      },
    },
  ],
} satisfies Scenario
