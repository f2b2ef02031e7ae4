import { rowOf, type Scenario } from '../scenario.ts'

const nodes = [
  { __typename: 'Book', id: '1', title: 'Engines', pages: 90 },
  { __typename: 'Film', id: '2', title: 'Solaris', minutes: 167 },
]
const stars: Record<string, number> = { 1: 4, 2: 5 }

export default {
  subgraphs: {
    catalogue: {
      sdl: `
        type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }`,
      resolvers: {
        Query: { media: () => nodes },
        Media: { __resolveReference: rowOf(nodes) },
        Book: { __resolveReference: rowOf(nodes) },
        Film: { __resolveReference: rowOf(nodes) },
      },
    },
    reviews: {
      sdl: `
        type Query { best: Media top: [Media] lost: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews: [Review!]! }
        type Review { text: String! of: Media! }`,
      resolvers: {
        Query: {
          best: () => ({ id: '2' }),
          top: () => [{ id: '1' }, null, { id: '2' }, { id: '1' }],
          lost: () => ({ id: '9' }),
        },
        Media: {
          __resolveReference: (media: object) => media,
          stars: ({ id }: { id: string }) => stars[id],
          reviews: ({ id }: { id: string }) => [{ text: `${id} is good`, of: { id } }],
        },
      },
    },
  },
  cases: [
    {
      it: 'adds to all types of an interface what an interface object has',
      query: '{ media { title stars } }',
      data: {
        media: [
          { title: 'Engines', stars: 4 },
          { title: 'Solaris', stars: 5 },
        ],
      },
      requests: { catalogue: 1, reviews: 1 },
    },
    {
      it: 'adds it in a fragment on one type',
      query: '{ media { ... on Book { stars pages } ... on Film { minutes } } }',
      data: { media: [{ stars: 4, pages: 90 }, { minutes: 167 }] },
      representations: { reviews: 1 },
    },
    {
      it: 'asks the interface’s own subgraph for the type of an object',
      query: '{ best { __typename stars } }',
      data: { best: { __typename: 'Film', stars: 5 } },
      requests: { reviews: 1, catalogue: 1 },
    },
    {
      it: 'asks nobody for the type where it does not matter',
      query: '{ best { stars id } }',
      data: { best: { stars: 5, id: '2' } },
      requests: { reviews: 1 },
    },
    {
      it: 'finds the type for fragments on the types of a list, with its nulls',
      query: '{ top { ... on Film { minutes stars } ... on Book { pages kind: __typename } } }',
      data: {
        top: [{ pages: 90, kind: 'Book' }, null, { minutes: 167, stars: 5 }, { pages: 90, kind: 'Book' }],
      },
    },
    {
      it: 'reads fields of the interface from one side and of the object from the other',
      query: '{ best { title reviews { text of { __typename title } } } }',
      data: {
        best: { title: 'Solaris', reviews: [{ text: '2 is good', of: { __typename: 'Film', title: 'Solaris' } }] },
      },
    },
    {
      it: 'nulls an object whose type nobody knows, with an error',
      query: '{ lost { __typename stars } }',
      data: { lost: null },
      errors: [{ path: ['lost'] }],
      stockDiffers: 'it tells no error',
    },
    {
      it: 'nulls the objects whose types cannot be asked for',
      query: '{ top { __typename } }',
      down: ['catalogue'],
      data: { top: [null, null, null, null] },
      errors: [0, 2, 3].map((index) => ({ path: ['top', index], code: 'SOURCE_UNAVAILABLE', source: 'catalogue' })),
    },
  ],
} satisfies Scenario
