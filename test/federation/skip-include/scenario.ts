import { failure } from '../../../schema/errors.ts'
import { rowOf, type Scenario } from '../scenario.ts'

const cars = [{ id: '1', make: 'Fiat' }]
const broken = (): never => {
  throw failure('NOT_FOUND', 'There is none.')
}

export default {
  subgraphs: {
    cars: {
      sdl: `
        type Query { car: Car cars: [Car!]! }
        type Car @key(fields: "id") { id: ID! make: String! }`,
      resolvers: { Query: { car: () => cars[0], cars: () => cars }, Car: { __resolveReference: rowOf(cars) } },
    },
    checks: {
      sdl: `
        type Query { now: String! }
        type Car @key(fields: "id") { id: ID! price(in: String): String make: String! @external title: String! @requires(fields: "make") parts: [Part!]! broken: Int }
        type Part { no: Int! name: String! broken: Int }`,
      resolvers: {
        Query: { now: () => 'noon' },
        Car: {
          __resolveReference: (car: object) => car,
          price: (_: unknown, args: { in?: string }) => `9 ${args.in}`,
          title: ({ make }: { make: string }) => `A ${make}`,
          parts: () => [{ no: 1, name: 'door' }],
          broken,
        },
        Part: { broken },
      },
    },
  },
  cases: [
    {
      it: 'skips and includes fields by literals',
      query:
        '{ car { id @skip(if: true) make @include(if: true) price @include(if: false) parts @skip(if: false) { no name @skip(if: true) } } }',
      data: { car: { make: 'Fiat', parts: [{ no: 1 }] } },
    },
    {
      it: 'does not ask a subgraph of which all is skipped by a variable',
      query: 'query ($no: Boolean!) { car { make price @include(if: $no) title @include(if: $no) } }',
      variables: { no: false },
      data: { car: { make: 'Fiat' } },
      requests: { cars: 1 },
    },
    {
      it: 'asks it where the same variable says so',
      query: 'query ($yes: Boolean!) { car { make price @include(if: $yes) title @include(if: $yes) } }',
      variables: { yes: true },
      data: { car: { make: 'Fiat', price: '9 undefined', title: 'A Fiat' } },
    },
    {
      it: 'takes the default of a variable, and the value where it is given',
      query:
        'query ($a: Boolean = true, $b: Boolean! = true) { one: car { make @skip(if: $a) id } two: car { price @include(if: $b) id } }',
      variables: { b: false },
      data: { one: { id: '1' }, two: { id: '1' } },
      requests: { cars: 1 },
    },
    {
      it: 'shows a field that has both only if both allow it',
      query: `query ($yes: Boolean!, $no: Boolean!) { car {
        a: price @skip(if: $no) @include(if: $yes)
        b: price @skip(if: $yes) @include(if: $yes)
        c: price @skip(if: $no) @include(if: $no)
        d: price @skip(if: $yes) @include(if: $no)
      } }`,
      variables: { yes: true, no: false },
      data: { car: { a: '9 undefined' } },
    },
    {
      it: 'skips fragments, whole fetches with them',
      query: `query ($no: Boolean!) {
        car { ... @include(if: $no) { price } ...Parts @include(if: $no) ... on Car @skip(if: $no) { make } }
        ... @include(if: $no) { now }
      }
      fragment Parts on Car { parts { no } }`,
      variables: { no: false },
      data: { car: { make: 'Fiat' } },
      requests: { cars: 1 },
    },
    {
      it: 'includes the same fragments',
      query: `query ($yes: Boolean!) {
        car { ... @include(if: $yes) { price } ...Parts @include(if: $yes) ... on Car @skip(if: $yes) { make } }
        ... @include(if: $yes) { now }
      }
      fragment Parts on Car { parts { no } }`,
      variables: { yes: true },
      data: { car: { price: '9 undefined', parts: [{ no: 1 }] }, now: 'noon' },
    },
    {
      it: 'shows a field that is skipped in one place and asked for in another',
      query:
        'query ($no: Boolean!) { car { price @include(if: $no) ... { id price } parts @include(if: $no) { no } parts { name } } }',
      variables: { no: false },
      data: { car: { id: '1', price: '9 undefined', parts: [{ name: 'door' }] } },
    },
    {
      it: 'nests conditions of different variables',
      query: `query ($a: Boolean!, $b: Boolean!) {
        car @include(if: $a) { parts @skip(if: $b) { name } ... @include(if: $b) { title @include(if: $a) } }
      }`,
      variables: { a: true, b: true },
      data: { car: { title: 'A Fiat' } },
    },
    {
      it: 'answers an empty object where nothing is left, and an empty answer where no field is',
      query: 'query ($no: Boolean!) { car { make @include(if: $no) } now @include(if: $no) }',
      variables: { no: false },
      data: { car: {} },
    },
    {
      it: 'answers nothing at all and asks nobody where the root is skipped',
      query: 'query ($yes: Boolean!) { car @skip(if: $yes) { make } }',
      variables: { yes: true },
      data: {},
      requests: {},
    },
    {
      it: 'keeps what a condition needs as a key out of the answer',
      query: 'query ($no: Boolean!) { cars { id @include(if: $no) price(in: "EUR") } }',
      variables: { no: false },
      data: { cars: [{ price: '9 EUR' }] },
    },
    {
      it: 'conditions the type’s name and introspection like any field',
      query:
        'query ($no: Boolean!) { __typename @include(if: $no) car { __typename @skip(if: $no) } __type(name: "Part") @include(if: $no) { name } }',
      variables: { no: false },
      data: { car: { __typename: 'Car' } },
    },
    {
      it: 'keeps what is asked beside a field that is skipped with all that it requires',
      query: 'query ($yes: Boolean!) { car { parts { no } title @skip(if: $yes) } }',
      variables: { yes: true },
      data: { car: { parts: [{ no: 1 }] } },
      stockDiffers: 'its planner requires what is skipped for what is not',
    },
    {
      it: 'keeps it where a literal skips the field',
      query: '{ car { parts { no } title @skip(if: true) } cars { title @include(if: false) price } }',
      data: { car: { parts: [{ no: 1 }] }, cars: [{ price: '9 undefined' }] },
      stockDiffers: 'its planner requires what is skipped for what is not',
    },
    {
      it: 'does not ask a subgraph of which a literal skips all',
      query:
        '{ car { make broken @skip(if: true) } cars { id broken @include(if: false) ... @skip(if: true) { broken } } }',
      data: { car: { make: 'Fiat' }, cars: [{ id: '1' }] },
      requests: { cars: 1 },
    },
    {
      it: 'does not ask a subgraph for a field that a literal skips',
      query: `{ car { price broken @skip(if: true) parts { no broken @include(if: false) } ...B @skip(if: true) } }
        fragment B on Car { broken }`,
      data: { car: { price: '9 undefined', parts: [{ no: 1 }] } },
    },
    {
      it: 'does not ask it for one that a variable skips',
      query: `query ($yes: Boolean!, $no: Boolean = false) {
        car { price broken @skip(if: $yes) parts { no broken @include(if: $no) } ...B @skip(if: $yes) }
      }
      fragment B on Car { broken }`,
      variables: { yes: true },
      data: { car: { price: '9 undefined', parts: [{ no: 1 }] } },
    },
    {
      it: 'leaves out what a literal skips within what a variable includes',
      query: `query ($no: Boolean!) { ...R @skip(if: $no) }
        fragment R on Query { car { price @skip(if: true) broken @skip(if: true) parts { broken @include(if: false) no } } }`,
      variables: { no: false },
      data: { car: { parts: [{ no: 1 }] } },
    },
    {
      it: 'leaves it out in an entity that a variable includes',
      query: 'query ($no: Boolean!) { car { make ... @skip(if: $no) { broken @skip(if: true) price } } }',
      variables: { no: false },
      data: { car: { make: 'Fiat', price: '9 undefined' } },
    },
    {
      it: 'leaves it out where nothing else of the entity is asked for',
      query: 'query ($no: Boolean!) { car @skip(if: $no) { broken @skip(if: true) } }',
      variables: { no: false },
      data: { car: {} },
    },
  ],
} satisfies Scenario
