import { rowOf, type Scenario } from '../scenario.ts'

const ports = [{ code: 'GHE', name: 'Ghent', land: { code: 'BE', name: 'Belgium' } }]

export default {
  subgraphs: {
    ports: {
      federation1: true,
      sdl: `
        type Query { port(code: ID!): Port }
        type Port @key(fields: "code") { code: ID! name: String! land: Land }
        type Land { code: ID! name: String }`,
      resolvers: {
        Query: { port: (_: unknown, { code }: { code: string }) => rowOf(ports, 'code')({ code }) },
        Port: { __resolveReference: rowOf(ports, 'code') },
      },
    },
    ships: {
      sdl: `
        type Query { ship: Ship }
        type Ship { home: Port }
        type Port @key(fields: "code") { code: ID! ships: Int! land: Land @shareable }
        type Land @shareable { code: ID! name: String }`,
      resolvers: {
        Query: { ship: () => ({ home: { code: 'GHE' } }) },
        Port: { __resolveReference: (port: object) => port, ships: () => 4, land: () => ports[0]?.land },
      },
    },
    tides: {
      federation1: true,
      sdl: `extend type Port @key(fields: "code land { code }") {
          code: ID! @external
          land: Land @external
          tide: String
        }
        extend type Land { code: ID! @external }`,
      resolvers: {
        Port: {
          __resolveReference: (port: object) => port,
          tide: ({ code, land }: { code: string; land: { code: string } }) => `${land.code}/${code}`,
        },
      },
    },
  },
  cases: [
    {
      it: 'joins a type of a federation 1 subgraph and one of a federation 2 subgraph',
      query: '{ port(code: "GHE") { ships name } ship { home { name land { name } } } }',
      data: { port: { ships: 4, name: 'Ghent' }, ship: { home: { name: 'Ghent', land: { name: 'Belgium' } } } },
    },
    {
      it: 'joins by a nested external key',
      query: '{ port(code: "GHE") { tide } ship { home { tide } } }',
      data: { port: { tide: 'BE/GHE' }, ship: { home: { tide: 'BE/GHE' } } },
    },
  ],
} satisfies Scenario
