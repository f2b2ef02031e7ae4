import { rowOf, type Scenario } from '../scenario.ts'

const things = [
  { __typename: 'Car', id: 'c', size: 3, owner: { name: 'Ada', age: 30 } },
  { __typename: 'Hat', id: 7, size: 'XL', owner: { name: 'Bo', city: 'Ghent' } },
]
const told = (_: unknown, { as }: { as: string }) => as

export default {
  subgraphs: {
    things: {
      sdl: `
        union Thing = Car | Hat
        type Query { things: [Thing] }
        type Car @key(fields: "id") { id: ID! size: Int! owner: Driver }
        type Hat @key(fields: "id") { id: Int size: String owner: Wearer }
        type Driver { name: String! age: Int }
        type Wearer { name: String! city: String }`,
      resolvers: {
        Query: { things: () => things },
        Car: { __resolveReference: rowOf(things) },
        Hat: { __resolveReference: rowOf(things) },
      },
    },
    values: {
      sdl: `
        type Car @key(fields: "id") {
          id: ID! size: Int! @external value: Int! of(as: String): String worth: String @requires(fields: "size")
        }
        type Hat @key(fields: "id") {
          id: Int size: String @external value: String of(as: String): String worth: String @requires(fields: "size")
        }`,
      resolvers: {
        Car: {
          __resolveReference: (car: object) => car,
          value: () => 9000,
          of: told,
          worth: ({ size }: { size: number }) => `${size * 3000}`,
        },
        Hat: {
          __resolveReference: (hat: object) => hat,
          value: () => 'dear',
          of: told,
          worth: ({ size }: { size: string }) => `${size} dear`,
        },
      },
    },
  },
  cases: [
    {
      it: 'joins two types of one list whose keys have one name and different types',
      query: '{ things { ... on Car { of(as: "car") } ... on Hat { of(as: "hat") } } }',
      data: { things: [{ of: 'car' }, { of: 'hat' }] },
      requests: { things: 1, values: 1 },
    },
    {
      it: 'requires of them fields that have one name and different types',
      query: '{ things { ... on Car { worth size } ... on Hat { worth number: id } } }',
      data: {
        things: [
          { worth: '9000', size: 3 },
          { worth: 'XL dear', number: 7 },
        ],
      },
    },
    {
      it: 'answers one name for objects of different types',
      query: '{ things { ... on Car { owner { name age } } ... on Hat { owner { name city } } } }',
      data: { things: [{ owner: { name: 'Ada', age: 30 } }, { owner: { name: 'Bo', city: 'Ghent' } }] },
      requests: { things: 1 },
    },
    {
      it: 'answers one name for different fields of the two types, of two subgraphs',
      query:
        '{ things { ... on Car { what: of(as: "it"), it: __typename } ... on Hat { it: __typename what: size } } }',
      data: {
        things: [
          { what: 'it', it: 'Car' },
          { it: 'Hat', what: 'XL' },
        ],
      },
    },
    {
      it: 'refuses one name for fields whose types do not go together',
      query: '{ things { ... on Car { value } ... on Hat { value } } }',
      data: null,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
  ],
} satisfies Scenario
