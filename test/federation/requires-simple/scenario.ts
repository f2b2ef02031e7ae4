import { rowOf, type Scenario } from '../scenario.ts'

const parcels = [
  { id: '1', weight: 3, fragile: true },
  { id: '2', weight: 10, fragile: false },
  { id: '3', weight: null, fragile: false },
]

interface Weighed {
  id: string
  weight?: number | null
  fragile?: boolean
}

export default {
  subgraphs: {
    parcels: {
      sdl: `
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! weight: Int fragile: Boolean! }`,
      resolvers: { Query: { parcels: () => parcels }, Parcel: { __resolveReference: rowOf(parcels) } },
    },
    postage: {
      sdl: `
        type Query { next: Parcel }
        type Parcel @key(fields: "id") {
          id: ID!
          weight: Int @external
          fragile: Boolean! @external
          postage: Int @requires(fields: "weight")
          label: String! @requires(fields: "weight fragile")
          carrier: String
        }`,
      resolvers: {
        Query: { next: () => ({ id: '2' }) },
        Parcel: {
          __resolveReference: (reference: Weighed) => reference,
          postage: ({ weight }: Weighed) => (weight === null || weight === undefined ? null : weight * 2),
          label: ({ id, weight, fragile }: Weighed) => `${id}: ${weight} kg${fragile ? ', fragile' : ''}`,
          carrier: ({ id }: Weighed) => (id === '2' ? 'Mail' : null),
        },
      },
    },
  },
  cases: [
    {
      it: 'fetches what a field requires, and does not show it',
      query: '{ parcels { postage } }',
      data: { parcels: [{ postage: 6 }, { postage: 20 }, { postage: null }] },
      requests: { parcels: 1, postage: 1 },
    },
    {
      it: 'shows what a field requires where the client asks for it too, in the order of the query',
      query: '{ parcels { label weight carrier } }',
      data: {
        parcels: [
          { label: '1: 3 kg, fragile', weight: 3, carrier: null },
          { label: '2: 10 kg', weight: 10, carrier: 'Mail' },
          { label: '3: null kg', weight: null, carrier: null },
        ],
      },
    },
    {
      it: 'goes to another subgraph and comes back for a field of the one where it began',
      query: '{ next { carrier postage } }',
      data: { next: { carrier: 'Mail', postage: 20 } },
      requests: { postage: 2, parcels: 1 },
    },
    {
      it: 'gives another name to a field that is required as well',
      query: '{ parcels { weight: fragile grams: weight postage } }',
      data: {
        parcels: [
          { weight: true, grams: 3, postage: 6 },
          { weight: false, grams: 10, postage: 20 },
          { weight: false, grams: null, postage: null },
        ],
      },
      stockDiffers: 'its planner takes the alias for the required field of that name',
    },
    {
      it: 'loses, with the subgraph of what they require, the fields that require it, and no others',
      query: '{ next { carrier postage id } }',
      down: ['parcels'],
      data: { next: { carrier: 'Mail', postage: null, id: '2' } },
      errors: [{ path: ['next', 'postage'], code: 'SOURCE_UNAVAILABLE', source: 'parcels' }],
      stockDiffers: 'it does not tell which fields are null since what they require could not be fetched',
    },
  ],
} satisfies Scenario
