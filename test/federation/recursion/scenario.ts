import { rowOf, type Scenario } from '../scenario.ts'

const parts = [
  { id: 'root', up: null, down: ['a', 'b'] },
  { id: 'a', up: 'root', down: ['c'] },
  { id: 'b', up: 'root', down: [] },
  { id: 'c', up: 'a', down: [] },
]
const refer = (id: string | null | undefined) => (id ? { id } : null)
const partOf = (id: string) => parts.find((part) => part.id === id)

export default {
  subgraphs: {
    up: {
      sdl: `
        type Query { part(id: ID!): Part }
        type Part @key(fields: "id") { id: ID! parent: Part depth: Int! }`,
      resolvers: {
        Query: { part: (_: unknown, { id }: { id: string }) => rowOf(parts)({ id }) },
        Part: {
          __resolveReference: (part: object) => part,
          parent: ({ id }: { id: string }) => refer(partOf(id)?.up),
          depth: ({ id }: { id: string }) => (id === 'root' ? 0 : id === 'c' ? 2 : 1),
        },
      },
    },
    down: {
      sdl: `
        type Part @key(fields: "id") { id: ID! children: [Part!]! box: Box }
        type Box @key(fields: "no") { no: ID! of: Part! }`,
      resolvers: {
        Part: {
          __resolveReference: (part: object) => part,
          children: ({ id }: { id: string }) => partOf(id)?.down.map(refer),
          box: ({ id }: { id: string }) => (id === 'b' ? null : { no: `box of ${id}`, of: { id } }),
        },
      },
    },
    names: {
      sdl: `
        type Part @key(fields: "id") { id: ID! name: String! }
        type Box @key(fields: "no") { no: ID! colour: String }`,
      resolvers: {
        Part: { __resolveReference: (part: object) => part, name: ({ id }: { id: string }) => id.toUpperCase() },
        Box: {
          __resolveReference: (box: object) => box,
          colour: ({ no }: { no: string }) => (no === 'box of c' ? null : 'red'),
        },
      },
    },
  },
  cases: [
    {
      it: 'goes up and down through three subgraphs, through lists that are empty',
      query:
        '{ part(id: "root") { name children { name depth children { name children { name } parent { name parent { depth } } } } } }',
      data: {
        part: {
          name: 'ROOT',
          children: [
            {
              name: 'A',
              depth: 1,
              children: [{ name: 'C', children: [], parent: { name: 'A', parent: { depth: 0 } } }],
            },
            { name: 'B', depth: 1, children: [] },
          ],
        },
      },
    },
    {
      it: 'comes back to the parent from within its own objects',
      query: '{ part(id: "a") { box { of { parent { box { colour of { name } } } } colour } } }',
      data: { part: { box: { of: { parent: { box: { colour: 'red', of: { name: 'ROOT' } } } }, colour: 'red' } } },
    },
    {
      it: 'tells an error deep down at its whole path',
      query: '{ part(id: "root") { kids: children { kids: children { called: name } box { colour } } } }',
      down: ['names'],
      data: { part: null },
      errors: [
        { path: ['part', 'kids', 0, 'kids', 0, 'called'], source: 'names', code: 'SOURCE_UNAVAILABLE' },
        { path: ['part', 'kids', 0, 'box', 'colour'], source: 'names', code: 'SOURCE_UNAVAILABLE' },
      ],
      stockDiffers: 'it tells one null twice',
    },
    {
      it: 'asks for one entity that stands at several depths once a wave',
      query: '{ part(id: "root") { children { parent { name } } } }',
      data: { part: { children: [{ parent: { name: 'ROOT' } }, { parent: { name: 'ROOT' } }] } },
      representations: { down: 1, up: 2, names: 1 },
      stockDiffers: 'it sends a representation for each place in the list',
    },
  ],
} satisfies Scenario
