import { rowOf, type Scenario } from '../scenario.ts'

const films = [
  { id: '1', title: 'Solaris' },
  { id: '2', title: null },
]

export default {
  subgraphs: {
    films: {
      sdl: `
        type Query { films: [Film] must: [Film!] keyless: [Film] studio: Studio nested: [[Film!]] }
        type Film @key(fields: "id") { id: ID title: String }
        type Studio { best: Film! all: [Film!]! maybe: [Film!] }`,
      resolvers: {
        Query: {
          films: () => [films[0], null, films[1]],
          must: () => films,
          keyless: () => [{ id: null, title: 'No key' }, films[0]],
          studio: () => ({ best: films[1], all: films, maybe: films }),
          nested: () => [[films[0]], null, [films[1], films[0]], []],
        },
        Film: { __resolveReference: rowOf(films) },
      },
    },
    ratings: {
      sdl: `
        type Film @key(fields: "id") { id: ID stars: Int must: Int! list: [Int] strict: [Rating!]! loose: [Rating]! }
        type Rating { by: String! }`,
      resolvers: {
        Film: {
          __resolveReference: ({ id }: { id: string }) => (id === '1' ? { id } : null),
          stars: () => null,
          must: () => 5,
          list: () => [1, null, 3],
          strict: () => [],
          loose: () => [null, { by: 'Bo' }],
        },
      },
    },
  },
  cases: [
    {
      it: 'leaves null entities in their places of a list',
      query: '{ films { title list } }',
      data: { films: [{ title: 'Solaris', list: [1, null, 3] }, null, { title: null, list: null }] },
      representations: { ratings: 2 },
    },
    {
      it: 'does not ask for an entity whose key is null',
      query: '{ keyless { title list } }',
      data: {
        keyless: [
          { title: 'No key', list: null },
          { title: 'Solaris', list: [1, null, 3] },
        ],
      },
      representations: { ratings: 1 },
      stockDiffers: 'it sends keys that are null',
    },
    {
      it: 'answers null, without an error, for a nullable field that has no value',
      query: '{ films { stars } }',
      data: { films: [{ stars: null }, null, { stars: null }] },
    },
    {
      it: 'nulls the nearest nullable parent of a missing field that must not be null',
      query: '{ films { title must } }',
      data: { films: [{ title: 'Solaris', must: 5 }, null, null] },
      errors: [{ path: ['films', 2, 'must'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'nulls the whole list where its elements must not be null',
      query: '{ must { must } films { title } }',
      data: { must: null, films: [{ title: 'Solaris' }, null, { title: null }] },
      errors: [{ path: ['must', 1, 'must'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'nulls objects and lists up to the root field where all between must not be null',
      query: '{ studio { maybe { title } all { strict { by } } } }',
      data: { studio: null },
      errors: [{ path: ['studio', 'all', 1, 'strict'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'stops at a list that may be null',
      query: '{ studio { maybe { must } all { title } } }',
      data: { studio: { maybe: null, all: [{ title: 'Solaris' }, { title: null }] } },
      errors: [{ path: ['studio', 'maybe', 1, 'must'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'joins within lists of lists, their nulls and empty lists kept',
      query: '{ nested { title list } }',
      data: {
        nested: [
          [{ title: 'Solaris', list: [1, null, 3] }],
          null,
          [
            { title: null, list: null },
            { title: 'Solaris', list: [1, null, 3] },
          ],
          [],
        ],
      },
    },
    {
      it: 'nulls the inner list alone where its element cannot be',
      query: '{ nested { must } }',
      data: { nested: [[{ must: 5 }], null, null, []] },
      errors: [{ path: ['nested', 2, 0, 'must'] }],
      stockDiffers: 'its error has no path',
    },
    {
      it: 'keeps an empty list, and nulls within a list that may hold them',
      query: '{ films { strict { by } loose { by } } }',
      data: { films: [{ strict: [], loose: [null, { by: 'Bo' }] }, null, null] },
      errors: [{ path: ['films', 2, 'strict'] }],
      stockDiffers: 'its error has no path',
    },
  ],
} satisfies Scenario
