import { rowOf, type Scenario } from '../scenario.ts'

const towns = [{ id: '1', name: 'Ghent' }]

export default {
  subgraphs: {
    towns: {
      sdl: `
        schema { query: TownQuery mutation: TownMutation }
        type TownQuery { town: Town @shareable }
        type TownMutation { found: Town }
        type Town @key(fields: "id") { id: ID! name: String root: TownQuery }`,
      resolvers: {
        TownQuery: { town: () => towns[0] },
        TownMutation: { found: () => towns[0] },
        Town: { __resolveReference: rowOf(towns), root: () => ({}) },
      },
    },
    people: {
      sdl: `
        type Query { count: Int }
        type Mutation { move: Int }
        type Town @key(fields: "id") { id: ID! people: Int }`,
      resolvers: {
        Query: { count: () => 5 },
        Mutation: { move: () => 6 },
        Town: { __resolveReference: (town: object) => town, people: () => 7 },
      },
    },
  },
  cases: [
    {
      it: 'calls the root by the name that the client knows',
      query: '{ __typename town { people name root { __typename town { id } } } count }',
      data: {
        __typename: 'Query',
        town: { people: 7, name: 'Ghent', root: { __typename: 'Query', town: { id: '1' } } },
        count: 5,
      },
      stockDiffers: 'it does not know the root by its name in a subgraph',
    },
    {
      it: 'does so in mutations and in fragments',
      query: 'mutation { ...M move } fragment M on Mutation { kind: __typename found { people } }',
      data: { kind: 'Mutation', found: { people: 7 }, move: 6 },
    },
  ],
} satisfies Scenario
