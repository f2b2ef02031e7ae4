import { rowOf, type Scenario } from '../scenario.ts'

const media = [
  { __typename: 'Book', id: 'b', title: 'Engines' },
  { __typename: 'Film', id: 'f', title: 'Solaris' },
  { __typename: 'Song', id: 's', title: 'Bolero' },
]
const boxes = [
  { id: '1', inside: media[0] },
  { id: '2', inside: media[0] },
  { id: '3', inside: null },
]

export default {
  subgraphs: {
    left: {
      sdl: `
        union Media = Book | Film
        type Query { media: Media @shareable left: [Media] box: Box boxes: [Box!]! }
        type Box @key(fields: "id") { id: ID! inside: Media @shareable }
        type Book { title: String! @shareable }
        type Film { title: String! @shareable }`,
      resolvers: {
        Query: { media: () => media[0], left: () => media.slice(0, 2), box: () => boxes[0], boxes: () => boxes },
        Box: { __resolveReference: rowOf(boxes) },
      },
    },
    right: {
      sdl: `
        union Media = Book | Song
        type Query { media: Media @shareable right: [Media] }
        type Box @key(fields: "id") { id: ID! inside: Media @shareable shelf: Int }
        type Book { title: String! @shareable }
        type Song { title: String! @shareable }`,
      resolvers: {
        Query: { media: () => media[0], right: () => [media[0], media[2]] },
        Box: { __resolveReference: (box: object) => box, shelf: ({ id }: { id: string }) => Number(id) },
      },
    },
  },
  cases: [
    {
      it: 'asks each subgraph for the members that it knows',
      query:
        '{ left { ...Title } right { ...Title } } fragment Title on Media { ... on Book { title } ... on Film { title } ... on Song { title } }',
      data: {
        left: [{ title: 'Engines' }, { title: 'Solaris' }],
        right: [{ title: 'Engines' }, { title: 'Bolero' }],
      },
    },
    {
      it: 'tells types of members that were not asked for',
      query: '{ left { __typename ... on Song { title } } right { ... on Song { title } ... on Film { title } } }',
      data: {
        left: [{ __typename: 'Book' }, { __typename: 'Film' }],
        right: [{}, { title: 'Bolero' }],
      },
    },
    {
      it: 'asks for nothing where no member of the subgraph is wanted',
      query: '{ left { ... on Song { title } } }',
      data: { left: [{}, {}] },
    },
    {
      it: 'reads a shared field where its members are known',
      query:
        '{ boxes { shelf inside { ... on Film { title } ... on Book { __typename } } } media { ... on Book { title } } }',
      data: {
        boxes: [
          { shelf: 1, inside: { __typename: 'Book' } },
          { shelf: 2, inside: { __typename: 'Book' } },
          { shelf: 3, inside: null },
        ],
        media: { title: 'Engines' },
      },
    },
  ],
} satisfies Scenario
