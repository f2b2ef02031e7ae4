import { rowOf, type Scenario } from '../scenario.ts'

const rows = [{ id: '1', total: 10, currency: 'EUR' }]
const old = (field: string) => () => `old ${field}`

export default {
  subgraphs: {
    legacy: {
      sdl: `
        type Query { invoice: Invoice rate: String }
        type Invoice @key(fields: "id") { id: ID! status: String total: Int! currency: String! payer: String note: String }`,
      resolvers: {
        Query: { invoice: () => rows[0], rate: old('rate') },
        Invoice: { __resolveReference: rowOf(rows), status: old('status'), payer: old('payer'), note: old('note') },
      },
    },
    billing: {
      sdl: `
        type Query { rate: String @override(from: "legacy") current: Invoice }
        type Invoice @key(fields: "id") {
          id: ID!
          status: String @override(from: "legacy")
          payer: String @override(from: "legacy", label: "percent(0)")
          note: String @override(from: "legacy", label: "percent(100)")
          total: Int! @external
          currency: String! @external
          sum: String! @requires(fields: "total currency")
        }`,
      resolvers: {
        Query: { rate: () => 'new rate', current: () => ({ id: '1' }) },
        Invoice: {
          __resolveReference: (invoice: object) => invoice,
          status: () => 'new status',
          payer: () => 'new payer',
          note: () => 'new note',
          sum: ({ total, currency }: { total: number; currency: string }) => `${total} ${currency}`,
        },
      },
    },
    dunning: {
      sdl: `
        type Invoice @key(fields: "id") {
          id: ID!
          status: String @external
          dunned: String @requires(fields: "status")
          currency: String! @override(from: "legacy")
        }`,
      resolvers: {
        Invoice: {
          __resolveReference: (invoice: object) => invoice,
          dunned: ({ status }: { status: string }) => `dunned by ${status}`,
          currency: () => 'CHF',
        },
      },
    },
  },
  cases: [
    {
      it: 'asks for a field the subgraph that took it over',
      query: '{ invoice { status total } }',
      data: { invoice: { status: 'new status', total: 10 } },
    },
    {
      it: 'asks for a root field the subgraph that took it over',
      query: '{ rate }',
      data: { rate: 'new rate' },
      requests: { billing: 1 },
    },
    {
      it: 'requires a field from the subgraph that took it over',
      query: '{ invoice { dunned sum } }',
      data: { invoice: { dunned: 'dunned by new status', sum: '10 CHF' } },
    },
    {
      it: 'takes over none of it at nought per cent, and all of it at a hundred',
      query: '{ current { payer note } }',
      data: { current: { payer: 'old payer', note: 'new note' } },
      stockDiffers: 'it never takes a field over by a label',
    },
  ],
} satisfies Scenario
