import { rowOf, type Scenario } from '../scenario.ts'

const animals = [
  { __typename: 'Dog', name: 'Rex', bark: { volume: 9 } },
  { __typename: 'Cat', name: 'Tom', lives: 7 },
  { __typename: 'Fish', name: 'Wanda' },
]
const houses = [
  { id: '1', pet: animals[0], guest: animals[1], all: animals },
  { id: '2', pet: animals[1], guest: animals[0], all: [animals[2], null] },
  { id: '3', pet: null, guest: null, all: [] },
]
type Pet = { __typename?: string; name?: string; bark?: { volume: number }; lives?: number } | null
type House = { id: string; pet?: Pet; guest?: Pet; all?: Pet[] }
const types = `
  interface Animal { name: String! }
  type Bark { volume: Int! }
  union Guest = Dog | Cat`

export default {
  subgraphs: {
    houses: {
      sdl: `
        type Query { houses: [House!]! }
        type House @key(fields: "id") { id: ID! pet: Animal guest: Guest all: [Animal]! }
        ${types}
        type Dog implements Animal { name: String! bark: Bark! }
        type Cat implements Animal { name: String! lives: Int! }
        type Fish implements Animal { name: String! }`,
      resolvers: { Query: { houses: () => houses }, House: { __resolveReference: rowOf(houses) } },
    },
    noise: {
      sdl: `
        type House @key(fields: "id") {
          id: ID!
          pet: Animal @external
          guest: Guest @external
          all: [Animal]! @external
          noise: Int @requires(fields: "pet { __typename ... on Dog { bark { volume } } ... on Cat { lives } }")
          greeting: String @requires(fields: "guest { ... on Dog { name } ... on Cat { lives } }")
          roll: String @requires(fields: "all { name ... on Dog { bark { volume } } }")
        }
        interface Animal { name: String! }
        type Bark @external { volume: Int! }
        union Guest = Dog | Cat
        type Dog implements Animal @external { name: String! bark: Bark! }
        type Cat implements Animal @external { name: String! lives: Int! }
        type Fish implements Animal @external { name: String! }`,
      resolvers: {
        House: {
          __resolveReference: (house: House) => house,
          noise: ({ pet }: House) =>
            pet?.__typename === 'Dog' ? pet.bark?.volume : pet?.__typename === 'Cat' ? pet.lives : null,
          greeting: ({ guest }: House) => (guest ? (guest.name ?? `${guest.lives} lives`) : null),
          roll: ({ all = [] }: House) =>
            all.map((pet) => (pet ? `${pet.name}${pet.bark?.volume ?? ''}` : 'nobody')).join(),
        },
      },
    },
  },
  cases: [
    {
      it: 'sends of a required interface what its object’s type has',
      query: '{ houses { noise } }',
      data: { houses: [{ noise: 9 }, { noise: 7 }, { noise: null }] },
    },
    {
      it: 'sends of a required union what its member’s type has',
      query: '{ houses { greeting guest { __typename } } }',
      data: {
        houses: [
          { greeting: '7 lives', guest: { __typename: 'Cat' } },
          { greeting: 'Rex', guest: { __typename: 'Dog' } },
          { greeting: null, guest: null },
        ],
      },
    },
    {
      it: 'sends a required list of an interface with all its types and nulls',
      query: '{ houses { roll all { ... on Fish { name } } } }',
      data: {
        houses: [
          { roll: 'Rex9,Tom,Wanda', all: [{}, {}, { name: 'Wanda' }] },
          { roll: 'Wanda,nobody', all: [{ name: 'Wanda' }, null] },
          { roll: '', all: [] },
        ],
      },
    },
    {
      it: 'shows none of what the requirement added to the client’s fragments',
      query: '{ houses { pet { ... on Cat { name } ... on Dog { name } } noise greeting } }',
      data: {
        houses: [
          { pet: { name: 'Rex' }, noise: 9, greeting: '7 lives' },
          { pet: { name: 'Tom' }, noise: 7, greeting: 'Rex' },
          { pet: null, noise: null, greeting: null },
        ],
      },
    },
  ],
} satisfies Scenario
