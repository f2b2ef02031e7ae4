/** One fixture subgraph on Apollo Server, as its documentation has it: `stock-subgraph.js --name persons --port P`. */
import { parseArgs } from 'node:util'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { subgraphSdl } from '../../schema/sdl.ts'
import { createFixture, sharedResolvers } from '../fixtures/resolvers.ts'

const { values } = parseArgs({ options: { name: { type: 'string' }, port: { type: 'string' } } })
const typeDefs = parse(subgraphSdl(values.name))
const { resolvers, createLoaders } = createFixture(values.name)
const declared = new Set(typeDefs.definitions.flatMap((node) => node.name?.value ?? []))
const shared = Object.entries(sharedResolvers).filter(([type]) => declared.has(type))

const server = new ApolloServer({
  schema: buildSubgraphSchema({ typeDefs, resolvers: { ...Object.fromEntries(shared), ...resolvers } }),
})
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(values.port) },
  context: async () => ({ loaders: createLoaders() }),
})
