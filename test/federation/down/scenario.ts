import { rowOf, type Scenario } from '../scenario.ts'

const orders = [
  { id: '1', buyer: { id: 'b1' } },
  { id: '2', buyer: { id: 'b2' } },
]

export default {
  subgraphs: {
    orders: {
      sdl: `
        type Query { orders: [Order!] first: Order count: Int! }
        type Order @key(fields: "id") { id: ID! buyer: Buyer! }
        type Buyer @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { orders: () => orders, first: () => orders[0], count: () => 2 },
        Order: { __resolveReference: rowOf(orders) },
      },
    },
    buyers: {
      sdl: `
        type Query { buyer: Buyer }
        type Buyer @key(fields: "id") { id: ID! name: String vip: Boolean! city: City }
        type City @key(fields: "zip") { zip: ID! }`,
      resolvers: {
        Query: { buyer: () => ({ id: 'b1' }) },
        Buyer: {
          __resolveReference: (buyer: object) => buyer,
          name: () => 'Ada',
          vip: () => true,
          city: () => ({ zip: '9000' }),
        },
      },
    },
    cities: {
      sdl: 'type City @key(fields: "zip") { zip: ID! name: String size: Int! }',
      resolvers: { City: { __resolveReference: (city: object) => city, name: () => 'Ghent', size: () => 3 } },
    },
  },
  cases: [
    {
      it: 'nulls the root fields of a subgraph that is down, and answers the others',
      query: '{ first { id } buyer { name } }',
      down: ['orders'],
      data: { first: null, buyer: { name: 'Ada' } },
      errors: [{ path: ['first'], code: 'SOURCE_UNAVAILABLE', source: 'orders' }],
    },
    {
      it: 'nulls all data where one of them must not be null',
      query: '{ count buyer { name } }',
      down: ['orders'],
      data: null,
      errors: [{ path: ['count'], code: 'SOURCE_UNAVAILABLE', source: 'orders' }],
    },
    {
      it: 'nulls the fields that it was asked for, in each entity of a list',
      query: '{ orders { id buyer { id name city { name } } } }',
      down: ['buyers'],
      data: {
        orders: [
          { id: '1', buyer: { id: 'b1', name: null, city: null } },
          { id: '2', buyer: { id: 'b2', name: null, city: null } },
        ],
      },
      errors: [0, 1].flatMap((index) =>
        ['name', 'city'].map((field) => ({
          path: ['orders', index, 'buyer', field],
          code: 'SOURCE_UNAVAILABLE',
          source: 'buyers',
        })),
      ),
    },
    {
      it: 'does not ask the subgraphs behind it',
      query: '{ first { buyer { city { name } } } }',
      down: ['buyers'],
      data: { first: { buyer: { city: null } } },
      errors: [{ path: ['first', 'buyer', 'city'], source: 'buyers' }],
      requests: { orders: 1, buyers: 1 },
    },
    {
      it: 'nulls up to where null may be, with an error that says whose field it was',
      query: '{ orders { id buyer { vip } } buyer { id } }',
      down: ['buyers'],
      data: { orders: null, buyer: null },
      errors: [
        { path: ['orders', 0, 'buyer', 'vip'], code: 'SOURCE_UNAVAILABLE', source: 'buyers' },
        { path: ['buyer'], code: 'SOURCE_UNAVAILABLE', source: 'buyers' },
      ],
    },
    {
      it: 'loses the last of three, and no more',
      query: '{ first { buyer { name city { zip name } } } buyer { city { size } } }',
      down: ['cities'],
      data: { first: { buyer: { name: 'Ada', city: { zip: '9000', name: null } } }, buyer: { city: null } },
      errors: [
        { path: ['first', 'buyer', 'city', 'name'], code: 'SOURCE_UNAVAILABLE', source: 'cities' },
        { path: ['buyer', 'city', 'size'], code: 'SOURCE_UNAVAILABLE', source: 'cities' },
      ],
    },
    {
      it: 'tells of each of several that are down',
      query: '{ first { id } buyer { name } __typename }',
      down: ['orders', 'buyers', 'cities'],
      data: { first: null, buyer: null, __typename: 'Query' },
      errors: [
        { path: ['first'], source: 'orders' },
        { path: ['buyer'], source: 'buyers' },
      ],
    },
    {
      it: 'tells nothing of one that is down and was not needed',
      query: '{ first { id buyer { id } } }',
      down: ['buyers', 'cities'],
      data: { first: { id: '1', buyer: { id: 'b1' } } },
      requests: { orders: 1 },
    },
    {
      it: 'answers introspection while all are down',
      query: '{ __type(name: "City") { fields { name } } }',
      down: ['orders', 'buyers', 'cities'],
      data: { __type: { fields: [{ name: 'zip' }, { name: 'name' }, { name: 'size' }] } },
      requests: {},
    },
  ],
} satisfies Scenario
