import { rowOf, type Scenario } from '../scenario.ts'

const seats = [
  { train: 'T1', number: 1, window: true },
  { train: 'T1', number: 2, window: false },
  { train: 'T2', number: 1, window: false },
]
const prices = [
  { train: 'T1', number: 1, price: 12.5 },
  { train: 'T2', number: 1, price: 8 },
]

export default {
  subgraphs: {
    seats: {
      sdl: `
        type Query { seats: [Seat!]! }
        type Seat @key(fields: "train number") { train: ID! number: Int! window: Boolean! }`,
      resolvers: { Query: { seats: () => seats }, Seat: { __resolveReference: rowOf(seats, 'train', 'number') } },
    },
    prices: {
      sdl: `
        type Query { cheapest: Seat }
        type Seat @key(fields: "number train") { number: Int! train: ID! price: Float }`,
      resolvers: {
        Query: { cheapest: () => prices[1] },
        Seat: { __resolveReference: rowOf(prices, 'train', 'number') },
      },
    },
  },
  cases: [
    {
      it: 'tells entities apart by all fields of a compound key',
      query: '{ seats { window price } }',
      data: {
        seats: [
          { window: true, price: 12.5 },
          { window: false, price: null },
          { window: false, price: 8 },
        ],
      },
      representations: { prices: 3 },
    },
    {
      it: 'writes a whole Float as JSON does',
      query: '{ cheapest { price train window } }',
      data: { cheapest: { price: 8, train: 'T2', window: false } },
    },
    {
      it: 'answers a part of the key under another name beside the key',
      query: '{ cheapest { train: number number: price of: train window } }',
      data: { cheapest: { train: 1, number: 8, of: 'T2', window: false } },
      stockDiffers: 'its planner takes the alias for the key of that name',
    },
  ],
} satisfies Scenario
