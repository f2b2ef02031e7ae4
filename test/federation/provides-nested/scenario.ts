import { rowOf, type Scenario } from '../scenario.ts'

const artists = [{ id: '1', name: 'Nina', agent: { id: 'a1', phone: '555', city: { name: 'Ghent', mayor: 'Jo' } } }]
const agents = [{ id: 'a1', phone: '555', city: { name: 'Ghent', mayor: 'Jo' } }]

export default {
  subgraphs: {
    artists: {
      sdl: `
        type Query { artist: Artist }
        type Artist @key(fields: "id") { id: ID! name: String! @shareable agent: Agent @shareable }
        type Agent @key(fields: "id") { id: ID! phone: String! @shareable city: City @shareable }
        type City { name: String! @shareable mayor: String @shareable }`,
      resolvers: {
        Query: { artist: () => artists[0] },
        Artist: { __resolveReference: rowOf(artists) },
        Agent: { __resolveReference: rowOf(agents) },
      },
    },
    concerts: {
      sdl: `
        type Query {
          concerts: [Concert!]! @provides(fields: "artist { name agent { phone city { name } } }")
          concert: Concert
        }
        type Concert { artist: Artist }
        type Artist @key(fields: "id") { id: ID! name: String! @external agent: Agent @external }
        type Agent @key(fields: "id") { id: ID! phone: String! @external city: City @external }
        type City { name: String! @shareable }`,
      resolvers: {
        Query: { concerts: () => [{ artist: artists[0] }, { artist: null }], concert: () => ({ artist: artists[0] }) },
        Artist: { __resolveReference: (artist: object) => artist },
        Agent: { __resolveReference: (agent: object) => agent },
      },
    },
  },
  cases: [
    {
      it: 'takes what a field provides, nested objects too, from where it is provided',
      query: '{ concerts { artist { agent { city { name } phone } name } } }',
      data: {
        concerts: [{ artist: { agent: { city: { name: 'Ghent' }, phone: '555' }, name: 'Nina' } }, { artist: null }],
      },
      requests: { concerts: 1 },
    },
    {
      it: 'fetches what the same type does not have elsewhere',
      query: '{ concert { artist { name agent { phone } } } }',
      data: { concert: { artist: { name: 'Nina', agent: { phone: '555' } } } },
      requests: { concerts: 1, artists: 1 },
    },
    {
      it: 'fetches the rest of an object of which a part is provided',
      query: '{ concerts { artist { agent { city { mayor name } } } } }',
      data: { concerts: [{ artist: { agent: { city: { mayor: 'Jo', name: 'Ghent' } } } }, { artist: null }] },
    },
  ],
} satisfies Scenario
