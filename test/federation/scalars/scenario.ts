import { rowOf, type Scenario } from '../scenario.ts'

const rows = [{ id: '9007199254740993' }]
const json = { b: [1, { c: null }], a: { __typename: 'Nothing', id: 1 } }

export default {
  subgraphs: {
    left: {
      sdl: `
        scalar JSON
        scalar Money
        type Query { row: Row echo(json: JSON, list: [JSON]): JSON }
        type Row @key(fields: "id") { id: ID! json: JSON list: [JSON!] money: Money @shareable }`,
      resolvers: {
        Query: { row: () => rows[0], echo: (_: unknown, args: object) => args },
        Row: {
          __resolveReference: rowOf(rows),
          json: () => json,
          list: () => [1, 'two', [3], { four: 5 }, false],
          money: () => '12.50',
        },
      },
    },
    right: {
      sdl: `
        scalar JSON
        scalar Money
        type Row @key(fields: "id money") {
          id: ID! money: Money ratio: Float small: Float int: Int text: String yes: Boolean no: ID matrix: [[Float!]!] was: JSON @requires(fields: "json")
          json: JSON @external
        }`,
      resolvers: {
        Row: {
          __resolveReference: (row: object) => row,
          ratio: () => 3.0,
          small: () => 1e-7,
          int: () => -2147483648,
          text: ({ money }: { money: string }) => `"${money}"\n\u2028é😀\\`,
          yes: () => false,
          no: ({ id }: { id: string }) => id,
          matrix: () => [[1, 2.5], [], [0]],
          was: ({ json }: { json: unknown }) => json,
        },
      },
    },
  },
  cases: [
    {
      it: 'passes JSON objects through as they are, in their own order of keys',
      query: '{ row { json list } }',
      data: { row: { json, list: [1, 'two', [3], { four: 5 }, false] } },
    },
    {
      it: 'joins by a custom scalar and an id that is larger than any number',
      query: '{ row { no text money id } }',
      data: { row: { no: '9007199254740993', text: '"12.50"\n\u2028é😀\\', money: '12.50', id: '9007199254740993' } },
    },
    {
      it: 'writes numbers as JSON does',
      query: '{ row { ratio small int yes matrix } }',
      data: { row: { ratio: 3, small: 1e-7, int: -2147483648, yes: false, matrix: [[1, 2.5], [], [0]] } },
    },
    {
      it: 'gives a custom scalar to a field that requires it, whole',
      query: '{ row { was } }',
      data: { row: { was: json } },
    },
    {
      it: 'passes custom scalars as literals and in variables within them',
      query:
        'query ($v: JSON, $deep: JSON) { echo(json: { a: [$v, 1.5, null, true], b: { c: "x", d: $deep } }, list: ["y", $v]) }',
      variables: { v: { z: 1, y: [2] }, deep: null },
      data: {
        echo: {
          json: { a: [{ z: 1, y: [2] }, 1.5, null, true], b: { c: 'x', d: null } },
          list: ['y', { z: 1, y: [2] }],
        },
      },
    },
    {
      it: 'passes a whole custom scalar in a variable',
      query: 'query ($v: JSON, $list: [JSON]) { echo(json: $v, list: $list) }',
      variables: { v: { deep: [{ er: 'x' }] }, list: [null, 1, 'a', {}] },
      data: { echo: { json: { deep: [{ er: 'x' }] }, list: [null, 1, 'a', {}] } },
    },
  ],
} satisfies Scenario
