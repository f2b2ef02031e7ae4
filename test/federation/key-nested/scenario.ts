import { rowOf, type Scenario } from '../scenario.ts'

const rooms = [
  { hotel: { id: 'h1', chain: { code: 'X' } }, number: '101', beds: 2 },
  { hotel: { id: 'h1', chain: { code: 'Y' } }, number: '101', beds: 3 },
]
const rates = [
  { hotel: { id: 'h1', chain: { code: 'X' } }, number: '101', rate: 80 },
  { hotel: { id: 'h1', chain: { code: 'Y' } }, number: '101', rate: 95 },
]

export default {
  subgraphs: {
    rooms: {
      sdl: `
        type Query { rooms: [Room] }
        type Room @key(fields: "hotel { id chain { code } } number") { hotel: Hotel! number: String! beds: Int }
        type Hotel { id: ID! @shareable chain: Chain! @shareable }
        type Chain { code: String! @shareable motto: String }`,
      resolvers: {
        Query: { rooms: () => [...rooms, null] },
        Room: { __resolveReference: rowOf(rooms, 'hotel', 'number') },
        Chain: { motto: ({ code }: { code: string }) => `We are ${code}` },
      },
    },
    rates: {
      sdl: `
        type Query { dearest: Room }
        type Room @key(fields: "hotel { id chain { code } } number") { hotel: Hotel! number: String! rate: Int }
        type Hotel { id: ID! @shareable chain: Chain! @shareable }
        type Chain { code: String! @shareable }`,
      resolvers: {
        Query: { dearest: () => rates[1] },
        Room: { __resolveReference: rowOf(rates, 'hotel', 'number') },
      },
    },
  },
  cases: [
    {
      it: 'sends a key of nested objects',
      query: '{ rooms { rate beds } }',
      data: { rooms: [{ rate: 80, beds: 2 }, { rate: 95, beds: 3 }, null] },
      representations: { rates: 2 },
    },
    {
      it: 'shows of the objects in a key what was asked, and no more',
      query: '{ rooms { hotel { chain { motto } } rate } }',
      data: {
        rooms: [
          { hotel: { chain: { motto: 'We are X' } }, rate: 80 },
          { hotel: { chain: { motto: 'We are Y' } }, rate: 95 },
          null,
        ],
      },
    },
    {
      it: 'joins inside an object of the key through the entity that has it',
      query: '{ dearest { hotel { chain { motto code } id } beds } }',
      data: { dearest: { hotel: { chain: { motto: 'We are Y', code: 'Y' }, id: 'h1' }, beds: 3 } },
    },
  ],
} satisfies Scenario
