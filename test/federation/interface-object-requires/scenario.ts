import { rowOf, type Scenario } from '../scenario.ts'

const vehicles = [
  { __typename: 'Car', id: '1', power: 90 },
  { __typename: 'Bike', id: '2', power: null },
]

export default {
  subgraphs: {
    garage: {
      sdl: `
        type Query { vehicles: [Vehicle!]! }
        interface Vehicle @key(fields: "id") { id: ID! power: Int }
        type Car implements Vehicle @key(fields: "id") { id: ID! power: Int }
        type Bike implements Vehicle @key(fields: "id") { id: ID! power: Int }`,
      resolvers: {
        Query: { vehicles: () => vehicles },
        Vehicle: { __resolveReference: rowOf(vehicles) },
        Car: { __resolveReference: rowOf(vehicles) },
        Bike: { __resolveReference: rowOf(vehicles) },
      },
    },
    taxes: {
      sdl: `
        type Query { taxed: Vehicle }
        type Vehicle @key(fields: "id") @interfaceObject {
          id: ID! power: Int @external tax: Int! @requires(fields: "power") note: String
        }`,
      resolvers: {
        Query: { taxed: () => ({ id: '1' }) },
        Vehicle: {
          __resolveReference: (vehicle: object) => vehicle,
          tax: ({ power }: { power?: number | null }) => (power ?? 0) * 2,
          note: () => 'taxed',
        },
      },
    },
  },
  cases: [
    {
      it: 'gives to an interface object’s field what it requires of the interface',
      query: '{ vehicles { tax } }',
      data: { vehicles: [{ tax: 180 }, { tax: 0 }] },
    },
    {
      it: 'gives it in fragments on types, beside the types’ own names',
      query: '{ vehicles { __typename ... on Car { tax } ... on Bike { note tax power } } }',
      data: {
        vehicles: [
          { __typename: 'Car', tax: 180 },
          { __typename: 'Bike', note: 'taxed', tax: 0, power: null },
        ],
      },
    },
    {
      it: 'goes from the interface object to the interface and back for what is required',
      query: '{ taxed { note tax } }',
      data: { taxed: { note: 'taxed', tax: 180 } },
    },
    {
      it: 'does so for one type only',
      query: '{ taxed { ... on Bike { tax } ... on Car { tax id } } }',
      data: { taxed: { tax: 180, id: '1' } },
    },
  ],
} satisfies Scenario
