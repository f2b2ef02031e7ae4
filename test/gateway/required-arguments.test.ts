import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { expect, it } from 'vitest'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { complete } from '../../gateway/executor/execute.ts'
import { requiredArguments } from '../../gateway/executor/planning/required-arguments.ts'
import { loadSupergraph } from '../../gateway/supergraph.ts'
import type { SourceError } from '../../schema/identity.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { callAs } from '../support/call.ts'
import { preparedOf } from '../support/compiled-of.ts'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key" "@external" "@requires"])'
const items = parse(`${LINK}
  type Query { item: Item }
  type Subscription { changed: Item }
  type Item @key(fields: "id") { id: ID! price(in: String!): Int }`)
const tags = parse(`${LINK}
  type Item @key(fields: "id") {
    id: ID!
    price(in: String!): Int @external
    euroTag: String @requires(fields: "price(in: \\"EUR\\")")
    dollarTag: String @requires(fields: "price(in: \\"USD\\")")
  }`)
const tag = ({ price }: { price: number }) => `tag ${price}`
const schemas = {
  items: buildSubgraphSchema({
    typeDefs: items,
    resolvers: { Item: { price: (_, args) => (args.in === 'EUR' ? 2 : 1) } },
  }),
  tags: buildSubgraphSchema({
    typeDefs: tags,
    resolvers: { Item: { __resolveReference: (item: object) => item, euroTag: tag, dollarTag: tag } },
  }),
}

const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES

it('leaves a supergraph as it is that requires no field with arguments', () => {
  expect(requiredArguments(Supergraph.build(schemaFile('supergraph.graphql'), { supportedFeatures }))).toBeNull()
})

it('gives to each field of a subscription’s events what it requires', async () => {
  const { supergraphSdl = '' } = composeServices([
    { name: 'items', url: 'test:items', typeDefs: items },
    { name: 'tags', url: 'test:tags', typeDefs: tags },
  ])
  const clients = Object.entries(schemas).map(([name, schema]) => clientOf(name, schema))
  const { operations } = loadSupergraph(supergraphSdl, clients)
  const text = 'subscription { changed { euroTag dollarTag price(in: "USD") } }'
  const { compiledFor, readVariables } = await preparedOf(operations, text)
  const compiled = await compiledFor({}, callAs('FRA'))
  const read = readVariables({})
  const variables = 'values' in read ? read.values : {}

  const event = await execute({
    schema: schemas.items,
    document: parse(compiled.source?.operation ?? ''),
    rootValue: { changed: { id: '1' } },
    variableValues: variables,
  })
  const call = callAs('FRA')
  const outcome = await complete(compiled, { ...event.data }, { variables, call, onUnexpected })
  expect(JSON.parse(outcome.data)).toEqual({ changed: { euroTag: 'tag 2', dollarTag: 'tag 1', price: 1 } })
  expect(outcome.requests).toHaveLength(1)
})

function clientOf(name: string, schema: GraphQLSchema): SubgraphClient {
  return {
    name,
    prepare: ({ query }) => {
      const document = parse(query)
      return async (variableValues) => {
        const { data } = await execute({ schema, document, variableValues })
        return { data: data ?? null }
      }
    },
    ping: async () => {},
    close: async () => {},
  }
}

function onUnexpected(_: string, { message }: SourceError): never {
  throw new Error(message)
}
