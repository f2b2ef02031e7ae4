import { rowOf, type Scenario } from '../scenario.ts'

const media = [
  { __typename: 'Film', id: 'f1', title: 'Solaris', minutes: 167 },
  { __typename: 'Song', id: 's1', title: 'Bolero', bpm: 72 },
]

export default {
  subgraphs: {
    library: {
      sdl: `
        interface Media { id: ID! title: String! }
        type Query { newest: Media }
        type Film implements Media @key(fields: "id") { id: ID! title: String! @shareable minutes: Int @shareable }
        type Song implements Media @key(fields: "id") { id: ID! title: String! @shareable bpm: Int @shareable }`,
      resolvers: {
        Query: { newest: () => media[1] },
        Film: { __resolveReference: rowOf(media) },
        Song: { __resolveReference: rowOf(media) },
      },
    },
    shelves: {
      sdl: `
        interface Media { id: ID! title: String! }
        union Thing = Film | Song
        type Query {
          media: [Media] @shareable @provides(fields: "... on Film { title minutes } ... on Song { title }")
          things: [Thing] @shareable @provides(fields: "... on Film { title } ... on Song { bpm }")
        }
        type Film implements Media @key(fields: "id") { id: ID! title: String! @external minutes: Int @external }
        type Song implements Media @key(fields: "id") { id: ID! title: String! @external bpm: Int @external }`,
      resolvers: {
        Query: { media: () => [...media, null], things: () => media },
        Film: { __resolveReference: (film: object) => film },
        Song: { __resolveReference: (song: object) => song },
      },
    },
  },
  cases: [
    {
      it: 'takes from an interface what its field provides',
      query: '{ media { title ... on Film { minutes } } }',
      data: { media: [{ title: 'Solaris', minutes: 167 }, { title: 'Bolero' }, null] },
      requests: { shelves: 1 },
    },
    {
      it: 'fetches for one type of an interface what is provided for another',
      query: '{ media { ... on Song { bpm title } ... on Film { title } } }',
      data: { media: [{ title: 'Solaris' }, { bpm: 72, title: 'Bolero' }, null] },
    },
    {
      it: 'takes from a union what its field provides for each member, and fetches the rest',
      query: '{ things { ... on Film { title minutes } ... on Song { bpm title __typename } } }',
      data: {
        things: [
          { title: 'Solaris', minutes: 167 },
          { bpm: 72, title: 'Bolero', __typename: 'Song' },
        ],
      },
    },
    {
      it: 'takes from the union alone what is provided',
      query: '{ things { ... on Film { title } ... on Song { bpm } } }',
      data: { things: [{ title: 'Solaris' }, { bpm: 72 }] },
      requests: { shelves: 1 },
    },
  ],
} satisfies Scenario
