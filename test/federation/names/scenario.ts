// biome-ignore-all lint/suspicious/noThenProperty: such names are what is tested
import { rowOf, type Scenario } from '../scenario.ts'

const rows = [{ constructor: 'k1', valueOf: 'v', then: 'next', length: 3, hasOwnProperty: true, toString: 'text' }]
const nested = { constructor: { length: 1, then: [{ toString: 'deep' }] } }

export default {
  subgraphs: {
    left: {
      sdl: `
        type Query { class: Thing function(default: String, constructor: Int): String toJSON: Thing }
        type Thing @key(fields: "constructor") {
          constructor: ID! then: String length: Int valueOf: String hasOwnProperty: Boolean toString: String
        }`,
      resolvers: {
        Query: {
          class: () => rows[0],
          function: (_: unknown, args: object) => JSON.stringify(args),
          toJSON: () => null,
        },
        Thing: { __resolveReference: rowOf(rows, 'constructor') },
      },
    },
    right: {
      sdl: `
        type Thing @key(fields: "constructor") {
          constructor: ID! then: String @external isPrototypeOf: String @requires(fields: "then") prototype: Proto
        }
        type Proto { constructor: Constructor }
        type Constructor { length: Int then: [Then] }
        type Then { toString: String }`,
      resolvers: {
        Thing: {
          __resolveReference: (thing: object) => thing,
          isPrototypeOf: ({ then }: { then: string }) => `after ${then}`,
          prototype: () => nested,
        },
      },
    },
  },
  cases: [
    {
      it: 'answers fields whose names mean something to the language it is written in',
      query:
        '{ class { then length valueOf hasOwnProperty toString constructor isPrototypeOf prototype { constructor { length then { toString } } } } toJSON { then } }',
      data: {
        class: {
          then: 'next',
          length: 3,
          valueOf: 'v',
          hasOwnProperty: true,
          toString: 'text',
          constructor: 'k1',
          isPrototypeOf: 'after next',
          prototype: nested,
        },
        toJSON: null,
      },
    },
    {
      it: 'gives such names to other fields, and to arguments and variables',
      query:
        'query ($constructor: Int, $toString: String = "x") { hasOwnProperty: function(constructor: $constructor, default: $toString) toString: class { valueOf: then constructor: __typename } }',
      variables: { constructor: 4 },
      data: {
        hasOwnProperty: '{"default":"x","constructor":4}',
        toString: { valueOf: 'next', constructor: 'Thing' },
      },
    },
    {
      it: 'answers under the name of the prototype, and changes no prototype',
      query:
        '{ __proto__: class { __proto__: length isPrototypeOf } class { __proto__: prototype { constructor { length } } } }',
      data: {
        // Computed: as a plain key it would set the prototype.
        ['__proto__']: { ['__proto__']: 3, isPrototypeOf: 'after next' },
        class: { ['__proto__']: { constructor: { length: 1 } } },
      },
    },
  ],
} satisfies Scenario
