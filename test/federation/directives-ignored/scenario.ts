import { rowOf, type Scenario } from '../scenario.ts'

const rows = [{ id: '1', name: 'Ada' }]

export default {
  subgraphs: {
    left: {
      sdl: `
        extend schema
          @link(url: "https://example.org/house/v1.0", import: ["@house"])
          @composeDirective(name: "@house")
        directive @house(rule: String!) on FIELD_DEFINITION | OBJECT
        type Query @tag(name: "public") {
          rows(first: Int @tag(name: "x")): [Row!]! @listSize(assumedSize: 10, slicingArguments: ["first"])
        }
        type Row @key(fields: "id") @house(rule: "a") @tag(name: "public") {
          id: ID!
          name: String @house(rule: "b") @cost(weight: 5)
          level: Level
        }
        enum Level @tag(name: "public") { LOW @tag(name: "public") HIGH }`,
      resolvers: { Query: { rows: () => rows }, Row: { __resolveReference: rowOf(rows), level: () => 'HIGH' } },
    },
    right: {
      sdl: `
        directive @local(why: String) on FIELD_DEFINITION
        type Row @key(fields: "id") @tag(name: "internal") { id: ID! size(in: String @tag(name: "x")): Int @local(why: "test") @cost(weight: 2) }`,
      resolvers: { Row: { __resolveReference: (row: object) => row, size: () => 3 } },
    },
  },
  cases: [
    {
      it: 'joins types whatever other directives say of them',
      query: '{ rows(first: 1) { size(in: "m") name level } }',
      data: { rows: [{ size: 3, name: 'Ada', level: 'HIGH' }] },
      requests: { left: 1, right: 1 },
    },
    {
      it: 'shows none of the types that those directives need',
      query:
        '{ a: __type(name: "join__Graph") { name } b: __type(name: "link__Import") { name } c: __type(name: "_Any") { name } }',
      data: { a: null, b: null, c: null },
    },
  ],
} satisfies Scenario
