import { rowOf, type Scenario } from '../scenario.ts'

const teams = [
  { players: [{ id: 'p1' }, { id: 'p2' }], tags: ['red', 'old'], name: 'Reds' },
  { players: [{ id: 'p2' }, { id: 'p1' }], tags: ['red', 'old'], name: 'Sder' },
  { players: [], tags: [], name: 'Nobody' },
]
const scores = [
  { players: [{ id: 'p1' }, { id: 'p2' }], tags: ['red', 'old'], points: 7 },
  { players: [{ id: 'p2' }, { id: 'p1' }], tags: ['red', 'old'], points: 3 },
  { players: [], tags: [], points: 0 },
]

export default {
  subgraphs: {
    teams: {
      sdl: `
        type Query { teams: [Team!]! }
        type Team @key(fields: "players { id } tags") { players: [Player!]! tags: [String!]! name: String! }
        type Player @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { teams: () => teams }, Team: { __resolveReference: rowOf(teams, 'players', 'tags') } },
    },
    scores: {
      sdl: `
        type Query { best: Team }
        type Team @key(fields: "players { id } tags") { players: [Player!]! tags: [String!]! points: Int }
        type Player @key(fields: "id") { id: ID! shirt: Int }`,
      resolvers: {
        Query: { best: () => scores[0] },
        Team: { __resolveReference: rowOf(scores, 'players', 'tags') },
        Player: {
          __resolveReference: (reference: { id: string }) => reference,
          shirt: ({ id }: { id: string }) => Number(id.slice(1)),
        },
      },
    },
  },
  cases: [
    {
      it: 'sends keys that are lists, in their order, also when they are empty',
      query: '{ teams { name points } }',
      data: {
        teams: [
          { name: 'Reds', points: 7 },
          { name: 'Sder', points: 3 },
          { name: 'Nobody', points: 0 },
        ],
      },
      representations: { scores: 3 },
    },
    {
      it: 'joins the entities within a key in the same question to the same subgraph',
      query: '{ teams { players { shirt } points } }',
      data: {
        teams: [
          { players: [{ shirt: 1 }, { shirt: 2 }], points: 7 },
          { players: [{ shirt: 2 }, { shirt: 1 }], points: 3 },
          { players: [], points: 0 },
        ],
      },
      requests: { teams: 1, scores: 1 },
    },
    {
      it: 'reads a list of the key from the other side',
      query: '{ best { name tags players { shirt id } } }',
      data: {
        best: {
          name: 'Reds',
          tags: ['red', 'old'],
          players: [
            { shirt: 1, id: 'p1' },
            { shirt: 2, id: 'p2' },
          ],
        },
      },
    },
  ],
} satisfies Scenario
