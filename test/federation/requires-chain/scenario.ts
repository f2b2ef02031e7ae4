import { rowOf, type Scenario } from '../scenario.ts'

const rows = [
  { id: '1', net: 100 },
  { id: '2', net: 200 },
]
type Reference = { id: string; net?: number; gross?: number; rounded?: number }
const same = (reference: Reference) => reference

export default {
  subgraphs: {
    offers: {
      sdl: `
        type Query { offers: [Offer!]! }
        type Offer @key(fields: "id") { id: ID! net: Int! }`,
      resolvers: { Query: { offers: () => rows }, Offer: { __resolveReference: rowOf(rows) } },
    },
    taxes: {
      sdl: 'type Offer @key(fields: "id") { id: ID! net: Int! @external gross: Int! @requires(fields: "net") }',
      resolvers: {
        Offer: { __resolveReference: same, gross: ({ net = Number.NaN }: Reference) => net + net / 10 },
      },
    },
    rounding: {
      sdl: 'type Offer @key(fields: "id") { id: ID! gross: Int! @external rounded: Int! @requires(fields: "gross") }',
      resolvers: {
        Offer: {
          __resolveReference: same,
          rounded: ({ gross = Number.NaN }: Reference) => Math.ceil(gross / 100) * 100,
        },
      },
    },
    display: {
      sdl: `type Offer @key(fields: "id") {
        id: ID!
        rounded: Int! @external
        net: Int! @external
        banner: String! @requires(fields: "rounded net")
      }`,
      resolvers: {
        Offer: { __resolveReference: same, banner: ({ rounded, net }: Reference) => `Only ${rounded}! (${net})` },
      },
    },
  },
  cases: [
    {
      it: 'follows a chain of requirements over four subgraphs',
      query: '{ offers { banner } }',
      data: { offers: [{ banner: 'Only 200! (100)' }, { banner: 'Only 300! (200)' }] },
      requests: { offers: 1, taxes: 1, rounding: 1, display: 1 },
    },
    {
      it: 'shows each link of the chain where the query has it',
      query: '{ offers { banner rounded gross net id } }',
      data: {
        offers: [
          { banner: 'Only 200! (100)', rounded: 200, gross: 110, net: 100, id: '1' },
          { banner: 'Only 300! (200)', rounded: 300, gross: 220, net: 200, id: '2' },
        ],
      },
    },
    {
      it: 'cuts the chain where a subgraph is lost, and shows what comes before',
      query: '{ offers { net rounded } }',
      down: ['rounding'],
      data: null,
      errors: [
        { path: ['offers', 0, 'rounded'], code: 'SOURCE_UNAVAILABLE', source: 'rounding' },
        { path: ['offers', 1, 'rounded'], code: 'SOURCE_UNAVAILABLE', source: 'rounding' },
      ],
    },
  ],
} satisfies Scenario
