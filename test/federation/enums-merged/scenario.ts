import { rowOf, type Scenario } from '../scenario.ts'

const doors = [
  { id: '1', state: 'OPEN' },
  { id: '2', state: 'AJAR' },
]

export default {
  subgraphs: {
    doors: {
      sdl: `
        enum State { OPEN SHUT AJAR }
        enum Side { LEFT RIGHT INSIDE }
        enum Both { IN OUT }
        type Query { doors(side: Side): [Door!]! }
        type Door @key(fields: "id") { id: ID! state: State side(of: Side = LEFT): String both(than: Both): Both }`,
      resolvers: {
        Query: { doors: (_: unknown, { side }: { side?: string }) => (side === 'LEFT' ? doors.slice(0, 1) : doors) },
        Door: {
          __resolveReference: rowOf(doors),
          side: (_: unknown, { of }: { of: string }) => `the ${of} side`,
          both: (_: unknown, { than }: { than?: string }) => than,
        },
      },
    },
    locks: {
      sdl: `
        enum State { OPEN SHUT LOCKED }
        enum Side { LEFT RIGHT }
        enum Both { IN OUT }
        type Door @key(fields: "id") { id: ID! lock: State states: [State!]! with(side: Side, both: [Both!]): String }`,
      resolvers: {
        Door: {
          __resolveReference: (door: object) => door,
          lock: () => 'LOCKED',
          states: () => ['SHUT', 'LOCKED'],
          with: (_: unknown, args: object) => JSON.stringify(args),
        },
      },
    },
  },
  cases: [
    {
      it: 'answers a value of an enum that one subgraph alone knows',
      query: '{ doors { state lock states } }',
      data: {
        doors: [
          { state: 'OPEN', lock: 'LOCKED', states: ['SHUT', 'LOCKED'] },
          { state: 'AJAR', lock: 'LOCKED', states: ['SHUT', 'LOCKED'] },
        ],
      },
    },
    {
      it: 'lists all values of an enum that is answered, and the common ones of an enum that is asked with',
      query:
        '{ state: __type(name: "State") { enumValues { name } } side: __type(name: "Side") { enumValues { name } } }',
      data: {
        state: { enumValues: ['OPEN', 'SHUT', 'AJAR', 'LOCKED'].map((name) => ({ name })) },
        side: { enumValues: [{ name: 'LEFT' }, { name: 'RIGHT' }] },
      },
    },
    {
      it: 'passes enum values as literals, variables, in lists and by default',
      query:
        'query ($side: Side = RIGHT, $both: Both!) { doors(side: LEFT) { side with(side: $side, both: [IN, $both]) both(than: $both) } }',
      variables: { both: 'OUT' },
      data: { doors: [{ side: 'the LEFT side', with: '{"side":"RIGHT","both":["IN","OUT"]}', both: 'OUT' }] },
    },
    {
      it: 'refuses a value that the enum does not have in common',
      query: '{ doors(side: INSIDE) { id } }',
      data: null,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
  ],
} satisfies Scenario
