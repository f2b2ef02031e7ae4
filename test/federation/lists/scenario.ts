import { rowOf, type Scenario } from '../scenario.ts'

const cell = (id: number) => ({ id: `${id}` })
const many = Array.from({ length: 500 }, (_, index) => cell(index % 7))

export default {
  subgraphs: {
    grids: {
      sdl: `
        type Query { none: [Cell!]! grid: [[Cell]] cube: [[[Cell!]!]!] many: [Cell!]! sheet: Sheet }
        type Sheet { rows: [Row!]! }
        type Row { cells: [[Cell!]] titles: [[String]] }
        type Cell @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          none: () => [],
          grid: () => [[cell(1), null], null, [], [cell(2), cell(1)]],
          cube: () => [[[cell(1)], []], [], [[cell(3), cell(1)]]],
          many: () => many,
          sheet: () => ({
            rows: [
              { cells: [[cell(1)], null], titles: [['a', null], null, []] },
              { cells: null, titles: null },
            ],
          }),
        },
        Cell: { __resolveReference: (row: object) => row },
      },
    },
    values: {
      sdl: `
        type Cell @key(fields: "id") { id: ID! value: Int near: [[Cell]!]! }`,
      resolvers: {
        Cell: {
          __resolveReference: (row: object) => row,
          value: ({ id }: { id: string }) => Number(id) * 10,
          near: ({ id }: { id: string }) => [[cell(Number(id) + 1), null], []],
        },
      },
    },
    colours: {
      sdl: 'type Cell @key(fields: "id") { id: ID! colour: String }',
      resolvers: {
        Cell: {
          __resolveReference: rowOf([{ id: '2' }, { id: '3' }]),
          colour: ({ id }: { id: string }) => `colour ${id}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'keeps an empty list, and asks nobody about it',
      query: '{ none { value } }',
      data: { none: [] },
      requests: { grids: 1 },
    },
    {
      it: 'joins the elements of lists of lists where they are',
      query: '{ grid { value } cube { id value } }',
      data: {
        grid: [[{ value: 10 }, null], null, [], [{ value: 20 }, { value: 10 }]],
        cube: [
          [[{ id: '1', value: 10 }], []],
          [],
          [
            [
              { id: '3', value: 30 },
              { id: '1', value: 10 },
            ],
          ],
        ],
      },
    },
    {
      it: 'joins lists of lists within objects of lists, through lists of lists of entities',
      query: '{ sheet { rows { titles cells { near { colour } } } } }',
      data: {
        sheet: {
          rows: [
            { titles: [['a', null], null, []], cells: [[{ near: [[{ colour: 'colour 2' }, null], []] }], null] },
            { titles: null, cells: null },
          ],
        },
      },
    },
    {
      it: 'asks for seven entities where they stand five hundred times',
      query: '{ many { value } }',
      data: { many: many.map(({ id }) => ({ value: Number(id) * 10 })) },
      requests: { grids: 1, values: 1 },
      representations: { values: 7 },
      stockDiffers: 'it sends a representation for each place in the list',
    },
  ],
} satisfies Scenario
