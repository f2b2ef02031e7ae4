import { failure } from '../../../schema/errors.ts'
import { rowOf, type Scenario } from '../scenario.ts'

const people = [
  { __typename: 'Pilot', id: 'p', name: 'Ada', hours: 900, friend: { id: 'c' } },
  { __typename: 'Cook', id: 'c', name: 'Bo', stars: 2, friend: { id: 'p' } },
]
const friendOf = ({ friend }: { friend: { id: string } }) => rowOf(people)(friend)

export default {
  subgraphs: {
    crew: {
      sdl: `
        interface Named { name: String! }
        interface Person implements Named { id: ID! name: String! friend: Person }
        type Query { crew: [Person!]! pilot: Pilot named: [Named!]! }
        type Pilot implements Person & Named @key(fields: "id") { id: ID! name: String! friend: Person hours: Int }
        type Cook implements Person & Named @key(fields: "id") { id: ID! name: String! friend: Person stars: Int }
        type Ship implements Named { name: String! }`,
      resolvers: {
        Query: {
          crew: () => people,
          pilot: () => people[0],
          named: () => [{ __typename: 'Ship', name: 'Beagle' }, ...people],
        },
        Pilot: { __resolveReference: rowOf(people), friend: friendOf },
        Cook: { __resolveReference: rowOf(people), friend: friendOf },
      },
    },
    wages: {
      sdl: `
        type Pilot @key(fields: "id") { id: ID! wage: Wage bonus: Int }
        type Cook @key(fields: "id") { id: ID! wage: Wage }
        type Wage { sum: Int! currency: String! }`,
      resolvers: {
        Pilot: {
          __resolveReference: (pilot: object) => pilot,
          wage: () => ({ sum: 9, currency: 'EUR' }),
          bonus: () => {
            throw failure('NOT_FOUND', 'There is none.')
          },
        },
        Cook: { __resolveReference: (cook: object) => cook, wage: () => ({ sum: 5, currency: 'CHF' }) },
      },
    },
  },
  cases: [
    {
      it: 'merges named and inline fragments in the order in which their fields come first',
      query: `
        query { pilot { ...Money hours ... { name } ... on Person { id ...Money } } }
        fragment Money on Pilot { wage { currency } name wage { sum } }`,
      data: { pilot: { wage: { currency: 'EUR', sum: 9 }, name: 'Ada', hours: 900, id: 'p' } },
    },
    {
      it: 'spreads fragments within fragments on interfaces and their types',
      query: `
        { crew { ...Everybody } }
        fragment Everybody on Person { ...Name ... on Pilot { ...Flying } ... on Cook { stars } }
        fragment Name on Named { name }
        fragment Flying on Pilot { hours pay: wage { sum } }`,
      data: {
        crew: [
          { name: 'Ada', hours: 900, pay: { sum: 9 } },
          { name: 'Bo', stars: 2 },
        ],
      },
    },
    {
      it: 'applies to each type the fragments that it has, in lists of interfaces of interfaces',
      query: `{ named { __typename name ... on Person { id friend { ... on Cook { wage { sum } } ... on Pilot { hours } } } ... on Ship { ship: name } } }`,
      data: {
        named: [
          { __typename: 'Ship', name: 'Beagle', ship: 'Beagle' },
          { __typename: 'Pilot', name: 'Ada', id: 'p', friend: { wage: { sum: 5 } } },
          { __typename: 'Cook', name: 'Bo', id: 'c', friend: { hours: 900 } },
        ],
      },
    },
    {
      it: 'merges overlapping selections that fetch from another subgraph at different depths',
      query: `{
        pilot { friend { ... on Cook { wage { sum } } } }
        pilot { friend { name ... on Cook { wage { currency } friend { name } } } wage { sum } }
      }`,
      data: {
        pilot: {
          friend: { wage: { sum: 5, currency: 'CHF' }, name: 'Bo', friend: { name: 'Ada' } },
          wage: { sum: 9 },
        },
      },
      stockDiffers: 'it puts together the fields of one fragment',
    },
    {
      it: 'puts the root’s fragments where they stand',
      query: 'query { ...Root pilot { id } } fragment Root on Query { crew { __typename } pilot { name } }',
      data: { crew: [{ __typename: 'Pilot' }, { __typename: 'Cook' }], pilot: { name: 'Ada', id: 'p' } },
    },
    {
      it: 'uses one fragment in several places and at several depths',
      query: `{ crew { ...F friend { ...F friend { ...F } } } } fragment F on Person { id ... on Pilot { wage { sum } } }`,
      data: {
        crew: [
          { id: 'p', wage: { sum: 9 }, friend: { id: 'c', friend: { id: 'p', wage: { sum: 9 } } } },
          { id: 'c', friend: { id: 'p', wage: { sum: 9 }, friend: { id: 'c' } } },
        ],
      },
    },
    {
      it: 'tells no error of what a fragment on another type asks for',
      query: '{ crew { friend { name } ... on Cook { friend { ... on Pilot { bonus } } } } }',
      data: {
        crew: [{ friend: { name: 'Bo' } }, { friend: { name: 'Ada', bonus: null } }],
      },
      errors: [{ path: ['crew', 1, 'friend', 'bonus'], code: 'NOT_FOUND', source: 'wages' }],
    },
    {
      it: 'tells no error of an object that is asked for less than its like',
      query: '{ crew { friend { name } ... on Pilot { friend { ... on Pilot { bonus } } } } }',
      data: { crew: [{ friend: { name: 'Bo' } }, { friend: { name: 'Ada' } }] },
    },
  ],
} satisfies Scenario
