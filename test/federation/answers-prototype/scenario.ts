import { rowOf, type Scenario } from '../scenario.ts'

const rows = [
  { id: '1', tags: ['a'], home: { city: 'Ghent' } },
  { id: '2', tags: [], home: { city: 'Bruges' } },
]
const POISON =
  '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"\\u005f_proto__":{"toString":null}'
/** The text with what is poison to JavaScript put into every object of it. */
const poisoned = (text: string) => text.replaceAll('{', `{${POISON},`).replaceAll(',}', '}')

export default {
  subgraphs: {
    people: {
      sdl: `
        type Query { n: Int people: [Person] person: Person fails: Int }
        type Person @key(fields: "id") { id: ID! tags: [String] home: Home }
        type Home @shareable { city: String }`,
      resolvers: {
        Query: {
          n: () => 1,
          people: () => rows,
          person: () => rows[0],
          fails: () => {
            throw new Error('It fails.')
          },
        },
        Person: { __resolveReference: rowOf(rows) },
      },
    },
    facts: {
      sdl: `
        type Person @key(fields: "id") { id: ID! age: Int homes: [Home] }
        type Home @shareable { city: String }`,
      resolvers: {
        Person: {
          __resolveReference: (person: object) => person,
          age: () => 40,
          homes: () => [{ city: 'Ghent' }, null],
        },
      },
    },
  },
  cases: [
    {
      it: 'takes nothing of a root field that is none',
      query: '{ n }',
      instead: { people: () => '{"data":{"n":1,"__proto__":{"get":1},"constructor":{"prototype":{"get":1}}}}' },
      data: { n: 1 },
    },
    {
      it: 'takes nothing of an entity that changes what all objects have',
      query: '{ people { id age tags homes { city } home { city } } }',
      instead: { people: poisoned, facts: poisoned },
      data: {
        people: rows.map(({ id, tags, home }) => ({ id, age: 40, tags, homes: [{ city: 'Ghent' }, null], home })),
      },
    },
    {
      it: 'takes nothing of it where one entity stands in several places',
      query: '{ a: person { age homes { city } } b: person { homes { city } age } }',
      instead: { facts: poisoned },
      data: {
        a: { age: 40, homes: [{ city: 'Ghent' }, null] },
        b: { homes: [{ city: 'Ghent' }, null], age: 40 },
      },
    },
    {
      it: 'takes nothing of it in an error, and passes on the rest',
      query: '{ n fails }',
      instead: {
        people: () =>
          `{"data":{"n":1,"fails":null},"errors":[{"message":"No.","path":["fails"],"extensions":{${POISON},"code":"CONFLICT","inner":[{${POISON}}]}}]}`,
      },
      data: { n: 1, fails: null },
      errors: [{ path: ['fails'], code: 'CONFLICT', source: 'people' }],
    },
    {
      it: 'answers under such names, and tells what is missing under them',
      query: '{ constructor: n people { toString: age valueOf: id hasOwnProperty: age } }',
      down: ['facts'],
      data: { constructor: 1, people: rows.map(({ id }) => ({ toString: null, valueOf: id, hasOwnProperty: null })) },
      errors: [0, 1].flatMap((index) =>
        ['toString', 'hasOwnProperty'].map((key) => ({ path: ['people', index, key], code: 'SOURCE_UNAVAILABLE' })),
      ),
    },
    {
      it: 'answers under names that look like the planner’s',
      query: '{ n__alias_0: n people { id__alias_1: age _as_id_: id } }',
      data: { n__alias_0: 1, people: rows.map(({ id }) => ({ id__alias_1: 40, _as_id_: id })) },
      stockDiffers: 'it takes them for its own',
    },
  ],
} satisfies Scenario
