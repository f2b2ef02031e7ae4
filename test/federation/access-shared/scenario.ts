import { rowOf, type Scenario } from '../scenario.ts'

const media = [
  { __typename: 'Book', id: 'b1', title: 'Dune' },
  { __typename: 'Film', id: 'f1', title: 'Alien' },
]
const rights = (...roles: string[]) => `@requiresScopes(scopes: [${roles.map((role) => `["${role}"]`).join(', ')}])`
const forbidden = (...path: (string | number)[]) => ({ path, code: 'FORBIDDEN' })

/** Books are for readers, stars for critics, prices for clerks: of whichever subgraph, and however they are reached. */
export default {
  subgraphs: {
    library: {
      sdl: `
        type Query { media: [Media] top: Film @provides(fields: "price") }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") ${rights('reader')} { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String price: Int @external }`,
      resolvers: {
        Query: { media: () => media, top: () => ({ ...media[1], price: 9 }) },
        Media: { __resolveReference: rowOf(media) },
        Book: { __resolveReference: rowOf(media) },
        Film: { __resolveReference: rowOf(media) },
      },
    },
    reviews: {
      sdl: `
        type Query { praised: [Media] }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int ${rights('critic')} pages: Int }`,
      resolvers: {
        Query: { praised: () => media.map(({ id }) => ({ id })) },
        Media: { __resolveReference: (reference: object) => reference, stars: () => 5, pages: () => 7 },
      },
    },
    shop: {
      sdl: `type Film @key(fields: "id") { id: ID! price: Int @shareable ${rights('clerk')} }`,
      resolvers: { Film: { __resolveReference: (reference: object) => ({ ...reference, price: 9 }) } },
    },
  },
  stockDiffers: 'it refuses supergraphs that tell who may see what',
  cases: [
    {
      it: 'denies what a subgraph adds to all types of an interface',
      query: '{ media { id stars } }',
      roles: ['reader'],
      data: {
        media: [
          { id: 'b1', stars: null },
          { id: 'f1', stars: null },
        ],
      },
      errors: [forbidden('media', 0, 'stars'), forbidden('media', 1, 'stars')],
      requests: { library: 1 },
      unasked: ['stars'],
    },
    {
      it: 'learns of each object which type it has, where one of them is denied',
      query: '{ praised { pages } }',
      roles: ['critic'],
      data: { praised: [null, { pages: 7 }] },
      errors: [forbidden('praised', 0)],
    },
    {
      it: 'does not ask for the type where everything is allowed',
      query: '{ praised { pages stars } }',
      roles: ['critic', 'reader'],
      data: {
        praised: [
          { pages: 7, stars: 5 },
          { pages: 7, stars: 5 },
        ],
      },
      requests: { reviews: 1 },
    },
    {
      it: 'denies an object among others, and what is asked of all of them for that one only',
      query: '{ media { __typename title stars } }',
      roles: ['critic'],
      data: { media: [null, { __typename: 'Film', title: 'Alien', stars: 5 }] },
      errors: [forbidden('media', 0)],
      representations: { reviews: 1 },
    },
    {
      it: 'denies what a subgraph provides for another',
      query: '{ top { title price } }',
      data: { top: { title: 'Alien', price: null } },
      errors: [forbidden('top', 'price')],
      unasked: ['price'],
    },
    {
      it: 'takes what is provided where it is allowed',
      query: '{ top { title price } }',
      roles: ['clerk'],
      data: { top: { title: 'Alien', price: 9 } },
      requests: { library: 1 },
    },
  ],
} satisfies Scenario
