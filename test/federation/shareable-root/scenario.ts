import type { Scenario } from '../scenario.ts'

export default {
  subgraphs: {
    names: {
      sdl: `
        type Query { city(zip: String!): City @shareable }
        type City @shareable { name: String place: Place }
        type Place { lat: Float @shareable }`,
      resolvers: {
        Query: {
          city: (_: unknown, { zip }: { zip: string }) =>
            zip === '1' ? { name: 'Bern', place: { lat: 46.9 } } : zip === '2' ? { name: 'Nowhere' } : null,
        },
      },
    },
    people: {
      sdl: `
        type Query { city(zip: String!): City @shareable }
        type City { people: Int place: Place @shareable }
        type Place { lat: Float @shareable lon: Float }`,
      resolvers: {
        Query: {
          city: (_: unknown, { zip }: { zip: string }) =>
            zip === '1' ? { people: 134000, place: { lat: 46.9, lon: 7 } } : zip === '3' ? { people: 3 } : null,
        },
      },
    },
    weather: {
      sdl: `
        type Query { city(zip: String!): City @shareable now: String! }
        type City { sun: Boolean }`,
      resolvers: { Query: { city: () => ({ sun: true }), now: () => 'noon' } },
    },
  },
  cases: [
    {
      it: 'asks every subgraph that shares a root field for its part',
      query: '{ city(zip: "1") { sun people name } }',
      data: { city: { sun: true, people: 134000, name: 'Bern' } },
      requests: { names: 1, people: 1, weather: 1 },
    },
    {
      it: 'asks one of them where it has all that is wanted',
      query: 'query ($zip: String!) { city(zip: $zip) { name place { lat } } }',
      variables: { zip: '1' },
      data: { city: { name: 'Bern', place: { lat: 46.9 } } },
      requests: { names: 1 },
    },
    {
      it: 'merges an object of a value type that two of them know in part',
      query: '{ city(zip: "1") { name place { lon lat } } }',
      data: { city: { name: 'Bern', place: { lon: 7, lat: 46.9 } } },
    },
    {
      it: 'keeps what others found where one of them finds nothing',
      query: '{ city(zip: "2") { name people sun } }',
      data: { city: { name: 'Nowhere', people: null, sun: true } },
    },
    {
      it: 'keeps what the last one found where the first finds nothing',
      query: '{ city(zip: "3") { name people } }',
      data: { city: { name: null, people: 3 } },
    },
    {
      it: 'keeps the rest of a shared field where one of its subgraphs is lost',
      query: '{ city(zip: "1") { name sun people } now }',
      down: ['people'],
      data: { city: { name: 'Bern', sun: true, people: null }, now: 'noon' },
      errors: [{ path: ['city', 'people'], code: 'SOURCE_UNAVAILABLE', source: 'people' }],
    },
    {
      it: 'nulls a shared field where all its subgraphs are lost, with an error of each',
      query: '{ city(zip: "1") { name people } now }',
      down: ['people', 'names'],
      data: { city: null, now: 'noon' },
      errors: [
        { path: ['city', 'people'], code: 'SOURCE_UNAVAILABLE', source: 'people' },
        { path: ['city', 'name'], code: 'SOURCE_UNAVAILABLE', source: 'names' },
      ],
    },
    {
      it: 'answers null where all of them find nothing',
      query: '{ city(zip: "9") { name people } }',
      data: { city: null },
    },
  ],
} satisfies Scenario
